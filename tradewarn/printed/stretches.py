"""Stretches of time: from a date to a date, in the words of any language."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from tradewarn.printed.dates import (
    DIGITS,
    EAST_ASIAN_PART,
    EAST_ASIAN_YEAR,
    Order,
    calendar_day,
    date_at,
    han_number,
    printed_dates,
    year_of,
)
from tradewarn.printed.months import MONTHS, month_of
from tradewarn.printed.quick import quick

_JOINS = re.compile(
    r"(?:г(?:ода|\.)?\s?)?(?:,?\s*|\.\s?(?=[-–~～〜∼∽부]))(?:(?:[-–—~～〜∼∽至到]|——)\s?(?:同年?)?"
    r"|et(?: le)?|y el|và"
    r"|(?:and )?(?:through|thru)|though"
    r"|to|until|till|up to|and|au|à|al"
    r"|(?:and )?(?:ending|finishing|terminating|running)(?: (?:on|with|at the end of|up to|to|through))?"
    r"|and (?:including|inclusive of)|up (?:to|until) and including|(?:through|to) the end of"
    r"|(?:và )?(?:kết thúc|đến hết)(?: vào)?(?: ngày)?|dan berakhir(?: pada)?(?: tanggal| tarikh)?"
    r"|e (?:termina|encerra-se|findo|terminando)(?: em)?|y (?:concluye|termina|finaliza|que concluye)(?: el)?"
    r"|et (?:se terminant|prenant fin|s['’]achevant)(?: le)?|y (?:el|que termina el|finaliza el)"
    r"|a|ao|e|até(?: o)?(?: mês de)?|hasta(?: el)?(?: mes de)?|al mes de|jusqu['’]au|(?:hingga"
    r"|sehingga|sampai(?: dengan)?)(?: tanggal)?"
    r"|s\.d\.?|s/d|đến(?: hết)?(?: ngày)?|tới(?: ngày)?|ile|ila"
    r"|al día|hasta el día|hasta fines? de|to the|to and including|bis|(?:วันที่\s?)?(?:ถึง"
    r"|จนถึง)(?:\s?วันที่)?|부터(?:\s?(?:같은\s?해|동년))?|から(?:同年?)?"
    r"|起(?:算)?(?:[，,]?\s?)?(?:至|到)|по|до)?",
    re.I,
)
_BETWEEN = re.compile(r"\b(?:entre|between)\s+(?:(?:el|o|the|los|meses|mes|mês|de)\s+){0,4}\Z", re.I)
_AND = re.compile(r"(?:y|e|and)(?: el| o| the)?(?: mes de| mês de)?", re.I)
_WORD = re.compile(r"(?<!\w)[^\W\d_]{3,10}(?!\w)")
_SMALL = re.compile(  # Spanish and Portuguese write months small; “março” is no other word, “may” is
    r"(?:ene|febre|janei|feverei)ro|ma(?:rzo|rço|yo|io)|abril|ju[nl](?:io|ho)|agosto|se[pt]?t(?:iembre|embro)"
    r"|octubre|outubro|(?:nov|dic)iembre|novembro|dezembro|setiembre|septiembre"
)
_DAY_BEFORE = re.compile(r"(?<![\w.,])(\d{1,2})(?:st|nd|rd|th|er|º|°)?\s{1,3}(?:of\s+|de\s+)?\Z", re.I)
_YEAR_BEHIND = re.compile(r"(?:\.?,?\s{1,3}(?:de\s+|del?\s+(?:año\s+)?)?|/)(\d{4})(?!\w)")
_DAY_BEHIND = re.compile(r"\s{1,3}(\d{1,2})(?:st|nd|rd|th)?(?![\w/])")
_VIETNAMESE = quick(r"\btháng\s+(?P<m>\d{1,2})(?:\s*/\s*|\s+năm\s+)(?P<y>\d{4})(?![\d/])", re.I)
_EAST_ASIAN = quick(
    rf"(?:(?<!\d)(?P<y>{EAST_ASIAN_YEAR})\s?[年년]\s?)?(?<!\d)(?P<m>{EAST_ASIAN_PART})\s?[月월](?:\s?(?P<d>{EAST_ASIAN_PART})\s?[日일])?"
)
_THAI = quick(
    r"(?:(?<![0-9๐-๙])(?P<d>[0-9๐-๙]{1,2})\s{1,3})?(?P<m>"
    + "|".join(re.escape(m) for m in MONTHS if m[0] >= "ก")
    + r")(?:\.?\s{0,3}(?:พ\.\s?ศ\.\s{0,3})?(?P<y>[0-9๐-๙]{4}))?"
)
_CALENDAR_YEAR = quick(
    r"\bcalendar\s+year\s+(\d{4})\b(?!\s?[-–—])|\b(?:the\s+)?(?:whole|entire|full)\s+(?:of\s+)?(?:the\s+)?"
    r"(?:year\s+)?(\d{4})\b(?!\s?[-–—])"
    r"|\bannée\s+civile\s+(\d{4})\b|\baño\s+calendario\s+(\d{4})\b|\bano[-\s]calendário\s+(?:de\s+)?(\d{4})\b"
    r"|\b(\d{4})\s+(?:takvim\s+)?yılı(?:nın)?\s+(?:tamamı|bütünü|takvim)|\b(\d{4})\s+takvim\s+yılı"
    r"|\b(?:cả|trọn|toàn\s+bộ)\s+năm\s+(\d{4})\b(?!\s?[-–—])|(?<!\d)(\d{4})\s?년\s?(?:1년간|한\s?해|연간)"
    r"|\b(?:календарн\w{2,3}\s+)(\d{4})\s+год|\btahun\s+kalender\s+(\d{4})\b"
    r"|(?<!\d)(\d{4})\s?年(?:全年|度?一整年)",
    re.I,
)


_SO_MANY = (
    r"\b(?:(?P<y>(?:calendar\s|financial\s|fiscal\s)?year)"
    r"|(?P<n>\d{1,2}|six|nine|twelve|fifteen|eighteen)(?:\s\(\d{1,2}\))?[\s-]{1,2}(?:calendar\s)?months?"
    r"(?:[’']s?)?(?:\speriod)?),?\s"
)
_MONTHS_ENDED = quick(
    rf"{_SO_MANY}(?:that\s|which\s)?(?:ended|ends|ending|to|up\sto|until)\s(?:on\s|in\s)?(?:the\s)?(?=\d|[A-Z])",
    re.I,
)
_MONTHS_BEGUN = quick(
    rf"{_SO_MANY}(?:that\s|which\s)?(?:beginning|began|begins|commencing|commenced|starting|started|running|from)"
    r"\s(?:from\s|on\s|in\s)?(?:the\s)?(?=\d|[A-Z])",
    re.I,
)
_MONTHS_IN_WORDS = {"six": 6, "nine": 9, "twelve": 12, "fifteen": 15, "eighteen": 18}
_JOINED_ON = re.compile(
    r",?\s{1,3}(?:to|through|until|and\s{1,3}ending|[-–—])\s"
)  # it says itself where it ends
_SPLIT_YEAR = quick(
    r"(?<![\w/-])(?P<a>(?:19|20)\d{2})\s?[-–/]\s?(?P<b>\d{4}|\d{2})\s?\((?P<m>[A-Z][a-z]{2,8})\s?(?:to|[-–])"
    r"\s?(?P<l>[A-Z][a-z]{2,8})\)"
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A first and a last day, and where they are printed."""

    first: date
    last: date
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Part:
    year: int | None
    month: int
    day: int | None
    start: int
    end: int


