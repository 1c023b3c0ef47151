"""A published file as received, and the text of its pages with what its format says of it."""

from tradewarn.model.record import Record


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
    signature filing table``. A reader sets only what the format states.
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


class Page(Record):
    """One page of NFC text; `number` counts from 1."""

    number: int
    text: str
    marks: tuple[Mark, ...] = ()
    tables: tuple[Table, ...] = ()
    boxes: tuple[Box, ...] = ()
