"""The lines of a table drawn with dashes and dots, set under their columns and put into entries.

The text edition sets an entry too long for its line over several: the first begins at
the column's edge, those that go on stand a space further in. The value may stand on the
first of them or on the last.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

GAP = re.compile(r"\.{2,}\s{0,60}|\s{2,}")
CHUNK = re.compile(r"\S+(?: \S+)*")
MARKS = re.compile(r"[*†‡]{1,3}|\\\d{1,3}\\")
VALUE = re.compile(
    r"(?:[*†‡]{1,3} ?)?"
    r"(?:(?:US)?\$?\d[\d,]{0,8}(?:\.\d{1,4})?|N/A|[Nn]ot [Aa]pplicable|[Dd]e minimis|[Ee]xcluded)"
    r"%?(?: ?\([^()\n]{1,30}\))?%?[*†‡]{0,3}(?: ?\\\d{1,3}\\)?"
)
VALUE_BEGINS = re.compile(
    r"(?:[*†‡]{1,3} ?)?(?:US)?\$?\d|[Nn]/[Aa]\b|[Nn]ot [Aa]ppl|[Dd]e minimis|[Ee]xcluded"
)
MOST_LINES = 4000
MOST_CELLS = 16  # of a line; no printed table has more columns
MOST_CHUNKS = 80  # of titles that are still put together word by word


@dataclass(frozen=True, slots=True)
class Cell:
    """A stretch of a line: its letters' columns (`left`:`right`) and its place in the text.

    `right` takes in the dots behind the words; `dotted` tells that there are some.
    """

    left: int
    right: int
    start: int
    end: int
    text: str
    dotted: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the columns stand, from the lines that fill them all."""

    zones: tuple[tuple[int, int], ...]
    edges: tuple[int, ...]

    def column(self, cell: Cell) -> int:
        """Give the column under which a cell stands."""
        nearest = self.nearest((cell.left + cell.right) / 2)
        return self.nearest((cell.left + min(cell.right, self.zones[nearest][1])) / 2)

    def nearest(self, middle: float) -> int:
        """Give the column nearest to a place on the line."""
        return min(range(len(self.zones)), key=lambda i: _distance(self.zones[i], middle))


def lines_of(text: str, body: tuple[int, int]) -> list[list[Cell]]:
    """Part each line at its leaders and at gaps of two spaces; marks that stand alone go."""
    spans = (m.span() for m in islice(re.compile(r"[^\n]+").finditer(text, *body), MOST_LINES))
    lines = [[c for c in _cells(text, *s) if not MARKS.fullmatch(c.text)] for s in spans]
    return [cells for cells in lines if 0 < len(cells) <= MOST_CELLS]


def grid_of(lines: Sequence[list[Cell]]) -> Grid | None:
    """Find the columns; None for a table without a line that ends in a value."""
    full = [cells for cells in lines if len(cells) > 1 and VALUE.fullmatch(cells[-1].text)]
    width = max(map(len, full), default=0)
    models = [cells for cells in full if len(cells) == width]
    if not models:
        return None
    zones = tuple((min(c[i].left for c in models), max(c[i].right for c in models)) for i in range(width))
    edges = [zone[0] for zone in zones]
    grid = Grid(zones, tuple(edges))
    for cells in lines:
        for cell in cells:
            at = grid.column(cell)
            if edges[at] - 4 < cell.left < edges[at] or (at == 0 and cell.left < edges[0]):
                edges[at] = cell.left
    return Grid(zones, tuple(edges))


def entries(lines: Sequence[list[Cell]], grid: Grid, values: frozenset[int]) -> Iterator[list[list[Cell]]]:
    """Put lines together that make one entry; `values` are the columns of rates."""
    entry: list[list[Cell]] = []
    for cells in lines:
        at = grid.column(cells[0])
        begins = at not in values and cells[0].left <= grid.edges[at]
        if begins and entry:
            yield entry
            entry = []
        entry.append(cells)
    if entry:
        yield entry


def has_value(cells: Sequence[Cell], grid: Grid, values: frozenset[int]) -> bool:
    """Tell whether a value, even one that goes on below, begins on the line."""
    return any(VALUE_BEGINS.match(c.text) and grid.column(c) in values for c in cells)


def titles_of(head: str, grid: Grid) -> list[str]:
    """Give each column the title words that stand over it.

    Words of one line that another line's words bridge belong together; a title over
    several columns is given to none but the nearest.
    """
    chunks = [
        (m.start(), m.end(), number, m[0])
        for number, line in enumerate(head.split("\n"))
        for m in CHUNK.finditer(line)
    ]
    titles = [""] * len(grid.zones)
    places = _places(chunks, grid)
    for (_, _, _, words), at in zip(chunks, places, strict=True):
        titles[at] = f"{titles[at]} {words}".replace("- ", "-").strip()
    return titles


def _places(chunks: list[tuple[int, int, int, str]], grid: Grid) -> list[int]:
    cluster = list(range(len(chunks)))
    for i, (a, b, line, _) in enumerate(chunks if len(chunks) <= MOST_CHUNKS else ()):
        for j, (c, d, other, _) in enumerate(chunks[:i]):
            if line != other and a < d and c < b:
                old, new = cluster[i], cluster[j]
                cluster = [new if x == old else x for x in cluster]
    places = []
    for i, (a, b, _, _) in enumerate(chunks):
        same = [chunk for chunk, its in zip(chunks, cluster, strict=True) if its == cluster[i]]
        left, right = min(c[0] for c in same), max(c[1] for c in same)
        over = sum(left <= (z[0] + z[1]) / 2 <= right for z in grid.zones)
        middle = (left + right) / 2 if over < 2 else (a + b) / 2
        places.append(grid.nearest(middle))
    return places


def _cells(text: str, start: int, end: int) -> Iterator[Cell]:
    line = text[start:end]
    at = 0
    for gap in GAP.finditer(line):
        if line[at : gap.start()].strip():
            yield _cell(line, at, gap, start)
        at = gap.end()
    if line[at:].strip():
        yield Cell(
            at + _indent(line[at:]), len(line), start + at, start + len(line), line[at:].strip(), False
        )


def _cell(line: str, at: int, gap: re.Match[str], start: int) -> Cell:
    left = at + _indent(line[at : gap.start()])
    right = gap.start() + len(gap[0].rstrip())
    text = line[left : gap.start()].strip()
    return Cell(left, right, start + left, start + gap.start(), text, gap[0].startswith(".."))


def _indent(words: str) -> int:
    return len(words) - len(words.lstrip())


def _distance(zone: tuple[int, int], middle: float) -> float:
    if zone[0] <= middle <= zone[1]:
        return 0
    return min(abs(zone[0] - middle), abs(zone[1] - middle))
