"""Where the rows of a table part that no line parts: by gaps, indents, and where the figures stand.

Each row has one line with its figure. The lines between two figures go on from the row
above or begin the row below; what tells them apart is, in this order, a level rule, the
indent of lines that go on, the one wide gap, and where the figure stands in rows whose
other lines are plain to see: on the first, or on the last. A line that would still have
found room on the line above it does not go on from it: it is a row of its own, without a
figure. Indented lines of which several have figures are rows under a heading.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.reading.pdf.words import Word

CLEAR = 1.3  # times the other gaps, that one must be wide to part rows
INDENT = 0.4  # of the height of type
_COMPLETE = re.compile(
    r"(?:Ltd|Ltda|Inc|Corp|JSC|LLC|GmbH|S\.A|Limited|Company)\b\.?$", re.I
)  # ends a firm's name


@dataclass(slots=True)
class RowLine:
    """One line of a table: its words by column, and whether it holds its row's figure."""

    cells: list[list[Word]]
    figure: bool

    @property
    def top(self) -> float:
        """Where it begins."""
        return min(w.top for cell in self.cells for w in cell)

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return max(w.bottom for cell in self.cells for w in cell)

    @property
    def size(self) -> float:
        """The height of its type."""
        return max(w.size for cell in self.cells for w in cell)


def cut_rows(lines: Sequence[RowLine], rules: Sequence[float]) -> list[list[list[Word]]]:
    """Put lines together that make one row.

    Args:
        lines: From the first line below the heads, downwards.
        rules: The heights of level rules among them.
    """
    figures = [i for i, line in enumerate(lines) if line.figure]
    if not figures:
        return [_row(lines)] if lines else []
    last = bool(figures[0]) and figures[-1] == len(lines) - 1  # figures stand on the last line of a row
    right = _rights(lines)
    cuts = set() if rules and _all_ruled(lines, figures, rules) else _by_indent(lines)
    if not cuts:
        for a, b in pairwise(figures):
            cuts |= _cuts(lines, a, b, rules, right, last=last)
    for i in range(1, len(lines)):
        if any(_middle(lines[i - 1]) < y < _middle(lines[i]) for y in rules):
            cuts.add(i)
    edges = [0, *sorted(cuts), len(lines)]
    return [_row(lines[a:b]) for a, b in pairwise(edges)]


def _cuts(
    lines: Sequence[RowLine], a: int, b: int, rules: Sequence[float], right: list[float], *, last: bool
) -> set[int]:
    """Before which lines rows begin, between the figure at `a` and the next one at `b`."""
    if b == a + 1 or any(_middle(lines[a]) < y < _middle(lines[b]) for y in rules):
        return {b} if b == a + 1 else set()
    gaps = [lines[i].top - lines[i - 1].bottom for i in range(a + 1, b + 1)]
    widest = max(gaps)
    others = max((gap for gap in gaps if gap != widest), default=widest)
    size = lines[a].size
    if gaps.count(widest) == 1 and widest - others > (CLEAR - 1) * size:
        return {a + 1 + gaps.index(widest)}
    if last:
        return {a + 1}
    return {b} | {i for i in range(a + 1, b) if not _goes_on(lines[i - 1], lines[i], right)}


def _all_ruled(lines: Sequence[RowLine], figures: list[int], rules: Sequence[float]) -> bool:
    """Whether a rule parts every two figures."""
    return all(any(_middle(lines[a]) < y < _middle(lines[b]) for y in rules) for a, b in pairwise(figures))


def _by_indent(lines: Sequence[RowLine]) -> set[int]:
    """Before which lines rows begin where lines that go on, or stand under a heading, are indented."""
    margin = min((line.cells[0][0].x0 for line in lines if line.cells[0]), default=0.0)
    flush = [
        i
        for i, line in enumerate(lines)
        if line.cells[0] and line.cells[0][0].x0 <= margin + INDENT * line.size
    ]
    named = [i for i, line in enumerate(lines) if line.cells[0]]
    if len(flush) == len(named) or not flush:
        return set()
    cuts = set(flush)
    for a, b in pairwise([*flush, len(lines)]):
        inner = [i for i in range(a + 1, b) if lines[i].figure]
        if lines[a].figure or len(inner) > 1:
            cuts |= set(inner)
    return cuts - {0}


def _goes_on(above: RowLine, line: RowLine, right: list[float]) -> bool:
    """Whether a line's first words had no room on the line above."""
    for column, (before, words) in enumerate(zip(above.cells, line.cells, strict=True)):
        if not words:
            continue
        first = words[0]
        if before and _COMPLETE.search(before[-1].text):
            continue
        if not before or not first.text[0].isupper():
            return True
        if before[-1].x1 + first.x1 - first.x0 + 0.2 * first.size > right[column]:
            return True
    return False


def _rights(lines: Sequence[RowLine]) -> list[float]:
    """How far to the right each column's words reach."""
    return [
        max((line.cells[c][-1].x1 for line in lines if line.cells[c]), default=0.0)
        for c in range(len(lines[0].cells))
    ]


def _middle(line: RowLine) -> float:
    return (line.top + line.bottom) / 2


def _row(lines: Sequence[RowLine]) -> list[list[Word]]:
    return [[w for line in lines for w in line.cells[c]] for c in range(len(lines[0].cells))]
