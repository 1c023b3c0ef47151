"""The little table that works out a margin: normal value, export price, and what lies between them.

It names nobody: the heading or the sentence over it does. Brazil's circulars give every
margin so, and its neighbours follow.
"""

import re
from collections.abc import Iterator

from extract.companies.names import firm_names
from extract.forms.plain_tables import plain_tables
from extract.forms.rate_row import Row
from extract.forms.rate_value import read_value
from extract.forms.subject import Subject
from extract.prose.sentences import one_line
from extract.segment import Segment
from extract.us.headline import Extent
from kb.countries import find_countries

NORMAL = re.compile(r"\b(?:valor(?:es)?\s+norma(?:l|les|is)|normal\s+values?|valeurs?\s+normales?)\b", re.I)
SHARE = re.compile(
    r"\bm[áa]rge(?:n|m)\b[^%]{0,40}?(?:\brelativ[oa]\b|%)|\brelativ[oa]\b[^%]{0,20}%|\bdumping\s+margin\b[^%]{0,30}%",
    re.I,
)
ABOVE = 600  # so many code points over a table may say whose it is
LONGEST = 320  # of a line that does
SURE = 0.74


def computed_margins(segment: Segment, subject: Subject, origins: set[str]) -> Iterator[Row]:
    """Give the margin of each such table in per cent, with the firm or the country it is worked out for."""
    text = segment.text
    for table in (*segment.tables, *plain_tables(segment)):
        cells = [[one_line(text[c.start : c.end]) for c in row] for row in table.rows]
        if len(cells) != 2 or len(cells[0]) != len(cells[1]):  # the titles and one line of figures
            continue
        heads, figures = cells
        column = next((i for i, h in enumerate(heads) if SHARE.search(h)), None)
        if column is None or not any(NORMAL.search(h) for h in heads):
            continue
        if any(any(c.isalpha() for c in f) for f in figures):
            continue
        value = read_value(figures[column].rstrip("%").strip() + "%", mark=subject.tongue.decimal)
        whom = _whom(text, table.rows[0][0].start, origins)
        if value is None or whom is None:
            continue
        cell = table.rows[1][column]
        yield Row(
            whom[0], "", whom[1], value, heads[column], Extent(cell.start, cell.end), SURE,
            scope=None if whom[0] else "country_wide", basis="dumping margin",
        )  # fmt: skip


def _whom(text: str, start: int, origins: set[str]) -> tuple[str, str | None] | None:
    """Give the firm or the country of the nearest line over the table that names one, or the sole origin."""
    for line in reversed(text[max(0, start - ABOVE) : start].split("\n")):
        if not line.strip() or len(line) > LONGEST:
            continue
        firms = list(firm_names(line))
        countries = {m.code for m in find_countries(line)} & origins
        if len(firms) == 1:
            return firms[0].name, next(iter(countries)) if len(countries) == 1 else None
        if firms or countries:
            return ("", next(iter(countries))) if len(countries) == 1 and not firms else None
    return ("", next(iter(origins))) if len(origins) == 1 else None
