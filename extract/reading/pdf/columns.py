"""The reading order of a PDF page: bands from top to bottom, columns from left to right in each.

A column edge is a strip that no text crosses over many lines, with enough text on both
sides to be columns: the gap behind a list's numbers, or beside a table's figures, is
none. Whatever crosses the strip (a heading over all columns, a wide table) ends the
band above it.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from extract.reading.figures import FIGURE
from extract.reading.pdf.table_edges import columns_between

CELL = 2.0  # points; how finely the page is searched for strips
NARROWEST_STRIP = 5.0
SHORTEST_STRIP = 60.0
NARROWEST_COLUMN = 0.14  # of the width of the text
FULLEST = 0.3  # of a column's room that its lines fill, at least
FEWEST_LINES = 4
EVEN_STARTS = 0.4  # of a right-hand column's lines begin at one place; beside a river of spaces they do not
RAGGED = 40.0  # points by which lines that reach in shorten the side of a strip
_SNAP = 9.0
LONGEST_FIGURE = 60
_BARE = re.compile(r"[\W\d_]*")


class Item(Protocol):
    """A piece of a line, or a whole table."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def label(self) -> str:
        """Its text, as far as needed to tell figures from words."""


I = TypeVar("I", bound=Item)  # noqa: E741 - one letter, as type variables have


@dataclass(slots=True)
class Strip:
    """A place between two columns: its sides, from where to where it is free, and its freest line.

    Its sides are ragged: near them a line or two may reach in, so that items are told
    apart at `x`, where it is free over its whole height.
    """

    x0: float
    x1: float
    top: float
    bottom: float
    x: float
    parts: list[tuple[float, float, float]] = field(default_factory=list)

    def tightened(self) -> "Strip":
        """Leave out the sides that are free over much less of the height, as below a short column."""
        near = [x for x, a, b in self.parts if _alike(self, a, b)]
        if near:
            self.x0, self.x1 = max(self.x0, min(near)), min(self.x1, max(near) + CELL)
        return self

    def widened(self, x: float, top: float, bottom: float) -> "Strip":
        """Take in the cell to the right, whose free height is nearly the same."""
        self.parts.append((x, top, bottom))
        if bottom - top > self.bottom - self.top + 1:
            return Strip(self.x0, x + CELL, top, bottom, x + CELL / 2, self.parts)
        return Strip(self.x0, x + CELL, self.top, self.bottom, self.x, self.parts)


def regions(items: Sequence[I]) -> list[list[I]]:
    """Part the items into regions in the order in which they are read."""
    if not items:
        return []
    strips = _strips(items)
    for strip in strips:
        strip.top, strip.bottom = columns_between(items, strip.x, strip.top, strip.bottom)
    edges = _band_edges(strips)
    bands: list[tuple[float, list[I]]] = []
    for item in items:
        middle = (item.top + item.bottom) / 2
        band = sum(edge <= middle for edge in edges)
        while len(bands) <= band:
            bands.append((0.0, []))
        bands[band][1].append(item)
    out: list[list[I]] = []
    for i, (_, members) in enumerate(bands):
        top = edges[i - 1] if i else float("-inf")
        bottom = edges[i] if i < len(edges) else float("inf")
        active = sorted(s.x for s in strips if s.top <= top + 1 and s.bottom >= bottom - 1)
        columns: list[list[I]] = [[] for _ in range(len(active) + 1)]
        for item in members:
            columns[sum(x <= (item.x0 + item.x1) / 2 for x in active)].append(item)
        out += [column for column in columns if column]
    return out


def _strips(items: Sequence[I]) -> list[Strip]:
    """The strips that part columns, the longest first; what is refused is tried again beside those found."""
    left, right = min(i.x0 for i in items), max(i.x1 for i in items)
    waiting = sorted(_free(items, left, right, NARROWEST_COLUMN), key=lambda s: (s.top - s.bottom, s.x0))
    found: list[Strip] = []
    while waiting:
        refused = []
        for strip in waiting:
            between = _between_columns(strip, found, items, left, right)
            if between:
                found.append(between)
            else:
                refused.append(strip)
        if len(refused) == len(waiting):
            break
        waiting = refused
    return found


def _between_columns(
    strip: Strip, found: list[Strip], items: Sequence[I], left: float, right: float
) -> Strip | None:
    """Return a strip as far as it parts columns, those found so far beside it; none if it does not."""
    rivals = [s for s in found if min(s.bottom, strip.bottom) - max(s.top, strip.top) > _SNAP]
    before = max((s.x1 for s in rivals if s.x1 <= strip.x0 + CELL), default=left)
    after = min((s.x0 for s in rivals if s.x0 >= strip.x1 - CELL), default=right)
    trimmed = _trimmed(strip, items, before, after)
    if trimmed is None:
        return None
    left_side, right_side = (
        _members(items, a, b, trimmed) for a, b in ((before, strip.x0), (strip.x1, after))
    )
    wide = right - left
    columns = (
        _is_column(left_side, strip.x0 - before, wide)
        and _is_column(right_side, after - strip.x1, wide)
        and _even(right_side)
    )
    return trimmed if columns else None


def free_strips(items: Sequence[I]) -> list[Strip]:
    """Every strip that is wide and long enough and crossed by nothing, columns beside it or not."""
    return _free(items, min(i.x0 for i in items), max(i.x1 for i in items), 0.02)


