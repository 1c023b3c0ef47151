"""Find countries in a question, typed with or without marks and capitals.

Folded words are too many things at once: "my" is a pronoun and the United States, "bi"
Belgium and a passive, "us" a pronoun and a market. What stands beside them decides, and
the language of the question.
"""

from collections.abc import Mapping
from functools import cached_property, lru_cache
from typing import NamedTuple

from kb.country_names import demonyms, rules, running_names, short_names
from kb.vietnamese import looks_vietnamese, sound
from tradewarn.text import WORD, fold, fold_words

LIST_MARKS = frozenset(",;:(|/–—\n\t")
LONGEST = 9  # words of the longest name


class CountryMention(NamedTuple):
    """A country named in a text, and where; `origin` where an adjective says whose goods ("Thai shrimp")."""

    code: str
    start: int
    end: int
    origin: bool = False


class _Word(NamedTuple):
    key: str
    sound: str
    start: int
    end: int


class _Meaning(NamedTuple):
    """What folded words stand for: the code, how the name sounds, whether it is doubtful."""

    code: str
    sounds: set[tuple[str, ...]]
    wary: bool


@lru_cache(maxsize=1)
def _names() -> Mapping[tuple[str, ...], _Meaning]:
    """Map the folded words of a name to what it stands for."""
    known: dict[tuple[str, ...], _Meaning] = {}
    for name, code, wary in running_names():
        entry = known.setdefault(tuple(fold_words(name)), _Meaning(code, set(), wary))
        if entry.code == code:
            entry.sounds.add(tuple(sound(word) for word in WORD.findall(name)))
    for name, code in short_names():
        words = tuple(fold_words(name))
        if len(words) == 1 and words[0] != "us":
            known.setdefault(words, _Meaning(code, {words}, wary=False))
    return known


@lru_cache(maxsize=1)
def _adjectives() -> Mapping[tuple[str, ...], tuple[str, bool]]:
    """Map the folded words of an adjective to its country, and whether it needs its capital."""
    return {tuple(fold_words(word)): (code, capital) for word, code, capital in demonyms()}


