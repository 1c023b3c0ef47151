"""Periods as people write them: one atom each, from its first to its last day.

All expressions run over folded text of equal length, so that places are true.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<mon>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_Y = r"(?P<y>(?:19|20)\d\d)"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
    "nhat": 1,
    "hai": 2,
    "ba": 3,
    "tu": 4,
}
_NUMBERS = {
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "nam": 5,
    "sau": 6,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
}
_NUMBERS |= {"six": 6, "twelve": 12, "ten": 10, "muoi": 10}
_UNITS = {"ngay": "day", "tuan": "week", "thang": "month", "nam": "year"}
SURE, DOUBTFUL = True, False
Span = tuple[date, date]


class Period(NamedTuple):
    """A stretch of days named in a text, and where; `bare` is a year with no word of time by it."""

    first: date
    last: date
    start: int
    end: int
    sure: bool = True


def month(year: int, number: int) -> Span:
    """Give the first and the last day of a month."""
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def months(year: int, first: int, last: int) -> Span:
    """Give the first day of one month and the last of another."""
    return month(year, first)[0], month(year, last)[1]


def _day(m: re.Match[str], _: date) -> Span:
    day = date(int(m["y"]), _number(m), int(m["d"]))
    return day, day


def _number(m: re.Match[str]) -> int:
    named = m.groupdict().get("mon")
    return MONTHS.index(named[:3]) + 1 if named else int(m["m"])


def _of_month(m: re.Match[str], _: date) -> Span:
    return month(int(m["y"]), _number(m))


def _last_such_month(m: re.Match[str], today: date) -> Span:
    number = _number(m)
    return month(today.year if number <= today.month else today.year - 1, number)


def _quarter(m: re.Match[str], _: date) -> Span:
    number = _ORDINALS.get(m["q"]) or _ROMAN[m["q"]]
    return months(int(m["y"]), 3 * number - 2, 3 * number)


def _half(m: re.Match[str], _: date) -> Span:
    second = m["h"] in ("cuoi", "second", "2", "2nd", "sau", "ii")
    return months(int(m["y"]), 7, 12) if second else months(int(m["y"]), 1, 6)


def _some_months(m: re.Match[str], _: date) -> Span:
    count = int(m["n"])
    return months(int(m["y"]), 13 - count, 12) if m["h"] == "cuoi" else months(int(m["y"]), 1, count)


def _year(m: re.Match[str], _: date) -> Span:
    return months(int(m["y"]), 1, 12)


def _years(m: re.Match[str], _: date) -> Span:
    first, last = int(m["y"]), int(m["z"])
    if first >= last:
        raise ValueError(f"{first} is not before {last}")
    return months(first, 1, 1)[0], months(last, 12, 12)[1]


def _last_units(m: re.Match[str], today: date) -> Span:
    unit = m["unit"].rstrip("s")
    return _back(today, _NUMBERS.get(m["n"]) or int(m["n"]), _UNITS.get(unit, unit)), today


def _back(today: date, count: int, unit: str) -> date:
    if unit in ("day", "week"):
        return today - timedelta(days=min(count, 5_000) * (7 if unit == "week" else 1))
    ago = today.year * 12 + today.month - 1 - min(count * (12 if unit == "year" else 1), 1_200)
    year, number = ago // 12, ago % 12 + 1
    return date(year, number, min(today.day, monthrange(year, number)[1]))


Make = Callable[[re.Match[str], date], Span]


class Form(NamedTuple):
    """One way of writing a period."""

    pattern: re.Pattern[str]
    make: Make
    sure: bool = True


def _form(pattern: str, make: Make, *, sure: bool = SURE, alone: bool = False) -> Form:
    """Make a form; one that stands `alone` has no dash to other digits beside it."""
    before, after = (r"[\w/.,-]", r"[.,-]\d") if alone else (r"[\w/.,]", r"[.,]\d")
    return Form(re.compile(rf"(?<!{before}){pattern}(?![\w/]|{after})"), make, sure)


@lru_cache(maxsize=1)
def _forms() -> tuple[Form, ...]:
    """Give every way of writing a period; compiled when a question first may have one."""
    return (
        _form(rf"{_Y}-(?P<m>\d{{1,2}})-(?P<d>\d{{1,2}})", _day, alone=True),
        _form(
            rf"(?:ngay )?(?P<d>\d{{1,2}}) ?(?:[/.-]|thang) ?(?P<m>\d{{1,2}}) ?(?:[/.-]|nam|,)? ?{_Y}", _day
        ),
        _form(rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH},? {_Y}", _day),
        _form(rf"{_MONTH} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? {_Y}", _day),
        _form(rf"{_MONTH},? (?:of )?{_Y}", _of_month),
        _form(rf"(?:thang ?|t)(?P<m>\d{{1,2}}) ?(?:[/.-]|nam|,)? ?{_Y}", _of_month),
        _form(rf"(?P<m>\d{{1,2}})/{_Y}", _of_month, sure=DOUBTFUL),
        _form(r"(?:thang )(?P<m>\d{1,2})", _last_such_month, sure=DOUBTFUL),
        _form(
            rf"(?:in |since |until |before |after |during ){_MONTH}(?! ?,? ?\d)",
            _last_such_month,
            sure=DOUBTFUL,
        ),
        _form(rf"(?:quy |q)(?P<q>[1-4]|i{{1,3}}|iv|nhat|hai|ba|tu) ?(?:[/-]|nam)? ?{_Y}", _quarter),
        _form(rf"{_Y} ?-?q(?P<q>[1-4])", _quarter),
        _form(rf"(?:the )?(?P<q>{'|'.join(_ORDINALS)}) quarter,? (?:of )?{_Y}", _quarter),
        _form(rf"(?P<n>[1-9]|1[01]) thang (?P<h>dau|cuoi)(?: cua)?(?: nam)? {_Y}", _some_months),
        _form(rf"(?:nua|6 thang|sau thang) (?P<h>dau|cuoi|sau)(?: cua)?(?: nam)? {_Y}", _half),
        _form(rf"(?:the )?(?P<h>first|second|1st|2nd) half(?: of)? {_Y}", _half),
        _form(rf"h(?P<h>[12]) ?[/-]? ?{_Y}", _half),
        _form(rf"(?P<h>[12])h ?[/-]? ?{_Y}", _half),
        _form(rf"(?P<q>[1-4])q ?[/-]? ?{_Y}", _quarter),
        _form(rf"(?:trong )?(?<!viet )nam {_Y}", _year),
        _form(rf"(?:in|during|of|for|throughout|year|calendar year) (?:the year )?{_Y}", _year),
        _form(rf"{_Y} ?- ?(?P<z>(?:19|20)\d\d)", _years, alone=True),
        _form(_Y, _year, sure=DOUBTFUL, alone=True),
        _form(
            r"(?P<n>\d{1,3}|mot|hai|ba|bon|nam|sau|muoi) (?P<unit>ngay|tuan|thang|nam)"
            r" (?:gan day|vua qua|qua|tro lai day|gan nhat|vua roi)",
            _last_units,
        ),
        _form(
            r"(?:in |over |during |within )?(?:the )?(?:last|past|previous|recent)"
            r" (?P<n>\d{1,3}|two|three|four|five|six|ten|twelve) (?P<unit>days?|weeks?|months?|years?)",
            _last_units,
        ),
    )


def periods(flat: str, today: date) -> Iterator[Period]:
    """Give every period of a folded text, those that overlap too; a day that does not exist is none."""
    for form in _forms():
        for match in form.pattern.finditer(flat):
            try:
                first, last = form.make(match, today)
            except (ValueError, OverflowError):
                continue
            yield Period(first, last, match.start(), match.end(), form.sure)
