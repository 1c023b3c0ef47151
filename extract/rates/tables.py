"""Rows of rates out of the tables that a reader gave as cells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.companies.names import clean_name
from extract.rates.labels import scope_of
from extract.rates.lead import lead_of
from extract.rates.origins import named_countries
from extract.rates.rows import Column, RateCell, RateRow, RowName, column_of, current, in_context, row_scope
from extract.rates.values import Value, read_value
from extract.segment import Segment
from tradewarn.model import RateScope, Span, Table

CONTEXT = 700  # letters before a table that may say what its rates are
FOLLOWING = re.compile(r"\bfollowing\b|:\s*$", re.IGNORECASE)
REACHES = re.compile(r"\bup\s+to\b|\blikely\s+to\b|\bprevail\b|\balleg\w+|\brang(?:e|ing)\b", re.IGNORECASE)
DOUBT = 0.4  # a proposal for a person
COUNTRY_LINE = re.compile(r"[A-Z][A-Za-z’' ]{2,60}:?")


def table_rows(segment: Segment) -> Iterator[RateRow]:
    """Give the rows of each table that has a column of rates."""
    end = 0
    for table in segment.tables:
        columns = _columns(segment, table)
        if any(c.rate for c in columns) and table.rows:
            lead = lead_of(segment.text, end, table.rows[0][0].start)
            for row in _rows(segment, table, columns):
                yield replace(row, lead=lead)
        end = max((c.end for row in table.rows for c in row), default=end)


def _columns(segment: Segment, table: Table) -> list[Column]:
    width = max((len(row) for row in table.rows), default=0)
    titles = _titles(segment, table, width)
    columns = current([column_of(t) for t in titles])
    if not any(c.rate for c in columns):
        columns = _untitled(segment, table, columns, width)
    first = table.rows[0][0].start if table.rows and table.rows[0] else 0
    context = " ".join([segment.text[max(0, first - CONTEXT) : first], *(c.title for c in columns)])
    filled = [in_context(c, context) if c.rate else c for c in columns]
    if filled and not any(c.role for c in filled) and not filled[0].rate and not filled[0].country:
        filled[0] = Column(filled[0].title, role="respondent")
    return filled


def _titles(segment: Segment, table: Table, width: int) -> list[str]:
    """Join the titles of each column; one that stands over several is theirs too."""
    titles = [""] * width
    for level, row in enumerate(table.rows[: table.header]):
        words = [" ".join(segment.text[c.start : c.end].split()) for c in row]
        last = ""
        for i in range(width):
            word = words[i] if i < len(words) else ""
            last = word or (last if level < table.header - 1 else "")
            titles[i] = f"{titles[i]} {last}".strip()
    return titles


def _untitled(segment: Segment, table: Table, columns: list[Column], width: int) -> list[Column]:
    """Take as rates the last column of a table without titles, if nearly all its cells are."""
    body = table.rows[table.header :]
    for i in range(width - 1, 0, -1):
        cells = [segment.text[row[i].start : row[i].end] for row in body if i < len(row)]
        read = [c for c in cells if re.fullmatch(r"\s*\d{1,3}\.\d{2}\s*%?\s*", c)]
        if len(read) > 0.6 * max(1, len(cells)):
            first = table.rows[0][0].start
            context = segment.text[max(0, first - CONTEXT) : first]
            column = in_context(Column(), context)
            return [Column(role="respondent"), *columns[1:i], column] if column.nearby else columns
    return columns


def _rows(segment: Segment, table: Table, columns: Sequence[Column]) -> Iterator[RateRow]:
    country = ""
    above: tuple[RowName, ...] = ()
    below: RateScope | None = None  # the scope that a label gives to the firms listed below it
    title = next((c.title for c in columns if c.role and re.search(r"\bfrom\s", c.title)), "")
    for row in table.rows[table.header :]:
        cells = tuple(_cells(segment, row, columns))
        printed = [" ".join(segment.text[c.start : c.end].split()) for c in row]
        if not cells:
            if sum(map(bool, printed)) == 1 and printed[0]:
                country = printed[0] if COUNTRY_LINE.fullmatch(printed[0]) else country
                below = scope_of(printed[0])
            continue
        named = [i for i, c in enumerate(columns) if c.country and i < len(printed) and printed[i]]
        country = printed[named[0]] if named else country
        names = tuple(_names(segment, row, columns))
        sure = 0.95
        if not names:
            yield from _of_country(segment, row, columns, cells, named)
            continue
        if columns[0].role and not printed[0] and above:  # a blank cell repeats the one above
            names, sure = (above[0], *names), 0.6
        else:
            above = names
        scope = row_scope(names, below=below)
        if scope is None:
            continue
        if scope_of(names[0].text) != "company":
            below = scope if FOLLOWING.search(names[0].text) else None
        yield RateRow(names, scope, cells, country or title, sure)


def _of_country(
    segment: Segment,
    row: Sequence[Span],
    columns: Sequence[Column],
    cells: tuple[RateCell, ...],
    named: list[int],
) -> Iterator[RateRow]:
    """Make a row of a country's rate: an end of a range where the words before speak of one."""
    if not named or any(c.role for c in columns):
        return
    span = row[named[0]]
    words = segment.text[span.start : span.end]
    first = cells[0].start
    before = segment.text[max(0, first - CONTEXT) : cells[-1].end]
    if len(named_countries(words)) == 1:
        name = RowName(words, "country", False, span.start, span.end)
        sure = 0.85 if REACHES.search(before) else DOUBT
        yield RateRow((name,), "range", cells, words, sure)


def _cells(segment: Segment, row: Sequence[Span], columns: Sequence[Column]) -> Iterator[RateCell]:
    for cell, column in zip(row, columns, strict=False):
        if not column.rate:
            continue
        value: Value | None = read_value(segment.text[cell.start : cell.end], unit=column.unit or "%")
        if value is not None:
            yield RateCell(value, column, cell.start, cell.end)


def _names(segment: Segment, row: Sequence[Span], columns: Sequence[Column]) -> Iterator[RowName]:
    for cell, column in zip(row, columns, strict=False):
        text = clean_name(segment.text[cell.start : cell.end])
        if column.role is not None and text:
            yield RowName(text, column.role, scope_of(text) == "company", cell.start, cell.end)
