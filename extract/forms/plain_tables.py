"""Tables that a text draws with bars, tabs or gaps, where the reader saw no rules.

A record typed as text, a page saved as text or a mail keeps ``Name | Rate`` lines: they
are read as the table they show. Only lines that stand together and have equally many
cells are one; the first is its header.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extract.forms.rate_names import country_of
from extract.segment import Segment
from tradewarn.model import Span, Table

LINE = re.compile(r"[^\n]+")
GAP = re.compile(r"[ \xa0]{2,}")
RULE = re.compile(r"[\s|:+=_–—-]+")
NUMBER = re.compile(r"\d[\d.,]{0,14}\s?%?")
MOST_CELLS = 14
HALF_CELL = 36  # code points: what is shorter is a caption, as of a country
LONGEST = 600  # a line of a table is no longer
LONGEST_COUNTRY = 70
GOES_ON = re.compile(r"[(a-zа-яçğıöşüà-ÿ%]")  # how a line begins that goes on with the cell above it
MOST_TITLE_LINES = 3
ASKEW = 3  # code points by which cells of one column may be moved

Row = tuple[Span, ...]


@lru_cache(maxsize=2)
def plain_tables(segment: Segment) -> tuple[Table, ...]:
    """Give the drawn tables of a segment, in order; lines of a table that the reader made are left out."""
    taken = [(t.rows[0][0].start, t.rows[-1][-1].end) for t in segment.tables if t.rows and t.rows[0]]
    return tuple(
        Table(header=_titles(segment.flow, block), rows=tuple(block))
        for block in _blocks(segment.flow, taken)
        if len(block) > 1
    )


def _is_filled(text: str, row: Row) -> bool:
    """Say whether a row has a number in a cell of its own, which no header has."""
    return any(NUMBER.fullmatch(text, c.start, c.end) for c in row[1:])


def _titles(text: str, block: Sequence[Row]) -> int:
    """Count the lines of titles: the first, and those right below that go on with it."""
    if _is_filled(text, block[0]):
        return 0
    lines = 1
    for row in block[1 : min(MOST_TITLE_LINES, len(block) - 1)]:
        goes_on = all(GOES_ON.match(text, c.start) for c in row) and not _is_filled(text, row)
        if not goes_on or text.count("\n", block[lines - 1][-1].end, row[0].start) > 1:
            break
        lines += 1
    return lines


def _blocks(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[list[Row]]:
    block: list[Row] = []
    kind = ""
    begun: Span | None = None
    for line in LINE.finditer(text):
        if any(a <= line.start() < b for a, b in taken) or len(line[0]) > LONGEST:
            yield block
            block = []
            continue
        if block and RULE.fullmatch(line[0]):
            continue
        mark = "|" if "|" in line[0] else "\t" if "\t" in line[0].strip() else " "
        cells = _cells(line[0], line.start(), mark)
        if begun is not None and len(cells) == len(block[0]) and mark == kind:
            cells = (Span(start=begun.start, end=cells[0].end), *cells[1:])
        begun = None
        if mark == kind and block and _begins_a_row(text, cells, block[-1]):
            begun = cells[0]
            continue
        if mark == kind == " " and block and len(cells) == 1:
            if _ends_a_title(text, cells[0], block):
                block[0] = (*block[0][:-1], Span(start=block[0][-1].start, end=cells[0].end))
                continue
            if _is_between(text, cells[0], block[-1]):
                block += [cells] if text[cells[0].start] != "(" else []
                continue
        if mark == kind == " " and block and (under := _under_a_merged_cell(text, cells, block)):
            cells = (under, *cells)
        beside = bool(block) and text.count("\n", block[-1][-1].end, line.start()) <= 2
        if not 1 < len(cells) <= MOST_CELLS or not (beside and mark == kind and len(cells) == len(block[0])):
            yield block
            block = []
        if 1 < len(cells) <= MOST_CELLS:
            block.append(cells)
            kind = mark
    yield block


def _begins_a_row(text: str, cells: Row, above: Row) -> bool:
    """Say whether a line is the first half of a cell too long for its column, right under the row above."""
    if len(cells) != 1 or len(above) < 2:
        return False
    cell, first = cells[0], above[0]
    near = text.count("\n", above[-1].end, cell.start) == 1
    aligned = cell.start - text.rfind("\n", 0, cell.start) == first.start - text.rfind("\n", 0, first.start)
    wide = (cell.end - cell.start) * 2 > above[1].start - first.start and cell.end - cell.start >= HALF_CELL
    return near and aligned and wide and text[cell.end - 1] not in ".:;"


def _under_a_merged_cell(text: str, cells: Row, block: Sequence[Row]) -> Span | None:
    """Give the empty first cell of a line whose cells stand under all but the first of the row above."""
    above = block[-1]
    if len(cells) < 2 or len(cells) != len(block[0]) - 1 or len(above) != len(block[0]):
        return None

    def column(cell: Span) -> int:
        return cell.start - text.rfind("\n", 0, cell.start)

    aligned = (
        abs(column(cells[0]) - column(above[1])) <= ASKEW and column(cells[0]) > column(above[0]) + ASKEW
    )
    return Span(start=cells[0].start, end=cells[0].start) if aligned else None


def _ends_a_title(text: str, cell: Span, block: Sequence[Row]) -> bool:
    """Say whether a line of one cell goes on with the last title, right below it."""
    last = block[0][-1]
    if len(block) > 1 or _is_filled(text, block[0]) or text.count("\n", last.end, cell.start) != 1:
        return False
    column = cell.start - text.rfind("\n", 0, cell.start)
    begins = last.start - text.rfind("\n", 0, last.start)
    return GOES_ON.match(text, cell.start) is not None and column + (cell.end - cell.start) > begins


def _is_between(text: str, cell: Span, above: Row) -> bool:
    """Say whether a line of one cell among rows names the country of the next, or the seat of the last."""
    if cell.end - cell.start > LONGEST_COUNTRY or text.count("\n", above[-1].end, cell.start) > 2:
        return False
    words = text[cell.start : cell.end].strip(" :")
    if words.startswith("(") and words.endswith(")"):
        return text.count("\n", above[-1].end, cell.start) == 1
    code, rest = country_of(words)
    return code is not None and not rest


def _cells(line: str, at: int, mark: str) -> Row:
    """Cut a line into its cells, the edges of a drawn frame left out."""
    if mark == " ":
        indent = len(line) - len(line.lstrip())
        edges = [
            indent,
            *(e for m in GAP.finditer(line.rstrip(), indent) for e in m.span()),
            len(line.rstrip()),
        ]
        return tuple(Span(start=at + a, end=at + b) for a, b in zip(edges[::2], edges[1::2], strict=True))
    cells: list[Span] = []
    start = 0
    for part in line.split(mark):
        lead = len(part) - len(part.lstrip())
        cells.append(Span(start=at + start + lead, end=at + start + max(lead, len(part.rstrip()))))
        start += len(part) + 1
    framed = mark == "|" and line.strip().startswith("|") and line.strip().endswith("|")
    return tuple(cells[1:-1] if framed else cells)
