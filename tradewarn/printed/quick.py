"""Patterns that ignore case, searched in text whose case was taken away once.

Python's engine compares letters without case one by one: a pattern of fifty wordings tries
all fifty, each by a call, where any word begins. With case it skips a wording by its first
letter and finds a first letter by a scan. The text is therefore put into lower case once, and
searched there by the pattern in lower case; what is found is matched again, in the text as it is
printed, so that a caller sees no difference. Where lower case would be no faithful
picture (a Turkish ``İ``, the long ``ſ``), the pattern itself searches.

Before that, the text is asked for the letters without which the pattern cannot match: most
wordings of most rules are not in most texts, and a plain search for letters is a
hundred times as fast. A pattern is compiled when it is first used.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache
from sys import maxsize

from tradewarn.printed.needed import all_needed, needed

LONG = 1_000  # code points of a text that is worth remembering in lower case
_ODD = re.compile("[İıſµμ\u0345\u03c2\u1c80-\u1c88\ufb05]")  # equal to other letters, but not by lower case
_TURKISH_RANGE = re.compile("[ıİ]-|-[ıİ]")
_DOTS = str.maketrans("ıİ", "ii")  # which re takes for one another; texts with them are odd
_FLAGS = re.compile(r"\A\(\?[aimsux]+\)")
_SCOPED = re.compile(r"\(\?[aimsux]*-?[imsx]+:|\\N|\(\?[aLu]")
_TOKEN = re.compile(r"\\.|\(\?P|.", re.S)
_SINGLE = r"\\.|[^\\\]]"
_RANGE = re.compile(rf"({_SINGLE})-({_SINGLE})", re.S)
_CLASS = re.compile(r"(?<!\\)(?:\\\\)*\[\^?\]?((?:\\.|[^\]\\])*)\]", re.S)


class Quick:
    r"""A compiled pattern with the methods and answers of `re.Pattern`.

    Example:
        >>> quick(r"\bdumping duty", re.IGNORECASE).search("An Anti-Dumping Duty")[0]
        'Dumping Duty'
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self._given = flags

    def __repr__(self) -> str:
        return f"quick({self.pattern!r}, {self._given})"

    @cached_property
    def exact(self) -> re.Pattern[str]:
        """The pattern as it was written."""
        return re.compile(self.pattern, self._given)

    @cached_property
    def _lower(self) -> re.Pattern[str] | None:
        """The pattern that is searched in lower case; none where that is not the same."""
        flags = self.exact.flags
        lower = lowered(_FLAGS.sub("", self.pattern)) if flags & re.IGNORECASE else None
        try:
            return None if lower is None else re.compile(lower, flags & ~re.IGNORECASE)
        except re.error:  # groups called by letters that differ in case alone
            return None

    @cached_property
    def _needed(self) -> tuple[str, ...]:
        minds_case = not self.exact.flags & re.IGNORECASE
        return needed(self._lower or self.exact) if minds_case or self._lower else ()

    @cached_property
    def letters(self) -> tuple[tuple[str, ...], ...]:
        """Sets of small letters: any match, put into lower case, holds one of each set."""
        return all_needed(self._lower) if self._lower else ()

    def _absent(self, text: str, pos: int, endpos: int) -> bool:
        """Whether a stretch lacks the letters that any match has."""
        for letters in self._needed:
            if text.find(letters, pos, endpos) >= 0:
                return False
        return bool(self._needed)

    def search(self, text: str, pos: int = 0, endpos: int = maxsize) -> re.Match[str] | None:
        """Find the first place, as `re.Pattern.search` does."""
        lower = self._lower
        folded = _folded(text) if lower else text
        if folded is None:
            return self.exact.search(text, pos, endpos)
        if self._absent(folded, pos, endpos):
            return None
        if lower is None:
            return self.exact.search(text, pos, endpos)
        found = lower.search(folded, pos, endpos)
        return self.exact.match(text, found.start(), endpos) if found else None

    def finditer(self, text: str, pos: int = 0, endpos: int = maxsize) -> Iterator[re.Match[str]]:
        """Find every place, as `re.Pattern.finditer` does."""
        lower = self._lower
        folded = _folded(text) if lower else text
        if folded is None:
            return self.exact.finditer(text, pos, endpos)
        if self._absent(folded, pos, endpos):
            return iter(())
        if lower is None:
            return self.exact.finditer(text, pos, endpos)
        return self._again(lower.finditer(folded, pos, endpos), text, endpos)

    def _again(self, places: Iterator[re.Match[str]], text: str, endpos: int) -> Iterator[re.Match[str]]:
        for place in places:
            match = self.exact.match(text, place.start(), endpos)
            if (
                match is None or match.end() == match.start()
            ):  # the empty one: going on from it is the engine's
                yield from self.exact.finditer(text, place.start(), endpos)
                return
            yield match

    def match(self, text: str, pos: int = 0, endpos: int = maxsize) -> re.Match[str] | None:
        """Match at one place, as `re.Pattern.match` does."""
        return self.exact.match(text, pos, endpos)

    def fullmatch(self, text: str, pos: int = 0, endpos: int = maxsize) -> re.Match[str] | None:
        """Match the whole, as `re.Pattern.fullmatch` does."""
        return self.exact.fullmatch(text, pos, endpos)

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """Replace, as `re.Pattern.sub` does."""
        return self.exact.sub(by, text, count) if self.search(text) else text


