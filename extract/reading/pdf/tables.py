"""Ruled tables of a PDF page: the drawn lines give the grid, the words fill it.

The cells come from pdfplumber's table engine, fed with the lines PDFium found, so that
no page is parsed a second time. Tables of the Federal Register have no lines at their
sides and none between rows; there the breaks in the column rules part the rows, and
where a printer drew the rules in one piece, the last line of a row is the one with a
figure in the last column.
"""

import re
from dataclasses import dataclass

from extract.reading.figures import FIGURE
from extract.reading.pdf.row_cuts import RowLine, cut_rows
from extract.reading.pdf.rules import Rule, joined
from extract.reading.pdf.words import Word

MOST_RULES = 800  # beyond, it is a drawing
_TOUCH = 3.0
_TALLEST_HEAD = 8
_BARE = re.compile(r"[^A-Za-z]*\d[^A-Za-z]{0,20}(?:%|percent)?|N/?A|n/?a|[-–—*]+|\(?de minimis\)?\.?")
Box = tuple[float, float, float, float]


@dataclass(slots=True)
class RuledTable:
    """A table's place, its cells' words row by row, and how many rows are heads."""

    x0: float
    top: float
    x1: float
    bottom: float
    rows: list[list[list[Word]]]
    header: int


def find_tables(rules: list[Rule], words: list[Word]) -> list[RuledTable]:
    """Find the tables and take each word into its cell; the words are left in `words`."""
    lines = joined(rules)
    if len(lines) > MOST_RULES:
        return []
    tables = []
    for group in _connected(lines):
        flat = [r for r in group if r.flat]
        if len(flat) < 2 or len(flat) == len(group):
            continue
        table = _table(group, rules, words)
        if table:
            tables.append(table)
    return tables


def _connected(rules: list[Rule]) -> list[list[Rule]]:
    """Group lines that touch."""
    parent = list(range(len(rules)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    order = sorted(range(len(rules)), key=lambda i: rules[i].top)
    open_: list[int] = []
    for i in order:
        rule = rules[i]
        open_ = [j for j in open_ if rules[j].bottom >= rule.top - _TOUCH]
        for j in open_:
            other = rules[j]
            if other.x0 <= rule.x1 + _TOUCH and rule.x0 <= other.x1 + _TOUCH:
                parent[root(i)] = root(j)
        open_.append(i)
    groups: dict[int, list[Rule]] = {}
    for i, rule in enumerate(rules):
        groups.setdefault(root(i), []).append(rule)
    return list(groups.values())


def _table(group: list[Rule], rules: list[Rule], words: list[Word]) -> RuledTable | None:
    """Build the table of one group of lines; none if its cells make no rows of two."""
    x0, x1 = min(r.x0 for r in group), max(r.x1 for r in group)
    top, bottom = min(r.top for r in group), max(r.bottom for r in group)
    inside = [w for w in words if not w.turned and x0 < (w.x0 + w.x1) / 2 < x1 and top < w.middle < bottom]
    if x1 - x0 < 40 or bottom - top < 12 or not inside:
        return None
    open_sides = not any(not r.flat and (r.x0 - x0 < _TOUCH or x1 - r.x0 < _TOUCH) for r in group)
    grid = _grid(_cells(group, (x0, top, x1, bottom)))
    if not grid:
        return None
    rows, bands = _fill(grid, inside)
    breaks = {r.top for r in rules if not r.flat and x0 < r.x0 < x1 and top - _TOUCH <= r.top <= bottom}
    header, out = _heads(rows), []
    for i, (row, band) in enumerate(zip(rows, bands, strict=True)):
        if i < header or _lines_in(row) < 2:
            out.append(row)
        elif open_sides:
            out += _split(row, [y for y in breaks if band[0] + _TOUCH < y < band[1] - _TOUCH])
        elif _figures(row[-1]) >= 2:
            out += cut_rows(_row_lines(row), [])
        else:
            out.append(row)
    out = [row for row in out if any(row)]
    if sum(1 for row in out if sum(bool(cell) for cell in row) >= 2) < 2:
        return None
    return RuledTable(x0, top, x1, bottom, out, min(header, len(out)))


def _cells(group: list[Rule], box: Box) -> list[Box]:
    """The smallest boxes between the lines, the table's open sides closed."""
    from pdfplumber import table as engine

    x0, top, x1, bottom = box
    sides = [Rule(x0, top, x0, bottom), Rule(x1, top, x1, bottom)]
    sides += [Rule(x0, top, x1, top), Rule(x0, bottom, x1, bottom)]
    edges = [
        {
            "x0": r.x0,
            "x1": r.x1,
            "top": r.top,
            "bottom": r.bottom,
            "width": r.x1 - r.x0,
            "height": r.bottom - r.top,
            "orientation": "h" if r.flat else "v",
        }
        for r in group + sides
    ]
    merged = engine.merge_edges(edges, 3, 3, 3, 3)
    cells: list[Box] = engine.intersections_to_cells(engine.edges_to_intersections(merged, 3, 3))
    return cells


def _grid(cells: list[Box]) -> list[list[Box | None]]:
    """Set the cells in rows and columns; a merged cell stands where it begins."""
    tops, lefts = _levels([c[1] for c in cells]), _levels([c[0] for c in cells])
    if len(lefts) < 2 or len(lefts) > 60:
        return []
    grid: list[list[Box | None]] = [[None] * len(lefts) for _ in tops]
    for cell in cells:
        row = max(i for i, y in enumerate(tops) if y <= cell[1] + _TOUCH)
        column = max(i for i, x in enumerate(lefts) if x <= cell[0] + _TOUCH)
        grid[row][column] = cell
    return grid


def _levels(values: list[float]) -> list[float]:
    """The distinct values, near ones taken as one."""
    levels: list[float] = []
    for value in sorted(values):
        if not levels or value - levels[-1] > _TOUCH:
            levels.append(value)
    return levels


def _fill(
    grid: list[list[Box | None]], words: list[Word]
) -> tuple[list[list[list[Word]]], list[tuple[float, float]]]:
    """Put each word into the cell that holds its middle; give each row's height too."""
    boxes = [(r, c, box) for r, row in enumerate(grid) for c, box in enumerate(row) if box]
    rows: list[list[list[Word]]] = [[[] for _ in row] for row in grid]
    for word in words:
        x, y = (word.x0 + word.x1) / 2, word.middle
        inside = [(b[0] <= x <= b[2] and b[1] <= y <= b[3], r, c) for r, c, b in boxes]
        place = next(((r, c) for hit, r, c in inside if hit), None)
        place = place or min(boxes, key=lambda at: _distance(at[2], x, y))[:2]
        rows[place[0]][place[1]].append(word)
    bands = [
        (min((b[1] for b in row if b), default=0.0), max((b[3] for b in row if b), default=0.0))
        for row in grid
    ]
    return rows, bands


def _distance(box: Box, x: float, y: float) -> float:
    """How far a point lies outside a box."""
    return max(box[0] - x, 0, x - box[2]) + max(box[1] - y, 0, y - box[3])


def _heads(rows: list[list[list[Word]]]) -> int:
    """How many rows head the table: those above the first row with a figure, if few."""
    for i, row in enumerate(rows[:_TALLEST_HEAD]):
        if any(_is_figure(_last_line(cell)) for cell in row[1:] if cell):
            return i
    return 1 if len(rows) > 1 else 0


def _last_line(cell: list[Word]) -> str:
    """The words of the lowest line in a cell."""
    bottom = max(w.middle for w in cell)
    return " ".join(w.text for w in cell if bottom - w.middle < 0.4 * w.size)


def text_lines(cell: list[Word]) -> list[list[Word]]:
    """The words of a cell line by line, each from left to right."""
    lines: list[list[Word]] = []
    for word in sorted(cell, key=lambda w: (w.bottom, w.x0)):
        if lines and word.middle - max(w.middle for w in lines[-1]) < 0.4 * max(
            word.size, max(w.size for w in lines[-1])
        ):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda w: w.x0) for line in lines]


