"""A published file as received, and the text of its pages with what its format says of it."""

from pydantic import Field

from tradewarn.model.record import Record


def _is_absent(value: object) -> bool:
    """Whether a field says nothing, so that no other page has to carry its name."""
    return value is None


class Document(Record):
    """One published file, exactly as received; `sha256` is its identity.

    `source` is a crawler's name or what `ingest --source` said; `name` a file name
    or reference for people; `url` where people read it; `record` the position inside a
    container (a line of a `.jsonl`), absent for a plain file; `meta` the digest of what
    the source's list says of it, kept beside it.
    """

    sha256: str
    source: str
    name: str
    media_type: str
    size: int
    url: str | None = None
    record: int | None = None
    meta: str | None = None


class Span(Record):
    """A piece of one page's text, `end` excluded."""

    start: int
    end: int


class Mark(Record):
    """What the format itself says of a piece of text.

    Kinds: ``title heading agency depdoc summary dates footnote running-head
    margin signature filing table``. A reader sets only what the format states.
    """

    kind: str
    start: int
    end: int


class Table(Record):
    """A ruled or tagged table: its rows' cells as spans of the page text.

    The reader lays the cells into the text row by row (cells parted by a tab, rows by
    a newline), so that each cell has true offsets. `header` counts the header rows.
    """

    header: int
    rows: tuple[tuple[Span, ...], ...]


class Box(Record):
    """Where one line of text stands on the page, in PDF points from the top left."""

    start: int
    end: int
    x0: float
    top: float
    x1: float
    bottom: float


SeenWord = tuple[int, int, float, float, float, float, float]
"""A recognised word: start, end, then x0, top, x1, bottom as in `Box`, then confidence from 0 to 1."""


class Scan(Record):
    """What recognition (OCR) made of a page that is a picture.

    Attributes:
        unread: Why nothing was read, by a name of `extract.reading.ocr.issues`; empty: it was.
        data: The language data it was read with, by Tesseract's names.
        missing: The package whose language data would have read it better; empty: none.
        confidence: The mean of its words', longer words heard more.
        words: Where each word of the text stands, for proof with boxes.
    """

    unread: str = ""
    data: tuple[str, ...] = ()
    missing: str = ""
    confidence: float = 0.0
    words: tuple[SeenWord, ...] = ()


class Page(Record):
    """One page of NFC text; `number` counts from 1; `scan` only where the page was a picture."""

    number: int
    text: str
    marks: tuple[Mark, ...] = ()
    tables: tuple[Table, ...] = ()
    boxes: tuple[Box, ...] = ()
    scan: Scan | None = Field(default=None, exclude_if=_is_absent)
