"""Periods told from today: ``năm ngoái``, ``last quarter``, ``this month``."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache

from index.understanding.days import Period, Span, month, months
from index.understanding.lexicon import Lexicon, Term
from index.understanding.reading import Reading


def _year(today: date, ago: int) -> Span:
    return months(today.year - ago, 1, 12)


def _month(today: date, ago: int) -> Span:
    whole = today.year * 12 + today.month - 1 - ago
    return month(whole // 12, whole % 12 + 1)


def _quarter(today: date, ago: int) -> Span:
    whole = today.year * 4 + (today.month - 1) // 3 - ago
    return months(whole // 4, whole % 4 * 3 + 1, whole % 4 * 3 + 3)


def _week(today: date, ago: int) -> Span:
    monday = today - timedelta(days=today.weekday() + 7 * ago)
    return monday, monday + timedelta(days=6)


def _day(today: date, ago: int) -> Span:
    return today - timedelta(days=ago), today - timedelta(days=ago)


SAID: Mapping[str, tuple[Callable[[date, int], Span], tuple[str, ...], tuple[str, ...]]] = {
    "year": (_year, ("năm nay", "this year"), ("năm ngoái", "năm trước", "last year", "previous year")),
    "month": (_month, ("tháng này", "this month"), ("tháng trước", "last month", "previous month")),
    "quarter": (_quarter, ("quý này", "this quarter"), ("quý trước", "last quarter", "previous quarter")),
    "week": (_week, ("tuần này", "this week"), ("tuần trước", "last week", "previous week")),
    "day": (_day, ("hôm nay", "today"), ("hôm qua", "yesterday")),
}
EARLIER = ("năm kia",)


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    terms = [
        Term(f"{lead}{name}", (unit, str(ago)), name)
        for unit, (_, *named) in SAID.items()
        for ago, names in enumerate(named)
        for name in names
        for lead in ("", "trong " if not name.isascii() else "")
    ]
    return Lexicon([*terms, *(Term(name, ("year", "2"), name) for name in EARLIER)])


def said_periods(reading: Reading) -> Iterator[Period]:
    """Give the periods told from today; wrong marks make them other words ("Việt Nam này")."""
    for term, start, end, _ in _lexicon().find(reading):
        typed = reading.text[start:end].casefold()
        plain = typed.isascii() or typed == term.name
        if not plain or reading.before(start).endswith("viet"):
            continue
        unit, ago = term.codes
        first, last = SAID[unit][0](reading.today, int(ago))
        yield Period(first, last, start, end)
