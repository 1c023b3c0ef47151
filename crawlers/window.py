"""Stretches of days: what to ask for, what is done, what is left."""

from collections.abc import Iterable, Iterator
from datetime import date as Date
from datetime import timedelta

from tradewarn.model import Record

DAY = timedelta(days=1)


class Window(Record):
    """The days from `start` to `end`, both included."""

    start: Date
    end: Date

    def __str__(self) -> str:
        return f"{self.start}..{self.end}"

    @property
    def days(self) -> int:
        """How many days."""
        return (self.end - self.start).days + 1

    def halves(self) -> tuple["Window", "Window"]:
        """Cut in two, the first half the longer; a single day cannot be cut.

        Example:
            >>> [str(w) for w in Window(start=Date(2025, 1, 1), end=Date(2025, 1, 3)).halves()]
            ['2025-01-01..2025-01-02', '2025-01-03..2025-01-03']
        """
        if self.days < 2:
            raise ValueError(f"{self} cannot be cut")
        middle = self.start + (self.days - 1) // 2 * DAY
        return Window(start=self.start, end=middle), Window(start=middle + DAY, end=self.end)


def cut(window: Window, *, days: int) -> Iterator[Window]:
    """Cut a window into pieces of at most so many days, oldest first."""
    start = window.start
    while start <= window.end:
        end = min(start + (days - 1) * DAY, window.end)
        yield Window(start=start, end=end)
        start = end + DAY


def merged(windows: Iterable[Window]) -> list[Window]:
    """Join windows that overlap or touch, oldest first."""
    joined: list[Window] = []
    for window in sorted(windows, key=lambda w: (w.start, w.end)):
        if joined and window.start <= joined[-1].end + DAY:
            last = joined.pop()
            window = Window(start=last.start, end=max(last.end, window.end))
        joined.append(window)
    return joined


def uncovered(window: Window, done: Iterable[Window]) -> Iterator[Window]:
    """Give what of a window is not done, oldest first.

    Example:
        >>> whole = Window(start=Date(2025, 1, 1), end=Date(2025, 1, 9))
        >>> done = [Window(start=Date(2025, 1, 3), end=Date(2025, 1, 4))]
        >>> [str(w) for w in uncovered(whole, done)]
        ['2025-01-01..2025-01-02', '2025-01-05..2025-01-09']
    """
    start = window.start
    for piece in merged(done):
        if piece.end < start or piece.start > window.end:
            continue
        if start < piece.start:
            yield Window(start=start, end=piece.start - DAY)
        start = piece.end + DAY
    if start <= window.end:
        yield Window(start=start, end=window.end)
