"""Least prices in tables outside the United States: an amount for a kind of goods, countries named once.

The row names goods, no firm; the countries stand in a merged cell, and the table may go
on over a page break, where their cell is empty.
"""

import re
from collections.abc import Iterator, Sequence

from extract.forms import rate_words as words
from extract.forms.rate_row import Row
from extract.forms.rate_value import read_value
from extract.forms.subject import Subject
from extract.prose.sentences import one_line
from extract.segment import Segment
from extract.us.headline import Extent
from kb.countries import find_countries
from tradewarn.model import Span
from tradewarn.printed.numbers import CURRENCY, PER, QUANTITY

IN_MONEY = re.compile(rf"\b(?:{CURRENCY}){PER}(?:{QUANTITY})\b", re.I)


def least_prices(segment: Segment, subject: Subject) -> Iterator[Row]:
    """Give a row for each price and each of its countries."""
    heads: list[str] = []
    countries: tuple[str, ...] = ()
    for table in segment.tables:
        if not table.rows or not table.rows[0]:
            continue
        if table.header or not heads or len(table.rows[0]) != len(heads):
            top = max(table.header, 1)
            heads = [
                " ".join(_cell(segment, r[i]) for r in table.rows[:top] if i < len(r))
                for i in range(len(table.rows[0]))
            ]
            countries = ()
        else:
            top = 0
        column = next(
            (i for i, h in enumerate(heads) if words.LEAST_PRICE_HEAD.search(h) and IN_MONEY.search(h)), None
        )
        if column is None:
            heads = []
            continue
        for row in (r for r in table.rows[top:] if column < len(r)):
            told = tuple(
                dict.fromkeys(m.code for c in row[:column] for m in find_countries(_cell(segment, c)))
            )
            countries = told or countries
            value = read_value(_cell(segment, row[column]), mark=subject.tongue.decimal, head=heads[column])
            if value is not None and value.kind == "specific":
                at = Extent(min(c.start for c in row if c.end > c.start), row[column].end)
                for country in countries or (None,):
                    yield Row(
                        "",
                        "",
                        country,
                        value,
                        heads[column],
                        at,
                        0.85,
                        scope="country_wide",
                        goods=_range(segment, row, heads, column),
                    )


def _range(segment: Segment, row: Sequence[Span], heads: Sequence[str], price: int) -> str | None:
    """Give the part of the goods that a row names, under the title that says so."""
    at = next((i for i, h in enumerate(heads[:price]) if words.GOODS_HEAD.search(h) and i < len(row)), None)
    return _cell(segment, row[at]) or None if at is not None else None


def _cell(segment: Segment, cell: Span) -> str:
    return one_line(segment.text[cell.start : cell.end])
