"""Whether a PDF page is a picture of text: no usable letters, and something drawn where they should be."""

import unicodedata
from typing import Any

WAITING = "waiting"  # in `Scan.unread`, until recognition has had the page
FEW = 250  # characters, spaces apart: a signature's stamp or a scanner's imprint, no page of text
_COVERED = 0.5  # of the page, by pictures, where there is a little text
_SOME = 0.1  # where there is none at all
_OUTLINES = 150  # shapes: a page whose letters are drawn
_MOST = 400  # objects looked at
_JUNK = 0.3  # of the characters
_JUNK_KINDS = frozenset(("Cn", "Co", "Cc", "Cs"))
_DEPTH = 3
_SAMPLE = 400  # characters; junk is junk from its beginning


def is_scan(page: Any, text: str) -> bool:
    """Tell whether a page must be recognised to be read.

    A page with more than a few letters keeps them, also where they lie under a picture:
    whoever made the file has recognised it. Cheap on such pages, which are nearly all.

    Args:
        page: The page, as pypdfium2 gives it.
        text: What its text layer holds.
    """
    letters = "".join(text.split())
    if len(letters) > FEW and not may_be_junk(letters):
        return False
    covered, outlines = _drawn(page)
    if not letters:
        return covered > _SOME or outlines > _OUTLINES
    return covered > _COVERED


def may_be_junk(text: str) -> bool:
    """Whether many characters are none: the font's own codes, or marks of a failed decoding."""
    if text.isascii():
        return False
    sample = text[:_SAMPLE]
    odd = sum(c == "\ufffd" or (c > "\x7f" and unicodedata.category(c) in _JUNK_KINDS) for c in sample)
    return odd > _JUNK * len(sample)


def _drawn(page: Any) -> tuple[float, int]:
    """How much of a page pictures cover, and how many shapes are drawn on it."""
    import pypdfium2.raw as pdfium

    left, bottom, right, top = page.get_bbox()
    area, covered, outlines = max(1.0, (right - left) * (top - bottom)), 0.0, 0
    kinds = [pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH]
    for count, item in enumerate(page.get_objects(filter=kinds, max_depth=_DEPTH)):
        if count >= _MOST:
            break
        if item.type == pdfium.FPDF_PAGEOBJ_PATH:
            outlines += 1
            continue
        x0, y0, x1, y1 = item.get_bounds()
        wide, tall = min(x1, right) - max(x0, left), min(y1, top) - max(y0, bottom)
        covered += max(0.0, wide) * max(0.0, tall)
    return covered / area, outlines
