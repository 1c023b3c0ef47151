"""Which events of a proceeding are accounts of one act.

Two lists, a press report and the gazette each tell of the same order. Whether they tell
the same of it is another question: here they may give different rates.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from tradewarn.model import CaseEvent

SAME_ACT = timedelta(days=3)  # a list, the press and the gazette date one act this near
PRECISIONS = ("year", "month", "day")


@dataclass(frozen=True, slots=True)
class Act:
    """One act: the account that tells it best, and the others."""

    event: CaseEvent
    beside: tuple[CaseEvent, ...] = ()

    @property
    def events(self) -> tuple[CaseEvent, ...]:
        """All accounts, the best first."""
        return (self.event, *self.beside)


def acts(events: Sequence[CaseEvent]) -> list[Act]:
    """Give the acts of a proceeding, each where its best account stands.

    Args:
        events: Its events in order.
    """
    groups: list[list[int]] = []
    for at, event in enumerate(events):
        group = next((g for g in groups if all(one_act(event, events[i]) for i in g)), None)
        if group is None:
            groups.append([at])
        else:
            group.append(at)
    found = []
    for group in groups:
        best = max(group, key=lambda i: (_tells(events[i]), -i))
        found.append((best, Act(events[best], tuple(events[i] for i in group if i != best))))
    return [act for _, act in sorted(found, key=lambda f: f[0])]


def one_act(a: CaseEvent, b: CaseEvent) -> bool:
    """Tell whether two events are one act: one stage, one outcome, one time."""
    if a.stage != b.stage or a.companies != b.companies:
        return False
    if a.notice and b.notice and (a.notice == b.notice or (is_numbered(a) and is_numbered(b))):
        return False  # two numbers are two acts
    if {a.result, b.result} == {"affirmative", "negative"}:
        return False
    if a.origins and b.origins and not set(a.origins) & set(b.origins):
        return False
    return _near(a, b)


def is_numbered(event: CaseEvent) -> bool:
    """Tell whether an event is told by an act under its own number."""
    return event.notice is not None and event.source.ref != event.notice


def _tells(event: CaseEvent) -> tuple[int, bool, bool, bool]:
    """Rank accounts: the day first, for it says from when; then the act itself before a list."""
    dated = PRECISIONS.index(event.precision)
    return dated, event.notice is not None, is_numbered(event), bool(event.rates)


def _near(a: CaseEvent, b: CaseEvent) -> bool:
    """Tell whether two events can be of one day, as far as their days are known."""
    if a.precision == b.precision == "day":
        return abs(a.date - b.date) <= SAME_ACT
    if "year" in (a.precision, b.precision):
        return a.date.year == b.date.year
    return (a.date.year, a.date.month) == (b.date.year, b.date.month)
