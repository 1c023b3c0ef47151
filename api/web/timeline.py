"""Where the events of a case stand on a line of time, in the units of the picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Date

from tradewarn.model import CaseEvent

WIDTH, MARGIN = 960, 24
STEPS = (1, 2, 5, 10, 20, 50, 100, 1_000)
TICKS = 14
CLOSE = 9  # dots nearer than this are stacked


@dataclass(frozen=True, slots=True)
class Dot:
    """One event; `level` counts upwards where several stand close together."""

    x: float
    level: int
    event: CaseEvent


@dataclass(frozen=True, slots=True)
class Tick:
    """The first of January of a year."""

    x: float
    year: int


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
    first, last = Date(ordered[0].date.year, 1, 1), _after(ordered[-1].date)
    days = (last - first).days

    def x_of(day: Date) -> float:
        return round(MARGIN + (WIDTH - 2 * MARGIN) * (day - first).days / days, 1)

    dots: list[Dot] = []
    for event in ordered:
        x = x_of(event.date)
        taken = {d.level for d in dots if x - d.x < CLOSE}
        level = next(n for n in range(len(ordered)) if n not in taken)
        dots.append(Dot(x, level, event))
    years = range(first.year, last.year + 1)
    step = next(s for s in STEPS if len(years) <= TICKS * s)
    ticks = tuple(Tick(x_of(Date(y, 1, 1)), y) for y in years if (y - first.year) % step == 0)
    return Timeline(WIDTH, tuple(dots), ticks, max(d.level for d in dots) + 1)


def _after(day: Date) -> Date:
    return Date(day.year + 1, 1, 1) if day.year < Date.max.year else Date.max