def _free(items: Sequence[I], left: float, right: float, outer: float) -> list[Strip]:
    """The free strips, but for an outer share of the width on either side."""
    margin = outer * (right - left)
    first, last = int((left + margin) / CELL), int((right - margin) / CELL)
    covers: list[list[tuple[float, float]]] = [[] for _ in range(max(0, last - first + 1))]
    for item in sorted(items, key=lambda i: i.top):
        span = (item.top, item.bottom)
        for cell in range(max(first, int(item.x0 / CELL)), min(last, int(item.x1 / CELL)) + 1):
            covers[cell - first].append(span)
    top, bottom = min(i.top for i in items), max(i.bottom for i in items)
    open_: list[Strip] = []
    done: list[Strip] = []
    for cell, spans in enumerate(covers, first):
        x, still = cell * CELL, []
        for a, b in _gaps(spans, top, bottom):
            same = next((s for s in open_ if _alike(s, a, b)), None)
            if same:
                open_.remove(same)
                still.append(same.widened(x, a, b))
            else:
                still.append(Strip(x, x + CELL, a, b, x + CELL / 2, [(x, a, b)]))
        done += open_
        open_ = still
    return [s for s in map(Strip.tightened, done + open_) if s.x1 - s.x0 >= NARROWEST_STRIP]


def _gaps(spans: list[tuple[float, float]], top: float, bottom: float) -> list[tuple[float, float]]:
    """Where nothing stands over a good height."""
    out, at = [], top
    for a, b in spans:
        if a - at >= SHORTEST_STRIP:
            out.append((at, a))
        if b > at:
            at = b
    if bottom - at >= SHORTEST_STRIP:
        out.append((at, bottom))
    return out


def _alike(strip: Strip, top: float, bottom: float) -> bool:
    """Whether a free height is nearly that of the strip beside it; the room below a short column is not."""
    common = min(strip.bottom, bottom) - max(strip.top, top)
    longest = max(strip.bottom - strip.top, bottom - top)
    return common >= max(0.85 * longest, longest - RAGGED)


def _trimmed(strip: Strip, items: Sequence[I], before: float, after: float) -> Strip | None:
    """Begin a strip where both its columns have begun."""
    within = [i for i in items if strip.top - 1 <= i.top and i.bottom <= strip.bottom + 1]
    sides = ((before, strip.x), (strip.x - CELL, after))
    tops = [[i.top for i in within if a - 1 <= i.x0 and i.x1 <= b + CELL] for a, b in sides]
    if not all(tops):
        return None
    top = max(strip.top, max(map(min, tops)) - 1)
    return Strip(strip.x0, strip.x1, top, strip.bottom, strip.x)


def _members(items: Sequence[I], x0: float, x1: float, strip: Strip) -> list[I]:
    """The items on one side of a strip, over its height."""
    return [
        i
        for i in items
        if x0 - CELL <= i.x0 and i.x1 <= x1 + CELL and strip.top - 1 <= i.top and i.bottom <= strip.bottom + 1
    ]


def _is_column(members: Sequence[I], width: float, page: float) -> bool:
    """Whether a side of a strip is a column of text: wide enough, filled, and not of figures."""
    if width < NARROWEST_COLUMN * page or len(members) < FEWEST_LINES:
        return False
    ink = sum([(i.x1 - i.x0) * (i.bottom - i.top) for i in members])
    if ink < FULLEST * width * _height(members) or len(_line_starts(members)) < FEWEST_LINES:
        return False
    return sum([_is_figure(i.label) for i in members]) <= 0.5 * len(members)


def _is_figure(label: str) -> bool:
    return len(label) < LONGEST_FIGURE and bool(_BARE.fullmatch(label) or FIGURE.fullmatch(label))


def _even(members: Sequence[I]) -> bool:
    """Whether enough lines begin at one place."""
    starts = sorted(_line_starts(members))
    most = max((bisect_right(starts, x + 3) - i for i, x in enumerate(starts)), default=0)
    return most >= EVEN_STARTS * len(starts)


def _line_starts(members: Sequence[I]) -> list[float]:
    """Where each line begins; what stands behind a wide space in it begins nothing."""
    starts: list[float] = []
    bottom = float("-inf")
    for item in sorted(members, key=_height_of_middle):
        if (item.top + item.bottom) / 2 < bottom:
            starts[-1] = min(starts[-1], item.x0)
        else:
            starts.append(item.x0)
            bottom = item.bottom
    return starts


def _height_of_middle(item: Item) -> float:
    return item.top + item.bottom


def _height(members: Sequence[I]) -> float:
    """The height that the members' lines take together."""
    total, at = 0.0, float("-inf")
    for item in sorted(members, key=lambda i: i.top):
        total += max(0.0, item.bottom - max(item.top, at))
        at = max(at, item.bottom)
    return total


def _band_edges(strips: list[Strip]) -> list[float]:
    """The heights at which columns begin or end, near ones taken as one."""
    edges: list[float] = []
    for y in sorted({y for s in strips for y in (s.top, s.bottom)}):
        if not edges or y - edges[-1] > _SNAP:
            edges.append(y)
    for strip in strips:
        strip.top = min(edges, key=lambda y: abs(y - strip.top))
        strip.bottom = min(edges, key=lambda y: abs(y - strip.bottom))
    return edges
