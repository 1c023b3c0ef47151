"""The rates of a firm in one proceeding as steps over time, in the units of the picture."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date as Date
from itertools import groupby

from api.web.axis import WIDTH, Axis, Tick
from tradewarn.model import Measure

TOP, HEIGHT = 26, 120
MOST_LINES = 6  # more cannot be told apart
PERCENT = "%"


@dataclass(frozen=True, slots=True)
class Step:
    """One rate from a day on: `x`:`to` at height `y`; `open` where nothing has ended it."""

    x: float
    to: float
    y: float
    measure: Measure
    open: bool


@dataclass(frozen=True, slots=True)
class Line:
    """The rates of one kind, one after another; `path` is drawn."""

    name: str
    path: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class StepsChart:
    """What the template draws: percentages alone, for other units share no height with them."""

    width: int
    base: int
    lines: tuple[Line, ...]
    ticks: tuple[Tick, ...]
    left_out: int


def draw_steps(measures: Sequence[Measure], on: Date) -> StepsChart | None:
    """Lay out rates over time.

    Args:
        measures: Those of one firm in one proceeding.
        on: The day up to which what still holds is drawn.

    Returns:
        The picture; None where no rate is a percentage.
    """
    drawn = [m for m in measures if m.unit == PERCENT and _height(m) is not None and m.from_ <= on]
    if not drawn:
        return None
    axis = Axis.over(min(m.from_ for m in drawn), on)
    highest = max(_height(m) or 0 for m in drawn) or 1.0
    by_line = sorted(drawn, key=lambda m: (_line(m), m.from_))
    grouped = [(name, list(group)) for name, group in groupby(by_line, key=_line)]
    lines = tuple(_drawn(name, group, axis, highest, on) for name, group in grouped[:MOST_LINES])
    left_out = len(measures) - sum(len(line.steps) for line in lines)
    return StepsChart(WIDTH, TOP + HEIGHT, lines, axis.ticks, left_out)


def _line(measure: Measure) -> str:
    told = [str(measure.instrument), measure.producer or "", measure.goods or ""]
    return " · ".join(part for part in told if part)


def _height(measure: Measure) -> float | None:
    try:
        return float(measure.rate) if measure.rate is not None else None
    except ValueError:
        return None


def _drawn(name: str, measures: Iterable[Measure], axis: Axis, highest: float, on: Date) -> Line:
    steps = []
    for measure in measures:
        y = round(TOP + HEIGHT * (1 - (_height(measure) or 0) / highest), 1)
        ended = measure.to is not None and measure.to <= on
        to = axis.x(measure.to if measure.to is not None and ended else on)
        steps.append(Step(axis.x(measure.from_), to, y, measure, not ended))
    path = ""
    for before, step in zip([None, *steps], steps, strict=False):
        joined = before is not None and before.to == step.x
        path += f"V{step.y}H{step.to}" if joined else f"M{step.x} {step.y}H{step.to}"
    return Line(name, path, tuple(steps))
