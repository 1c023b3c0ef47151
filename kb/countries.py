"""Countries: one code for one name, and where a text names them.

Running text is read as it stands: capitals and marks count, and a name that is also
another word ("Turkey", "Jordan", "Anh") needs a word of place before it. Questions are
read folded, because people type without marks and capitals; there the sentence decides
whether "my" is a pronoun or the United States.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from kb.country_names import Country, countries, rules, running_names, short_names, whole_cells
from kb.name_pattern import pattern_for, unspaced_script
from kb.vietnamese import looks_vietnamese, sound
from tradewarn.text import WORD, fold, fold_words, nfc

__all__ = ["Country", "CountryMention", "countries", "country_code", "find_countries"]

LIST_MARKS = frozenset(",;:(|/–—\n\t")
LONGEST = 9  # words of the longest name


class CountryMention(NamedTuple):
    """A country named in a text, and where."""

    code: str
    start: int
    end: int


class _Word(NamedTuple):
    key: str
    sound: str
    start: int
    end: int


class _Asked(NamedTuple):
    """What folded words stand for: the code, how the name sounds, whether it is doubtful."""

    code: str
    sounds: set[tuple[str, ...]]
    wary: bool


def country_code(name: str) -> str | None:
    """Give the code of a country by any of its names or codes; None where unknown.

    Two capitals are a code. A name with its marks goes before one without, so that
    ``Mỹ`` and ``my`` are the United States and ``MY`` is Malaysia.

    Example:
        >>> [country_code(n) for n in ("Türkiye", "han quoc", "MY", "Mỹ", "Korea, Republic of", "VNM")]
        ['TR', 'KR', 'MY', 'US', 'KR', 'VN']
    """
    name = nfc(name).strip()
    if name in countries() and name.isupper():
        return name
    spoken, folded = whole_cells()
    exact = spoken.get(" ".join(sound(word) for word in name.split()))
    if exact:
        return exact
    return folded.get(" ".join(fold_words(name))) or (name.upper() if name.upper() in countries() else None)


def find_countries(text: str, *, folded: bool = False) -> list[CountryMention]:
    """Find the countries a text names, in order, with true offsets into NFC text.

    Args:
        text: A notice or title (`folded` off), or a user's question (`folded` on).
        folded: Read it without case and marks; doubtful words are decided by context.

    Example:
        >>> [m.code for m in find_countries("Shrimp From the Socialist Republic of Vietnam and Turkey")]
        ['VN', 'TR']
        >>> [m.code for m in find_countries("tom cua toi sang my", folded=True)]
        ['US']
        >>> find_countries("is my product in it", folded=True)
        []
    """
    return _in_question(nfc(text)) if folded else _in_notice(text)


@lru_cache(maxsize=1)
def _notice_names() -> tuple[re.Pattern[str], Mapping[str, tuple[str, bool]]]:
    """Give the pattern of all names as printed, and what each stands for."""
    known: dict[str, tuple[str, bool]] = {}
    for name, code in short_names():
        known[_plain(name)] = (code, False)
    for name, code, wary in running_names():
        known.setdefault(_plain(name), (code, wary))
        if len(name) > 3 and not unspaced_script(name):
            for upper in {name.upper(), name.replace("i", "İ").upper()}:
                known.setdefault(_plain(upper), (code, wary))
    return pattern_for(known), known


def _plain(name: str) -> str:
    return " ".join(name.replace("’", "'").split())


def _in_notice(text: str) -> list[CountryMention]:
    pattern, known = _notice_names()
    found: list[CountryMention] = []
    at = 0
    while match := pattern.search(text, at):
        start, end = match.span()
        printed = _plain(match[0])
        whole = unspaced_script(printed) or start == 0 or not (text[start - 1].isalnum())
        code, wary = known[printed]
        if whole and _fits(text, start, end, printed, wary=wary):
            found.append(CountryMention(code, start, end))
            at = end
        else:
            at = start + 1
    return found


def _fits(text: str, start: int, end: int, printed: str, *, wary: bool) -> bool:
    """Say whether a name found in a notice is the country, by the words beside it."""
    if text[end : end + 1] == "$":
        return False
    if (not wary and len(printed) > 7) or unspaced_script(printed):
        return True
    before = text[max(0, start - 24) : start]
    after = text[end : end + 24]
    last = WORD.findall(before.rsplit(".", 1)[-1])
    following = WORD.match(after.lstrip(" "))
    prior = last[-1] if last else ""
    if sound(prior) in rules().not_after and before.endswith(" "):
        return False
    if following and len(printed) <= 3 and sound(following[0]) in rules().not_before:
        return False
    if not wary:
        return True
    trimmed = before.rstrip(" ")
    alone = not trimmed or trimmed[-1] in LIST_MARKS
    if not alone and fold(prior) not in rules().places:
        return False
    named_on = following is not None and after[:1] == " " and following[0][:1].isupper()
    return not named_on or (len(printed) > 5 and fold(prior) == "from")


@lru_cache(maxsize=1)
def _question_names() -> Mapping[tuple[str, ...], _Asked]:
    """Map the folded words of a name to what it stands for."""
    known: dict[tuple[str, ...], _Asked] = {}
    for name, code, wary in running_names():
        entry = known.setdefault(tuple(fold_words(name)), _Asked(code, set(), wary))
        if entry.code == code:
            entry.sounds.add(tuple(sound(word) for word in WORD.findall(name)))
    for name, code in short_names():
        words = tuple(fold_words(name))
        if len(words) == 1 and words[0] != "us":
            known.setdefault(words, _Asked(code, {words}, wary=False))
    return known


def _in_question(text: str) -> list[CountryMention]:
    words = [_Word(fold(m[0]), sound(m[0]), m.start(), m.end()) for m in WORD.finditer(text)]
    known, found, at = _question_names(), list[CountryMention](), 0
    while at < len(words):
        for length in range(min(LONGEST, len(words) - at), 0, -1):
            named = known.get(tuple(w.key for w in words[at : at + length]))
            if named and _asked(text, words, at, length, named):
                found.append(CountryMention(named.code, words[at].start, words[at + length - 1].end))
                at += length
                break
        else:
            if words[at].key == "us" and _is_united_states(text, words, at):
                found.append(CountryMention("US", words[at].start, words[at].end))
            elif text[words[at].start : words[at].start + 4].lower() == "u.s.":
                found.append(CountryMention("US", words[at].start, words[at].start + 4))
                at += 1
            at += 1
    return found


def _asked(text: str, words: list[_Word], at: int, length: int, named: _Asked) -> bool:
    """Say whether words of a question are the country whose name they spell."""
    seen = words[at : at + length]
    if not any(_sounds_like(seen, spoken) for spoken in named.sounds):
        return False
    phrase = " ".join(w.key for w in seen)
    prior = words[at - 1] if at else None
    following = words[at + length] if at + length < len(words) else None
    if phrase == "my":
        return _is_my_united_states(text, words, at, prior, following)
    if length == 1 and prior and prior.sound in rules().not_after:
        return False
    marked = any(not w.sound.isascii() for w in seen)
    marked = marked or (not text.isascii() and text[words[at].start].isupper())
    if phrase in rules().bare_ambiguous and not marked:
        return len(words) == length or (prior is not None and prior.key in rules().strict_places)
    if not named.wary or (marked and len(phrase) > 2 and prior is None):
        return True
    if prior is None:
        return following is None or bool(text[seen[-1].end : following.start].strip())
    return prior.key in rules().places or text[: words[at].start].rstrip()[-1:] in LIST_MARKS


def _sounds_like(seen: list[_Word], spoken: tuple[str, ...]) -> bool:
    return all(w.sound.isascii() or w.sound == s for w, s in zip(seen, spoken, strict=False))


def _is_my_united_states(
    text: str, words: list[_Word], at: int, prior: _Word | None, following: _Word | None
) -> bool:
    word = words[at]
    if following and (following.sound in rules().not_before or following.key in rules().not_before_bare):
        return False
    if prior and prior.sound in rules().not_after:
        return False
    if not word.sound.isascii() or (prior and prior.key in rules().strict_places | {"o"}):
        return True
    if following is None or text[word.end : following.start].strip() or following.key.isdigit():
        return True
    return looks_vietnamese(text)


def _is_united_states(text: str, words: list[_Word], at: int) -> bool:
    """Say whether "us" is the country: by capitals, by a word beside it, or by the language."""
    word = words[at]
    if text[word.start : word.end] == "US":
        return text[word.end : word.end + 1] != "$"
    prior = words[at - 1].key if at else ""
    following = words[at + 1].key if at + 1 < len(words) else ""
    if prior in {"the", "in", "into", "sang", "vao", "o", "tai", "di", "truong"} or looks_vietnamese(text):
        return True
    if following in rules().us_followers:
        return True
    exporting = any(w.key in rules().exporting for w in words)
    return exporting and prior in {"to", "from"}
