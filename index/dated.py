"""Answers in the order of days: which stretch of years a page lies in, and the order within it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from index.backend import Counted, Filters, SearchBackend
from index.ranking import Found

Sort = Literal["best", "newest", "oldest"]
SORTS: tuple[Sort, ...] = ("best", "newest", "oldest")
SORTED = 500  # matches that are put in order whole; of more, the years about the page

Rank = Callable[[Filters, int], Found]


@dataclass(frozen=True)
class Window:
    """The years that a page lies in, and how many matches stand before them."""

    filters: Filters
    passed: int
    holds: int


def by_day(
    rank: Rank, backend: SearchBackend, filters: Filters, counted: Counted, *, page: range, sort: Sort
) -> tuple[Found, list[str]]:
    """Find what matches in the order of its days, and the records of one page.

    Records of one day stand in the order of their ranking; those without a day come last
    either way. Of many matches only the years are looked through in which the page lies,
    so that the thousandth page costs what the first does; the ranks told are then within them.

    Args:
        rank: Ranks so many of what passes some filters.
        backend: Tells the days.
        filters: What every record must be.
        counted: All matches, with their years.
        page: The places asked for.
        sort: Which days come first.
    """
    whole = Window(filters, 0, counted.total)
    window = whole if counted.total <= SORTED else _window(filters, counted, page, sort) or whole
    found = rank(window.filters, max(window.holds, 1))
    return _page(found, backend, page, window, sort)


def _page(
    found: Found, backend: SearchBackend, page: range, window: Window, sort: Sort
) -> tuple[Found, list[str]]:
    days = {record: entry.date for record, entry in backend.get(found.order).items()}
    sign = -1 if sort == "newest" else 1

    def place(record: str) -> tuple[bool, int]:
        day = days.get(record)
        return day is None, sign * (day or date.min).toordinal()

    order = sorted(found.order, key=place)  # stable: of one day in the order of the ranking
    return replace(found, order=order), order[page.start - window.passed : page.stop - window.passed]


def _window(filters: Filters, counted: Counted, page: range, sort: Sort) -> Window | None:
    """Give the years that hold a page; none where the page reaches to what has no day."""
    years: Mapping[str, int] = counted.facets.get("year", {})
    passed, holds = 0, 0
    taken: list[int] = []
    for year in sorted(years, key=int, reverse=sort == "newest"):
        if not taken and passed + years[year] <= page.start:
            passed += years[year]
            continue
        taken.append(int(year))
        holds += years[year]
        if passed + holds >= page.stop:
            first, last = date(min(taken), 1, 1), date(max(taken), 12, 31)
            since = max(filters.date_from or first, first)
            until = min(filters.date_to or last, last)
            years_only = {"date_from": since, "date_to": until, "undated": False}
            return Window(filters.model_copy(update=years_only), passed, holds)
    return None
