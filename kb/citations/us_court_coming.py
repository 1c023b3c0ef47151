"""Decisions of US courts whose page in the reporter is not yet known: ``48 CIT __``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way
from kb.citations.us_court import USUAL

COMING = re.compile(
    r"(?<![\w.,$/-])(\d{1,4}|_{2,9}|-{2,5}) {1,3}(F\. ?(?:2d|3d|4th)|F\. ?Supp\.(?: ?[23]d)?|CIT|"
    r"C\.I\.T\.|U\. ?S\.) "
    r"{1,3}(?:_{2,9}|-{2,5})(?![\w-])"
)
PAGED = re.compile(r"(?<![\w.,$/-])(\d{1,2}) {1,3}CIT {1,3}(\d{2,4})(?![\w/%-]|[.,]\d)")


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    name = USUAL.get(re.sub(r"[ .]", "", match[2]).casefold(), match[2])
    volume = match[1] if match[1].isdigit() else "__"
    yield Read(f"{volume} {name} __")


def _read_paged(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"{match[1]} CIT {match[2]}")


FORM = CitationForm("US_COURT_COMING", (Way(COMING, _read), Way(PAGED, _read_paged)), of="US_COURT")
