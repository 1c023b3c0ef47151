"""The words of a PDF page with their boxes, from PDFium, in the frame of upright text."""

import ctypes
import math
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

_TOKEN = re.compile(r"[^\s\ufffe\x00-\x1f]+\ufffe?|\ufffe")
BOLD = 600
_HYPHEN = "\ufffe"  # what PDFium puts for a hyphen that ends a line
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_CHARS = str.maketrans(_LIGATURES | {_HYPHEN: "\u00ad"})


@dataclass(slots=True)
class Word:
    """A piece of text without a space in it; x to the right, y down.

    `size` is the height of its font's box, `middle` the height at which it stands, both
    kept since they are asked a dozen times a word; `glued` says that no space stands before it,
    as before a raised number; `turned` that it does not run with the rest of the page;
    `bold` is what the font says of itself.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    glued: bool = False
    turned: bool = False
    bold: bool = False
    size: float = field(init=False)
    middle: float = field(init=False)

    def __post_init__(self) -> None:
        """Keep what follows from the box."""
        self.size = self.bottom - self.top
        self.middle = (self.top + self.bottom) / 2


@dataclass(frozen=True)
class Frame:
    """How PDF space maps to the upright page: quarter turns, and the size after them.

    A page may be turned (`/Rotate`), and a landscape table is often printed sideways on
    an upright page; either way the words are laid out as a reader would hold the sheet.
    """

    left: float
    bottom: float
    width: float
    height: float
    turns: int  # quarter turns clockwise that set the text upright
    shown: int  # quarter turns clockwise with which the page is displayed

    def upright(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """Map a box of PDF space (left, bottom, right, top) to x0, top, x1, bottom."""
        a, b, c, d = x0 - self.left, y0 - self.bottom, x1 - self.left, y1 - self.bottom
        return _turn(a, b, c, d, self.width, self.height, self.turns)

    def displayed(self, x0: float, top: float, x1: float, bottom: float) -> tuple[float, float, float, float]:
        """Map an upright box to the page as a viewer shows it."""
        extra = (self.shown - self.turns) % 4
        if not extra:
            return x0, top, x1, bottom
        wide, tall = (self.width, self.height) if self.turns % 2 == 0 else (self.height, self.width)
        return _turn(x0, tall - bottom, x1, tall - top, wide, tall, extra)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the upright page."""
        return (self.width, self.height) if self.turns % 2 == 0 else (self.height, self.width)


def _turn(
    a: float, b: float, c: float, d: float, width: float, height: float, turns: int
) -> tuple[float, float, float, float]:
    """Turn a box clockwise by quarter turns, and count y from the top."""
    if turns == 0:
        return a, height - d, c, height - b
    if turns == 1:
        return b, a, d, c
    if turns == 2:
        return width - c, b, width - a, d
    return height - d, width - c, height - b, width - a


def read_words(page: Any, textpage: Any) -> tuple[list[Word], Frame]:
    """Read the words in the order in which the file has them.

    Only the first and last character of a word are asked for their boxes, which makes
    it three times faster; where they differ in height, every one is, and the word is
    cut where a raised or lowered part begins.
    """
    import pypdfium2.raw as pdfium

    text = _text(textpage, pdfium)
    spans = [(match.start(), match.end()) for match in _TOKEN.finditer(text)]
    ask, page_text = pdfium.FPDFText_GetCharAngle, textpage.raw
    angles = [_quarter(angle) if (angle := ask(page_text, start)) > 0 else 0 for start, _ in spans]
    main = _main_turn(spans, angles)
    left, bottom, right, top = page.get_bbox()
    frame = Frame(left, bottom, right - left, top - bottom, main, page.get_rotation() // 90 % 4)
    boxes = _Boxes(textpage, pdfium, frame)
    weight, raw = pdfium.FPDFText_GetFontWeight, textpage.raw
    words: list[Word] = []
    for (start, end), angle in zip(spans, angles, strict=True):
        first = boxes(start)
        last = boxes(end - 1) if end - start > 1 else first
        bold, turned = weight(raw, start) >= BOLD, angle != main
        x0, top, x1, bottom = first
        if turned or (
            abs(bottom - last[3]) < 0.5 and abs(top - last[1]) < 0.5 and last[0] >= x0 - 0.5
        ):  # nearly every word; thousands a page
            token = text[start:end].translate(_CHARS)
            box = min(x0, last[0]), min(top, last[1]), max(x1, last[2]), max(bottom, last[3])
            words.append(Word(token, *box, False, turned, bold))
        else:
            words += _pieces(text, start, end, boxes, bold=bold)
    return words, frame


def _text(textpage: Any, pdfium: Any) -> str:
    """The characters of the page, one for each index that PDFium counts."""
    count = pdfium.FPDFText_CountChars(textpage)
    if count <= 0:
        return ""
    text: str = textpage.get_text_range(errors="replace")
    if len(text) == count:
        return text
    points = (pdfium.FPDFText_GetUnicode(textpage, i) for i in range(count))
    return "".join(_HYPHEN if p == 2 else _char(p) for p in points)


def _char(point: int) -> str:
    """A character, or a space where the file gives none."""
    return chr(point) if 32 <= point < 0xD800 or 0xDFFF < point < 0x110000 else " "


def _quarter(angle: float) -> int:
    """The quarter turns clockwise that set text upright, from PDFium's angle in radians."""
    return -round(angle / (math.pi / 2)) % 4


def _main_turn(spans: list[tuple[int, int]], angles: list[int]) -> int:
    """The turn of most of the text."""
    weight: Counter[int] = Counter()
    for (start, end), angle in zip(spans, angles, strict=True):
        weight[angle] += end - start
    return max(weight, key=lambda turn: (weight[turn], -turn)) if weight else 0


class _Boxes:
    """Asks PDFium for the box of a character."""

    def __init__(self, textpage: Any, pdfium: Any, frame: Frame) -> None:
        self.rect = pdfium.FS_RECTF()
        self.ref = ctypes.byref(self.rect)
        self.ask, self.page, self.frame = pdfium.FPDFText_GetLooseCharBox, textpage.raw, frame
        self.left, self.top = frame.left, frame.bottom + frame.height

    def __call__(self, index: int) -> tuple[float, float, float, float]:
        self.ask(self.page, index, self.ref)
        rect, left, top = self.rect, self.left, self.top
        if self.frame.turns:
            return self.frame.upright(rect.left, rect.bottom, rect.right, rect.top)
        return rect.left - left, top - rect.top, rect.right - left, top - rect.bottom  # thousands a page


def _pieces(text: str, start: int, end: int, boxes: _Boxes, *, bold: bool) -> list[Word]:
    """The pieces of a token of which a part is raised, or that runs on to another line."""
    pieces: list[Word] = []
    for i in range(start, end):
        x0, top, x1, bottom = boxes(i)
        char = text[i].translate(_CHARS)
        last_piece = pieces[-1] if pieces else None
        if last_piece and _continues(last_piece, x0, top, bottom):
            last_piece.text += char
            last_piece.x1 = max(x1, last_piece.x1)
        else:
            glued = last_piece is not None and abs(x0 - last_piece.x1) < last_piece.size
            pieces.append(Word(char, x0, top, x1, bottom, glued, bold=bold))
    return pieces


def _continues(piece: Word, x0: float, top: float, bottom: float) -> bool:
    """Whether a character stands at the height of the piece and right of it."""
    return abs(piece.bottom - bottom) < 0.5 and abs(piece.top - top) < 0.5 and x0 >= piece.x1 - piece.size
