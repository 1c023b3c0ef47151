"""Tables without rules: three or more columns parted by white strips, the last one of figures.

Gazettes set rate schedules so. A row begins at each figure; in the other columns a
stretch of lines without a gap is one cell, in the row beside which it begins, so that a
description of ten lines is not cut up among the rates that happen to stand beside it.
"""

import re

from extract.reading.pdf.columns import Strip, free_strips
from extract.reading.pdf.line import Line
from extract.reading.pdf.tables import RuledTable
from extract.reading.pdf.words import Word

FEWEST_STRIPS, MOST_STRIPS = 2, 8
_AS_TALL = 0.7  # of the tallest strip: a river of spaces between words is short
_FIGURE = re.compile(r"\d{1,3}(?:[.,]\d{1,4})?\s?%|\d{1,4}[.,]\d{1,4}|N/A|[-–—]|[Nn]il")


def find_unruled(lines: list[Line]) -> RuledTable | None:
    """Find the page's unruled table, if it has one; the lines are fragments, not whole lines."""
    if sum(bool(_FIGURE.fullmatch(i.label)) for i in lines) < 2:
        return None  # the usual page, told before any strip is looked for
    strips = _side_by_side(free_strips(lines))
    if not FEWEST_STRIPS <= len(strips) <= MOST_STRIPS:
        return None
    top, bottom = max(s.top for s in strips), min(s.bottom for s in strips)
    inside = [i for i in lines if top - 1 <= (i.top + i.bottom) / 2 <= bottom + 1]
    columns = _columns(inside, strips)
    if len(columns) <= FEWEST_STRIPS:
        return None
    figures = sorted((i for i in columns[-1] if _FIGURE.fullmatch(i.label)), key=lambda i: i.top)
    if len(figures) < 2:
        return None
    below = [i for i in columns[-1] if i.top >= figures[0].top]
    if len(figures) < 0.8 * len(below):
        return None
    rows = _rows(columns, figures)
    words = [w for item in inside for w in item.words]
    return RuledTable(
        min(w.x0 for w in words),
        min(w.top for w in words),
        max(w.x1 for w in words),
        max(w.bottom for w in words),
        rows,
        1 if any(rows[0]) and len(rows) > len(figures) else 0,
    )


def _side_by_side(strips: list[Strip]) -> list[Strip]:
    """The tall strips that stand over one stretch of the page, from left to right."""
    if not strips:
        return []
    tallest = max(strips, key=lambda s: s.bottom - s.top)
    height = tallest.bottom - tallest.top
    near = [
        s
        for s in strips
        if min(s.bottom, tallest.bottom) - max(s.top, tallest.top) >= _AS_TALL * height
        and s.bottom - s.top >= _AS_TALL * height
    ]
    apart: list[Strip] = []
    for strip in sorted(near, key=lambda s: s.x):
        if not apart or strip.x0 > apart[-1].x1 + 1:
            apart.append(strip)
        elif strip.bottom - strip.top > apart[-1].bottom - apart[-1].top:
            apart[-1] = strip  # two parts of one gap
    return apart


def _columns(items: list[Line], strips: list[Strip]) -> list[list[Line]]:
    """The items between the strips; a strip with nothing beside it parts no columns."""
    columns: list[list[Line]] = [[] for _ in range(len(strips) + 1)]
    for item in items:
        columns[sum(s.x < (item.x0 + item.x1) / 2 for s in strips)].append(item)
    return [column for column in columns if column]


def _rows(columns: list[list[Line]], figures: list[Line]) -> list[list[list[Word]]]:
    """Set each column's stretches in the rows that the figures begin; the first row is the heads."""
    begins = [figure.top - 0.6 * figure.size for figure in figures]
    rows: list[list[list[Word]]] = [[[] for _ in columns] for _ in range(len(figures) + 1)]
    for number, column in enumerate(columns):
        stretch_row, last = 0, None
        for item in sorted(column, key=lambda i: (i.top, i.x0)):
            row = sum(begin <= item.top for begin in begins)
            goes_on = last is not None and item.top - last.bottom < 0.8 * item.size
            if number == len(columns) - 1 or not goes_on or (row and not stretch_row):
                stretch_row = row
            rows[stretch_row][number] += item.words
            last = item
    return [row for row in rows if any(row)]
