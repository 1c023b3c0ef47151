"""Dates as notices of any language print them: by name, numeric, Buddhist years, Thai digits."""

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from tradewarn.printed.months import MONTHS, month_of
from tradewarn.printed.quick import quick

Order = Literal["day", "month", "sure"]
Precision = Literal["day", "month", "year"]
COARSER: dict[Precision, int] = {"day": 0, "month": 1, "year": 2}
NAME = "(?:" + "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True)) + ")"
DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
# Forms take a digit and look back then: the engine scans for digits, not for places to look back from.
THAI_DIGIT = "[0-9๐-๙]"
DAY = r"(?P<d>[0-9๐-๙]{1,2})"
YEAR = r"(?P<y>[0-9๐-๙]{4})"
HAN = "[〇○零一二三四五六七八九十百]"  # “二〇三一年” and “令和十三年” are written out
EAST_ASIAN_YEAR = (
    rf"\d{{4}}|[〇○零一二三四五六七八九]{{4}}|(?:中華)?民國\s?(?:\d{{2,3}}|{HAN}{{2,6}})|1\d{{2}}"
    rf"|(?:令和|平成)\s?(?:\d{{1,2}}|元|{HAN}{{1,3}})"
)
EAST_ASIAN_PART = r"(?:\d{1,2}|[一二三四五六七八九十廿]{1,3})"
GAP = r"(?:[\s\xa0,]{1,3}|,?[ \t]{0,3}\n[ \t]{1,40})"  # a wrapped line may be set in
OF = r"(?:de\s+|del\s+|B\.?E\.?\s*|พ\.\s?ศ\.\s*|พุทธศักราช\s*)?"
_WRITTEN = re.compile(
    rf"(?P<d>{THAI_DIGIT}(?<![\w.,].){THAI_DIGIT}?)(?:st|nd|rd|th|er|º|°|ª|\.)?{GAP}"
    rf"(?:day\s+of\s+|of\s+|de\s+|del\s+|เดือน\s*)?"
    rf"(?P<m>{NAME})\.?,?{GAP}{OF}{YEAR}(?!(?!(?:G|AD|CE)\b)\w)",
    re.I,
)
_BEHIND_MONTH = re.compile(
    rf"(?P<d>{THAI_DIGIT}(?<=\s.){THAI_DIGIT}?)(?:st|nd|rd|th)?,?\s{{1,3}}{YEAR}(?!\w)", re.I
)
_MONTH_BEFORE = re.compile(r"(?<!\w)([^\W\d_]{3,10})\.?\s{1,3}\Z")
_AMERICAN = re.compile(
    rf"(?P<m>[^\W\d_]{{3,10}})\.?\s{{1,3}}{DAY}(?:st|nd|rd|th)?,?\s{{1,3}}{YEAR}(?!\w)", re.I
)
_VIETNAMESE = quick(
    r"\b(?:ngày\s+)?(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2})(?:\s+năm\s+|/)(?P<y>\d{4})(?!\w)", re.I
)
_EAST_ASIAN = quick(
    rf"(?<!\d)(?P<y>{EAST_ASIAN_YEAR})\s?[年년]\s?(?P<m>{EAST_ASIAN_PART})\s?[月월]\s?"
    rf"(?P<d>{EAST_ASIAN_PART})\s?[日일號号]"
)
_POINTED = re.compile(  # ``2031. 5. 12.`` as Korean acts are dated; without blanks the last point tells it
    r"(?P<y>[12](?<![\d.].)(?:(?<=1)9|(?<=2)0)\d{2})"
    r"(?=\.(?:\s|\d{1,2}\.\d{1,2}\.(?!\d))|(?<=[1-9]\d)\.\d{1,2}\.\d{1,2}(?![\d.]))"
    r"\.\s?(?P<m>\d{1,2})\.\s?(?P<d>\d{1,2})(?!\d)"
)
_ISO = re.compile(r"(?P<y>\d(?<![\d/.-].)\d{3})(?P<s>[-/])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?![\d/-])")
_NUMERIC = re.compile(
    r"(?P<d>\d(?:(?<![\d/.,-].)|(?<=[./]\d{4}[-–].))\d?)(?P<s>[./-])(?P<m>\d{1,2})(?P=s)(?P<y>\d{4})"
    r"(?![\d/]|\.\d|-(?!\d{1,2}[./]\d{1,2}[./]\d{4})\d)"
)
_ROC_SHORT = re.compile(  # ``120-05-12`` behind a label: a year of the Republic of China
    r"(?<![\d./-])(?P<y>1[0-2]\d)(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?![\d/-])"
)
_SHORT_YEAR = re.compile(  # ``'31. 5. 12.`` as Korean releases shorten a year
    r"['’‘](?P<y>\d{2})\.\s?(?P<m>\d{1,2})\.\s?(?P<d>\d{1,2})(?!\d)"
)
_DASHED = quick(  # ``05-mar-2031``, ``5/Aug/2031`` as data bases print it
    rf"(?<![\w./-])(?P<d>\d{{1,2}})(?P<s>[-/])(?P<m>{NAME})(?P=s)(?P<y>\d{{4}})(?![\w/-])", re.I
)
_LAST_DAY = quick(
    rf"\b(?:the\s+)?last\s+(?:calendar\s+)?day\s+of\s+(?P<m>{NAME}),?\s+(?P<y>\d{{4}})(?!\w)", re.I
)
_MUCH = 1_000_000  # code points of a text that is not read whole for the sake of a sentence
_ANY = re.compile(r"[\d年년](?:(?<!\d)|\d{3}|\d\.)")  # one of these is in every form
_FORMS = (_WRITTEN, _BEHIND_MONTH, _VIETNAMESE, _EAST_ASIAN, _POINTED, _SHORT_YEAR, _ISO, _NUMERIC, _DASHED)
_AT = (
    _WRITTEN,
    _AMERICAN,
    _VIETNAMESE,
    _EAST_ASIAN,
    _POINTED,
    _SHORT_YEAR,
    _ISO,
    _NUMERIC,
    _ROC_SHORT,
    _DASHED,
)
_CELL = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?: 00:00:00)?")
_CELL_MONTH = re.compile(r"([^\W\d_]+)\s+(\d{4})")
_HAN = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"○": 0, "零": 0}
_BUDDHIST, _ROC, _ROC_DIGITS, _SHORT = 543, 1911, 3, 2
_ERAS = {"民國": _ROC, "令和": 2018, "平成": 1988}
_FIRST, _LAST = 1900, 2199


