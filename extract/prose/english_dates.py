"""Dates and stretches of time as English-language notices print them."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MONTH = "(?:" + "|".join(MONTHS) + ")"
DATE = re.compile(rf"\b({_MONTH})\s+(\d{{1,2}}),?\s+(\d{{4}})\b")
LAST_DAY = re.compile(rf"\b(?:the\s+)?last\s+(?:calendar\s+)?day\s+of\s+({_MONTH}),?\s+(\d{{4}})\b")
RANGE = re.compile(
    rf"\b(?P<m1>{_MONTH})\s+(?P<d1>\d{{1,2}})(?:,?\s+(?P<y1>\d{{4}}))?,?"
    r"(?:\s+|\s?[-–—]\s?)(?:(?:and\s+)?through|thru|though|to|until|and)?\s*"
    rf"(?P<m2>{_MONTH})\s+(?P<d2>\d{{1,2}}),?\s+(?P<y2>\d{{4}})\b"
)
MONTHS_RANGE = re.compile(
    rf"\b(?P<m1>{_MONTH})(?:,?\s+(?P<y1>\d{{4}}))?,?(?:\s+(?:through|to|until)\s+|\s?[-–—]\s?)"
    rf"(?P<m2>{_MONTH})(?:\s+(?P<d2>\d{{1,2}}),)?,?\s+(?P<y2>\d{{4}})\b"
)
CALENDAR_YEAR = re.compile(r"\bcalendar\s+year\s+(\d{4})\b(?!\s?[-–—])", re.IGNORECASE)
NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "fourteen": 14, "fifteen": 15, "twenty": 20, "twenty-one": 21, "thirty": 30,
    "forty-five": 45, "sixty": 60, "ninety": 90,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dated:
    """One date, and where it is printed."""

    day: date
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A first and a last day, and where they are printed."""

    first: date
    last: date
    start: int
    end: int


def calendar_day(year: str, month: str, day: str) -> date | None:
    """Give the date, or None for one that no calendar has (``June 31``)."""
    try:
        return date(int(year), MONTHS.index(month) + 1, int(day))
    except ValueError:
        return None


def dates(text: str, start: int = 0, end: int | None = None) -> Iterator[Dated]:
    """Give each full date of a stretch of text, in order; “the last day of May 2031” is one."""
    stop = len(text) if end is None else end
    found = [(calendar_day(m[3], m[1], m[2]), m.start(), m.end()) for m in DATE.finditer(text, start, stop)]
    for match in LAST_DAY.finditer(text, start, stop):
        if 1900 < (year := int(match[2])) < 2200:
            month = MONTHS.index(match[1]) + 1
            found.append((date(year, month, monthrange(year, month)[1]), match.start(), match.end()))
    for day, begin, last in sorted(found, key=lambda f: f[1]):
        if day is not None:
            yield Dated(day, begin, last)


def stretches(text: str) -> Iterator[Stretch]:
    """Give each stretch from a date to a date; a year left out at first is the last's.

    A month without a day stands for its first day or its last. A stretch that ends
    before it begins is a misprint and is not given.
    """
    for match in RANGE.finditer(text):
        first = calendar_day(match["y1"] or match["y2"], match["m1"], match["d1"])
        last = calendar_day(match["y2"], match["m2"], match["d2"])
        if first is not None and last is not None and first < last:
            yield Stretch(first, last, match.start(), match.end())
    for match in MONTHS_RANGE.finditer(text):
        year, last_year = int(match["y1"] or match["y2"]), int(match["y2"])
        if not (1900 < year < 2200 and 1900 < last_year < 2200):
            continue
        month = MONTHS.index(match["m2"]) + 1
        last_day = match["d2"] or str(monthrange(last_year, month)[1])
        first = date(year, MONTHS.index(match["m1"]) + 1, 1)
        last = calendar_day(match["y2"], match["m2"], last_day)
        if last is not None and first < last:
            yield Stretch(first, last, match.start(), match.end())
    for match in CALENDAR_YEAR.finditer(text):
        year = int(match[1])
        if 1900 < year < 2200:
            yield Stretch(date(year, 1, 1), date(year, 12, 31), match.start(), match.end())


def count(word: str) -> int | None:
    """Read a number of days in digits or in words.

    Example:
        >>> count("seven"), count("30"), count("several")
        (7, 30, None)
    """
    return int(word) if word.isdecimal() else NUMBERS.get(word.lower())
