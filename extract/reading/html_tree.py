"""HTML as a stream of events into blocks and tables.

A stream, because libxml2's tree stops at a depth of 256 (2,048 at most) and drops what
lies deeper without a word, while its events go on.
"""

import re
from dataclasses import dataclass, field

from extract.reading.builder import SUPERSCRIPTS, UNIT, PageBuilder
from tradewarn.errors import OversizeFile

DEEPEST = 5_000  # open elements; no real page comes near
MOST_CELLS = 200_000
_WIDEST = 100
_DROPPED_NAMES = "script style template noscript object iframe svg math select textarea button"
_DROPPED = frozenset(_DROPPED_NAMES.split())
_BLOCKS_NAMES = (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary ul"
)
_BLOCKS = frozenset(_BLOCKS_NAMES.split())
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_VOID_NAMES = "area base br col embed hr img input link meta param source track wbr"
_VOID = frozenset(_VOID_NAMES.split())
_UNSHOWN = re.compile(
    r"(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}(?:hidden|collapse)|font-size\s{0,9}:\s{0,9}0+(?![\d.]))",
    re.I,
)
_RAISED = re.compile(r"\(?\d{1,3}\)?")


@dataclass(slots=True)
class _Block:
    """A paragraph to come; `kept` says that its line breaks are its own."""

    text: str
    kinds: tuple[str, ...] = ()
    kept: bool = False
    after: str = "\n\n"


@dataclass(slots=True)
class _Cell:
    items: "list[_Block | _Table]" = field(default_factory=list)
    across: int = 1
    down: int = 1
    head: bool = False


@dataclass(slots=True)
class _Table:
    rows: list[list[_Cell]] = field(default_factory=list)


class HtmlTarget:
    """Receives a parser's events; `lay_out` then puts all into a page."""

    def __init__(self) -> None:
        self.items: list[_Block | _Table] = []
        self.title = ""
        self._tables: list[_Table] = []
        self._into: list[list[_Block | _Table]] = [self.items]
        self._text: list[str] = []
        self._depth = self._dropped = self._pre = self._cells = 0
        self._raised: list[int] = []
        self._hidden: list[int] = []  # the depths of elements that no reader of the page sees
        self._in_title = self._titled = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Open an element."""
        if tag not in _VOID:
            self._depth += 1
        if self._depth > DEEPEST:
            raise OversizeFile(
                f"HTML nested more than {DEEPEST:,} elements deep",
                fix="check where the file comes from; save its text and read that",
            )
        if tag in _DROPPED:
            self._dropped += 1
        elif tag not in _VOID and _is_hidden(attributes):
            self._hidden.append(self._depth)
            self._dropped += 1
        if self._dropped:
            return
        if tag == "title":
            self._in_title = not self._tables and not self.title
        elif tag == "br":
            self._text.append("\n")
        elif tag in {"sup", "sub"}:
            self._raised.append(len(self._text))
        elif tag in {"table", "tr", "td", "th"}:
            self._flush()
            self._open_table_part(tag, attributes)
        elif tag in _BLOCKS:
            self._flush()
            self._pre += tag == "pre"

    def end(self, tag: str) -> None:
        """Close an element."""
        if tag not in _VOID:
            self._depth -= 1
            if self._hidden and self._depth < self._hidden[-1]:
                self._hidden.pop()
                self._dropped = max(0, self._dropped - 1)
                return
        if tag in _DROPPED:
            self._dropped = max(0, self._dropped - 1)
            return
        if self._dropped:
            return
        if tag == "title":
            self._in_title = False
        elif tag in {"sup", "sub"}:
            self._close_raised(tag)
        elif tag in {"table", "td", "th"}:
            self._flush()
            self._close_table_part(tag)
        elif tag in _HEADINGS:
            kind = "title" if tag == "h1" and not self._titled else "heading"
            self._titled = (self._flush(kind) and kind == "title") or self._titled
        elif tag in _BLOCKS:
            self._flush(after="\n" if tag in {"li", "dt"} else "\n\n")
            if tag in {"ul", "ol", "dl"} and self._into[-1] and isinstance(self._into[-1][-1], _Block):
                self._into[-1][-1].after = "\n\n"
            self._pre = max(0, self._pre - (tag == "pre"))

    def data(self, text: str) -> None:
        """Take text up."""
        if self._dropped:
            return
        if self._in_title:
            self.title += text
        else:
            self._text.append(text if self._pre else re.sub(r"\s+", " ", text))

    def comment(self, text: str) -> None:
        """Drop a comment."""

    def close(self) -> "HtmlTarget":
        """End of the file."""
        self._flush()
        while self._tables:
            self._close_table_part("table")
        return self

    def lay_out(self, builder: PageBuilder) -> None:
        """Put all into a page."""
        _lay_out(self.items, builder)

    def _flush(self, *kinds: str, after: str = "\n\n") -> bool:
        """End the paragraph under way; false where it has no words."""
        text, self._text, self._raised = "".join(self._text), [], []
        if not text.strip():
            return False
        self._into[-1].append(_Block(text, kinds, bool(self._pre), after))
        return True

    def _close_raised(self, tag: str) -> None:
        """Write a raised number as such: up to a unit, away from any other word."""
        if not self._raised:
            return
        begin = self._raised.pop()
        text = "".join(self._text[begin:])
        if tag == "sup" and _RAISED.fullmatch(text.strip()):
            before = "".join(self._text[max(0, begin - 3) : begin])
            gap = "" if UNIT.search(before) or not before[-1:].isalpha() else " "
            self._text[begin:] = [gap + text.strip().translate(SUPERSCRIPTS)]

    def _open_table_part(self, tag: str, attributes: dict[str, str]) -> None:
        """Begin a table, a row or a cell."""
        if tag == "table":
            table = _Table()
            self._into[-1].append(table)
            self._tables.append(table)
        elif not self._tables:
            return
        elif tag == "tr":
            self._tables[-1].rows.append([])
        else:
            self._cells += 1
            if self._cells > MOST_CELLS:
                raise OversizeFile(f"more than {MOST_CELLS:,} table cells", fix="split the file")
            across, down = (_span(attributes.get(name)) for name in ("colspan", "rowspan"))
            cell = _Cell(across=across, down=down, head=tag == "th")
            if not self._tables[-1].rows:
                self._tables[-1].rows.append([])
            self._tables[-1].rows[-1].append(cell)
            self._into.append(cell.items)

    def _close_table_part(self, tag: str) -> None:
        """End a table or a cell."""
        if tag == "table" and self._tables:
            self._tables.pop()
        elif tag != "table" and len(self._into) > 1:
            self._into.pop()


def _is_hidden(attributes: dict[str, str]) -> bool:
    """Say whether a page tells its viewer to show nothing of an element: such words are no evidence."""
    if "hidden" in attributes or (attributes.get("aria-hidden") or "").strip().lower() == "true":
        return True
    return _UNSHOWN.search(attributes.get("style") or "") is not None


def _span(value: str | None) -> int:
    """A `colspan` or `rowspan` within reason."""
    digits = (value or "").strip()[:4]
    return max(1, min(_WIDEST, int(digits))) if digits.isascii() and digits.isdigit() else 1


def _lay_out(items: "list[_Block | _Table]", builder: PageBuilder) -> None:
    """Lay down blocks and data tables; a table used for layout becomes its cells' blocks."""
    for item in items:
        if isinstance(item, _Block):
            _lay_block(item, builder)
        elif _holds_data(item):
            rows, header = _grid(item)
            builder.table(rows, header=header)
        else:
            for row in item.rows:
                for cell in row:
                    _lay_out(cell.items, builder)


