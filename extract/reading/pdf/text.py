"""A laid-out PDF page as text: lines joined where a word or number was broken, paragraphs parted.

A hyphen at the end of a line is kept or dropped by the file's own words: the form that
the file uses elsewhere wins; else it is kept where a capital or figure follows, after
the prefixes that are always written with one, and where both halves are words of the
file; else the word was broken by the printer. A dash, slash or ``@`` at the end of a
line takes the next line's first word up to it, so that ``A–580–881`` is never cut.
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from extract.reading.builder import SUPERSCRIPTS, UNIT
from extract.reading.clean import clean, one_line
from extract.reading.pdf.line import Line
from extract.reading.pdf.lines import Grid, Layout, note_number
from extract.reading.pdf.tables import text_lines
from extract.reading.pdf.words import Frame, Word
from extract.reading.wrapped import goes_on
from tradewarn.model import Box, Mark, Page, Span, Table

_HYPHENATED = re.compile(r"([^\W\d_]{1,80})([\u00ad\u2010-])$")
_DASHED = re.compile(r"\S[–—/@]$|\d[\u00ad\u2010-]$|^[A-Z][\u00ad\u2010-]$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{0,2000}[.?=&_]$")
_SOFT = re.compile("[\u00ad\u2010]")
_PREFIXES_NAMES = "all anti co cross ex hot cold low high mid multi non post pre quasi self semi well"
_PREFIXES = frozenset(_PREFIXES_NAMES.split())
_LEADER = re.compile(r"(?:\s\.{2,300}|\.{4,300}|(?:\s\.){2,150})\s{0,40}$")  # not the point of "Ltd. .."
_BULLETS = frozenset("•▪■◦‣●○–—-")
_REFERENCE = re.compile(r"\d{1,3}|[*†‡]{1,3}")
_ENOUGH = 5  # gaps, to tell how open the lines are set
_EMPTY_BRACKETS = re.compile(r"\s?\(\s?\)")
_NOTE_START = re.compile(r"^\(\s?(\d{1,3})\s?\)\s?")
_SENTENCE_END = re.compile(r"[.:;!?…]['”’\")\]]*$")


@dataclass(slots=True)
class _Text:
    """One line of the page as it will stand."""

    text: str
    box: tuple[float, float, float, float]
    new: bool  # begins a paragraph
    bold: bool = False  # all of it
    cells: list[str] | None = None


@dataclass
class PageText:
    """Builds the text of pages of one file; `vocabulary` holds the file's words, lower case."""

    vocabulary: set[str] = field(default_factory=set)

    def learn(self, words: list[Word]) -> None:
        """Take up the words of a page, but those that a line end may have broken."""
        self.vocabulary.update(
            w.text.lower().strip(".,;:()[]'\"‘’“”") for w in words if w.text[-1] not in "-\u00ad\u2010"
        )

    def page(self, number: int, layout: Layout, frame: Frame) -> Page:
        """Write one page: its flow, its footnotes, its running heads, then what its margins hold."""
        out = _Writer(frame)
        flow: list[_Text | Grid] = []
        for region in layout.flow:
            flow += self._region(region, layout.note_numbers, after=flow)
        run: list[_Text] = []
        for item in flow:
            if isinstance(item, Grid):
                out.lines(self._joined(run))
                run = []
                self._table(out, item, layout.note_numbers)
            else:
                run.append(item)
        out.lines(self._joined(run))
        for note in layout.notes:
            lines = [
                _Text(_line_text(line, set(), leads=i == 0), _box(line), i == 0)
                for i, line in enumerate(note)
            ]
            out.lines(self._joined(lines), mark="footnote")
        for line in layout.head_lines:
            out.lines([_Text(one_line(_line_text(line, set())), _box(line), True)], mark="running-head")
        for head in layout.heads:
            out.lines([_Text(one_line(head), (0, 0, 0, 0), True)], mark="running-head")
        for line in layout.margin:
            out.lines([_Text(one_line(_line_text(line, set())), _box(line), True)], mark="margin")
        return out.page(number)

    def _region(
        self, region: list[Line | Grid], notes: set[str], *, after: list[_Text | Grid]
    ) -> list[_Text | Grid]:
        """The lines of one region, told where paragraphs begin."""
        out: list[_Text | Grid] = []
        lines = [i for i in region if isinstance(i, Line)]
        margin = _margin(lines)
        width = max((i.x1 for i in lines), default=margin) - margin
        leading = _leading(lines)
        before: Line | Grid | None = None
        for item in region:
            if isinstance(item, Grid):
                out.append(item)
            else:
                new = (
                    _begins(item, before, margin, width, leading)
                    if before
                    else _begins_region(item, margin, after)
                )
                out.append(_Text(_line_text(item, notes), _box(item), new, item.bold))
            before = item
        return out

    def _joined(self, lines: list[_Text]) -> list[_Text]:
        """Put broken words together; the joined word stays on its first line."""
        out: list[_Text] = []
        right = max((line.box[2] for line in lines), default=0.0)
        for line in lines:
            last = out[-1] if out else None
            if last and line.text and goes_on(last.text, line.text) and _reaches(last, line, right):
                last.text += line.text
                last.box = (*last.box[:2], line.box[2], line.box[3])
                continue
            if last and not line.new and line.text:
                self._join(last, line)
            if line.text:
                out.append(line)
        for line in out:
            line.text = _SOFT.sub("-", line.text)
        return out

    def _join(self, last: _Text, line: _Text) -> None:
        """Take the next line's first word up, if the last line ends in a broken one."""
        first, _, rest = line.text.partition(" ")
        if _DASHED.search(last.text.rpartition(" ")[2]):
            last.text, line.text = _SOFT.sub("-", last.text) + first, rest
            return
        if _ADDRESS.search(last.text) and (first[0].islower() or first[0].isdigit()):
            last.text, line.text = last.text + first, rest
            return
        match = _HYPHENATED.search(last.text)
        if match and (first[0].isalnum() or first[0] in "(“‘"):
            compound = "-" in last.text[: match.start()].rpartition(" ")[2]  # cut-to-|length
            hyphen = "-" if compound or self._keeps(match[1], first) else ""
            last.text, line.text = last.text[: match.start(2)] + hyphen + first, rest

    def _keeps(self, head: str, tail: str) -> bool:
        """Whether the hyphen between two halves belongs to the word."""
        tail_word = re.match(r"[^\W_]*", tail)
        end = tail_word[0] if tail_word else ""
        if not end or not end[0].islower():
            return True
        left, right = head.lower(), end.lower()
        if f"{left}-{right}" in self.vocabulary:
            return True
        if left + right in self.vocabulary:
            return False
        return left in _PREFIXES or (left in self.vocabulary and right in self.vocabulary and len(left) > 2)

    def _table(self, out: "_Writer", grid: Grid, notes: set[str]) -> None:
        """Write a table, a row a line."""
        rows = []
        for row in grid.table.rows:
            cells = [self._cell(cell, notes) for cell in row]
            words = [w for cell in row for w in cell]
            box = min(w.x0 for w in words), min(w.top for w in words), *_far_corner(words)
            rows.append(_Text("\t".join(cells), box, new=False, cells=cells))
        out.table(rows, header=grid.table.header)

    def _cell(self, words: list[Word], notes: set[str]) -> str:
        """The text of a cell on one line, without the dots that lead to the next."""
        lines = [_Text(_line_text(Line.of(line), notes), (0, 0, 0, 0), False) for line in text_lines(words)]
        text = one_line(" ".join(line.text for line in self._joined(lines)))
        return _LEADER.sub("", text)


