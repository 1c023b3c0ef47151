"""Rows of a table that no cell of theirs sets apart from the columns above or below it.

A table over all columns ends them at its first row that stands across the gutter; its
titles above, and rows like “All others … 11.11 %” below, may leave the gutter free. They
are told by the white around them, wider than that between them and the table, and by
words that begin where no column does.
"""

from collections.abc import Sequence
from typing import Protocol

NEAR = 60.0  # points from the table in which its rows are looked for
WIDER = 1.5  # times the gap to the table, that the gap to the columns is
CLOSE = 30.0  # points, at most, between the table and its outer rows
AT_MARGIN = 4.0


class Item(Protocol):
    """A piece of a line."""

    x0: float
    top: float
    x1: float
    bottom: float


Row = tuple[float, float, list[float]]  # top, bottom, where its pieces begin


def columns_between(items: Sequence[Item], x: float, top: float, bottom: float) -> tuple[float, float]:
    """Tell where the columns beside a strip at `x` begin and end, the rows of tables left out.

    Args:
        items: All pieces of the page.
        x: Where the strip is.
        top: Where it begins to be free.
        bottom: Where it ends.
    """
    across = [i for i in items if i.x0 < x < i.x1]
    if not across:
        return top, bottom
    beside = [i for i in items if top - 1 <= i.top and i.bottom <= bottom + 1]
    margins = [min((i.x0 for i in beside if (i.x0 < x) == left), default=0.0) for left in (True, False)]
    rows: list[Row] = []
    for item in sorted(beside, key=lambda i: i.top):
        if rows and item.top < rows[-1][1] - 0.3 * (item.bottom - item.top):
            last = rows[-1]
            rows[-1] = last[0], max(last[1], item.bottom), [*last[2], item.x0]
        else:
            rows.append((item.top, item.bottom, [item.x0]))
    below = min((i.top for i in across if bottom - 2 <= i.top), default=None)
    above = max((i.bottom for i in across if i.bottom <= top + 2), default=None)
    if below is not None and below - bottom < CLOSE:
        bottom = _end(rows, below, margins) or bottom
    if above is not None and top - above < CLOSE:
        mirrored = [(-b, -a, starts) for a, b, starts in reversed(rows)]
        top = -(_end(mirrored, -above, margins) or -top)
    return top, bottom


def _end(rows: list[Row], table: float, margins: list[float]) -> float | None:
    """The middle of the white above the outer rows of a table that begins at `table`; none if it has none."""
    next_top, widest, off_margin = table, 2.0, False
    for i in range(len(rows) - 1, 0, -1):
        top, bottom, starts = rows[i]
        widest = max(widest, next_top - bottom)
        off_margin = off_margin or any(all(abs(x - m) > AT_MARGIN for m in margins) for x in starts)
        if table - top > NEAR or widest > CLOSE:
            return None
        gap = top - rows[i - 1][1]
        if gap > WIDER * widest and off_margin:
            return top - gap / 2
        next_top = top
    return None