def quick(pattern: str, flags: int = 0) -> Quick:
    """Make a pattern that is searched in lower case; `re.compile` otherwise."""
    return Quick(pattern, flags)


def lowered(pattern: str) -> str | None:
    r"""Write a pattern in lower case; None where that would not be the same pattern.

    Example:
        >>> lowered(r"\bUS\$?(?P<N>[A-Z]\W)"), lowered("[À-Ỹ]")
        ('\\bus\\$?(?P<n>[a-z]\\W)', None)
    """
    if _TURKISH_RANGE.search(pattern):
        return None
    pattern = pattern.translate(_DOTS)
    if _SCOPED.search(pattern) or _ODD.search(pattern):
        return None
    for inside in _CLASS.findall(pattern):
        if not all(_kept(first, last) for first, last in _RANGE.findall(inside)):
            return None
    parts = (t if t[0] == "\\" or t == "(?P" else t.lower() for t in _TOKEN.findall(pattern))
    made = "".join(parts)
    return made if len(made) == len(pattern) else None


def _kept(first: str, last: str) -> bool:
    """Whether a range of letters is the same range in lower case, and one without letters is none of ours."""
    if len(first) > 1 or len(last) > 1:  # ``[\w-.]``
        return False
    for low, high in ("09", "az", "AZ", "ÀÖ", "ØÞ", "๐๙", "АЯ", "ая", "⁰⁹", "₀₉", "－９"):
        if low <= first <= last <= high:
            return True
    return first >= "\u2e80" and last < "\uff00"  # East Asian


def _folded(text: str) -> str | None:
    """Give a text in lower case, letter for letter; None where it cannot be."""
    return _fold(text) if len(text) < LONG else _remembered(text)


@lru_cache(maxsize=4)
def _remembered(text: str) -> str | None:
    return _fold(text)


def _fold(text: str) -> str | None:
    if text.isascii():
        return text.lower()
    if _ODD.search(text):
        return None
    lower = text.lower()
    return lower if len(lower) == len(text) else None


class Wordings:
    r"""Many alternatives of one pattern, of which a text is searched for those it may hold.

    Every alternative costs something wherever a word begins; few of several languages' wordings
    share a letter run with the text at hand. Those that cannot match are left out, the others
    keep their order, so the matches are those of all.

    Example:
        >>> [m[0] for m in Wordings([r"\bantidumping", r"\bphá giá"]).finditer("An ANTIDUMPING duty")]
        ['ANTIDUMPING']
    """

    def __init__(self, wordings: Sequence[str]) -> None:
        """Name the alternatives; capitals and small letters count as equal, groups have no names."""
        self._wordings = [quick(wording, re.IGNORECASE) for wording in wordings]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find every place, as `re.Pattern.finditer` does."""
        folded = _folded(text)
        possible = tuple(
            w.pattern for w in self._wordings if folded is None or not w._absent(folded, 0, maxsize)
        )
        return _joined(possible).finditer(text) if possible else iter(())


@lru_cache(maxsize=64)
def _joined(wordings: tuple[str, ...]) -> Quick:
    return quick("|".join(wordings), re.IGNORECASE)
