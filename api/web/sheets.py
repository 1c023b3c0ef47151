"""A document cut into sheets to be read on a screen, and its text cut at the evidence."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from api.web.evidence import Proof
from tradewarn.model import Page, Part

LONGEST = 40_000  # letters on one sheet; a page of a PDF has some 5,000, an HTML file is one page


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is shown at once: a page, or a part of a long one."""

    number: int
    page: int
    part: int
    parts: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text that is evidence of the same things throughout.

    `beyond` tells that it belongs to another notice on the same page.
    """

    text: str
    proofs: tuple[Proof, ...]
    begins: tuple[Proof, ...]
    ends: tuple[Proof, ...]
    beyond: bool


def cut(pages: Sequence[Page]) -> tuple[Sheet, ...]:
    """Number the sheets of a document."""
    sheets: list[Sheet] = []
    for page in pages:
        bounds = _bounds(page.text)
        for part, (start, end) in enumerate(bounds, 1):
            sheets.append(Sheet(len(sheets) + 1, page.number, part, len(bounds), start, end))
    return tuple(sheets)


def sheet_of(sheets: Sequence[Sheet], page: int, start: int) -> int | None:
    """Tell on which sheet a place stands; none where the document has no such place."""
    for sheet in sheets:
        if sheet.page == page and sheet.start <= start < max(sheet.end, sheet.start + 1):
            return sheet.number
    return None


def segments(text: str, sheet: Sheet, proofs: Sequence[Proof], parts: Sequence[Part] = ()) -> list[Segment]:
    """Cut a sheet's text wherever a piece of evidence, or the notice itself, begins or ends.

    Args:
        text: The text of the sheet's whole page.
        sheet: What of it is shown.
        proofs: The evidence, wherever it stands.
        parts: The stretches that are the notice's own; none given: all of it.
    """
    here = [p for p in proofs if p.found.page == sheet.page and p.found.end > p.found.start]
    here = [p for p in here if p.found.start < sheet.end and p.found.end > sheet.start]
    spans = {p.number: (max(p.found.start, sheet.start), min(p.found.end, sheet.end)) for p in here}
    own = [(max(p.start, sheet.start), min(p.end, sheet.end)) for p in parts if p.page == sheet.page]
    own = [(start, end) for start, end in own if start < end]
    edges = sorted({sheet.start, sheet.end, *(e for span in (*spans.values(), *own) for e in span)})
    made = []
    for start, end in pairwise(edges):
        over = [p for p in here if spans[p.number][0] <= start and end <= spans[p.number][1]]
        made.append(
            Segment(
                text=text[start:end],
                proofs=tuple(over),
                begins=tuple(p for p in over if spans[p.number][0] == start),
                ends=tuple(p for p in over if spans[p.number][1] == end),
                beyond=bool(parts) and not any(s <= start and end <= e for s, e in own),
            )
        )
    return made


def _bounds(text: str) -> list[tuple[int, int]]:
    bounds = []
    start = 0
    while len(text) - start > LONGEST:
        end = text.rfind("\n", start + LONGEST // 2, start + LONGEST) + 1 or start + LONGEST
        bounds.append((start, end))
        start = end
    return [*bounds, (start, len(text))]