def _reaches(last: _Text, line: _Text, right: float) -> bool:
    """Whether a line of a script without blanks fills the measure, and the next follows right under it."""
    size = line.box[3] - line.box[1]
    return right - last.box[2] <= 2 * size and line.box[1] - last.box[3] <= 1.5 * size


def _far_corner(words: list[Word]) -> tuple[float, float]:
    return max(w.x1 for w in words), max(w.bottom for w in words)


def _box(line: Line) -> tuple[float, float, float, float]:
    return line.x0, line.top, line.x1, line.bottom


def _margin(lines: list[Line]) -> float:
    """Where most lines of a region begin."""
    counts: dict[float, int] = {}
    for line in lines:
        x = round(line.x0 / 2) * 2.0
        counts[x] = counts.get(x, 0) + 1
    return max(counts, key=lambda x: (counts[x], -x)) if counts else 0.0


def _leading(lines: list[Line]) -> float:
    """The usual gap between two lines; 0 where there are too few lines to tell."""
    gaps = sorted(b.top - a.bottom for a, b in pairwise(lines))
    return gaps[len(gaps) // 2] if len(gaps) >= _ENOUGH else 0.0


def _begins(line: Line, before: Line | Grid, margin: float, width: float, leading: float) -> bool:
    """Whether a line begins a paragraph: after a gap, at an indent, or in another size of type.

    In text set with open lines the usual gap behind a full line parts nothing.
    """
    if isinstance(before, Grid):
        return True
    gap, size = line.top - before.bottom, max(line.size, before.size)
    full = before.x1 > margin + 0.85 * width and not _SENTENCE_END.search(before.label)
    if gap > max(0.55 * size, 1.2 * leading if full else 0) or abs(line.size - before.size) > 0.15 * size:
        return True
    if before.bold and not line.bold and line.label[:1].isupper():
        return True
    if line.words[0].bold and not before.words[-1].bold and _SENTENCE_END.search(before.label):
        return True
    if line.words[0].text in _BULLETS:
        return True
    indent, indent_before = line.x0 - margin, before.x0 - margin
    ended = _SENTENCE_END.search(before.label) or before.x1 < margin + 0.7 * width
    return indent > 0.6 * size and indent_before < 0.4 * size and bool(ended)


def _begins_region(line: Line, margin: float, after: list["_Text | Grid"]) -> bool:
    """Whether the first line of a column begins a paragraph or goes on from the column before."""
    last = after[-1] if after else None
    if last is None or isinstance(last, Grid):
        return True
    size_before = last.box[3] - last.box[1]
    if line.x0 - margin > 0.6 * line.size or abs(line.size - size_before) > 0.15 * line.size:
        return True
    if last.bold != line.bold:
        return True
    return bool(_SENTENCE_END.search(last.text)) and line.label[:1].isupper()


def _line_text(line: Line, notes: set[str], *, leads: bool = False) -> str:
    """The words of a line; the numbers of the page's footnotes left out, other raised figures kept raised.

    Args:
        line: The line.
        notes: The numbers of the page's footnotes.
        leads: Whether the line begins a footnote; then its own number is plain.
    """
    out, before, level, left_out = "", None, None, False
    number = note_number(line) if leads else ""
    for word in line.words:
        text = word.text
        raised = level is not None and _raised(word, level)
        if raised and _is_reference(text, notes) and not UNIT.search(out):
            before, left_out = word, True
            continue
        if raised and not (number and number in text):
            text = text.translate(SUPERSCRIPTS)
        if not raised:
            level = word
        space = not word.glued or before is None or word.x0 - before.x1 > 0.3 * line.size
        space = space or (before is not None and before.text == number)
        out += (" " if space and out else "") + text
        before = word
    if left_out:
        out = _EMPTY_BRACKETS.sub("", out)
    return clean_line(_NOTE_START.sub(r"(\1) ", out) if number else out)


def _raised(word: Word, level: Word) -> bool:
    """Whether a word is set smaller and higher than the word on the line before it."""
    return word.size < 0.85 * level.size and word.bottom < level.bottom - 0.1 * level.size


def _is_reference(text: str, notes: set[str]) -> bool:
    """Whether a raised text is made of numbers of footnotes on this page."""
    numbers = _REFERENCE.findall(text)
    return bool(numbers) and not re.search(r"[A-Za-z]", text) and all(n in notes for n in numbers)


def clean_line(text: str) -> str:
    """Clean a line, its soft hyphens kept for joining."""
    if "\u00ad" in text:
        text = text.replace("\u00ad", "\u2010")
    return " ".join(clean(text).split())


class _Writer:
    """Lays lines down and keeps their boxes and marks."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.parts: list[str] = []
        self.length = 0
        self.marks: list[Mark] = []
        self.tables: list[Table] = []
        self.boxes: list[Box] = []

    def _write(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _line(self, line: _Text) -> None:
        start = self.length
        self._write(line.text)
        if line.box[2] > line.box[0]:
            x0, top, x1, bottom = (round(at, 1) for at in self.frame.displayed(*line.box))
            self.boxes.append(Box(start=start, end=self.length, x0=x0, top=top, x1=x1, bottom=bottom))

    def lines(self, lines: list[_Text], *, mark: str = "") -> None:
        """Write lines, a blank one before each paragraph."""
        first = None
        for i, line in enumerate(lines):
            if self.length:
                self._write("\n\n" if line.new or not i else "\n")
            first = self.length if first is None else first
            self._line(line)
        if mark and first is not None and self.length > first:
            self.marks.append(Mark(kind=mark, start=first, end=self.length))

    def table(self, rows: list[_Text], *, header: int) -> None:
        """Write the rows of a table with the spans of their cells."""
        if self.length:
            self._write("\n\n")
        start, spans = self.length, []
        for i, row in enumerate(rows):
            if i:
                self._write("\n")
            at, cells = self.length, []
            for cell in row.cells or []:
                cells.append(Span(start=at, end=at + len(cell)))
                at += len(cell) + 1
            spans.append(tuple(cells))
            self._line(row)
        self.tables.append(Table(header=header, rows=tuple(spans)))
        self.marks.append(Mark(kind="table", start=start, end=self.length))

    def page(self, number: int) -> Page:
        """The page as written."""
        return Page(
            number=number,
            text="".join(self.parts),
            marks=tuple(sorted(self.marks, key=lambda m: (m.start, -m.end, m.kind))),
            tables=tuple(self.tables),
            boxes=tuple(self.boxes),
        )
