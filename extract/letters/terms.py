"""Until when a sentence of a letter asks: a day, or a count of days from an event."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Literal

from kb.letters import RunsFrom, any_of, signs
from tradewarn.printed.dates import printed_dates
from tradewarn.printed.numbers import count
from tradewarn.printed.quick import quick

DAYS = quick(
    r"(?<![\w-])(?P<count>\d{1,3}|[a-z]{3,12}(?:-[a-z]{3,5})?)\s{0,3}(?:\(\s?\w{1,12}\s?\)\s{0,3})?"
    r"(?P<before>calendar|working|business|consecutive|clear)?\s{0,3}"
    r"(?:days|ngày|jours|días|dias|gün|hari)(?!\w)\s{0,3}"
    r"(?P<behind>làm\s+việc|ouvrables|ouvrés|hábiles|úteis|kerja)?",
    re.IGNORECASE,
)
WORKING = re.compile(
    r"working|business|làm\s+việc|ouvrables|ouvrés|hábiles|úteis|kerja|iş\s*\Z", re.IGNORECASE
)
NEAR = 90  # letters behind a count, or before one in languages that end with it, that say where it begins
APART = 80  # letters between a count and its day: “… of the notice of initiation, i.e. by …”
CUE = 60  # letters before a day that say that it binds


@dataclass(frozen=True, slots=True)
class Term:
    """A day that is printed, or so many days from an event; `start`:`end` in the sentence."""

    start: int
    end: int
    day: date | None = None
    days: int | None = None
    runs_from: RunsFrom | None = None
    working: bool = False

    def joined(self, other: "Term") -> "Term | None":
        """Put together a count and the day that a letter prints beside it; None for what lies apart.

        Example:
            >>> Term(0, 9, days=7, runs_from="receipt").joined(Term(16, 24, day=date(2031, 5, 9)))
            Term(start=0, end=24, day=datetime.date(2031, 5, 9), days=7, runs_from='receipt', working=False)
        """
        if (self.day is None) == (other.day is None) or other.start - self.end > APART:
            return None
        counted = self if self.days is not None else other
        start, end = min(self.start, other.start), max(self.end, other.end)
        return replace(counted, start=start, end=end, day=self.day or other.day)


def terms(text: str, dated: date | None, *, order: Literal["day", "sure"] = "sure") -> Iterator[Term]:
    """Give what a sentence names as a term, in order.

    Args:
        text: The sentence.
        dated: The letter's own day; what lies before it is history. Where it is not known, a day
            counts only behind a word that binds.
        order: How a day in figures alone is written.
    """
    found = [*_days(text, dated, order), *_counts(text)]
    yield from sorted(found, key=lambda t: t.start)


def _days(text: str, dated: date | None, order: Literal["day", "sure"]) -> Iterator[Term]:
    for printed in printed_dates(text, order=order):
        binding = _limits().search(text, max(0, printed.start - CUE), printed.start) is not None
        if printed.day > dated if dated else binding:
            yield Term(printed.start, printed.end, day=printed.day)


def _counts(text: str) -> Iterator[Term]:
    for found in DAYS.finditer(text):
        days = count(found["count"])
        if days is None:
            continue
        stop = min((m.start() for m in DAYS.finditer(text, found.end())), default=len(text))
        behind = text[found.end() : min(stop, found.end() + NEAR)]
        before = text[max(0, found.start() - NEAR) : found.start()]
        begins, width = _begins(behind)
        if begins is None:
            begins, width = _begins(before)[0], 0
        if begins is None:
            continue
        sorts = f"{found['before'] or ''} {found['behind'] or ''} {before[-6:]}"
        end = found.end() + width
        yield Term(found.start(), end, days=days, runs_from=begins, working=WORKING.search(sorts) is not None)


def _begins(text: str) -> tuple[RunsFrom | None, int]:
    """Tell from what event days run, and where its words end; the letter's own receipt before its day."""
    met = [(name, found) for name, words in _events() if (found := words.search(text))]
    if not met:
        return None, 0
    return met[0][0], max(found.end() for _, found in met)


@lru_cache(maxsize=1)
def _events() -> tuple[tuple[RunsFrom, re.Pattern[str]], ...]:
    return tuple((name, any_of(words)) for name, words in signs().counting.items())


@lru_cache(maxsize=1)
def _limits() -> re.Pattern[str]:
    return any_of(signs().limits)
