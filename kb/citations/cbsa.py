"""Proceedings of the Canada Border Services Agency: ``RB3 2020 IN``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way, in_capitals

CASE = re.compile(r"(?<![\w.,/-])([A-Z]{2,5}\d{0,2}) ((?:19|20)\d\d) (IN|UP\d?|RI|NQ|ER|AR)(?![\w/-])")
WORDS = frozenset(
    [
        "IN",
        "OF",
        "ON",
        "AT",
        "TO",
        "BY",
        "FROM",
        "SINCE",
        "UNTIL",
        "TILL",
        "AFTER",
        "YEAR",
        "YEARS",
        "FY",
        "POR",
        "POI",
        "CY",
        "JAN",
        "FEB",
        "MAR",
        "MARCH",
        "APR",
        "APRIL",
        "MAY",
        "JUNE",
        "JUN",
        "JULY",
        "JUL",
        "AUG",
        "SEP",
        "SEPT",
        "OCT",
        "NOV",
        "DEC",
        "USD",
        "EUR",
        "VND",
        "CAD",
        "COVID",
        "ISO",
        "WTO",
        "EU",
        "US",
        "USA",
        "UK",
        "VN",
        "EARLY",
        "LATE",
        "MID",
        "AND",
        "THE",
        "FOR",
        "NAM",
    ]
)


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    if match[1] not in WORDS and not in_capitals(sheet, match.start(), match.end()):
        yield Read(f"{match[1]} {match[2]} {match[3]}")


FORM = CitationForm("CBSA", (Way(CASE, _read),), proceedings=True)
