"""Goods, scope and countries of an act whose text only points to its schedule.

``goods specified in columns (1) and (2) of the Schedule exported from the country
specified in column (3)`` names nothing; the schedule's table does. An act in two
languages prints it twice: one table is read, that of the language of the record.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.field import Reading
from extract.forms.clauses import trimmed
from extract.forms.goods_name import names_goods
from extract.forms.identity import find_origins as origins_by_clause
from extract.forms.identity import find_product as product_by_clause
from extract.forms.plain_tables import plain_tables
from extract.forms.rate_names import country_of
from extract.forms.subject import subject_of
from extract.prose.sentences import one_line
from extract.scope_limits import described
from extract.segment import Segment
from extract.us.headline import Extent
from kb.countries import find_countries
from tradewarn.model import Found, Span, Table

BY = "extract/forms/gazette_schedule.py"
GOODS_HEAD = re.compile(r"\b(?:description|goods|perihalan|barang)\b", re.I)
COUNTRY_HEAD = re.compile(r"\b(?:country|countries|negara)\b", re.I)
ENGLISH = re.compile(r"\bdescription\b", re.I)
LEFT_OUT = re.compile(r"[,;:]?\s(?:excluding|but\s+not|except|tidak\s+termasuk|kecuali)\b[\s:;,–—-]*", re.I)
ITEM = re.compile(r"(?<!\S)\((?:[ivx]{1,5}|[a-z]|\d{1,2})\)\s+")
LINK = re.compile(r"[\s;,.]*(?:\b(?:or|and|atau|dan)\b)?[\s;,.]*\Z", re.I)
NOT_LEVIED = re.compile(
    r"\b(?:shall\s+not\s+be\s+(?:imposed|levied|collected)|tidak\s+(?:boleh\s+)?dikenakan)\b"
)
DUTY = re.compile(r"\b(?:dut(?:y|ies)|duti)\b")
FULL_STOP = re.compile(r"\.(?=\s{0,3}(?:\n|\Z))")
SENTENCE = 900  # code points, at most
OPENING = re.compile(r"\s{0,3}(?:\(\d{1,2}\)\s{0,3})?")
ABOVE = 300
SURE = 0.85


@dataclass(frozen=True, slots=True)
class Schedule:
    """The description cells of one schedule, from its first table to its last."""

    cells: tuple[Span, ...]
    english: bool


def find_goods(reading: Reading) -> Iterable[Found]:
    """Give the goods of the schedule's first row, what it leaves out not among them."""
    segment = reading.segment
    schedule = _schedule(reading)
    if schedule is None:
        yield from (f for f in product_by_clause(reading) if "specified in" not in str(f.value))
        return
    first = schedule.cells[0]
    left = LEFT_OUT.search(segment.text, first.start, first.end)
    start, end = trimmed(segment.text, first.start, left.start() if left else first.end)
    value = one_line(segment.text[start:end])
    yield segment.found(value, start, end, confidence=SURE, by=BY)


def find_scope(reading: Reading) -> Iterable[Found]:
    """Give what the schedule describes, what it leaves out item by item, and whom the act spares."""
    segment = reading.segment
    schedule = _schedule(reading)
    include: list[str] = []
    exclude: list[str] = []
    places: list[Extent] = []
    if schedule is not None:
        whole = " ".join(one_line(segment.text[c.start : c.end]) for c in schedule.cells)
        left = LEFT_OUT.search(whole)
        include = [whole[: left.start()] if left else whole]
        rest = ITEM.split(whole[left.end() :]) if left else []
        exclude = [LINK.sub("", item) for item in rest if LINK.sub("", item)]
        places = [Extent(schedule.cells[0].start, schedule.cells[-1].end)]
    for spared in _spared(reading):
        exclude.append(one_line(segment.text[spared.start : spared.end]))
        places.append(spared)
    if places:
        at = places[0]
        value = described(include, exclude, language=reading.segment.language)
        yield segment.found(value, at.start, at.end, confidence=SURE, by=BY)


