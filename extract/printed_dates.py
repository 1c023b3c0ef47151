"""Dates as notices of any language print them: months by name, numeric, Buddhist years, Thai digits.

A month's name is the same month in whatever language it is read, so one table serves all.
Numeric dates are read day first; where that could be wrong the caller says so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

_NAMES = """
1 january jan januari janvier enero janeiro ocak มกราคม
2 february feb februari février fevrier febrero fevereiro şubat กุมภาพันธ์ pebruari
3 march mar maret mac mars marzo março marco mart มีนาคม
4 april apr avril abril nisan เมษายน
5 may mei mai mayo maio mayıs พฤษภาคม
6 june jun juni juin junio junho haziran มิถุนายน
7 july jul juli julai juillet julio julho temmuz กรกฎาคม
8 august aug agustus ogos août aout agosto ağustos สิงหาคม
9 september sep sept septembre septiembre setiembre setembro eylül กันยายน
10 october oct oktober octobre octubre outubro ekim ตุลาคม
11 november nov novembre noviembre novembro kasım nopember พฤศจิกายน
12 december dec desember disember décembre decembre diciembre dezembro aralık ธันวาคม
"""
MONTHS = {name: int(line.split()[0]) for line in _NAMES.split("\n") if line for name in line.split()[1:]}
_NAME = "(?:" + "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True)) + ")"
_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_DAY = r"(?P<d>[0-9๐-๙]{1,2})"
_YEAR = r"(?P<y>[0-9๐-๙]{4})"
_WRITTEN = re.compile(
    rf"(?<![\w.,]){_DAY}(?:st|nd|rd|th|er|º|ª|\.)?[\s\xa0,]{{1,3}}(?:day\s+of\s+|of\s+|de\s+|del\s+)?"
    rf"(?P<m>{_NAME})\.?,?[\s\xa0]{{1,3}}(?:de\s+|del\s+|พ\.ศ\.\s*)?{_YEAR}(?!\w)",
    re.I,
)
_AMERICAN = re.compile(rf"\b(?P<m>{_NAME})\.?\s{{1,3}}{_DAY}(?:st|nd|rd|th)?,?\s{{1,3}}{_YEAR}(?!\w)", re.I)
_VIETNAMESE = re.compile(r"\bngày\s+(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2})\s+năm\s+(?P<y>\d{4})(?!\w)", re.I)
_EAST_ASIAN = re.compile(r"(?P<y>\d{4})\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일]")
_ISO = re.compile(r"(?<![\d/.-])(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?![\d/-])")
_NUMERIC = re.compile(
    r"(?<![\d/.,-])(?P<d>\d{1,2})(?P<s>[./-])(?P<m>\d{1,2})(?P=s)(?P<y>\d{4})(?![\d/-]|\.\d)"
)
_FORMS = (_WRITTEN, _AMERICAN, _VIETNAMESE, _EAST_ASIAN, _ISO, _NUMERIC)
BUDDHIST = 543
_FIRST, _LAST = 1950, 2100


@dataclass(frozen=True, slots=True)
class Printed:
    """One date, and where it is printed."""

    day: date
    start: int
    end: int


def printed_dates(
    text: str, start: int = 0, end: int | None = None, *, day_first: bool = True
) -> list[Printed]:
    """List the full dates of a stretch of text, in order.

    Args:
        text: The text.
        start: Where to begin.
        end: Where to stop; dates beyond it are not seen.
        day_first: Whether ``5/6/2025`` is the fifth of June. Where not, such a date is
            read only if it can be but one.

    Example:
        >>> [str(p.day) for p in printed_dates("18/6/2009, ngày 21 tháng 9 năm 2020; ๑ สิงหาคม ๒๕๖๓")]
        ['2009-06-18', '2020-09-21', '2020-08-01']
    """
    stop = len(text) if end is None else end
    found: dict[int, Printed] = {}
    taken = bytearray(max(0, min(stop, len(text)) - start) + 1)
    for form in _FORMS:
        for match in form.finditer(text, start, stop):
            day = _day(match, day_first=day_first)
            low, high = match.start() - start, match.end() - start
            if day is not None and not any(taken[low:high]):
                taken[low:high] = b"\1" * (high - low)
                found[match.start()] = Printed(day, match.start(), match.end())
    return [found[at] for at in sorted(found)]


def date_at(text: str, start: int, *, day_first: bool = True) -> Printed | None:
    """Read the date that stands at `start`, after white space; None where none does."""
    while start < len(text) and text[start] in " \t\xa0\n:":
        start += 1
    for form in _FORMS:
        match = form.match(text, start)
        day = _day(match, day_first=day_first) if match else None
        if match and day:
            return Printed(day, match.start(), match.end())
    return None


def stretches(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[Printed, Printed]]:
    """Give each pair of dates that a word of range joins (``from … to``, ``a``, ``-``, ``đến``)."""
    known = printed_dates(text, start, end)
    for first, last in pairwise(known):
        between = text[first.end : last.start].strip().lower()
        if first.day < last.day and _JOINS.fullmatch(between):
            yield first, last


_JOINS = re.compile(
    r"[-–—]|et(?: le)?|y el|và|to|through|until|till|up to|and|au|à|al|a|ao|até|hingga|sampai(?: dengan)?"
    r"|s\.d\.?|đến(?: hết)?(?: ngày)?"
    r"|tới(?: ngày)?|ile|ila|to the|(?:,\s*)?to and including|bis"
)


def _day(match: re.Match[str], *, day_first: bool) -> date | None:
    year, month, day = (match[k].translate(_DIGITS) for k in "ymd")
    number = MONTHS.get(month.lower().replace("i̇", "i")) or (int(month) if month.isdecimal() else None)
    if number is None:
        return None
    whole, years = int(day), int(year)
    years -= BUDDHIST if years > 2400 else 0
    if not day_first and match.re is _NUMERIC:
        if whole <= 12 and number <= 12 and whole != number:
            return None
        if number > 12:
            whole, number = number, whole
    if not _FIRST <= years <= _LAST:
        return None
    try:
        return date(years, number, whole)
    except ValueError:
        return None
