"""Find the terms of a reviewed vocabulary in a question, also misspelt, the longest at each place.

Words are compared folded. Wrong marks on a long term are a slip; on a short one they make
another word ("tự về" is not "tự vệ"). One wrong letter is mended in long words of this
vocabulary alone, so no goods can become other goods.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from index.understanding.mending import one_apart, shortened
from index.understanding.reading import Reading, Word, keys_of
from kb.asking import listed, slips
from kb.vietnamese import sound
from tradewarn.text import WORD

LONG_TERM = 7  # letters with which wrong marks are a slip
LONG_WORD = 6  # letters of a single word that wrong marks do not make another
SHORTEST_WRONG = 5  # letters below which wrong marks make another word
MENDED_TERM = 11  # letters of a term of which one word may be wrong
MENDED_WORD = 8  # letters of a single word that may have one wrong
MENDED_SYLLABLE = 3
STOPS = re.compile(r"[;?!|\n]")  # no term goes on past these
Marks = Literal["right", "bare", "wrong"]
Keys = tuple[str, ...]


class Term(NamedTuple):
    """One name of a thing, and the thing's codes; a `doubtful` one is too many other things."""

    name: str
    codes: tuple[str, ...]
    label: str
    doubtful: bool = False


class Match(NamedTuple):
    """A term found in a question; `sure` by its words alone."""

    term: Term
    start: int
    end: int
    sure: bool


class _Entry(NamedTuple):
    keys: Keys
    sounds: Keys
    term: Term
    slip: bool


class Lexicon:
    """One vocabulary; of two terms spelt alike the earlier counts."""

    def __init__(self, terms: Iterable[Term]) -> None:
        entries: dict[Keys, list[_Entry]] = {}
        for term in terms:
            for entry in _entries(term):
                known = entries.setdefault(entry.keys, [])
                if not known or known[0].term.codes == term.codes:
                    known.append(entry)
        self._by_first: dict[str, list[tuple[Keys, list[_Entry]]]] = {}
        for keys in sorted(entries, key=lambda k: (-len(k), k)):
            self._by_first.setdefault(keys[0], []).append((keys, entries[keys]))
        self._words = frozenset(word for keys in entries for word in keys)
        self._gapped = _gapped(entries)
        self._lengths = _lengths(self._gapped)
        self._near = _near(
            word for word in sorted(self._words) if len(word) >= MENDED_WORD and word.isascii()
        )

    def find(self, reading: Reading) -> Iterator[Match]:
        """Give the terms of a question in order, none overlapping."""
        words = reading.words
        keys = tuple(self._mended(word.key) for word in words)
        at = 0
        while at < len(words):
            found = self._exact(words, keys, at, reading) or self._wrong_by_one(words, keys, at)
            if found is None:
                at += 1
                continue
            match, length = found
            yield match
            at += length

    def _exact(self, words: list[Word], keys: Keys, at: int, reading: Reading) -> tuple[Match, int] | None:
        for wanted, entries in self._by_first.get(keys[at], ()):
            length = len(wanted)
            if keys[at : at + length] != wanted:
                continue
            seen = words[at : at + length]
            if STOPS.search(reading.text, seen[0].start, seen[-1].end):
                continue
            best = min((_marks(seen, entry) for entry in entries), key=_ORDER.__getitem__)
            letters = sum(map(len, wanted))
            if best == "wrong" and letters < (SHORTEST_WRONG if length > 1 else LONG_WORD):
                continue
            sure = best != "wrong" or letters >= LONG_TERM
            return Match(entries[0].term, seen[0].start, seen[-1].end, sure), length
        return None

    def _mended(self, key: str) -> str:
        """Give the word of this vocabulary that a long word is a slip of, else the word itself."""
        if len(key) < MENDED_WORD - 1 or key in self._words or not key.isascii():
            return key
        for short in shortened(key):
            for meant in self._near.get(short, ()):
                if one_apart(key, meant) and key[0] == meant[0] and not _another_word(key):
                    return meant
        return key

    def _wrong_by_one(self, words: list[Word], keys: Keys, at: int) -> tuple[Match, int] | None:
        """Find a term of several words of which one has one wrong letter."""
        for length in self._lengths.get((0, keys[at]), ()):
            found = self._gap(words, keys, at, length, range(1, length))
            if found:
                return found
        for length in self._lengths.get((1, keys[at + 1]), ()) if at + 1 < len(keys) else ():
            found = self._gap(words, keys, at, length, range(1))
            if found:
                return found
        return None

    def _gap(
        self, words: list[Word], keys: Keys, at: int, length: int, gaps: range
    ) -> tuple[Match, int] | None:
        seen = keys[at : at + length]
        if len(seen) == length:
            for gap in gaps:
                wrong = seen[gap]
                if len(wrong) < MENDED_SYLLABLE - 1 or wrong.isdigit():
                    continue
                for meant, entry in self._gapped.get((seen[:gap], seen[gap + 1 :]), ()):
                    if one_apart(wrong, meant):
                        last = words[at + length - 1]
                        return Match(entry.term, words[at].start, last.end, sure=True), length
        return None