def _lay_block(block: _Block, builder: PageBuilder) -> None:
    """Lay down a paragraph; its `<br>` stay line ends."""
    if block.kept:
        builder.verbatim(block.text.expandtabs(), *block.kinds, after=block.after)
        return
    lines = (" ".join(line.split()) for line in block.text.split("\n"))
    builder.verbatim("\n".join(line for line in lines if line), *block.kinds, after=block.after)


def _holds_data(table: _Table) -> bool:
    """Whether a table holds data: no table in it, two rows of two cells, no long prose."""
    cells = [cell for row in table.rows for cell in row]
    if any(isinstance(item, _Table) for cell in cells for item in cell.items):
        return False
    if any(sum(len(b.text) for b in cell.items if isinstance(b, _Block)) > 3_000 for cell in cells):
        return False
    return sum(sum(bool(cell.items) for cell in row) >= 2 for row in table.rows) >= 2


def _grid(table: _Table) -> tuple[list[list[str]], int]:
    """The cells in rows and columns; what a merged cell covers beyond its first place is empty."""
    rows: list[list[str]] = []
    below: dict[int, int] = {}  # column → rows for which a cell from above still stands there
    header, heading = 0, True
    for row in table.rows:
        if not row:
            continue
        out: list[str] = []
        for cell in row:
            while below.get(len(out), 0):
                below[len(out)] -= 1
                out.append("")
            text = " ".join(item.text for item in cell.items if isinstance(item, _Block))
            for i in range(cell.across):
                if cell.down > 1:
                    below[len(out)] = cell.down - 1
                out.append("" if i else text)
        heading = heading and all(cell.head for cell in row)
        header += heading
        rows.append(out)
    width = max(len(row) for row in rows)
    return [row + [""] * (width - len(row)) for row in rows], min(header, len(rows) - 1)
