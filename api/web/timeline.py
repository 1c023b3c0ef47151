"""Where the events of a case stand on a line of time, in the units of the picture."""

from collections.abc import Sequence
from dataclasses import dataclass

from api.web.axis import WIDTH, Axis, Tick
from tradewarn.model import CaseEvent

CLOSE = 9  # dots nearer than this are stacked


@dataclass(frozen=True, slots=True)
class Dot:
    """One event; `level` counts upwards where several stand close together."""

    x: float
    level: int
    event: CaseEvent


@dataclass(frozen=True, slots=True)
class Timeline:
    """What the template draws."""

    width: int
    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    levels: int


def draw(events: Sequence[CaseEvent]) -> Timeline | None:
    """Lay out the events; none where there are fewer than two, which need no picture."""
    ordered = sorted(events, key=lambda e: e.date)
    if len(ordered) < 2:
        return None
    axis = Axis.over(ordered[0].date, ordered[-1].date)
    dots: list[Dot] = []
    for event in ordered:
        x = axis.x(event.date)
        taken = {d.level for d in dots if x - d.x < CLOSE}
        level = next(n for n in range(len(ordered)) if n not in taken)
        dots.append(Dot(x, level, event))
    return Timeline(WIDTH, tuple(dots), axis.ticks, max(d.level for d in dots) + 1)
