"""Tables set by white space alone, or between level rules only, in one region of a page.

The lines that end in a figure give the columns; titles above and lines that go on between
them belong to the table as long as each of their words stands under one column. Two
columns are a table only under a title of two parts or a level rule: names with their
figures behind them are as well read as lines.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.reading.figures import FIGURE, TELLING
from extract.reading.pdf.line import Line
from extract.reading.pdf.row_cuts import RowLine, cut_rows
from extract.reading.pdf.rules import Rule
from extract.reading.pdf.tables import RuledTable
from extract.reading.pdf.words import Word

GAP = 1.0  # of the height of type, between two columns; spaces are narrower but in stretched lines
FAR = 3.0  # of the height of type: lines further apart are of two tables
WHITE = 0.4  # of the height of type, around a table that stands apart
MOST_COLUMNS = 12
MOST_TITLES = 6  # lines
_SHARE = re.compile(r"%|\bper\s?cent|\brate|\bmargin", re.I)
_LEADER = re.compile(r"(?:\.\s?){3}$")
Cell = list[Word]
Zone = tuple[float, float]


@dataclass(slots=True)
class Found:
    """A table and the lines of the region that it takes up: from `first`, to before `end`."""

    first: int
    end: int
    table: RuledTable


def find_spaced(lines: Sequence[Line], rules: Sequence[Rule]) -> list[Found]:
    """Find the tables among the lines of one region, from top to bottom."""
    parts = [_cells(line) for line in lines]
    figures = [i for i, cells in enumerate(parts) if any(map(_is_figure, cells[1:]))]
    found: list[Found] = []
    for run in _runs(lines, figures):
        for made in _tables(lines, parts, run, rules):
            if not found or made.first >= found[-1].end:
                found.append(made)
    return found


def find_apart(pieces: Sequence[Line], rules: Sequence[Rule]) -> list[RuledTable]:
    """Find the tables that stand apart on a page, with white over its whole width above and below.

    Asked before columns are looked for, since names in a table are easily taken for one;
    beside a column of text no table stands apart.
    """
    if sum(bool(TELLING.search(p.label) and FIGURE.fullmatch(p.label)) for p in pieces) < 2:
        return []  # the usual page
    lines: list[Line] = []
    for piece in sorted(pieces, key=lambda p: (p.top + p.bottom, p.x0)):
        last = lines[-1] if lines else None
        if last and min(last.bottom, piece.bottom) - max(last.top, piece.top) > 0.5 * min(
            last.size, piece.size
        ):
            lines[-1] = Line.of(last.words + piece.words)
        else:
            lines.append(piece)
    return [f.table for f in find_spaced(lines, rules) if _white_around(f, lines)]


def _white_around(found: Found, lines: Sequence[Line]) -> bool:
    """Whether nothing stands close above or below a table, nor in step with it."""
    table, size = found.table, lines[found.first].size
    above = max((i.bottom for i in lines[: found.first]), default=float("-inf"))
    below = min((i.top for i in lines[found.end :]), default=float("inf"))
    return table.top - above > WHITE * size and below - table.bottom > WHITE * size


def _cells(line: Line) -> list[Cell]:
    """The words of a line, parted at wide gaps."""
    cells = [[line.words[0]]]
    for before, word in pairwise(line.words):
        if word.x0 - before.x1 > GAP * line.size:
            cells.append([])
        cells[-1].append(word)
    return cells


def _is_figure(cell: Cell) -> bool:
    return FIGURE.fullmatch(_text(cell)) is not None


def _text(cell: Cell) -> str:
    return " ".join(w.text for w in cell)


def _runs(lines: Sequence[Line], figures: list[int]) -> Iterator[list[int]]:
    """Stretches of lines with figures that follow each other closely."""
    run: list[int] = []
    for i in figures:
        near = run and all(
            b.top - a.bottom < FAR * max(a.size, b.size) for a, b in pairwise(lines[run[-1] : i + 1])
        )
        if not near and len(run) > 1:
            yield run
        run = [*run, i] if near else [i]
    if len(run) > 1:
        yield run


def _tables(
    lines: Sequence[Line], parts: list[list[Cell]], run: list[int], rules: Sequence[Rule]
) -> Iterator[Found]:
    """The tables of one run; a line that stands across its columns ends one."""
    zones = _zones([cell for i in run for cell in parts[i]])
    if not 2 <= len(zones) <= MOST_COLUMNS:
        return
    start = 0
    for at in range(1, len(run) + 1):
        between = range(run[at - 1] + 1, run[at]) if at < len(run) else ()
        if at == len(run) or any(not _fits(parts[i], zones) for i in between):
            made = _table(lines, parts, run[start:at], zones, rules)
            if made:
                yield made
            start = at


def _zones(cells: list[Cell]) -> list[Zone]:
    """The columns: cells that stand one above the other, taken together."""
    zones: list[Zone] = []
    for x0, x1 in sorted((cell[0].x0, cell[-1].x1) for cell in cells):
        if zones and x0 < zones[-1][1]:
            zones[-1] = zones[-1][0], max(x1, zones[-1][1])
        else:
            zones.append((x0, x1))
    return zones


def _fits(cells: list[Cell], zones: list[Zone]) -> bool:
    """Whether no cell stands under two columns, and no column over two cells."""
    columns = [_column(cell, zones) for cell in cells]
    return None not in columns and len(set(columns)) == len(columns)


def _column(cell: Cell, zones: list[Zone]) -> int | None:
    """The column a cell stands in; none if it reaches into two."""
    over = [i for i, (x0, x1) in enumerate(zones) if cell[0].x0 < x1 and x0 < cell[-1].x1]
    if len(over) == 1:
        return over[0]
    if over:
        return None
    middle = (cell[0].x0 + cell[-1].x1) / 2
    return min(range(len(zones)), key=lambda i: min(abs(zones[i][0] - middle), abs(zones[i][1] - middle)))


def _table(
    lines: Sequence[Line], parts: list[list[Cell]], run: list[int], zones: list[Zone], rules: Sequence[Rule]
) -> Found | None:
    """Build the table of lines with figures; none where they are too few or prove nothing."""
    if len(run) < 2 or any(_LEADER.search(_text(cell)) for i in run for cell in parts[i][:-1]):
        return None
    left, right = zones[0][0], zones[-1][1]
    levels = sorted(
        r.top for r in rules if r.flat and min(r.x1, right) - max(r.x0, left) > 0.5 * (right - left)
    )
    first = _first_title(lines, parts, run[0], zones, levels)
    begin = _first_heading(lines, parts, first, run[0], zones)
    begin = _below_rule(lines, parts, first, begin, zones, levels)
    titles = [_by_column(parts[i], zones) for i in range(first, begin)]
    title = " ".join(_text(cell) for cells in titles for cell in cells[1:])
    figures = [_text(cell) for i in run for cell in parts[i][1:] if _is_figure(cell)]
    if not any(TELLING.search(text) for text in figures) and not _SHARE.search(title):
        return None
    ruled = any(lines[first].top - FAR * lines[first].size < y < lines[run[-1]].bottom for y in levels)
    two_parts = any(bool(cells[0]) and any(cells[1:]) for cells in titles)
    if len(zones) == 2 and not ruled and not two_parts:
        return None
    end = _end(lines, parts, run[-1], zones, levels)
    body = [RowLine(_by_column(parts[i], zones), i in set(run)) for i in range(begin, end)]
    rows = cut_rows(body, levels)
    if titles:
        rows.insert(0, [[w for cells in titles for w in cells[c]] for c in range(len(zones))])
    words = [w for row in rows for cell in row for w in cell]
    box = min(w.x0 for w in words), min(w.top for w in words), max(w.x1 for w in words)
    return Found(first, end, RuledTable(*box, max(w.bottom for w in words), rows, 1 if titles else 0))


def _by_column(cells: list[Cell], zones: list[Zone]) -> list[Cell]:
    """The cells of a line in the table's columns."""
    out: list[Cell] = [[] for _ in zones]
    for cell in cells:
        out[_column(cell, zones) or 0] += cell
    return out