@dataclass(frozen=True, slots=True)
class Printed:
    """One date, and where it is printed."""

    day: date
    start: int
    end: int


def printed_dates(
    text: str, start: int = 0, end: int | None = None, *, order: Order = "day"
) -> list[Printed]:
    """List the full dates of a stretch of text, in order; “the last day of May 2031” is one.

    Args:
        text: The text.
        start: Where to begin.
        end: Where to stop; dates beyond it are not seen.
        order: What a numeric date prints first: ``5/6/2025`` is the fifth of June or the
            sixth of May; with ``sure`` it is read only if it can be but one.

    Example:
        >>> [str(p.day) for p in printed_dates("18/6/2009, ngày 21 tháng 9 năm 2020; ๑ สิงหาคม ๒๕๖๓")]
        ['2009-06-18', '2020-09-21', '2020-08-01']
    """
    stop = min(len(text), len(text) if end is None else end)
    if not _ANY.search(text, start, stop):
        return []
    if 2 * (stop - start) > len(text) or len(text) > _MUCH:
        return _scanned(text, start, stop, order)
    every, starts = _every(text, order)  # a rule asks sentence by sentence, and others ask again
    low, high = bisect_left(starts, start), bisect_left(starts, stop)
    if (low and every[low - 1].end > start) or (high > low and every[high - 1].end > stop):
        return _scanned(text, start, stop, order)  # a border parts a date
    return every[low:high]


@lru_cache(maxsize=4)
def _every(text: str, order: Order) -> tuple[list[Printed], list[int]]:
    found = _scanned(text, 0, len(text), order)
    return found, [p.start for p in found]


def _scanned(text: str, start: int, stop: int, order: Order) -> list[Printed]:
    found: dict[int, Printed] = {}
    taken = bytearray(max(0, stop - start) + 1)
    for form in _FORMS:
        for match in form.finditer(text, start, stop):
            printed = _printed(match, text, start, order)
            if printed is None:
                continue
            low, high = printed.start - start, printed.end - start
            if not any(taken[low:high]):
                taken[low:high] = b"\1" * (high - low)
                found[printed.start] = printed
    if "day of" in text:
        found |= {p.start: p for p in _last_days(text, start, stop)}
    return [found[at] for at in sorted(found)]


def date_at(text: str, start: int, *, order: Order = "day") -> Printed | None:
    """Read the date that stands at `start`, after white space; None where none does."""
    while start < len(text) and text[start] in " \t\xa0\n:":
        start += 1
    for form in _AT:
        match = form.match(text, start)
        day = day_of(match, order=order) if match else None
        if match and day:
            return Printed(day, match.start(), match.end())
    return None


