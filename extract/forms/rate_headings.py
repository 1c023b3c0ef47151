"""The country that stands as a heading over a list of firms: ``日本公司：``, ``Viet Nam:``."""

import re
from dataclasses import replace

from extract.forms.rate_row import Row
from extract.segment import Segment
from kb.countries import find_countries

HEADING = re.compile(
    r"^[ \t]{0,40}(?:[(（]?[\d一二三四五六七八九十]{1,2}[.)）．、][ \t]?)?(?P<name>[^\n：:]{2,40}?)"
    r"(?:地区|地區)?(?:公司|厂商|廠商|企业|산 공급자|공급자|exporters|producers)?"
    r"[ \t]{0,40}(?:[：:]|(?<=[公廠厂][司商]))[ \t]{0,40}$",
    re.M,
)
REACH = 700  # a list of firms runs on so far under its heading


def placed(segment: Segment, row: Row) -> Row:
    """Give a row without a country the one of the heading over it."""
    if row.country is not None:
        return row
    start = max(0, row.at.start - REACH)
    above = list(HEADING.finditer(segment.flow, start, row.at.start))
    codes = [
        {c.code for c in find_countries(m["name"])} for m in above if len(find_countries(m["name"])) == 1
    ]
    return replace(row, country=next(iter(codes[-1]))) if codes else row
