"""Rows of rates out of lines with leaders (``Hyundai Steel Company ........ 0.00``).

Plain text of a gazette keeps a table's dots and loses its columns; the lines above the
first row are the titles, and a name may begin lines before its dots.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extract.companies.names import clean_name
from extract.rates.labels import scope_of
from extract.rates.rows import (
    NEW,
    Column,
    RateCell,
    RateRow,
    RowName,
    basis_of,
    in_context,
    instrument_of,
    role_of_title,
)
from extract.rates.typewriter import drawn
from extract.rates.values import read_value, unit_of
from extract.segment import Segment

LINE = re.compile(r"[^\n]+")
DOTS = re.compile(r"(?:\.\s?){2,}|…{1,60}")
LONG_DOTS = re.compile(r"(?:\.\s?){4,}|…{1,60}")
NONE = r"N/A|[Nn]ot [Aa]pplicable"
VALUES = re.compile(
    rf"\s*(?:(?:[*†‡]{{1,3}}\s?)?(?:{NONE}|\$?\d[\d,]{{0,8}}(?:\.\d{{1,4}})?%?)(?:\s\([^()]{{1,30}}\))?[*†‡⁰¹²³⁴-⁹]{{0,3}}(?:\s|$)){{1,4}}"
)
VALUE = re.compile(rf"{NONE}|\$?\d[\d,]{{0,8}}(?:\.\d{{1,4}})%?(?:\s\([^()]{{1,30}}\))?")
_TITLE_WORDS = """
    weighted weighted- average weighted-average dumping margin margins percent percentage ad valorem
    subsidy rate rates cash deposit deposits adjusted for offset offsets offset(s) export company
    companies producer exporter or and producers exporters producer/exporter exporter/producer
    exporters/producers net countervailable final preliminary estimated review-specific manufacturer
    manufacturer/exporter respondent the of rate(s) margin(s) de facto
"""
TITLE_WORDS = frozenset(_TITLE_WORDS.split())
BASES = re.compile(
    r"dumping\s+margins?|subsidy\s+rates?|cash\s+deposit\s+rates?|deposit\s+rates?", re.IGNORECASE
)
CONTEXT = 700
MOST_LINES = 5  # of one name


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    dots: int  # where its leaders begin; -1 for a line without
    values: int  # where its values begin


def leader_rows(segment: Segment) -> Iterator[RateRow]:
    """Give the rows printed with leaders that no table of the reader holds already."""
    if ".." not in segment.flow and ". ." not in segment.flow and "…" not in segment.flow:
        return
    lines = [_line(segment.flow, m) for m in LINE.finditer(segment.flow)]
    boxed = drawn(segment)
    for block in _blocks(lines):
        start = lines[block[0]].start
        if not segment.is_marked(start, "table") and not any(a <= start < b for a, b in boxed):
            yield from _rows(segment, lines, block)


def _line(text: str, match: re.Match[str]) -> _Line:
    for dots in DOTS.finditer(text, match.start(), match.end()):
        if VALUES.fullmatch(text, dots.end(), match.end()):
            return _Line(match.start(), match.end(), dots.start(), dots.end())
    return _Line(match.start(), match.end(), -1, -1)


def _blocks(lines: list[_Line]) -> Iterator[list[int]]:
    """Group the leader lines of one table: few lines lie between two of its rows."""
    at = [i for i, line in enumerate(lines) if line.dots >= 0]
    if not at:
        return
    block = [at[0]]
    for one, other in pairwise(at):
        if other - one > MOST_LINES:
            yield block
            block = []
        block.append(other)
    yield block


def _rows(segment: Segment, lines: list[_Line], block: list[int]) -> Iterator[RateRow]:
    text = segment.flow
    floor = max(0, block[0] - 30)
    columns: list[Column] = []
    country = role = ""
    for at in block:
        first = _first_line(text, lines, at, floor)
        start, dots = lines[first].start, lines[at].dots
        if first > floor and (not columns or _is_title(text, lines[first - 1])):
            head = _head(text, lines, first, floor)
            context = text[max(0, start - CONTEXT) : start]
            columns, country, role = _columns(head, context), head, role_of_title(head)
        floor = at + 1
        name = clean_name(text[start:dots])
        scope = scope_of(name)
        cells = tuple(_cells(text, lines[at], columns))
        if scope is not None and cells:
            names = (RowName(name, role or "respondent", scope == "company", start, dots),)
            yield RateRow(names, scope, cells, country, 0.9)


def _first_line(text: str, lines: list[_Line], at: int, floor: int) -> int:
    """Go up from a row's dots to the line on which its name begins."""
    first = at
    while first > floor and at - first < MOST_LINES - 1:
        above = lines[first - 1]
        words = text[above.start : above.end].strip()
        if (
            _is_title(text, above)
            or LONG_DOTS.search(words)  # a row of its own, even where its value is unread
            or words.endswith((":", ";"))
            or (words.endswith(".") and not _name_goes_on(words))
        ):
            break
        if first - 1 >= 1 and re.search(r"\bfrom\s*$", text[lines[first - 2].start : lines[first - 2].end]):
            break
        first -= 1
    return first


def _name_goes_on(words: str) -> bool:
    return words.endswith(("Co.", "Ltd.", "Inc.", "S.A.", "Corp.", "Bhd.", "Sdn.", "Pvt.", "Pte."))


def _is_title(text: str, line: _Line) -> bool:
    words = re.findall(r"[^\s()\ufffe]+", text[line.start : line.end].lower())
    return bool(words) and all(w.strip(",.:-") in TITLE_WORDS or w in TITLE_WORDS or w == "%" for w in words)


def _head(text: str, lines: list[_Line], first: int, floor: int) -> str:
    """Join the title lines right above a row, the words of a “from Brazil” among them."""
    top = first
    while top > floor:
        above = lines[top - 1]
        over = text[lines[top - 2].start : lines[top - 2].end] if top - 2 >= floor else ""
        if above.dots >= 0 or not (
            _is_title(text, above)
            or re.search(r"\bfrom\s*$", over)
            or "from" in text[above.start : above.end].split()
        ):
            break
        top -= 1
    return " ".join(text[lines[top].start : lines[first].start].split()) if top < first else ""


def _columns(head: str, context: str) -> list[Column]:
    """Read the columns of rates in the order in which the titles name them."""
    if NEW.search(head):
        return []  # which of them is the amended one, a line does not tell
    titles = [m[0] for m in BASES.finditer(head.replace("- ", "-"))] or [head]
    unit = unit_of(head)
    columns = [Column(t, basis=basis_of(t), instrument=instrument_of(t), unit=unit) for t in titles]
    return [in_context(c, context) for c in columns]


def _cells(text: str, line: _Line, columns: list[Column]) -> Iterator[RateCell]:
    """Pair the values of a line with the columns; where they do not tally, nothing is sure."""
    values = list(VALUE.finditer(text, line.values, line.end))
    if not columns or len(values) != len(columns):
        return
    for match, column in zip(values, columns, strict=True):
        value = read_value(match[0], unit=column.unit or "%")
        if value is not None:
            yield RateCell(value, column, match.start(), match.end())
