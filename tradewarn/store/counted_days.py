"""Days that a notice counts from its publication, where a person set the day of publication right."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from tradewarn.model import Deadline, Notice


def recounted(machine: Notice, seen: Notice) -> Notice:
    """Count anew the deadlines that the machine counted from another day of publication.

    Only a day that is so many days from the old one is counted; what is printed with its date
    stands. Without a day of publication a count has no date. What was said of the old day (that it
    is a Saturday) goes with it.

    Args:
        machine: As the machine read it.
        seen: With the day that a person set.
    """
    before, after = machine.publication_date, seen.publication_date
    if before == after:
        return seen
    moved = tuple(_moved(d, before, after) for d in seen.deadlines)
    if moved == seen.deadlines:
        return seen
    evidence = dict(seen.evidence)
    evidence["deadlines"] = tuple(
        f.model_copy(update={"value": _moved_value(f.value, before, after)})
        for f in evidence.get("deadlines", ())
    )
    return seen.model_copy(update={"deadlines": moved, "evidence": evidence})


def _moved(due: Deadline, before: date | None, after: date | None) -> Deadline:
    days = due.days_after_publication
    if days is None or due.date != _counted(before, days):
        return due
    rule = due.rule.partition(f"; {due.date} is ")[0] if due.rule else due.rule
    return due.model_copy(update={"date": _counted(after, days), "rule": rule})


def _moved_value(value: Any, before: date | None, after: date | None) -> Any:
    """Move a proof's value with the deadline that it proves, so that its passage still does."""
    if not isinstance(value, Mapping) or "what" not in value:
        return value
    made = _moved(Deadline.model_validate(value), before, after).model_dump(mode="json")
    return {name: made[name] for name in value}


def _counted(day: date | None, days: int) -> date | None:
    return day + timedelta(days=days) if day is not None else None
