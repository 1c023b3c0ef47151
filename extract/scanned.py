"""What a value read off a scanned page is worth, and where on the page its proof stands.

A rule may be right about words that were seen wrongly. So what the rule's number is
worth is multiplied by how likely the words under its quote were seen right, which
Tesseract tells of each word.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extract.calibration import Calibration
from tradewarn.model import Found, Page
from tradewarn.model.documents import SeenWord

Boxes = tuple[tuple[float, float, float, float], ...]

Share = Sequence[tuple[float, float]]

WORDS: Share = (
    (0, 0.05),
    (0.3, 0.25),
    (0.5, 0.36),
    (0.6, 0.5),
    (0.8, 0.65),
    (0.87, 0.8),
    (0.92, 0.94),
    (0.96, 0.99),
    (1, 1),
)
"""What Tesseract says of a word, and the share of such words that are right (docs/decisions/scans.md)."""
FIGURES: Share = (
    (0, 0),
    (0.3, 0.2),
    (0.6, 0.4),
    (0.8, 0.5),
    (0.87, 0.58),
    (0.92, 0.69),
    (0.96, 0.88),
    (1, 0.9),
)
"""The same for words with figures on a page that is not clear: no dictionary keeps a 3 from being an 8."""
CLEARLY: Share = (
    (0, 0.05),
    (0.3, 0.25),
    (0.5, 0.45),
    (0.6, 0.6),
    (0.7, 0.75),
    (0.8, 0.82),
    (0.87, 0.92),
    (0.92, 0.98),
    (0.96, 0.995),
    (1, 1),
)
"""The same for any word of a clear page: there doubt is often no more than a number in no dictionary."""
CLEAR = 0.93  # mean confidence of a page, from which it is clear
_WORST = 0.25  # of a long quote's words: a single stray mark must not sink it, a smudged line must
_PRINTED = ("printed", "name", "company", "producer", "date")


@dataclass(frozen=True)
class Sighted(Calibration):
    """A calibration for a document some of whose pages were recognised; those are `scans`, by number."""

    scans: Mapping[int, Page] = field(default_factory=dict)

    def weigh(self, name: str, found: Sequence[Found]) -> tuple[Found, ...]:
        """Give the findings with what their numbers are worth, lowered and boxed on scanned pages."""
        weighed = super().weigh(name, found)
        return tuple(_seen(f, self.scans[f.page]) if f.page in self.scans else f for f in weighed)


def sighted(calibration: Calibration, pages: Sequence[Page]) -> Calibration:
    """Make a calibration heed what was seen of the pages; the same one, where none was a picture."""
    scans = {page.number: page for page in pages if page.scan and page.scan.words}
    if not scans:
        return calibration
    return Sighted(rules=calibration.rules, fields=calibration.fields, floors=calibration.floors, scans=scans)


def _seen(found: Found, page: Page) -> Found:
    """Lower a value by how well its words were seen, and say where they stand."""
    words = _under(page, found.start, found.end)
    doubt = _share(words, page)
    for place in _printed(found):
        doubt = min(doubt, _share(_under(page, *place), page))
    confidence = round(found.confidence * doubt, 3)
    return found.model_copy(update={"confidence": confidence, "boxes": _boxes(words, page, found)})


def _printed(found: Found) -> Iterator[tuple[int, int]]:
    """Where in its quote the value itself, or a part of it, is printed, if it says."""
    value = found.value
    told = [value.get(key) for key in _PRINTED] if isinstance(value, dict) else [value]
    for text in told:
        if isinstance(text, str) and text and (at := found.quote.find(text)) >= 0:
            yield found.start + at, found.start + at + len(text)


def _under(page: Page, start: int, end: int) -> Sequence[SeenWord]:
    """The words of a page that stand in a stretch of its text."""
    assert page.scan is not None
    words = page.scan.words
    first = max(0, bisect_right(words, (start,)) - 1)
    return [word for word in words[first:] if word[0] < end and word[1] > start]


def _share(words: Sequence[SeenWord], page: Page) -> float:
    """How likely it is that words were seen right: by the worst quarter of them, at least one.

    Where none is known, as where the layout joined them anew, the page speaks for them.
    """
    assert page.scan is not None
    clear = page.scan.confidence >= CLEAR
    told = []
    for start, end, *_, sure in words:
        text = page.text[start:end]
        if any(map(str.isalnum, text)):
            dim = FIGURES if any(map(str.isdigit, text)) else WORDS
            told.append(share(sure, CLEARLY if clear else dim))
    if not told:
        return share(page.scan.confidence, WORDS)
    worst = sorted(told)[: max(1, round(_WORST * len(told)))]
    return sum(worst) / len(worst)


def share(told: float, right: Share) -> float:
    """The share of words that are right of which Tesseract tells this number.

    Example:
        >>> share(0.96, WORDS), share(0.96, FIGURES)
        (0.99, 0.88)
    """
    for (a, low), (b, high) in pairwise(right):
        if told <= b:
            return round(low + (high - low) * (max(told, a) - a) / (b - a), 3)
    return right[-1][1]


def _boxes(words: Sequence[SeenWord], page: Page, found: Found) -> Boxes:
    """A box about the words of each line; the boxes of whole lines, where no word is known."""
    if not words:
        lines = (b for b in page.boxes if b.start < found.end and b.end > found.start)
        return tuple((b.x0, b.top, b.x1, b.bottom) for b in lines)
    boxes: list[tuple[float, float, float, float]] = []
    for _, _, x0, top, x1, bottom, _ in words:
        if boxes and _on_line(boxes[-1], x0, top, bottom):
            last = boxes[-1]
            boxes[-1] = (last[0], min(last[1], top), x1, max(last[3], bottom))
        else:
            boxes.append((x0, top, x1, bottom))
    return tuple(boxes)


def _on_line(last: tuple[float, float, float, float], x0: float, top: float, bottom: float) -> bool:
    """Whether a word stands on the line of a box, to the right of it."""
    return (
        min(last[3], bottom) - max(last[1], top) > 0.5 * min(last[3] - last[1], bottom - top) and x0 > last[0]
    )
