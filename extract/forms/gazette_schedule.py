"""Goods and countries of an act whose text only points to its schedule.

``goods specified in columns (1) and (2) of the Schedule exported from the country
specified in column (3)`` names nothing; the schedule's table does, and several tables of
two languages may say it twice.
"""

import re
from collections.abc import Iterable, Iterator

from extract.field import Reading
from extract.forms.clauses import trimmed
from extract.forms.identity import find_origins as origins_by_clause
from extract.forms.identity import find_product as product_by_clause
from extract.forms.subject import subject_of
from extract.prose.sentences import one_line
from extract.us.headline import Extent
from kb.countries import country_code
from tradewarn.model import Found, Table

BY = "extract/forms/gazette_schedule.py"
GOODS_HEAD = re.compile(r"\b(?:description|goods|perihalan|barang)\b", re.I)
COUNTRY_HEAD = re.compile(r"\b(?:country|countries|negara)\b", re.I)
ENGLISH = re.compile(r"\bdescription\b", re.I)
LEFT_OUT = re.compile(r"[,;:]?\s+(?:excluding|but\s+not|except|tidak\s+termasuk)\b.*\Z", re.I | re.S)
SURE = 0.85


def find_goods(reading: Reading) -> Iterable[Found]:
    """Give the goods of the schedule's first row, what it leaves out not among them."""
    for extent in _goods(reading):
        value = one_line(reading.segment.text[extent.start : extent.end])
        yield reading.segment.found(value, extent.start, extent.end, confidence=SURE, by=BY)
        return
    for found in product_by_clause(reading):
        if "specified in" not in str(found.value):
            yield found


def find_origins(reading: Reading) -> Iterable[Found]:
    """Give the countries that the schedule's own column names; else those of a clause."""
    segment = reading.segment
    seen: set[str] = set()
    for table in _tables(reading, COUNTRY_HEAD):
        for row in table.rows:
            for cell in row:
                code = country_code(one_line(segment.text[cell.start : cell.end]).removeprefix("The "))
                if code is not None and code not in seen:
                    seen.add(code)
                    yield segment.found(code, cell.start, cell.end, confidence=SURE, by=BY)
    if not seen:
        yield from origins_by_clause(reading)


def _goods(reading: Reading) -> Iterator[Extent]:
    text = reading.segment.text
    subject = subject_of(reading)
    tables = list(_tables(reading, GOODS_HEAD))
    if subject is not None and subject.tongue.name == "en":
        tables.sort(key=lambda t: not ENGLISH.search(_head(text, t)))
    for table in tables:
        column = next(
            (i for i, c in enumerate(table.rows[0]) if GOODS_HEAD.search(text, c.start, c.end)), None
        )
        if column is None:
            continue
        for row in table.rows[max(table.header, 1) :]:
            if column < len(row) and row[column].end - row[column].start > 3:
                start, end = row[column].start, row[column].end
                left = LEFT_OUT.search(text, start, end)
                start, end = trimmed(text, start, left.start() if left else end)
                if end > start:
                    yield Extent(start, end)
                    break


def _tables(reading: Reading, head: re.Pattern[str]) -> Iterator[Table]:
    """Give the tables whose header says what is sought, and those that go on without a header."""
    on = False
    for table in reading.segment.tables:
        if not table.rows:
            continue
        titled = head.search(_head(reading.segment.text, table)) is not None
        on = titled or (on and not table.header)
        if on:
            yield table


def _head(text: str, table: Table) -> str:
    rows = table.rows[: max(table.header, 1)]
    return " ".join(text[c.start : c.end] for row in rows for c in row)
