"""Recognised pages as text: the words given to the layout of printed pages, then found again in it.

Columns, tables, running heads and broken words are told as on any other page. That
layout reads the heights of the font's boxes, and Tesseract gives those of the ink, so
each line is first set on its base line in a box as its size of type would have.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median

from extract.reading.clean import clean
from extract.reading.ocr.align import seen_words
from extract.reading.ocr.leaders import DOTS
from extract.reading.ocr.recognise import SeenPage, SeenWord
from extract.reading.pdf.lines import RawPage, edge_signs, lay_out
from extract.reading.pdf.rules import Rule
from extract.reading.pdf.text import PageText
from extract.reading.pdf.words import Frame, Word
from tradewarn.model import Box, Page, Scan
from tradewarn.model.documents import SeenWord as Placed

_DESCENDING = frozenset("gjpqyçşţ,;()[]{}Qạẹịọụợựậệộặ")
_SHORT = frozenset("aceimnorsuvwxzgpqy.,;:-–_·…ạẹọụịợựơư")
_ABOVE, _BELOW = 0.9, 0.22  # of the size of type, over and under the base line
_CAP, _SMALL, _DEEP = 0.74, 0.5, 0.21  # heights of ink, of the size of type
_ALIKE = 0.25  # sizes no further apart than this are one
_NO_WORDS = frozenset("|¦_~‘’`´'\"°·-—–=+*<>«»\\/.,:;")  # the signs that specks and rules are read as
_UNSURE = 0.5
_NEAR = 3.0  # points


def to_pages(seen: Iterable[tuple[int, SeenPage]]) -> dict[int, Page]:
    """Lay the recognised pages of one file out, each under its number."""
    raws = {number: (page, *_raw(page)) for number, page in seen}
    repeated, text = Counter[str](), PageText()
    for _, raw, _ in raws.values():
        repeated.update(set(edge_signs(raw)))
        text.learn(raw.words)
    made = {}
    for number, (page, raw, sure) in raws.items():
        laid = text.page(number, lay_out(raw, repeated), raw.frame)
        placed = seen_words(laid, raw.words, sure, raw.frame)
        made[number] = _scanned(laid, page, placed)
    return made


def _scanned(laid: Page, page: SeenPage, placed: Sequence[Placed]) -> Page:
    """Give a laid-out page what is known of it as a scan; boxes are those of the page as it lies."""
    askew = _Askew(page)
    words = tuple((w[0], w[1], *askew.box(*w[2:6]), round(w[6], 2)) for w in placed)
    boxes = []
    for box in laid.boxes:
        x0, top, x1, bottom = askew.box(box.x0, box.top, box.x1, box.bottom)
        boxes.append(Box(start=box.start, end=box.end, x0=x0, top=top, x1=x1, bottom=bottom))
    letters = sum(w[1] - w[0] for w in words)
    mean = sum(w[6] * (w[1] - w[0]) for w in words) / letters if letters else 0.0
    scan = Scan(
        unread="" if words else "blank",
        data=page.data,
        missing=page.missing,
        confidence=round(mean, 3),
        words=words,
    )
    return laid.model_copy(update={"boxes": tuple(boxes), "scan": scan})


class _Askew:
    """Turns a box of the straightened page back to how the page lies."""

    def __init__(self, page: SeenPage) -> None:
        angle = math.radians(page.angle)
        self.sine, self.cosine = math.sin(angle), math.cos(angle)
        self.x, self.y = page.width / 2, page.height / 2
        self.width, self.height = page.width, page.height

    def box(self, x0: float, top: float, x1: float, bottom: float) -> tuple[float, float, float, float]:
        """The box about the turned one, inside the page."""
        middle_x, middle_y = (x0 + x1) / 2 - self.x, (top + bottom) / 2 - self.y
        x = self.x + middle_x * self.cosine - middle_y * self.sine
        y = self.y + middle_x * self.sine + middle_y * self.cosine
        half_x, half_y = (x1 - x0) / 2, (bottom - top) / 2 + abs(self.sine) * (x1 - x0) / 2
        return (
            round(max(0.0, x - half_x), 1),
            round(max(0.0, y - half_y), 1),
            round(min(self.width, x + half_x), 1),
            round(min(self.height, y + half_y), 1),
        )


def _raw(page: SeenPage) -> tuple[RawPage, list[float]]:
    """A recognised page as the layout takes it, and how sure each word is."""
    frame = Frame(0.0, 0.0, page.width, page.height, page.turns, 0)
    words: list[Word] = []
    sure: list[float] = []
    lines: dict[str, list[SeenWord]] = {}
    for seen in page.words:
        if not _is_speck(seen):
            lines.setdefault(seen.line, []).append(seen)
    sizes = {name: _size(line) for name, line in lines.items()}
    _lead(page, lines)
    usual = _usual(lines, sizes)
    for name, line in lines.items():
        size = usual if abs(sizes[name] - usual) < _ALIKE * usual else sizes[name]
        base = _base_line(line, size)
        before: SeenWord | None = None
        for seen in line:
            text = clean(seen.text)
            if not text or " " in text:
                text = "".join(text.split())
            if not text:
                continue
            glued = before is not None and _spaceless(before.text[-1]) and _spaceless(text[0])
            words.append(Word(text, seen.x0, base - _ABOVE * size, seen.x1, base + _BELOW * size, glued))
            sure.append(seen.sure)
            before = seen
    return RawPage(words, [Rule(*rule) for rule in page.rules], frame), sure


def _lead(page: SeenPage, lines: dict[str, list[SeenWord]]) -> None:
    """Put each row of dots back behind the word that it leads from."""
    for x0, top, x1, bottom in page.leaders:
        beside = [
            (x0 - word.x1, name, word)
            for name, line in lines.items()
            for word in line
            if word.x1 < x0 + _NEAR and word.top < bottom and word.bottom > top - _NEAR
        ]
        if beside:
            _, name, word = min(beside, key=lambda b: b[0])
            if word.text == DOTS:
                lines[name][lines[name].index(word)] = word.model_copy(update={"x1": x1})
                continue
            dots = word.model_copy(update={"text": DOTS, "x0": x0, "x1": x1, "sure": 1.0})
            lines[name] = sorted([*lines[name], dots], key=lambda w: w.x0)


def _is_speck(seen: SeenWord) -> bool:
    """Whether a word is no more than dust or the rest of a rule."""
    return seen.sure < _UNSURE and len(seen.text) <= 2 and _NO_WORDS.issuperset(seen.text)


def _size(line: list[SeenWord]) -> float:
    """The size of type of a line, from the height of the ink of its words."""
    guesses = []
    for word in line:
        letters = [c for c in word.text if c.isalnum()]
        if not letters:
            continue
        tall = _SMALL if _SHORT.issuperset(word.text) else _CAP
        deep = _DEEP if not _DESCENDING.isdisjoint(word.text) else 0.0
        guesses.append((word.bottom - word.top) / (tall + deep))
    return median(guesses) if guesses else median(w.bottom - w.top for w in line)


def _usual(lines: dict[str, list[SeenWord]], sizes: dict[str, float]) -> float:
    """The size in which most of the page is set."""
    heard = sorted(size for name, size in sizes.items() for _ in lines[name])
    return heard[len(heard) // 2] if heard else 0.0


def _base_line(line: list[SeenWord], size: float) -> float:
    """Where a line's letters stand: the foot of its words, the descending ones lifted."""
    return median(w.bottom - (_DEEP * size if not _DESCENDING.isdisjoint(w.text) else 0.0) for w in line)


def _spaceless(char: str) -> bool:
    """Whether a letter is of a script that puts no space between words."""
    point = ord(char)
    return 0x0E00 <= point < 0x0E80 or 0x2E80 <= point < 0xA000 or 0xF900 <= point < 0xFB00 or point >= 0xFF00
