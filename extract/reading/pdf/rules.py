"""The ruled lines of a PDF page, from PDFium's page objects."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from extract.reading.pdf.words import Frame

THICKEST = 6.0  # points; anything thicker is a box or a picture
SHORTEST = 3.0
MOST_OBJECTS = 4_000  # more paths than this make a drawing, not a table
_JOIN = 2.0


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

    Filled boxes are shading and say nothing of rows and columns.
    """
    import pypdfium2.raw as pdfium

    rules: list[Rule] = []
    paths = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=1)
    for count, path in enumerate(paths):
        if count >= MOST_OBJECTS:
            return []
        x0, bottom, x1, top = path.get_bounds()
        for box in _lines(path, x0, bottom, x1, top, pdfium):
            rule = Rule(*frame.upright(*box))
            if rule.length >= SHORTEST:
                rules.append(rule)
    return rules


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
    import ctypes

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
