"""The working days of the US Government, by which the Federal Register appears.

Source: 5 U.S.C. 6103 (legal public holidays), 44 U.S.C. 1504 (days of publication).
"""

from datetime import date, timedelta

from kb.deadlines import calendars

US = "US"


def next_issue(filed: date) -> date:
    """Return the next day on which the Federal Register appears after `filed`.

    It appears Monday to Friday but not on federal holidays (44 U.S.C. 1504; 5 U.S.C.
    6103). Days off that a President grants for once are not known here.

    Example:
        >>> next_issue(date(2024, 2, 9))
        datetime.date(2024, 2, 12)
    """
    return calendars.next_open(US, filed + timedelta(days=1))


def holidays(year: int) -> frozenset[date]:
    """List the federal holidays of a year, and the working days on which they are observed."""
    return calendars.public_holidays(US, year)


def business_days(first: date, last: date) -> int:
    """Count the working days from `first` to `last`, both included.

    Example:
        >>> business_days(date(2025, 6, 30), date(2025, 7, 6))
        4
    """
    return calendars.business_days(US, first, last)
