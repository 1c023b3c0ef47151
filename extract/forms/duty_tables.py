"""The tables in which an act sets duties, and the origins that they name."""

from collections.abc import Iterator

from extract.forms.plain_tables import plain_tables
from extract.forms.rate_names import country_of
from extract.forms.rate_words import COUNTRY_HEAD, DUTY_HEAD, NO_RATE_HEAD, RATE_HEAD
from extract.prose.sentences import one_line
from extract.segment import Segment
from tradewarn.model import Table


def duty_tables(segment: Segment) -> Iterator[Table]:
    """Give the tables with a column of duties, in order, those a text draws as well."""
    for table in sorted((*segment.tables, *plain_tables(segment)), key=begin_of):
        heads = _heads(segment, table)
        if any((RATE_HEAD.search(h) or DUTY_HEAD.search(h)) and not NO_RATE_HEAD.search(h) for h in heads):
            yield table


def origins_in_tables(segment: Segment) -> frozenset[str]:
    """Give the countries that columns of origin name in tables of duties."""
    codes: set[str] = set()
    for table in duty_tables(segment):
        heads = _heads(segment, table)
        for i in (i for i, h in enumerate(heads) if COUNTRY_HEAD.search(h)):
            for row in table.rows[max(1, table.header) :]:
                cell = segment.text[row[i].start : row[i].end] if i < len(row) else ""
                code, rest = country_of(one_line(cell))
                codes |= {code} if code and not rest else set()
    return frozenset(codes)


def _heads(segment: Segment, table: Table) -> list[str]:
    return [one_line(segment.text[c.start : c.end]) for c in table.rows[0]] if table.rows else []


def begin_of(table: Table) -> int:
    """Give where a table begins."""
    return table.rows[0][0].start if table.rows and table.rows[0] else 0
