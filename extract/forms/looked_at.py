"""Whether a stretch of time is the one that a case looks at, which is never the term of a measure."""

from datetime import date

from extract.field import Reading


def is_looked_at(reading: Reading, first: date | None, last: date | None) -> bool:
    """Say whether the ends of a stretch are those of the record's own period.

    Both ends must be the period's, or the one end that is told: a duty may well begin on the
    day after a period, or on its last day, with another end.
    """
    told = reading.found.best("period")
    period = told.value if told is not None else None
    if not isinstance(period, dict) or (first is None and last is None):
        return False
    ends = ((first, period.get("start")), (last, period.get("end")))
    return all(day is None or day.isoformat() == str(end) for day, end in ends)