def _first_title(
    lines: Sequence[Line], parts: list[list[Cell]], at: int, zones: list[Zone], levels: list[float]
) -> int:
    """Where the titles over the columns begin: lines that fit them, up to the second rule above."""
    crossed, first = 0, at
    for i in range(at - 1, max(-1, at - 1 - MOST_TITLES), -1):
        below = lines[i + 1]
        crossed += sum(lines[i].top < y < below.top for y in levels)
        near = below.top - lines[i].bottom < (FAR if crossed else FAR / 2) * below.size
        if crossed > 1 or not near or not _fits(parts[i], zones) or _is_prose(parts[i], zones):
            break
        first = i
    while first < at and len(parts[first]) == 1 and _column(parts[first][0], zones) == 0:
        first += 1  # a line of its own over the first column is no title of a column
    return first


def _first_heading(
    lines: Sequence[Line], parts: list[list[Cell]], first: int, at: int, zones: list[Zone]
) -> int:
    """Where the rows begin: at the heading above the first figure, if lines under it are indented."""
    alone = at - 1 > first and len(parts[at - 1]) == 1 and _column(parts[at - 1][0], zones) == 0
    if alone and lines[at].x0 > lines[at - 1].x0 + 0.4 * lines[at].size:
        return at - 1
    return at


def _below_rule(
    lines: Sequence[Line],
    parts: list[list[Cell]],
    first: int,
    begin: int,
    zones: list[Zone],
    levels: list[float],
) -> int:
    """Where the rows begin under titles with a rule below: a row may have its figure on its last line."""
    for i in range(first + 1, begin):
        ruled = any(_middle(lines[i - 1]) < y < _middle(lines[i]) for y in levels)
        if ruled and all(len(c) == 1 and _column(c[0], zones) == 0 for c in parts[i:begin]):
            return i
    return begin


def _middle(line: Line) -> float:
    return (line.top + line.bottom) / 2


def _is_prose(cells: list[Cell], zones: list[Zone]) -> bool:
    """Whether a line over a table is the end of a paragraph."""
    return len(cells) == 1 and _column(cells[0], zones) == 0 and _text(cells[0])[-1] in ".:;"


def _end(
    lines: Sequence[Line], parts: list[list[Cell]], at: int, zones: list[Zone], levels: list[float]
) -> int:
    """Where the table ends: behind the lines that go on from its last figure."""
    end = at + 1
    while end < len(lines):
        above, line = lines[end - 1], lines[end]
        tight = line.top - above.bottom < 0.5 * line.size
        goes_on = line.words[0].text[0].islower() or line.x0 > zones[0][0] + 0.4 * line.size
        ruled_off = any(above.top < y < line.bottom for y in levels)
        if not tight or not goes_on or ruled_off or not _fits(parts[end], zones):
            break
        if any(_reaches_out(cell, zones) for cell in parts[end]):
            break
        end += 1
    return end


def _reaches_out(cell: Cell, zones: list[Zone]) -> bool:
    """Whether a line is longer than its column, as running text below a table is."""
    column = _column(cell, zones)
    return column is None or cell[-1].x1 > zones[column][1] + cell[0].size