def stretches(
    text: str, start: int = 0, end: int | None = None, *, order: Order = "day"
) -> Iterator[Stretch]:
    """Give each stretch from a date to a date; a year left out at first is the last's.

    A month without a day stands for its first day or its last, “calendar year 2019” for
    the whole of it. A stretch that ends before it begins is a misprint and is not given.
    """
    stop = len(text) if end is None else end
    for one, other in pairwise(_parts(text, start, stop, order)):
        joined = " ".join(text[one.end : other.start].split())
        both = _AND.fullmatch(joined) and _BETWEEN.search(text, max(start, one.start - 24), one.start)
        if other.year is None or not (both or _JOINS.fullmatch(joined)):
            continue
        if one.day is None and other.year and one.year is None and other.day is not None:
            continue  # “May, and 5 June 2031”: no telling from when
        first = calendar_day(one.year or other.year, one.month, one.day or 1)
        last = calendar_day(other.year, other.month, other.day or monthrange(other.year, other.month)[1])
        if first is not None and last is not None and first < last:
            yield Stretch(first, last, one.start, other.end)
    for match in _CALENDAR_YEAR.finditer(text, start, stop):
        year = int(next(filter(None, match.groups())))
        opening, close = calendar_day(year, 1, 1), calendar_day(year, 12, 31)
        if opening and close:
            yield Stretch(opening, close, match.start(), match.end())
    yield from _to_an_end(text, start, stop, order)


