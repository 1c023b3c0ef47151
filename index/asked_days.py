"""The first and the last day that a filter means: a day, a month (``2012-05``) or a year (``2010``)."""

import re
from calendar import monthrange
from datetime import date

_ASKED = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", re.ASCII)


def first_day(text: str) -> date:
    """Give the day from which a filter reaches.

    Raises:
        ValueError: The text is no day, month or year.

    Example:
        >>> str(first_day("2010")), str(first_day("2012-05"))
        ('2010-01-01', '2012-05-01')
    """
    year, month, day = _read(text)
    return date(year, month or 1, day or 1)


def last_day(text: str) -> date:
    """Give the day to which a filter reaches, itself within.

    Raises:
        ValueError: The text is no day, month or year.

    Example:
        >>> str(last_day("2010")), str(last_day("2012-02"))
        ('2010-12-31', '2012-02-29')
    """
    year, month, day = _read(text)
    return date(year, month or 12, day or monthrange(year, month or 12)[1])


def _read(text: str) -> tuple[int, int | None, int | None]:
    found = _ASKED.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"{text[:40]!r} is not a day as 2012-05-31, a month as 2012-05, or a year as 2012")
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        date(year or 0, month or 1, day or 1)
    except ValueError as error:
        raise ValueError(
            f"{text[:40]!r} is no day of the calendar;"
            " give a day as 2012-05-31, a month as 2012-05, or a year as 2012"
        ) from error
    return year or 0, month, day
