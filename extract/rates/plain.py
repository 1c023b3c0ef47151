"""Rows of rates in plain lines (``Hyundai Steel Company 0.00``), where a text lost leaders and rules.

Read only where no table and no leaders give any row. The name must end in a legal form
or stand for others, the lines above must say what the column holds, and a row has as
many numbers as titles.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from extract.companies.names import clean_name, has_form
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
    row_scope,
)
from extract.rates.values import read_value, unit_of
from extract.segment import Segment
from kb.countries import country_code

NUMBER = r"\d{1,4}\.\d{1,4}[ \t]?%?(?:[ \t]\(de minimis\))?"
ROW = re.compile(
    rf"^[ \t]{{0,20}}(?P<name>[A-Z][^\n]{{2,140}}?)"
    rf"[ \t]{{1,40}}(?P<values>{NUMBER}(?:[ \t]{{1,40}}{NUMBER}){{0,3}})[ \t*]{{0,9}}$",
    re.M,
)
VALUE = re.compile(NUMBER)
BASES = re.compile(r"dumping\s+margins?|subsidy\s+rates?|(?:cash\s+)?deposit\s+rates?|\bmargins?\b", re.I)
SHARE = re.compile(r"\(?\bper\s?cent|%", re.I)
ABOVE, CONTEXT = 260, 700
HEADING = 60  # code points; the name of a country over its rows is no longer
WIDE = re.compile(r"(?<![ \t])[ \t]{3,}(?=\S)")
FAR = 120  # code points without a row end a table


def plain_rows(segment: Segment) -> Iterator[RateRow]:
    """Give the rows of plain lines under a title that says margin or rate, and per cent."""
    rows = [m for m in ROW.finditer(segment.flow) if _is_label(clean_name(m["name"]))]
    starts = [i for i, m in enumerate(rows) if i == 0 or m.start() - rows[i - 1].end() > FAR]
    for _, block in groupby(enumerate(rows), key=lambda e: sum(s <= e[0] for s in starts)):
        matches = [m for _, m in block]
        head = segment.flow[max(0, matches[0].start() - ABOVE) : matches[0].start()]
        columns = _columns(head, segment.flow[max(0, matches[0].start() - CONTEXT) : matches[0].start()])
        low = max(0, matches[0].start() - ABOVE)
        for match in matches:
            above = reversed(segment.flow[low : match.start()].split("\n"))
            lead = tuple(line for line in above if len(line) < HEADING and country_code(line.strip(" :")))[:1]
            yield from _row(match, columns, role_of_title(head), lead)


def _is_label(name: str) -> bool:
    scope = scope_of(name)
    return scope is not None and (scope != "company" or has_form(name))


def _columns(head: str, context: str) -> list[Column]:
    lines = head.split("\n")[-6:]
    title = next((line for line in reversed(lines) if BASES.search(line)), "")
    if not title or not SHARE.search(" ".join(lines)) or NEW.search(title):
        return []
    named = [m[0] for m in BASES.finditer(title)]
    unit = unit_of(title)
    return [
        in_context(Column(t, basis=basis_of(t), instrument=instrument_of(t), unit=unit), context)
        for t in named
    ]


def _row(match: re.Match[str], columns: list[Column], role: str, lead: tuple[str, ...]) -> Iterator[RateRow]:
    name = clean_name(match["name"])
    values = list(VALUE.finditer(match.string, match.start("values"), match.end("values")))
    scope = scope_of(name)
    if scope is None or len(values) != len(columns):
        return
    cells = tuple(
        RateCell(value, column, v.start(), v.end())
        for v, column in zip(values, columns, strict=True)
        if (value := read_value(v[0], unit=column.unit or "%")) is not None
    )
    if cells:
        names = _names(match, role or "respondent")
        yield RateRow(names, row_scope(names) or scope, cells, "", 0.8, lead=lead)


def _names(match: re.Match[str], role: str) -> tuple[RowName, ...]:
    """Give the firm of a row, or the exporter and the producer that a wide gap keeps apart."""
    start, end = match.span("name")
    gap = WIDE.search(match["name"])
    parts = [(start, end)] if gap is None else [(start, start + gap.start()), (start + gap.end(), end)]
    labels = [(clean_name(match.string[a:b]), a, b) for a, b in parts]
    if len(labels) < 2 or not all(has_form(label) for label, _, _ in labels):
        name = clean_name(match["name"])
        return (RowName(name, role, scope_of(name) == "company", start, end),)
    above = match.string[max(0, start - ABOVE) : start].lower()
    made_first = -1 < above.rfind("produc") < above.rfind("export")
    roles = ("producer", "exporter") if made_first else ("exporter", "producer")
    return tuple(RowName(label, r, True, a, b) for (label, a, b), r in zip(labels, roles, strict=True))