class Question:
    """One question, cut into words once; `text` is NFC."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = [_Word(fold(m[0]), sound(m[0]), m.start(), m.end()) for m in WORD.finditer(text)]

    @cached_property
    def vietnamese(self) -> bool:
        """Whether the question is Vietnamese."""
        return looks_vietnamese(self.text)

    @cached_property
    def exporting(self) -> bool:
        """Whether it speaks of selling abroad, in English."""
        return any(word.key in rules().exporting for word in self.words)

    def mentions(self) -> list[CountryMention]:
        """Give the countries it names, in order; the longest name wins."""
        known, words, found, at = _names(), self.words, list[CountryMention](), 0
        while at < len(words):
            for length in range(min(LONGEST, len(words) - at), 0, -1):
                named = known.get(tuple(w.key for w in words[at : at + length]))
                if named and self._means(at, length, named):
                    found.append(CountryMention(named.code, words[at].start, words[at + length - 1].end))
                    at += length
                    break
            else:
                adjective = self._adjective(at)
                if adjective:
                    found.append(adjective)
                    at += len(fold_words(self.text[adjective.start : adjective.end]))
                    continue
                start = words[at].start
                if words[at].key == "us" and self._us_is_the_country(at):
                    found.append(CountryMention("US", start, words[at].end))
                elif self.text[start : start + 4].lower() == "u.s.":
                    found.append(CountryMention("US", start, start + 4))
                    at += 1
                at += 1
        return found

    def _adjective(self, at: int) -> CountryMention | None:
        """Give the country whose adjective stands at a word: English ones, in an English question."""
        if self.vietnamese or (at and self.words[at - 1].sound in rules().not_after):
            return None
        for length in (2, 1):
            seen = self.words[at : at + length]
            known = _adjectives().get(tuple(w.key for w in seen))
            if known is None or (known[1] and not self.text[seen[0].start].isupper()):
                continue
            following = self._around(at, at + length - 1)[1]
            market = following is not None and following.key in rules().us_followers
            return CountryMention(known[0], seen[0].start, seen[-1].end, origin=not market)
        return None

    def _around(self, first: int, last: int) -> tuple[_Word | None, _Word | None]:
        prior = self.words[first - 1] if first else None
        return prior, self.words[last + 1] if last + 1 < len(self.words) else None

    def _means(self, at: int, length: int, named: _Meaning) -> bool:
        """Say whether words of the question are the country whose name they spell."""
        seen = self.words[at : at + length]
        if not any(_sounds_like(seen, spoken) for spoken in named.sounds):
            return False
        phrase = " ".join(w.key for w in seen)
        prior, following = self._around(at, at + length - 1)
        if phrase == "my":
            return self._my_is_the_country(at)
        if length == 1 and prior and prior.sound in rules().not_after:
            return False
        marked = any(not w.sound.isascii() for w in seen)
        marked = marked or (not self.text.isascii() and self.text[seen[0].start].isupper())
        if self._ends_the_goods(at, length, marked=marked):
            return True
        if phrase in rules().bare_ambiguous and not marked:
            return len(self.words) == length or (prior is not None and prior.key in rules().strict_places)
        if not named.wary or (marked and len(phrase) > 2 and prior is None):
            return True
        if prior is None:
            return following is None or bool(self.text[seen[-1].end : following.start].strip())
        between = self.text[prior.end : seen[0].start]
        return prior.key in rules().places or not LIST_MARKS.isdisjoint(between)

    def _ends_the_goods(self, at: int, length: int, *, marked: bool) -> bool:
        """Say whether a doubtful name is the market that stands bare behind the goods.

        “cá tra Úc có bị thuế không”: a name with its marks or its capital, behind a word in
        small letters, where the sentence ends or goes on: with its capital in any way, without
        to ask. "Anh" is also a way to address people, who are asked to tell or to help; goods
        are hit, and investigated.
        """
        prior, following = self._around(at, at + length - 1)
        if prior is None or not self.vietnamese or self.text[prior.start : prior.end].istitle():
            return False
        first, last = self.words[at], self.words[at + length - 1]
        capital = self.text[first.start].isupper()
        told = capital or (marked and not first.sound.isascii())
        if not told or self.text[prior.end : first.start] != " ":
            return False
        if following is None or self.text[last.end : following.start].strip():
            return True
        if capital and self.text[following.start].islower() and first.key != "anh":
            return True
        if f"{prior.sound} {first.sound}" in rules().within_words:
            return False
        later = self._around(at, at + length)[1]
        hit = "bi" in (following.key, later.key if later and following.key == "co" else "")
        asked = following.sound in rules().asks_on and (first.key != "anh" or hit)
        return asked or (capital and following.sound in rules().proceeds)

    def _my_is_the_country(self, at: int) -> bool:
        """Say whether "my" is the United States and no pronoun."""
        word = self.words[at]
        prior, following = self._around(at, at)
        if following and (following.sound in rules().not_before or following.key in rules().not_before_bare):
            return False
        if prior and prior.sound in rules().not_after and not self._of_viet_nam(at - 1):
            return False
        if not word.sound.isascii() or (prior and prior.key in rules().strict_places | {"o"}):
            return True
        if following is None or self.text[word.end : following.start].strip() or following.key.isdigit():
            return True
        return self.vietnamese

    def _of_viet_nam(self, at: int) -> bool:
        """Say whether a word ends the name of Viet Nam, so that “Việt Nam Mỹ” names no South America."""
        return at > 0 and (self.words[at - 1].key, self.words[at].key) == ("viet", "nam")

    def _us_is_the_country(self, at: int) -> bool:
        """Say whether "us" is the country: by capitals, a word beside it, or the language."""
        word = self.words[at]
        if self.text[word.start : word.end] == "US":
            return self.text[word.end : word.end + 1] != "$"
        before, after = self._around(at, at)
        prior, following = (before.key if before else ""), (after.key if after else "")
        if prior in {"the", "in", "into"} | rules().strict_places | {"o"} or self.vietnamese:
            return True
        return following in rules().us_followers or (prior in {"to", "from"} and self.exporting)


def _sounds_like(seen: list[_Word], spoken: tuple[str, ...]) -> bool:
    return all(w.sound.isascii() or w.sound == s for w, s in zip(seen, spoken, strict=False))
