"""Which events of a proceeding are one step told by several sources.

Two lists, a press report and the gazette each tell of the same order: a reader counts one
order. Sources that say different things stay apart, so that both are seen.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from extract.cases.acts import PRECISIONS, is_numbered, one_act
from tradewarn.model import CaseEvent


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
    precise = PRECISIONS.index(event.precision)
    return bool(event.rates), event.notice is not None, is_numbered(event), precise


def _one_step(a: CaseEvent, b: CaseEvent) -> bool:
    """Tell whether two events are one act told without contradiction."""
    return one_act(a, b) and (not a.rates or not b.rates or _rates(a) == _rates(b))


def _rates(event: CaseEvent) -> set[tuple[str | None, str, str, str]]:
    return {(r.company, r.scope, r.rate, r.unit) for r in event.rates}
