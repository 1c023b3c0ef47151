"""Words into lines, and lines into the parts of a page: running heads, flow, footnotes."""

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby

from extract.reading.pdf.columns import regions
from extract.reading.pdf.line import Line, fragments_of
from extract.reading.pdf.margins import margin_notes
from extract.reading.pdf.rules import Rule
from extract.reading.pdf.spaced import find_apart, find_spaced
from extract.reading.pdf.tables import RuledTable, find_tables
from extract.reading.pdf.unruled import find_unruled
from extract.reading.pdf.words import Frame, Word

EDGE = 0.09  # of the page's height, where running heads stand
_HEAD_LINES = 4
_SMALL = 0.9  # of the body's size: footnotes are smaller than this
_SIGNATURE_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")
_PAGE_NUMBER = re.compile(
    r"(?:page|trang|seite|pág\.?)?\s{0,40}[-–—]?\s{0,40}(?:\d{1,5}|[ivxlc]{1,6})\s{0,40}[-–—]?", re.I
)
_STAMP = re.compile(r"VerDate\b|Federal Register\s*/\s*Vol\.", re.I)
_NOTE_NUMBER = re.compile(r"\(?\s*(\d{1,3}|[*†‡]{1,3})\s*\)?")


@dataclass(slots=True)
class Grid:
    """A table as one item of the page's flow."""

    table: RuledTable
    x0: float
    top: float
    x1: float
    bottom: float
    label: str = "table"


@dataclass(slots=True)
class Layout:
    """A page in reading order."""

    flow: list[list[Line | Grid]] = field(default_factory=list)  # region by region
    notes: list[list[Line]] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    head_lines: list[Line] = field(default_factory=list)
    margin: list[Line] = field(default_factory=list)
    note_numbers: set[str] = field(default_factory=set)


@dataclass(slots=True)
class RawPage:
    """What PDFium gave of one page."""

    words: list[Word]
    rules: list[Rule]
    frame: Frame


def edge_signs(raw: RawPage) -> list[str]:
    """What the lines near the page's edges say, digits left out, to find what repeats."""
    height = raw.frame.size[1]
    words = [w for w in raw.words if not w.turned and _at_edge(w.top, w.bottom, height)]
    return [sign for line in _lines(words) if (sign := _sign(line, height))]


def _sign(line: Line, height: float) -> str:
    """A line's words without digits, and where it stands to a few points."""
    words = " ".join(_SIGNATURE_DIGITS.sub("#", line.label.lower()).split())
    return f"{words}@{'top' if line.top < height / 2 else 'bottom'}"


def _at_edge(top: float, bottom: float, height: float) -> bool:
    """Whether something stands in the outer strip of a page."""
    return bottom < EDGE * height or top > (1 - EDGE) * height


def lay_out(raw: RawPage, repeated: Counter[str]) -> Layout:
    """Part a page into its flow, its footnotes and its running heads.

    Args:
        raw: The words and rules of the page.
        repeated: On how many pages of the file each sign of `edge_signs` stands.
    """
    layout = Layout()
    upright = [w for w in raw.words if not w.turned]
    running, rest = _running(upright, raw, repeated)
    layout.head_lines = running
    layout.heads = _turned_lines(raw.words)
    tables = find_tables(raw.rules, rest)
    taken = {id(w) for table in tables for row in table.rows for cell in row for w in cell}
    fragments = fragments_of([w for w in rest if id(w) not in taken])
    unruled = find_unruled(fragments) if not tables else None
    apart = [unruled] if unruled else [] if tables else find_apart(fragments, raw.rules)
    if apart:
        tables += apart
        taken = {id(w) for table in apart for row in table.rows for cell in row for w in cell}
        fragments = [i for i in fragments if id(i.words[0]) not in taken]
    layout.margin = margin_notes(fragments)
    if layout.margin:
        taken = {id(i) for i in layout.margin}
        fragments = [i for i in fragments if id(i) not in taken]
    items: list[Line | Grid] = [Grid(t, t.x0, t.top, t.x1, t.bottom) for t in tables]
    items += fragments
    body = _body_size(items)
    for region in regions(items):
        lines = _with_tables(_region_lines(region), raw.rules)
        flow, notes = _without_notes(lines, raw.rules, body)
        layout.flow.append(flow)
        layout.notes += notes
    layout.note_numbers = {n for note in layout.notes if (n := note_number(note[0]))}
    return layout


def _turned_lines(words: list[Word]) -> list[str]:
    """Text that runs up the margin, as one line."""
    turned = " ".join(w.text for w in words if w.turned)
    return [turned] if turned else []


def _running(words: list[Word], raw: RawPage, repeated: Counter[str]) -> tuple[list[Line], list[Word]]:
    """Take out the running heads and feet: what repeats at the edges, stamps, and lone page numbers."""
    height, width = raw.frame.size[1], raw.frame.size[0]
    edge = [w for w in words if _at_edge(w.top, w.bottom, height)]
    lines = _lines(edge)
    long_rules = [r for r in raw.rules if r.flat and r.length > 0.6 * width]
    above = max((r.top for r in long_rules if r.top < 0.12 * height), default=0.0)
    below = min((r.top for r in long_rules if r.top > 0.93 * height), default=height)
    running = [
        line
        for line in lines
        if repeated[_sign(line, height)] > 1
        or _STAMP.search(line.label)
        or (_PAGE_NUMBER.fullmatch(line.label) and not line.words[0].glued)
        or (line.bottom <= above + 1 or line.top >= below - 1)
    ]
    heads = [line for line in running if line.top < height / 2]
    if len(heads) > _HEAD_LINES or len(running) > 2 * _HEAD_LINES:
        running = [
            line for line in running if _STAMP.search(line.label) or _PAGE_NUMBER.fullmatch(line.label)
        ]
    taken = {id(w) for line in running for w in line.words}
    return running, [w for w in words if id(w) not in taken]