_ORDER: Mapping[Marks, int] = {"right": 0, "bare": 1, "wrong": 2}


def _entries(term: Term) -> Iterator[_Entry]:
    keys = keys_of(term.name)
    if not keys:
        return
    sounds = tuple(sound(word) for word in WORD.findall(term.name))
    yield _Entry(keys, sounds, term, slip=False)
    if len(keys) > 1 and keys[0] in ("anti", "counter"):
        yield _Entry((keys[0] + keys[1], *keys[2:]), (), term, slip=False)
    for meant, typed in slips().items():
        if meant[0] not in keys:
            continue
        for at in range(len(keys) - len(meant) + 1):
            if keys[at : at + len(meant)] == meant:
                for words in typed:
                    yield _Entry((*keys[:at], *words, *keys[at + len(meant) :]), (), term, slip=True)


def _marks(seen: list[Word], entry: _Entry) -> Marks:
    """Say how the marks typed agree with those of the term; of a slip they say nothing."""
    if not entry.sounds:
        return "right"
    typed = [word.sound for word in seen]
    if all(t == s or t.rstrip("s") == s.rstrip("s") for t, s in zip(typed, entry.sounds, strict=True)):
        return "right"
    pairs = zip(typed, entry.sounds, strict=True)
    return "bare" if all(t.isascii() or t == s for t, s in pairs) else "wrong"


Gapped = dict[tuple[Keys, Keys], list[tuple[str, _Entry]]]


def _gapped(entries: Mapping[Keys, list[_Entry]]) -> Gapped:
    """Map each long term with one word left out to that word."""
    found: Gapped = {}
    for keys, known in entries.items():
        if len(keys) < 3 or sum(map(len, keys)) < MENDED_TERM or known[0].slip or known[0].term.doubtful:
            continue
        for at, word in enumerate(keys):
            if len(word) >= MENDED_SYLLABLE and not word.isdigit():
                found.setdefault((keys[:at], keys[at + 1 :]), []).append((word, known[0]))
    return found


def _lengths(gapped: Gapped) -> dict[tuple[int, str], tuple[int, ...]]:
    """Map the first word, or the second where the first is left out, to the lengths of such terms."""
    found: dict[tuple[int, str], set[int]] = {}
    for head, tail in gapped:
        key = (0, head[0]) if head else (1, tail[0])
        found.setdefault(key, set()).add(len(head) + 1 + len(tail))
    return {key: tuple(sorted(lengths, reverse=True)) for key, lengths in found.items()}


def _near(words: Iterable[str]) -> dict[str, list[str]]:
    """Map words with one letter left out, and whole, to the words."""
    found: dict[str, list[str]] = {}
    for word in words:
        for short in shortened(word):
            found.setdefault(short, []).append(word)
    return found


def _another_word(key: str) -> bool:
    """Tell whether a word stands for itself: one never mended, or one of the goods we know."""
    if key in listed("never_mended"):
        return True
    from index.understanding.goods_words import goods_words

    return key in goods_words()
