"""Federal business days: the days on which the Federal Register appears."""

from datetime import date as Date
from datetime import timedelta

from crawlers.window import DAY, Window

MONDAY, THURSDAY = 0, 3


def _nth(year: int, month: int, weekday: int, n: int) -> Date:
    first = Date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))


def _observed(day: Date) -> Date:
    """A holiday on a Saturday is kept on Friday, on a Sunday on Monday (5 U.S.C. 6103(b))."""
    return day + {5: -DAY, 6: DAY}.get(day.weekday(), timedelta())


def federal_holidays(year: int) -> frozenset[Date]:
    """Give the days off of 5 U.S.C. 6103(a) in a year.

    New Year's Day of the next year counts where it is kept on this year's 31 December.

    Example:
        >>> Date(2025, 7, 4) in federal_holidays(2025), Date(2021, 12, 31) in federal_holidays(2021)
        (True, True)
    """
    fixed = [Date(year, 1, 1), Date(year, 7, 4), Date(year, 11, 11), Date(year, 12, 25), Date(year + 1, 1, 1)]
    if year >= 2021:
        fixed.append(Date(year, 6, 19))
    last_may_monday = max(_nth(year, 5, MONDAY, n) for n in (4, 5) if _nth(year, 5, MONDAY, n).month == 5)
    moving = [
        _nth(year, 1, MONDAY, 3),
        _nth(year, 2, MONDAY, 3),
        last_may_monday,
        _nth(year, 9, MONDAY, 1),
        _nth(year, 10, MONDAY, 2),
        _nth(year, 11, THURSDAY, 4),
    ]
    return frozenset({*map(_observed, fixed), *moving})


def business_days(window: Window) -> int:
    """Count the federal business days of a window."""
    off = {d for year in range(window.start.year, window.end.year + 1) for d in federal_holidays(year)}
    days = (window.start + n * DAY for n in range(window.days))
    return sum(day.weekday() < 5 and day not in off for day in days)
