"""The days on which an authority's offices are closed: weekends, and the public holidays of its country.

The holidays are those of the package `holidays` (MIT); what it has no list of (the institutions of
the European Union, the members of a union) is closed at weekends alone, and `knows_holidays` says so.
"""

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from holidays import HolidayBase

SATURDAY, SUNDAY = 5, 6
FRIDAY_SATURDAY: Final = frozenset({"EG", "GCC"})  # where the weekend is Friday and Saturday
OF_UNION: Final = frozenset({"EU", "GCC", "EAEU", "WTO"})  # no one country's holidays are theirs
OF_CAPITAL: Final = {"AU": "ACT", "GB": "ENG"}  # where the authority sits; the national list lacks days
LONGEST: Final = 60  # days on end; no office is closed for longer


def knows_holidays(country: str) -> bool:
    """Tell whether the public holidays of a country are known.

    Example:
        >>> knows_holidays("US"), knows_holidays("EU")
        (True, False)
    """
    return country not in OF_UNION and _class_of(country) is not None


@lru_cache(maxsize=512)
def public_holidays(country: str, year: int) -> frozenset[date]:
    """List the public holidays of a country in a year, as observed; empty where they are not known.

    Regional days are left out but where the national list is no list without them: a day too few
    gives a date that is early, a day too many one that is late.
    """
    made = None if country in OF_UNION else _class_of(country)
    if made is None:
        return frozenset()
    region = OF_CAPITAL.get(country)
    regions = made.subdivisions
    found = made(years=[year], subdiv=region) if region in regions else made(years=[year])
    return frozenset(day for day in found if day.year == year)


def is_closed(country: str, day: date) -> bool:
    """Tell whether an office of a country is closed on a day.

    Example:
        >>> is_closed("US", date(2025, 7, 4)), is_closed("US", date(2025, 7, 7))
        (True, False)
    """
    return day.weekday() in _weekend(country) or day in public_holidays(country, day.year)


def next_open(country: str, day: date) -> date:
    """Give the first day on which an office is open, from a day on.

    Example:
        >>> next_open("US", date(2025, 7, 4))
        datetime.date(2025, 7, 7)
    """
    for ahead in range(LONGEST):
        if not is_closed(country, day + timedelta(days=ahead)):
            return day + timedelta(days=ahead)
    return day


def business_day_after(country: str, day: date, many: int) -> date:
    """Give the last of so many business days after a day, which itself is not counted.

    Example:
        >>> business_day_after("US", date(2025, 7, 3), 1)
        datetime.date(2025, 7, 7)
    """
    for _ in range(many):
        day = next_open(country, day + timedelta(days=1))
    return day


def business_days(country: str, first: date, last: date) -> int:
    """Count the business days from `first` to `last`, both included.

    Example:
        >>> business_days("US", date(2025, 6, 30), date(2025, 7, 6))
        4
    """
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return sum(not is_closed(country, day) for day in days)


def _weekend(country: str) -> tuple[int, int]:
    return (SATURDAY - 1, SATURDAY) if country in FRIDAY_SATURDAY else (SATURDAY, SUNDAY)


@lru_cache(maxsize=128)
def _class_of(country: str) -> "type[HolidayBase] | None":
    import holidays  # a tenth of a second: only where days are counted

    return getattr(holidays, country, None) if len(country) == 2 and country.isupper() else None
