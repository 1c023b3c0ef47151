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

IN_STEP, CAPITAL = 0.5, 0.7  # of the lines of a list, that have a figure beside them or begin with a capital
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
    if rows is None:
        return None
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


def _rows(columns: list[list[Line]], figures: list[Line]) -> list[list[list[Word]]] | None:
    """Set each column's stretches in the rows that the figures begin; the first row is the heads.

    None for a plain list, whose lines and figures go together: there
    `extract.reading.pdf.spaced` tells the rows better.
    """
    begins = [figure.top - 0.6 * figure.size for figure in figures]
    rows: list[list[list[Word]]] = [[[] for _ in columns] for _ in range(len(figures) + 1)]
    blocks = lists = 0
    for number, column in enumerate(columns):
        for stretch in _stretches(column, begins):
            places = [sum(begin <= item.top for begin in begins) for item in stretch]
            several = len(set(places)) > 1 and number < len(columns) - 1
            whole = several and not _is_list(stretch, figures)
            blocks += whole
            lists += several and not whole
            for item, place in zip(stretch, places, strict=True):
                rows[places[0] if whole else place][number] += item.words
    return [row for row in rows if any(row)] if blocks or not lists else None


def _stretches(column: list[Line], begins: list[float]) -> list[list[Line]]:
    """The lines of a column that follow each other without a gap; the heads stand alone."""
    out: list[list[Line]] = []
    for item in sorted(column, key=lambda i: (i.top, i.x0)):
        last = out[-1][-1] if out else None
        heads = last is not None and last.top < begins[0] <= item.top
        if last is None or heads or item.top - last.bottom >= 0.8 * item.size:
            out.append([item])
        else:
            out[-1].append(item)
    return out


def _is_list(stretch: list[Line], figures: list[Line]) -> bool:
    """Whether the lines of a stretch have figures beside them and begin with a capital, or are figures."""
    beside = sum(any(abs(item.bottom - f.bottom) < 0.3 * f.size for f in figures) for item in stretch)
    capital = sum(item.words[0].text[0].isupper() or bool(_FIGURE.fullmatch(item.label)) for item in stretch)
    return beside >= IN_STEP * len(stretch) and capital >= CAPITAL * len(stretch)