def _to_an_end(text: str, start: int, stop: int, order: Order) -> Iterator[Stretch]:
    """Read “the year ended 31 March 2031” and “2030-31 (April to March)”."""
    for match in _MONTHS_ENDED.finditer(text, start, stop):
        last = date_at(text, match.end(), order=order)
        months = 12 if match["y"] else _MONTHS_IN_WORDS.get(match["n"].lower()) or int(match["n"])
        if last is None or not 1 <= months <= 24:
            continue
        behind = last.day + timedelta(days=1)
        year, month = divmod(behind.year * 12 + behind.month - 1 - months, 12)
        opening = calendar_day(year, month + 1, behind.day)
        if opening is not None:
            yield Stretch(opening, last.day, match.start(), last.end)
    for match in _MONTHS_BEGUN.finditer(text, start, stop):
        begun = date_at(text, match.end(), order=order)
        months = 12 if match["y"] else _MONTHS_IN_WORDS.get(match["n"].lower()) or int(match["n"])
        if begun is None or not 1 <= months <= 24:
            continue
        year, month = divmod(begun.day.year * 12 + begun.day.month - 1 + months, 12)
        after = calendar_day(year, month + 1, begun.day.day)
        if after is not None and not _JOINED_ON.match(text, begun.end):
            yield Stretch(begun.day, after - timedelta(days=1), match.start(), begun.end)
    for match in _SPLIT_YEAR.finditer(text, start, stop):
        first, final = MONTHS.get(match["m"].lower()), MONTHS.get(match["l"].lower())
        one, other = int(match["a"]), int(match["b"][-2:])
        if first is None or final is None or (one + 1) % 100 != other or (final - first) % 12 != 11:
            continue
        opening = calendar_day(one, first, 1)
        close = calendar_day(one + 1, final, monthrange(one + 1, final)[1])
        if opening and close:
            yield Stretch(opening, close, match.start(), match.end())


def _parts(text: str, start: int, stop: int, order: Order) -> list[_Part]:
    """List dates, whole or in part, in order; the fuller reading of a place wins."""
    whole = printed_dates(text, start, stop, order=order)
    found = {p.start: _Part(p.day.year, p.day.month, p.day.day, p.start, p.end) for p in whole}
    taken = bytearray(max(0, stop - start) + 1)
    for part in found.values():
        taken[part.start - start : part.end - start] = b"\1" * (part.end - part.start)
    for part in (*_named(text, start, stop), *_numbered(text, start, stop)):
        low, high = part.start - start, part.end - start
        if not any(taken[low:high]):
            taken[low:high] = b"\1" * (high - low)
            found[part.start] = part
    return [found[at] for at in sorted(found)]


def _named(text: str, start: int, stop: int) -> Iterator[_Part]:
    """Give the months by name, with the day or the year beside them."""
    for word in _WORD.finditer(text, start, stop):
        month = MONTHS.get(word[0].lower())
        if month is None:
            continue
        before = _DAY_BEFORE.search(text, max(start, word.start() - 12), word.start())
        year = _YEAR_BEHIND.match(text, word.end(), stop)
        behind = None if year or before else _DAY_BEHIND.match(text, word.end(), stop)
        day = before or behind
        if day and not 1 <= int(day[1]) <= 31:
            continue
        capital = word[0][0].isupper() and len(word[0]) > 2
        if not (day or year or capital or _SMALL.fullmatch(word[0])):
            continue  # “may”
        first = before.start() if before else word.start()
        last = (year or behind or word).end()
        yield _Part(year_of(year[1]) if year else None, month, int(day[1]) if day else None, first, last)


def _numbered(text: str, start: int, stop: int) -> Iterator[_Part]:
    """Give months that are numbers or have marks: ``tháng 7/2031``, ``7月``, ``ธันวาคม ๒๕๗๔``."""
    for match in _VIETNAMESE.finditer(text, start, stop):
        month = month_of(match["m"])
        if month is not None:
            yield _Part(int(match["y"]), month, None, match.start(), match.end())
    for match in _THAI.finditer(text, start, stop):
        day = int(match["d"].translate(DIGITS)) if match["d"] else None
        behind = year_of(match["y"]) if match["y"] else None
        yield _Part(behind, MONTHS[match["m"]], day, match.start(), match.end())
    year: int | None = None  # of the part before: “2031年1月1日至12月31日” prints it once
    for match in _EAST_ASIAN.finditer(text, start, stop):
        month = han_number(match["m"]) or month_of(match["m"])
        year = year_of(match["y"]) if match["y"] else year
        if month is not None and year is not None:
            day = (han_number(match["d"]) or int(match["d"])) if match["d"] else None
            yield _Part(year, month, day, match.start(), match.end())
