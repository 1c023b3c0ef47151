"""How a time limit is counted: from which day, in which days, and what happens on a closed last day."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from kb.deadlines.calendars import business_day_after, is_closed, next_open


class Span(NamedTuple):
    """A length of time as a law gives it; its parts are added in this order.

    `service` days are those after which what was sent counts as received. `anniversary_month` is
    the last day of the month of the next anniversary.
    """

    service: int = 0
    years: int = 0
    months: int = 0
    days: int = 0
    business_days: int = 0
    anniversary_month: bool = False


class Manner(NamedTuple):
    """How an authority counts.

    The day of the event itself is never counted. `opens_on_business_day`: the first day counted is
    the next business day, not the next day. `short`: in a span of fewer days than this only
    business days count. `moves`: a last day on which the office is closed gives way to the next
    open one.
    """

    country: str
    opens_on_business_day: bool = False
    short: int = 0
    moves: bool = True


class Counted(NamedTuple):
    """What a count comes to: the day it ends on, and the day until which the office takes a filing."""

    counted: date
    day: date


def count(event: date, span: Span, manner: Manner, *, on: date | None = None) -> Counted:
    """Count a span from the day of an event.

    Args:
        event: The day of the publication, sending or other act that it runs from.
        span: How long.
        manner: How the authority counts.
        on: For what comes back each year: the first that ends on this day or later.

    Example:
        >>> count(date(2031, 9, 11), Span(days=30), Manner("US"))  # ends on a Saturday before a holiday
        Counted(counted=datetime.date(2031, 10, 11), day=datetime.date(2031, 10, 14))
    """
    if span.anniversary_month:
        ended = _anniversary(event, manner, on or event)
    else:
        ended = _days(add_months(_served(event, span), span.years * 12 + span.months), span, manner)
    moved = manner.moves and is_closed(manner.country, ended)
    return Counted(ended, next_open(manner.country, ended) if moved else ended)


def add_months(day: date, months: int) -> date:
    """Give the same day so many months later; the last of a month that has no such day.

    Example:
        >>> add_months(date(2031, 8, 31), 6)
        datetime.date(2032, 2, 29)
    """
    if not months:
        return day
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


def _served(event: date, span: Span) -> date:
    return event + timedelta(days=span.service)


def _days(day: date, span: Span, manner: Manner) -> date:
    """Count the days of a span; fewer than none run back."""
    days, country = span.days, manner.country
    if span.business_days:
        return business_day_after(country, day, span.business_days)
    if 0 < days < manner.short:
        return business_day_after(country, day, days)
    if days > 0 and manner.opens_on_business_day:
        return next_open(country, day + timedelta(days=1)) + timedelta(days=days - 1)
    return day + timedelta(days=days)


def _anniversary(event: date, manner: Manner, on: date) -> date:
    """Give the end of the anniversary month that is not over on a day; the first is a year after."""
    year = max(event.year + 1, on.year)
    for tried in (year, year + 1):
        last = date(tried, event.month, monthrange(tried, event.month)[1])
        taken = next_open(manner.country, last) if manner.moves else last
        if taken >= on:
            return last
    return last
