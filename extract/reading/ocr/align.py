"""Where the words that were seen stand in the text that the layout made of them."""

from collections.abc import Sequence

from extract.reading.pdf.words import Frame, Word
from tradewarn.model import Box, Page
from tradewarn.model.documents import SeenWord

_REACH = 2.0  # points a word may stand out of the box of its line


def seen_words(page: Page, words: Sequence[Word], sure: Sequence[float], frame: Frame) -> list[SeenWord]:
    """Find each recognised word again in the text of the page, line by line.

    A word that the layout changed, as one broken at a line's end, is found by what is
    left of it; one that is not found has no box, and its line's box stands for it.

    Args:
        page: The page as laid out, with the boxes of its lines.
        words: What was seen, in the frame of the upright page.
        sure: How sure each of them is.
        frame: From the upright page to the page as displayed.
    """
    shown = [frame.displayed(w.x0, w.top, w.x1, w.bottom) for w in words]
    free = set(range(len(words)))
    placed: list[SeenWord] = []
    for line in page.boxes:
        inside = sorted(
            (i for i in free if _inside(shown[i], line)), key=lambda i: (words[i].top, words[i].x0)
        )
        for start, end, index in _found(page.text[line.start : line.end], line.start, inside, words):
            free.discard(index)
            placed.append((start, end, *shown[index], sure[index]))
    return sorted(placed)


def _inside(box: tuple[float, float, float, float], line: Box) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return line.x0 - _REACH <= x <= line.x1 + _REACH and line.top - _REACH <= y <= line.bottom + _REACH


def _found(
    text: str, offset: int, inside: Sequence[int], words: Sequence[Word]
) -> list[tuple[int, int, int]]:
    """Spans of the text and the words that stand there; each word is used once, in order where it can be."""
    waiting: dict[str, list[int]] = {}
    for index in reversed(inside):
        waiting.setdefault(words[index].text, []).append(index)
        if words[index].text[-1] in "-\u00ad\u2010" and len(words[index].text) > 1:
            waiting.setdefault(words[index].text[:-1], []).append(index)
    lengths = sorted({len(key) for key in waiting}, reverse=True)
    found, used, at = [], set[int](), 0
    while at < len(text):
        step = 1
        for length in lengths:
            indexes = waiting.get(text[at : at + length]) if at + length <= len(text) else None
            while indexes and indexes[-1] in used:
                indexes.pop()
            if indexes and (at == 0 or not text[at - 1].isalnum() or not text[at].isascii()):
                used.add(indexes[-1])
                found.append((offset + at, offset + at + length, indexes.pop()))
                step = length
                break
        at += step
    return found
