"""Cases of the Court of Justice and the General Court: ``C-659/13``, ``EU:C:2016:74``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

CASE = re.compile(
    r"(?<![\w/-])([CT]) ?- ?(\d{1,4}/\d{2})( P(?:\(R\))?| RENV)?(?![\w/]|"
    r"-\d)((?: P)?, (?:ECLI:)?EU:[CT]:\d{4}:\d{1,4})?"
)
ECLI = re.compile(r"(?<![\w:])(?:ECLI:)?(EU:[CT]:\d{4}:\d{1,4})(?!\w)")
PIN = re.compile(
    r",? (?:at )?(?:paras?\.?|paragraphs?|points?|đoạn) \d{1,4}(?:-\d{1,4}| (?:to|and|và) \d{1,4})?",
    re.IGNORECASE,
)


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"{match[1]}-{match[2]}{match[3] or ''}")


def _read_ecli(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(match[1])


FORM = CitationForm("EU_COURT", (Way(CASE, _read, after=PIN), Way(ECLI, _read_ecli, after=PIN)))
