"""Rows of rates out of tables drawn with dashes, dots and spaces.

The text edition of the Federal Register sets every letter as wide as the next: a title
stands over its column, and a line of dashes above and below the titles and the rows.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from extract.companies.names import clean_name
from extract.prose.footnotes import NUMBERED, RULE
from extract.rates.labels import scope_of
from extract.rates.rows import Column, RateCell, RateRow, RowName, column_of, current, in_context
from extract.rates.values import read_value
from extract.segment import Segment

LEADERS = re.compile(r"\.{2,}\s{0,60}")
CHUNK = re.compile(r"\S+(?: \S+)*")
VALUE = re.compile(r"(?:\$?\d[\d,]{0,8}(?:\.\d{1,4})?|N/A|[Dd]e minimis)(?: ?\([^()\n]{1,30}\))?%?[*]{0,3}")
CONTEXT = 700
MOST_LINES = 4000


@dataclass(slots=True)
class _Cell:
    """A stretch of a line: its letters' columns (`left`:`right`) and its place in the text."""

    left: int
    right: int
    start: int
    end: int
    text: str


def typewriter_rows(segment: Segment) -> Iterator[RateRow]:
    """Give the rows of each such table that has a column of rates."""
    text = segment.flow
    rules = list(RULE.finditer(text))
    at = 0
    while at + 1 < len(rules):
        head = (rules[at].end(), rules[at + 1].start())
        end = rules[at + 2].start() if at + 2 < len(rules) else len(text)
        body = (rules[at + 1].end(), end)
        if NUMBERED.match(text, rules[at].end()) or not _is_table(text, head, body):
            at += 1
            continue
        yield from _rows(segment, head, body)
        at += 2


def drawn(segment: Segment) -> list[tuple[int, int]]:
    """List the stretches between two lines of dashes, which no other rule should read."""
    rules = list(RULE.finditer(segment.flow))
    return [(a.start(), b.end()) for a, b in pairwise(rules)]


def _is_table(text: str, head: tuple[int, int], body: tuple[int, int]) -> bool:
    titles = text[head[0] : head[1]].strip("\n")
    return (
        0 < titles.count("\n") + 1 <= 14 and len(titles) < 1_500 and LEADERS.search(text, *body) is not None
    )


def _rows(segment: Segment, head: tuple[int, int], body: tuple[int, int]) -> Iterator[RateRow]:
    text = segment.flow
    lines = [list(_cells(text, *span)) for span in _lines(text, body)]
    full = [cells for cells in lines if _values(cells)]
    if not full:
        return
    width = max(len(c) for c in full)
    model = next(c for c in full if len(c) == width)
    columns = _columns(text, head, model)
    if not any(c.rate for c in columns):
        return
    pending: list[list[_Cell]] = []
    for cells in lines:
        if not _values(cells):
            pending.append(cells)
            continue
        row = _row(_placed(cells, model), columns, pending)
        pending = []
        if row is not None:
            yield row


def _lines(text: str, body: tuple[int, int]) -> list[tuple[int, int]]:
    lines = re.compile(r"[^\n]+").finditer(text, *body)
    return [m.span() for m in islice(lines, MOST_LINES)]


def _cells(text: str, start: int, end: int) -> Iterator[_Cell]:
    """Part a line at its leaders and at gaps of two spaces."""
    line = text[start:end]
    at = 0
    for gap in re.finditer(r"\.{2,}\s{0,60}|\s{2,}", line):
        if line[at : gap.start()].strip():
            yield _cell(line, at, gap.start(), gap.start() + len(gap[0].rstrip()), start)
        at = gap.end()
    if line[at:].strip():
        yield _cell(line, at, len(line), len(line), start)


def _cell(line: str, left: int, end: int, right: int, start: int) -> _Cell:
    return _Cell(left, right, start + left, start + end, line[left:end].strip())


def _values(cells: list[_Cell]) -> bool:
    return len(cells) > 1 and VALUE.fullmatch(cells[-1].text) is not None


def _columns(text: str, head: tuple[int, int], model: list[_Cell]) -> list[Column]:
    """Give each column the title words that stand over it."""
    titles = [""] * len(model)
    for line in re.finditer(r"[^\n]+", text[head[0] : head[1]]):
        for chunk in CHUNK.finditer(line[0]):
            middle = (chunk.start() + chunk.end()) / 2
            nearest = min(range(len(model)), key=lambda i: _distance(model[i], middle))
            titles[nearest] = f"{titles[nearest]} {chunk[0]}".replace("- ", "-").strip()
    context = " ".join([text[max(0, head[0] - CONTEXT) : head[0]], *titles])
    columns = [in_context(c, context) if c.rate else c for c in current([column_of(t) for t in titles])]
    if columns and not columns[0].rate and columns[0].role is None:
        columns[0] = Column(columns[0].title, role="respondent")
    return columns


def _distance(cell: _Cell, middle: float) -> float:
    if cell.left <= middle <= cell.right:
        return 0
    return min(abs(cell.left - middle), abs(cell.right - middle))


def _placed(cells: list[_Cell], model: list[_Cell]) -> list[_Cell | None]:
    """Set the cells of a line under their columns; two in one place cannot be told apart."""
    placed: list[_Cell | None] = [None] * len(model)
    for cell in cells:
        at = min(
            range(len(model)),
            key=lambda i: _distance(model[i], (cell.left + min(cell.right, model[i].right)) / 2),
        )
        if placed[at] is not None:
            return [None] * len(model)
        placed[at] = cell
    return placed


def _row(cells: list[_Cell | None], columns: list[Column], pending: list[list[_Cell]]) -> RateRow | None:
    """Make a row; what stood on the lines above it, under the same column, begins its names."""
    names: list[RowName] = []
    rates: list[RateCell] = []
    for cell, column in zip(cells, columns, strict=True):
        if cell is None:
            continue
        if column.role is not None:
            names.append(_name(cell, column, pending))
        elif column.rate:
            value = read_value(cell.text, unit=column.unit or "%")
            if value is not None:
                rates.append(RateCell(value, column, cell.start, cell.end))
    scope = scope_of(names[0].text) if names else None
    if scope is None or not rates:
        return None
    paired = scope == "company" and len(names) > 1 and names[1].is_firm
    sure = 0.6 if pending and len(names) > 1 else 0.9
    return RateRow(tuple(names), "pair" if paired else scope, tuple(rates), "", sure)


def _name(cell: _Cell, column: Column, pending: list[list[_Cell]]) -> RowName:
    above = [c for line in pending for c in line if abs(c.left - cell.left) <= 3]
    text = clean_name(" ".join([*(c.text for c in above), cell.text]))
    return RowName(text, column.role or "respondent", scope_of(text) == "company", cell.start, cell.end)