def _lines(words: list[Word]) -> list[Line]:
    """Words of one column, or of the whole width, into lines."""
    return [line for line in _region_lines(fragments_of(words)) if isinstance(line, Line)]


def _region_lines(items: list[Line | Grid] | list[Line]) -> list[Line | Grid]:
    """Merge the fragments of a region that stand at one height; tables stay whole."""
    out: list[Line | Grid] = []
    for item in sorted(items, key=lambda i: ((i.top + i.bottom) / 2, i.x0)):
        last = out[-1] if out else None
        if isinstance(item, Line) and isinstance(last, Line):
            overlap = min(last.bottom, item.bottom) - max(last.top, item.top)
            if overlap > 0.5 * min(last.size, item.size):
                out[-1] = Line.of(last.words + item.words)
                continue
        out.append(item)
    return out


def _with_tables(items: list[Line | Grid], rules: list[Rule]) -> list[Line | Grid]:
    """Put tables in the place of the lines that make them."""
    out: list[Line | Grid] = []
    for is_line, group in groupby(items, key=lambda i: isinstance(i, Line)):
        run = list(group)
        lines = [i for i in run if isinstance(i, Line)]
        at = 0
        for found in find_spaced(lines, rules) if is_line else ():
            t = found.table
            out += [*lines[at : found.first], Grid(t, t.x0, t.top, t.x1, t.bottom)]
            at = found.end
        out += run[at:]
    return out


def _body_size(items: list[Line | Grid]) -> float:
    """The size in which most of the page is set."""
    sizes: Counter[float] = Counter()
    for item in items:
        if isinstance(item, Line):
            sizes[round(item.size * 2) / 2] += len(item.words)
    return max(sizes, key=lambda size: sizes[size]) if sizes else 0.0


def _without_notes(
    lines: list[Line | Grid], rules: list[Rule], body: float
) -> tuple[list[Line | Grid], list[list[Line]]]:
    """Part the footnotes off the end of a region.

    They stand under a short rule at the column's left, or are small and begin with a
    raised number; the smallest type alone proves nothing, since appendices have it too.
    """
    if not lines:
        return lines, []
    x0, bottom = min(i.x0 for i in lines), max(i.bottom for i in lines)
    marks = [
        r.top
        for r in rules
        if r.flat and 30 < r.length < 160 and abs(r.x0 - x0) < 15 and lines[0].top < r.top < bottom
    ]
    for y in sorted(marks, reverse=True):
        under = [i for i in lines if (i.top + i.bottom) / 2 > y]
        if under and all(isinstance(i, Line) for i in under) and _small(under, body):
            notes = [i for i in under if isinstance(i, Line)]
            return [i for i in lines if (i.top + i.bottom) / 2 <= y], _notes(notes)
    start = len(lines)
    for i in range(len(lines) - 1, -1, -1):
        line = lines[i]
        if not isinstance(line, Line) or line.size > _SMALL * body:
            break
        if _raised_number(line):
            start = i
    notes = [i for i in lines[start:] if isinstance(i, Line)]
    return lines[:start], _notes(notes)


def _small(lines: list[Line | Grid], body: float) -> bool:
    """Whether most of the lines are smaller than the body, or the first begins with a raised number."""
    small = sum(line.bottom - line.top < _SMALL * body for line in lines)
    first = lines[0]
    return small > 0.6 * len(lines) or (isinstance(first, Line) and bool(note_number(first)))


def _raised_number(line: Line) -> bool:
    """Whether a line begins with a number set smaller and higher than its words."""
    first = line.words[0]
    return (
        first.size < 0.85 * line.size
        and first.middle < (line.top + line.bottom) / 2
        and bool(note_number(line))
    )


def note_number(line: Line) -> str:
    """The number that a footnote's first line begins with; empty: none."""
    first = line.words[0]
    text = first.text
    if text == "(" and len(line.words) > 2:
        text = "".join(w.text for w in line.words[:3])
    match = _NOTE_NUMBER.fullmatch(text)
    return match[1] if match else ""


def _notes(lines: list[Line]) -> list[list[Line]]:
    """Part footnotes: each begins with its number, raised or at an indent."""
    notes: list[list[Line]] = []
    for line in lines:
        if not notes or _raised_number(line) or (note_number(line) and _next(notes, line)):
            notes.append([line])
        else:
            notes[-1].append(line)
    return notes


def _next(notes: list[list[Line]], line: Line) -> bool:
    """Whether a line's number follows that of the note before."""
    before, number = note_number(notes[-1][0]), note_number(line)
    return before.isdigit() and number.isdigit() and int(number) == int(before) + 1
