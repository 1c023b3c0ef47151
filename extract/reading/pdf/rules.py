"""The ruled lines of a PDF page, from PDFium's page objects."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from extract.reading.pdf.words import Frame

THICKEST = 6.0  # points; anything thicker is a box or a picture
SHORTEST = 3.0
MOST_OBJECTS = 4_000  # more paths than this make a drawing, not a table
DEEPEST = 4  # forms within forms that are looked into
_JOIN = 2.0
Matrix = tuple[float, float, float, float, float, float]
_AS_IT_IS: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True, frozen=True)
class Rule:
    """One straight line along the page's axes, in the frame of the words."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def flat(self) -> bool:
        """Whether it runs across the page."""
        return self.x1 - self.x0 >= self.bottom - self.top

    @property
    def length(self) -> float:
        """How long it is."""
        return max(self.x1 - self.x0, self.bottom - self.top)


def read_rules(page: Any, frame: Frame) -> list[Rule]:
    """Read the lines drawn on a page: thin shapes, and the edges of stroked boxes.

    Filled boxes are shading and say nothing of rows and columns. Some printers put the
    whole page into a form, so forms are looked into. PDFium is asked without its Python
    wrapper, which makes an object of every piece of text on the page: half the time.
    """
    import pypdfium2.raw as pdfium

    rules: list[Rule] = []
    bounds = [ctypes.c_float() for _ in range(4)]
    refs = [ctypes.byref(b) for b in bounds]
    for count, (path, matrix) in enumerate(_paths(page.raw, pdfium, _AS_IT_IS, 0)):
        if count >= MOST_OBJECTS:
            return []
        if not pdfium.FPDFPageObj_GetBounds(path, *refs):
            continue
        x0, bottom, x1, top = _placed([b.value for b in bounds], matrix)
        for box in _lines(path, x0, bottom, x1, top, pdfium):
            rule = Rule(*frame.upright(*box))
            if rule.length >= SHORTEST:
                rules.append(rule)
    return rules


def _paths(holder: Any, pdfium: Any, matrix: Matrix, depth: int) -> Iterator[tuple[Any, Matrix]]:
    """Every path of a page, or of a form on it, and the matrix that sets it on the page."""
    count, get = (
        (pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject)
        if depth
        else (pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject)
    )
    kind = pdfium.FPDFPageObj_GetType
    path, form = pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_FORM
    for i in range(count(holder)):
        item = get(holder, i)
        what = kind(item)
        if what == path:
            yield item, matrix
        elif what == form and depth < DEEPEST:
            own = pdfium.FS_MATRIX()
            if pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(own)):
                inner = own.a, own.b, own.c, own.d, own.e, own.f
                yield from _paths(item, pdfium, _times(inner, matrix), depth + 1)


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    """The matrix that does first one, then the other."""
    a, b, c, d, e, f = inner
    p, q, r, s, u, v = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + u, e * q + f * s + v


def _placed(box: list[float], matrix: Matrix) -> tuple[float, float, float, float]:
    """A box of a form as it lies on the page."""
    x0, y0, x1, y1 = box
    if matrix is _AS_IT_IS:
        return x0, y0, x1, y1
    a, b, c, d, e, f = matrix
    xs = [a * x + c * y + e for x in (x0, x1) for y in (y0, y1)]
    ys = [b * x + d * y + f for x in (x0, x1) for y in (y0, y1)]
    return min(xs), min(ys), max(xs), max(ys)


def _lines(
    path: Any, x0: float, y0: float, x1: float, y1: float, pdfium: Any
) -> Iterator[tuple[float, float, float, float]]:
    """The lines that one path draws."""
    if min(x1 - x0, y1 - y0) <= THICKEST:
        if x1 - x0 >= y1 - y0:
            yield x0, (y0 + y1) / 2, x1, (y0 + y1) / 2
        else:
            yield (x0 + x1) / 2, y0, (x0 + x1) / 2, y1
    elif _stroked(path, pdfium) and pdfium.FPDFPath_CountSegments(path) in {4, 5}:
        yield x0, y0, x1, y0
        yield x0, y1, x1, y1
        yield x0, y0, x0, y1
        yield x1, y0, x1, y1


def _stroked(path: Any, pdfium: Any) -> bool:
    """Whether the outline of a path is drawn."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    return bool(stroke.value)


def joined(rules: list[Rule]) -> list[Rule]:
    """Join pieces of one line, and lines drawn twice, into one."""
    flat = sorted((r for r in rules if r.flat), key=lambda r: (round(r.top), r.x0))
    upright = sorted((r for r in rules if not r.flat), key=lambda r: (round(r.x0), r.top))
    out: list[Rule] = []
    for group in (flat, upright):
        last: Rule | None = None
        for rule in group:
            if last and _continues(last, rule):
                last = Rule(last.x0, last.top, max(last.x1, rule.x1), max(last.bottom, rule.bottom))
                last = _straight(last)
                out[-1] = last
            else:
                last = rule
                out.append(rule)
    return out


def _continues(last: Rule, rule: Rule) -> bool:
    """Whether a line goes on where the last one ended, at the same height or distance."""
    if rule.flat:
        return abs(rule.top - last.top) <= _JOIN and rule.x0 <= last.x1 + _JOIN
    return abs(rule.x0 - last.x0) <= _JOIN and rule.top <= last.bottom + _JOIN


def _straight(rule: Rule) -> Rule:
    """Keep a joined line thin."""
    if rule.flat:
        return Rule(rule.x0, rule.top, rule.x1, rule.top)
    return Rule(rule.x0, rule.top, rule.x0, rule.bottom)
