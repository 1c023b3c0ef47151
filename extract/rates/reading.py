"""All rows of rates of a segment, from tables and from leader lines alike."""

from functools import lru_cache

from extract.rates.leaders import leader_rows
from extract.rates.plain import plain_rows
from extract.rates.rows import RateRow
from extract.rates.tables import table_rows
from extract.rates.typewriter import typewriter_rows
from extract.segment import Segment


@lru_cache(maxsize=2)
def rate_rows(segment: Segment) -> tuple[RateRow, ...]:
    """List the rows in reading order: two fields need them, so they are read once."""
    rows = [*table_rows(segment), *typewriter_rows(segment), *leader_rows(segment)]
    rows = rows or list(plain_rows(segment))
    return tuple(sorted(rows, key=lambda r: r.names[0].start))
