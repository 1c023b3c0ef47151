"""Lay blocks of text, tables and marks into one page, with true offsets."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from extract.reading.clean import clean, one_line
from tradewarn.model import Mark, Page, Span, Table

UNIT = re.compile(r"(?:^|[\s\d/(])(?:[ckdm]?m|mi|in|ft|yd)$")  # before a raised 2 or 3: a square or cube
SUPERSCRIPTS = str.maketrans("0123456789+-()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾")


class PageBuilder:
    """Collects one page from top to bottom.

    Each block is cleaned before it is laid down, and blocks are parted by white space,
    so that the whole is NFC and no offset moves afterwards.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._solid = 0  # where the last visible character ends
        self._marks: list[Mark] = []
        self._tables: list[Table] = []

    @property
    def end(self) -> int:
        """The length of the text so far."""
        return self._length

    def block(self, text: str, *kinds: str, after: str = "\n\n") -> None:
        """Add a paragraph on a line of its own, marked as each of `kinds`; blank text adds nothing."""
        self.verbatim(one_line(text), *kinds, after=after)

    def gap(self) -> None:
        """Add the line end that makes a blank line after a block that ended with one."""
        self._write("\n")

    def run_in(self, head: str, text: str, kind: str) -> None:
        """Add a paragraph that begins with its heading, as ``SUMMARY: The Department …`` is printed."""
        head, text = one_line(head), one_line(text)
        if head and text:
            self._put(head, "heading")
            self._write(" ")
            self._put(text, kind)
            self._write("\n\n")
        else:
            self.block(head or text, "heading" if head else kind)

    def verbatim(self, text: str, *kinds: str, after: str = "\n\n") -> None:
        """Add text with its own line breaks kept; blank text adds nothing."""
        text = clean(text).strip("\n")
        if text.strip():
            self._put(text, *kinds)
            self._write(after)

    def table(self, rows: Sequence[Sequence[str]], *, header: int) -> None:
        """Add a table, a row a line and cells parted by tabs; without any words it adds nothing."""
        cleaned = [[one_line(cell) for cell in row] for row in rows]
        if not any(any(row) for row in cleaned):
            return
        start, spans = self._length, []
        for row in cleaned:
            spans.append(self._row(row))
        self._marks.append(Mark(kind="table", start=start, end=self._length - 1))
        self._tables.append(Table(header=min(header, len(spans)), rows=tuple(spans)))
        self._write("\n")

    @contextmanager
    def marked(self, kind: str) -> Iterator[None]:
        """Mark all that is added meanwhile as one piece."""
        start = self._length
        yield
        if self._solid > start:
            self._marks.append(Mark(kind=kind, start=start, end=self._solid))

    def page(self, number: int) -> Page:
        """The page, without line ends at its end."""
        marks = sorted(self._marks, key=lambda m: (m.start, -m.end, m.kind))
        text = "".join(self._parts).rstrip("\n")
        return Page(number=number, text=text, marks=tuple(marks), tables=tuple(self._tables))

    def _row(self, row: Sequence[str]) -> tuple[Span, ...]:
        """Write one row; an empty cell keeps its place with an empty span."""
        cells = []
        for i, cell in enumerate(row):
            self._write("\t" if i else "")
            cells.append(Span(start=self._length, end=self._length + len(cell)))
            self._write(cell)
        self._write("\n")
        return tuple(cells)

    def _put(self, text: str, *kinds: str) -> None:
        start = self._length
        self._write(text)
        self._marks.extend(Mark(kind=kind, start=start, end=self._length) for kind in kinds)

    def _write(self, text: str) -> None:
        self._parts.append(text)
        if text.strip():
            self._solid = self._length + len(text.rstrip())
        self._length += len(text)
