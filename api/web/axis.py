"""A line of time across a picture: where a day stands on it, and its years."""

from dataclasses import dataclass
from datetime import date as Date

WIDTH, MARGIN = 960, 24
STEPS = (1, 2, 5, 10, 20, 50, 100, 1_000)
TICKS = 14


@dataclass(frozen=True, slots=True)
class Tick:
    """The first of January of a year."""

    x: float
    year: int


@dataclass(frozen=True, slots=True)
class Axis:
    """Whole years from left to right, in the units of the picture."""

    first: Date
    last: Date

    @classmethod
    def over(cls, first: Date, last: Date) -> "Axis":
        """Make an axis of the whole years that hold two days."""
        after = Date(last.year + 1, 1, 1) if last.year < Date.max.year else Date.max
        return cls(Date(first.year, 1, 1), after)

    def x(self, day: Date) -> float:
        """Give where a day stands.

        Example:
            >>> axis = Axis.over(Date(2030, 5, 9), Date(2031, 6, 1))
            >>> axis.x(Date(2030, 1, 1)), axis.x(Date(2032, 1, 1))
            (24.0, 936.0)
        """
        days = (self.last - self.first).days
        return round(MARGIN + (WIDTH - 2 * MARGIN) * (day - self.first).days / days, 1)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """The years, so many apart that they can be read."""
        years = range(self.first.year, self.last.year)
        step = next(s for s in STEPS if len(years) <= TICKS * s)
        return tuple(Tick(self.x(Date(y, 1, 1)), y) for y in years if (y - self.first.year) % step == 0)
