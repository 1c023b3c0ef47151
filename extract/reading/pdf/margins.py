"""What stands in the margin beside the text: line numbers, codes, side notes.

Numbers count only where they rise by one step at one distance, as printed line numbers
do; the numbers of paragraphs do not. Other notes are told by smaller type, wholly
outside the text; a footnote's number that hangs out belongs to the note beside it.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from extract.reading.pdf.line import Line

SMALL = 0.88  # of the size of the text
CLEAR = 3.0  # points outside the text
WIDE = 0.25  # of the longest piece, from which the edges of the text are taken
FEWEST_WIDE = 8
FEWEST_NUMBERS = 5
EVEN = 0.2  # by which the distance from number to number may differ
BESIDE = 15.0


def margin_notes(pieces: Sequence[Line]) -> list[Line]:
    """Find the pieces of lines that stand in the margins, from top to bottom."""
    if len(pieces) < FEWEST_WIDE:
        return []
    sizes: Counter[float] = Counter()
    for piece in pieces:
        sizes[piece.size] += len(piece.words)
    body = max(sizes, key=lambda size: (sizes[size], size))
    longest = max(p.x1 - p.x0 for p in pieces)
    wide = [p for p in pieces if p.size >= SMALL * body and p.x1 - p.x0 >= WIDE * longest]
    if len(wide) < FEWEST_WIDE:
        return []
    left, right = min(p.x0 for p in wide), max(p.x1 for p in wide)
    outside = [p for p in pieces if p.x1 < left - CLEAR or p.x0 > right + CLEAR]
    if not outside:
        return []
    small = [p for p in outside if p.size < SMALL * body]
    notes = [p for p in small if not _leads_a_footnote(p, pieces, body)]
    for side in (True, False):
        notes += _line_numbers([p for p in outside if (p.x1 < left) == side and p not in notes])
    return sorted(notes, key=lambda p: (p.top, p.x0))


def _leads_a_footnote(piece: Line, pieces: Sequence[Line], body: float) -> bool:
    """Whether small type goes on right behind a piece."""
    return any(
        0 <= other.x0 - piece.x1 < BESIDE
        and other.size < SMALL * body
        and min(other.bottom, piece.bottom) > max(other.top, piece.top)
        for other in pieces
    )


def _line_numbers(pieces: list[Line]) -> list[Line]:
    """The pieces, if they are the numbers of lines."""
    numbers = sorted((p for p in pieces if p.label.isdecimal() and len(p.label) < 5), key=lambda p: p.top)
    if len(numbers) < FEWEST_NUMBERS:
        return []
    steps = {int(b.label) - int(a.label) for a, b in pairwise(numbers)}
    gaps = sorted(b.top - a.top for a, b in pairwise(numbers))
    even = gaps[-1] - gaps[0] <= EVEN * gaps[len(gaps) // 2]
    return numbers if len(steps) == 1 and steps.pop() > 0 and even else []
