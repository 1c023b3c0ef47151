"""Which events of a proceeding are one step told by several sources.

Two lists, a press report and the gazette each tell of the same order: a reader counts one
order. Sources that say different things stay apart, so that both are seen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from tradewarn.model import CaseEvent

SAME_STEP = timedelta(days=3)  # a list, the press and the gazette date one act this near


@dataclass(frozen=True, slots=True)
class Step:
    """One step: the event that says most of it, and those that tell it too."""

    event: CaseEvent
    beside: tuple[CaseEvent, ...] = ()


def merged(events: Sequence[CaseEvent]) -> list[Step]:
    """Give the steps of a proceeding in their order, each once.

    Args:
        events: Its events in order.
    """
    groups: list[list[CaseEvent]] = []
    for event in events:
        group = next((g for g in groups if all(_one_step(event, e) for e in g)), None)
        if group is None:
            groups.append([event])
        else:
            group.append(event)
    return [_step(group) for group in groups]


def _step(group: Sequence[CaseEvent]) -> Step:
    best = max(group, key=_says)
    return Step(best, tuple(e for e in group if e is not best))


def _says(event: CaseEvent) -> tuple[bool, bool, bool, int]:
    """Rank by what an event says: rates are proved by their own source alone; then the act itself."""
    precise = ("year", "month", "day").index(event.precision)
    return bool(event.rates), event.notice is not None, _is_numbered(event), precise


def _one_step(a: CaseEvent, b: CaseEvent) -> bool:
    """Tell whether two events are one act: one stage, one outcome, one time, no contradiction."""
    if a.stage != b.stage or a.companies != b.companies:
        return False
    if a.notice and b.notice and (a.notice == b.notice or (_is_numbered(a) and _is_numbered(b))):
        return False  # two numbers are two acts
    if {a.result, b.result} == {"affirmative", "negative"}:
        return False
    if a.origins and b.origins and not set(a.origins) & set(b.origins):
        return False
    return _near(a, b) and (not a.rates or not b.rates or _rates(a) == _rates(b))


def _is_numbered(event: CaseEvent) -> bool:
    return event.notice is not None and event.source.ref != event.notice


def _rates(event: CaseEvent) -> set[tuple[str | None, str, str, str]]:
    return {(r.company, r.scope, r.rate, r.unit) for r in event.rates}


def _near(a: CaseEvent, b: CaseEvent) -> bool:
    """Tell whether two events can be of one day, as far as their days are known."""
    if a.precision == b.precision == "day":
        return abs(a.date - b.date) <= SAME_STEP
    if "year" in (a.precision, b.precision):
        return a.date.year == b.date.year
    return (a.date.year, a.date.month) == (b.date.year, b.date.month)
