"""The working days of the US Government, by which the Federal Register appears.

Source: 5 U.S.C. 6103 (legal public holidays), 44 U.S.C. 1504 (days of publication).
"""

from datetime import date, timedelta
from functools import lru_cache

MONDAY, THURSDAY, FRIDAY = 0, 3, 4
JUNETEENTH_SINCE = 2021
KING_SINCE = 1986


def next_issue(filed: date) -> date:
    """Return the next day on which the Federal Register appears after `filed`.

    It appears Monday to Friday but not on federal holidays (44 U.S.C. 1504; 5 U.S.C.
    6103). Days off that a President grants for once are not known here.

    Example:
        >>> next_issue(date(2024, 2, 9))
        datetime.date(2024, 2, 12)
    """
    day = filed + timedelta(days=1)
    while day.weekday() > FRIDAY or day in holidays(day.year):
        day += timedelta(days=1)
    return day


@lru_cache(maxsize=256)
def holidays(year: int) -> frozenset[date]:
    """List the federal holidays as observed on working days of a year."""
    fixed = [date(year, 1, 1), date(year, 7, 4), date(year, 11, 11), date(year, 12, 25)]
    fixed.append(date(year + 1, 1, 1))  # on a Saturday it is observed on 31 December
    if year >= JUNETEENTH_SINCE:
        fixed.append(date(year, 6, 19))
    moving = [
        _nth(year, 2, MONDAY, 3),
        _last_monday_of_may(year),
        _nth(year, 9, MONDAY, 1),
        _nth(year, 10, MONDAY, 2),
        _nth(year, 11, THURSDAY, 4),
    ]
    if year >= KING_SINCE:
        moving.append(_nth(year, 1, MONDAY, 3))
    return frozenset({*(_observed(day) for day in fixed), *moving})


def business_days(first: date, last: date) -> int:
    """Count the working days from `first` to `last`, both included.

    Example:
        >>> business_days(date(2025, 6, 30), date(2025, 7, 6))
        4
    """
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return sum(day.weekday() <= FRIDAY and day not in holidays(day.year) for day in days)


def _observed(day: date) -> date:
    shift = {5: -1, 6: 1}.get(day.weekday(), 0)
    return day + timedelta(days=shift)


def _nth(year: int, month: int, weekday: int, n: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))


def _last_monday_of_may(year: int) -> date:
    last = date(year, 5, 31)
    return last - timedelta(days=last.weekday())
