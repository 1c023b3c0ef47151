"""Rows of rates out of tables drawn with dashes, dots and spaces.

The text edition of the Federal Register sets every letter as wide as the next: a title
stands over its column, and a line of dashes above and below the titles and the rows.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.companies.names import clean_name
from extract.prose.footnotes import NUMBERED, RULE
from extract.rates.drawn import Cell, Grid, entries, grid_of, has_value, lines_of, titles_of
from extract.rates.labels import scope_of
from extract.rates.lead import lead_of
from extract.rates.rows import Column, RateCell, RateRow, RowName, column_of, current, in_context, row_scope
from extract.rates.values import read_value
from extract.segment import Segment
from tradewarn.model import RateScope

LEADERS = re.compile(r"\.{2,}\s{0,60}")
WHOLE_WORD_POINT = re.compile(r"(?<=[a-z]{5})\.$")  # of the leaders, not of “Ltd.”
CONTEXT = 700
DOUBT = 0.4  # a proposal for a person
MOST_TITLE = 1_500


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A drawn table: its columns, and what a subtitle says of the rows below it."""

    grid: Grid
    columns: list[Column]
    lines: list[list[Cell]]
    below: RateScope | None = None
    sure: float = 0.9

    @property
    def values(self) -> frozenset[int]:
        return frozenset(i for i, c in enumerate(self.columns) if c.rate)


def typewriter_rows(segment: Segment) -> Iterator[RateRow]:
    """Give the rows of each such table that has a column of rates."""
    text = segment.flow
    rules = list(RULE.finditer(text))
    above: _Drawn | None = None  # the part of the table above a subtitle
    at = 0
    while at + 1 < len(rules):
        head = (rules[at].end(), rules[at + 1].start())
        end = rules[at + 2].start() if at + 2 < len(rules) else len(text)
        body = (rules[at + 1].end(), end)
        if NUMBERED.match(text, rules[at].end()) or not _is_table(text, head, body):
            above = None
            at += 1
            continue
        above = _drawn(text, head, body, above)
        if above is not None:
            lead = lead_of(text, rules[at - 1].end() if at else 0, rules[at].start())
            yield from (replace(row, lead=lead) for row in _rows(above))
        at += 2


def drawn(segment: Segment) -> list[tuple[int, int]]:
    """List the stretches between two lines of dashes, which no other rule should read."""
    rules = list(RULE.finditer(segment.flow))
    return [(a.start(), b.end()) for a, b in pairwise(rules)]


def _is_table(text: str, head: tuple[int, int], body: tuple[int, int]) -> bool:
    titles = text[head[0] : head[1]].strip("\n")
    lines = titles.count("\n") + 1
    return 0 < lines <= 14 and len(titles) < MOST_TITLE and LEADERS.search(text, *body) is not None


def _drawn(text: str, head: tuple[int, int], body: tuple[int, int], above: _Drawn | None) -> _Drawn | None:
    """Read where the columns stand and what they hold; a subtitle keeps those above it."""
    lines = lines_of(text, body)
    grid = grid_of(lines)
    if grid is None:
        return None
    titles = titles_of(text[head[0] : head[1]], grid)
    columns = _columns(titles, text[max(0, head[0] - CONTEXT) : head[0]])
    label = scope_of(" ".join(text[head[0] : head[1]].split()))
    subtitle = label == "cooperating_other" or not any(c.rate for c in columns)
    if above is not None and subtitle and len(above.columns) == len(grid.zones):
        sure = 0.9 if label == "cooperating_other" else DOUBT
        return _Drawn(grid, above.columns, lines, label, sure)
    return _Drawn(grid, columns, lines) if any(c.rate for c in columns) else None


def _columns(titles: list[str], before: str) -> list[Column]:
    context = " ".join([before, *titles])
    columns = [in_context(c, context) if c.rate else c for c in current([column_of(t) for t in titles])]
    if columns and not columns[0].rate and columns[0].role is None:
        columns[0] = Column(columns[0].title, role="respondent")
    return columns


def _rows(table: _Drawn) -> Iterator[RateRow]:
    """Make a row of each entry with a value; what cannot be told apart is hardly sure."""
    open_name: list[list[Cell]] = []
    for entry in entries(table.lines, table.grid, table.values):
        at = [i for i, cells in enumerate(entry) if has_value(cells, table.grid, table.values)]
        if not at:
            open_name = entry if _may_go_on(entry) else []
            continue
        if len(at) == 1:
            lines, sure = [*open_name, *entry], DOUBT if open_name else table.sure
            yield from _row(table, lines, sure)
        else:  # several values below one name: whose the lines between them are, nothing tells
            for first, last in pairwise([0, *(i + 1 for i in at)]):
                yield from _row(table, entry[first:last], table.sure if last - first == 1 else DOUBT)
        open_name = []


def _may_go_on(entry: list[list[Cell]]) -> bool:
    """Tell a name whose value may stand further down from a heading and a row without one."""
    words = " ".join(c.text for cells in entry for c in cells)
    dotted = any(c.dotted for cells in entry for c in cells)
    return not dotted and not words.endswith(":") and scope_of(words) == "company"


def _row(table: _Drawn, lines: Sequence[list[Cell]], sure: float) -> Iterator[RateRow]:
    held: list[list[Cell]] = [[] for _ in table.columns]
    for cells in lines:
        places = [table.grid.column(c) for c in cells]
        if len(set(places)) < len(places):
            return  # two in one place cannot be told apart
        for cell, place in zip(cells, places, strict=True):
            held[place].append(cell)
    names: list[RowName] = []
    rates: list[RateCell] = []
    for parts, column in zip(held, table.columns, strict=True):
        if not parts:
            continue
        if column.role is not None:
            names.append(_name(parts, column))
        elif column.rate:
            words = " ".join(p.text for p in parts)
            value = read_value(words, unit=column.unit or "%")
            if value is not None:
                rates.append(RateCell(value, column, parts[0].start, parts[-1].end))
    if names and rates and (held[0] or not table.columns[0].role):
        scope = row_scope(names, below=table.below)
        if scope is not None:
            yield RateRow(tuple(names), scope, tuple(rates), "", sure)


def _name(parts: Sequence[Cell], column: Column) -> RowName:
    text = WHOLE_WORD_POINT.sub("", clean_name("\n".join(p.text for p in parts)))
    role = column.role or "respondent"
    return RowName(text, role, scope_of(text) == "company", parts[0].start, parts[-1].end)