def _row_lines(row: list[list[Word]]) -> list[RowLine]:
    """The lines of a ruled row that holds several, each with its words by column."""
    lines: list[RowLine] = []
    for line in text_lines([w for cell in row for w in cell]):
        ids = {id(w) for w in line}
        cells = [[w for w in cell if id(w) in ids] for cell in row]
        figure = bool(cells[-1]) and _is_figure(" ".join(w.text for w in cells[-1]))
        lines.append(RowLine(cells, figure))
    return lines


def _lines_in(row: list[list[Word]]) -> int:
    """The most lines that any cell of a row has."""
    return max(len(text_lines(cell)) for cell in row)


def _figures(cell: list[Word]) -> int:
    """How many lines of a cell are figures."""
    lines = [" ".join(w.text for w in line) for line in text_lines(cell)]
    return sum(_is_figure(line) for line in lines)


def _is_figure(text: str) -> bool:
    return bool(_BARE.fullmatch(text) or FIGURE.fullmatch(text))


def _split(row: list[list[Word]], breaks: list[float]) -> list[list[list[Word]]]:
    """Part a ruled row that holds several rows of the table."""
    if not breaks:
        breaks = _row_ends(row)
    bounds = [*sorted(breaks), float("inf")]
    out: list[list[list[Word]]] = [[[] for _ in row] for _ in bounds]
    for column, cell in enumerate(row):
        for word in cell:
            at = next(i for i, y in enumerate(bounds) if word.middle <= y + 1)
            out[at][column].append(word)
    return [part for part in out if any(part)]


def _row_ends(row: list[list[Word]]) -> list[float]:
    """Where rows end that nothing parts: below a figure, and above an entry that is not indented."""
    firsts = text_lines(row[0])
    margin = min((line[0].x0 for line in firsts), default=0.0)
    figures = [max(w.bottom for w in line) for line in text_lines(row[-1])]
    ends = list(figures[:-1])
    last = figures[-1] if figures else float("-inf")
    for line in firsts[1:]:
        top, size = line[0].top, line[0].size
        covered = any(abs(end - top) < size for end in ends)
        if line[0].x0 - margin < 0.4 * size and not covered and top < last:
            ends.append(top)
    return ends