def read_date(text: str) -> tuple[date, Precision] | None:
    """Read a cell that holds a date, and how exact it is; None where it is none.

    ISO dates to year, month or day, the same with strokes, ``m/d/yyyy`` as American
    lists print it, and ``July 2024``. A month or year stands for its first day.

    Example:
        >>> read_date("2013-01"), read_date("10/21/1977"), read_date("soon")
        ((datetime.date(2013, 1, 1), 'month'), (datetime.date(1977, 10, 21), 'day'), None)
    """
    text = text.strip()
    if match := _CELL.fullmatch(text):
        exact: Precision = "day" if match[3] else "month" if match[2] else "year"
        first = calendar_day(int(match[1]), int(match[2] or 1), int(match[3] or 1))
        return (first, exact) if first else None
    if match := _CELL_MONTH.fullmatch(text):
        first = calendar_day(int(match[2]), month_of(match[1]) or 0, 1)
        return (first, "month") if first else None
    match = _NUMERIC.fullmatch(text)
    day = day_of(match, order="month") if match else None
    return (day, "day") if day else None


def coarser(one: Precision, other: str) -> Precision:
    """Give the less exact of two precisions; an unknown word counts as none."""
    wanted: Precision | None = next((p for p in COARSER if p == other), None)
    return wanted if wanted and COARSER[wanted] > COARSER[one] else one


def calendar_day(year: int, month: int, day: int) -> date | None:
    """Give the date, or None for one that no calendar has (``June 31``)."""
    if not _FIRST <= year <= _LAST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_of(match: re.Match[str], *, order: Order = "day") -> date | None:
    """Give the date of a match with the groups y, m and d; None where no calendar has it."""
    written, printed, day = (match[k].translate(DIGITS) for k in "ymd")
    printed, first = str(han_number(printed) or printed), han_number(day) or int(day)
    if match.re is _NUMERIC and order != "day":
        second = int(printed)
        if order == "month" or second > 12:
            return calendar_day(int(written), first, second)
        if first <= 12 and second != first:
            return None
    return calendar_day(year_of(written), month_of(printed) or 0, first)


def year_of(printed: str) -> int:
    """Give the common year: Buddhist ones count 543 more, those of the Republic of China 1911 less.

    A year of three digits is one of the Republic's: nobody else dates acts so.
    """
    for era, before in _ERAS.items():
        if era in printed:
            count = printed.rpartition(era)[2].strip()
            return (1 if count == "元" else han_number(count) or int(count)) + before
    year = han_number(printed) or int(printed.translate(DIGITS))
    if len(printed) == _SHORT:
        return year + 2000
    if len(printed) == _ROC_DIGITS:
        return year + _ROC
    return year - _BUDDHIST if year > 2400 else year


def han_number(printed: str) -> int | None:
    """Read a number written in Chinese characters, by place or by tens; None where it is not.

    Example:
        >>> han_number("二〇三一"), han_number("二十三"), han_number("一百一十五"), han_number("12")
        (2031, 23, 115, None)
    """
    if not printed or any(c not in _HAN and c not in "十廿百" for c in printed):
        return None
    if all(c in _HAN for c in printed):
        return int("".join(str(_HAN[c]) for c in printed))
    hundreds, hundred, rest = printed.rpartition("百")
    rest = rest.replace("廿", "二十").lstrip("零〇")
    tens, ten, ones = rest.rpartition("十")
    total = (_HAN.get(hundreds, 1) if hundred else 0) * 100
    return total + (_HAN.get(tens, 1) * 10 if ten else 0) + _HAN.get(ones, 0)


def _printed(match: re.Match[str], text: str, floor: int, order: Order) -> Printed | None:
    if match.re is _BEHIND_MONTH:
        low = max(floor, match.start() - 14)
        name = _MONTH_BEFORE.search(text, low, match.start())
        month = month_of(name[1]) if name else None
        day = calendar_day(int(match["y"].translate(DIGITS)), month or 0, int(match["d"].translate(DIGITS)))
        return Printed(day, name.start(), match.end()) if name and day else None
    day = day_of(match, order=order)
    return Printed(day, match.start(), match.end()) if day else None


def _last_days(text: str, start: int, stop: int) -> Iterator[Printed]:
    for match in _LAST_DAY.finditer(text, start, stop):
        year, month = int(match["y"]), month_of(match["m"])
        if month and _FIRST <= year <= _LAST:
            yield Printed(date(year, month, monthrange(year, month)[1]), match.start(), match.end())
