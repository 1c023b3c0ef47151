"""One notice's stretch of a document: its text in one piece, its places kept.

A gazette page holds the tail of one notice, a whole one, and the head of a third. A
publication cuts the pages into segments; every field then reads one segment, so a
neighbour's rates can never leak in, and every offset leads back to its page.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from tradewarn.model import Found, Mark, Page, Part, Record, Span, Table


@dataclass(frozen=True, slots=True)
class PageSlice:
    """A stretch of one page: `index` into the pages, `start`:`end` in its text."""

    index: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cut:
    """The slices of one notice in reading order; `partial` when its head is missing."""

    slices: tuple[PageSlice, ...]
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """Where a slice lies in the segment: `start`:`end` there, `shift` to its page."""

    page: int
    start: int
    end: int
    shift: int


class Stretches:
    """Stretches of a text, asked thousands of times whether an offset lies in one of them.

    Example:
        >>> inside = Stretches([(4, 9), (0, 5), (20, 21)])
        >>> [at for at in (0, 8, 9, 20, 21) if at in inside]
        [0, 8, 20]
    """

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(stretches):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            elif start < end:
                self._starts.append(start)
                self._ends.append(end)

    def __contains__(self, offset: int) -> bool:
        """Tell whether an offset lies inside one."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._ends[at]


class Segment:
    """The text of one notice, with the marks and tables that the format gave.

    `text` is the slices joined by newlines, then, after `flow_end`, the running heads of
    the pages it touches (a date printed in the head counts as printed with the notice).
    All offsets of `marks` and `tables` are into `text`.
    """

    def __init__(self, pages: Sequence[Page], cut: Cut, *, language: str = "en") -> None:
        self.partial = cut.partial
        self.language = language
        self.media_type = ""
        self._parts: list[str] = []
        self._length = 0
        self.pieces: list[Piece] = []
        self.marks: list[Mark] = []
        self.tables: list[Table] = []
        for piece in cut.slices:
            self._take(pages[piece.index], piece.start, piece.end)
        self.flow_end = self._length
        self._take_heads(pages, cut)
        self.text = "".join(self._parts)
        self._starts = [p.start for p in self.pieces]
        self._stretches: dict[tuple[str, ...], Stretches] = {}

    @cached_property
    def flow(self) -> str:
        """The text without the running heads."""
        return self.text[: self.flow_end]

    @property
    def page_range(self) -> tuple[int, int]:
        """The first and last page number of the flow."""
        numbers = [p.page for p in self.pieces if p.start < max(1, self.flow_end)]
        return min(numbers), max(numbers)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The stretch of each page that the flow takes up."""
        flow = [p for p in self.pieces if p.start < max(1, self.flow_end)]
        return tuple(Part(page=p.page, start=p.start + p.shift, end=p.end + p.shift) for p in flow)

    def marked(self, *kinds: str) -> list[Mark]:
        """List the marks of these kinds in order."""
        return [m for m in self.marks if m.kind in kinds]

    def is_marked(self, offset: int, *kinds: str) -> bool:
        """Tell whether an offset lies inside a mark of one of these kinds."""
        stretches = self._stretches.get(kinds)
        if stretches is None:
            stretches = Stretches((m.start, m.end) for m in self.marked(*kinds))
            self._stretches[kinds] = stretches
        return offset in stretches

    def found(self, value: object, start: int, end: int, *, confidence: float, by: str) -> Found:
        """Make the evidence for a value read at `start`:`end` of this segment.

        Args:
            value: What was read; a Record is kept as its JSON form.
            start: First code point of the passage, in the segment.
            end: One past its last code point.
            confidence: Between 0 and 1.
            by: The file of the rule, as ``extract/fields/stage.py``.

        Returns:
            The value with its verbatim quote and place on the page. A passage that
            runs over a page break is quoted up to the break.
        """
        piece = self.pieces[max(0, bisect_right(self._starts, start) - 1)]
        end = min(end, piece.end)
        if isinstance(value, Record):
            value = value.model_dump(mode="json")
        return Found(
            value=value,
            quote=self.text[start:end],
            page=piece.page,
            start=start + piece.shift,
            end=end + piece.shift,
            confidence=confidence,
            by=by,
        )

    def _take(self, page: Page, start: int, end: int) -> None:
        if self._parts:
            self._parts.append("\n")
            self._length += 1
        at = self._length
        self._parts.append(page.text[start:end])
        self._length += end - start
        self.pieces.append(Piece(page=page.number, start=at, end=self._length, shift=start - at))
        self.marks += _moved_marks(page.marks, start, end, at - start)
        self.tables += _moved_tables(page.tables, start, end, at - start)

    def _take_heads(self, pages: Sequence[Page], cut: Cut) -> None:
        for index in dict.fromkeys(piece.index for piece in cut.slices):
            taken = [(s.start, s.end) for s in cut.slices if s.index == index]
            for mark in pages[index].marks:
                inside = any(a <= mark.start and mark.end <= b for a, b in taken)
                if mark.kind == "running-head" and not inside:
                    self._take(pages[index], mark.start, mark.end)


def whole(pages: Sequence[Page]) -> Cut:
    """Cut nothing: the whole document is one notice, running heads apart."""
    return Cut(tuple(PageSlice(i, 0, flow_end(page)) for i, page in enumerate(pages)))


def flow_end(page: Page) -> int:
    """Return where the running text of a page ends (readers put running heads and margins last)."""
    heads = [m.start for m in page.marks if m.kind in {"running-head", "margin"}]
    return min(heads, default=len(page.text))


def _moved_marks(marks: Iterable[Mark], start: int, end: int, shift: int) -> list[Mark]:
    return [
        Mark(kind=m.kind, start=max(m.start, start) + shift, end=min(m.end, end) + shift)
        for m in marks
        if m.start < end and m.end > start
    ]


def _moved_tables(tables: Iterable[Table], start: int, end: int, shift: int) -> list[Table]:
    moved = []
    for table in tables:
        cells = [cell for row in table.rows for cell in row]
        if cells and cells[0].start >= start and cells[-1].end <= end:
            rows = tuple(
                tuple(Span(start=c.start + shift, end=c.end + shift) for c in row) for row in table.rows
            )
            moved.append(Table(header=table.header, rows=rows))
    return moved