def find_origins(reading: Reading) -> Iterable[Found]:
    """Give the countries that the schedule's own column names; else those of a clause."""
    segment = reading.segment
    seen: set[str] = set()
    for table in _tables(segment, COUNTRY_HEAD):
        for row in table.rows[table.header :]:
            for cell in row:
                told = one_line(segment.text[cell.start : cell.end])
                code, rest = country_of(told)
                if code is None or len(rest) >= ABOVE:
                    continue
                several = [] if names_goods(told) else [m.code for m in find_countries(told)]
                for one in dict.fromkeys([code, *several]):
                    if one not in seen:
                        seen.add(one)
                        yield segment.found(one, cell.start, cell.end, confidence=SURE, by=BY)
    if not seen:
        yield from origins_by_clause(reading)


def _schedule(reading: Reading) -> Schedule | None:
    """Choose the schedule in the record's language; where there is none, the first."""
    subject = subject_of(reading)
    found = list(_schedules(reading.segment))
    english = subject is not None and subject.tongue.name == "en"
    return next((s for s in found if s.english == english), found[0] if found else None)


def _schedules(segment: Segment) -> Iterator[Schedule]:
    """Give each schedule: a table that goes on without titles, or with the same, is the same one."""
    cells: list[Span] = []
    column, width, english = 0, 0, False
    for table in _tables(segment, GOODS_HEAD):
        titles = _titles(segment, table)
        told = ENGLISH.search(titles) is not None
        if table.header and cells and told != english:
            yield Schedule(tuple(cells), english)
            cells = []
        if table.header or not width:
            english, top = told, max(table.header, 1)
            named = next((i for i, c in enumerate(table.rows[0]) if _says(segment, c)), None)
            column = named if named is not None else column
            width = len(table.rows[0])
            at = column
        else:
            top, at = 0, column - (width - len(table.rows[0]))
        cells += [r[at] for r in table.rows[top:] if 0 <= at < len(r) and r[at].end - r[at].start > 3]
    if cells:
        yield Schedule(tuple(cells), english)


def _spared(reading: Reading) -> Iterator[Extent]:
    """Give the sentence that spares some firms, in the record's language where it is printed in two."""
    text = reading.segment.flow
    found: list[Extent] = []
    for levied in NOT_LEVIED.finditer(text):
        low = max(0, levied.start() - SENTENCE // 4)
        start = max(
            low, *(text.rfind(mark, low, levied.start()) + len(mark) for mark in ("\n\n", ".\n", ". "))
        )
        stop = FULL_STOP.search(text, levied.end(), levied.end() + SENTENCE)
        if stop is not None and DUTY.search(text, start, levied.start()):
            found.append(Extent(start, stop.end()))
    subject = subject_of(reading)
    english = subject is not None and subject.tongue.name == "en"
    own = [e for e in found if ("shall" in text[e.start : e.end]) == english] or found
    for extent in own:
        opening = OPENING.match(text, extent.start)
        yield Extent(opening.end() if opening else extent.start, extent.end)


def _says(segment: Segment, cell: Span) -> bool:
    return GOODS_HEAD.search(segment.text, cell.start, cell.end) is not None


def _tables(segment: Segment, head: re.Pattern[str]) -> Iterator[Table]:
    """Give the tables whose titles say what is sought, and those that go on without any."""
    on = False
    for table in (*segment.tables, *plain_tables(segment)):
        if not table.rows or not table.rows[0]:
            continue
        titled = head.search(_titles(segment, table)) is not None
        on = titled or (on and not table.header)
        if on:
            yield table


def _titles(segment: Segment, table: Table) -> str:
    """Give the titles: the header's cells, and what stands right over the table."""
    rows: Sequence[Sequence[Span]] = table.rows[: table.header]
    start = table.rows[0][0].start
    above = segment.text[max(0, start - ABOVE) : start] if table.header else ""
    return " ".join([above, *(segment.text[c.start : c.end] for row in rows for c in row)])
