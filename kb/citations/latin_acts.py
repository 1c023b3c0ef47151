"""Decrees and resolutions of Brazil and Argentina by number: ``Decreto 8058/2013``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

DECREE = re.compile(
    r"(?<!\w)(decreto|lei|ley)(?:-lei|-ley)? n ?[o°]?\.? ?[o°]? ?(\d{1,2}\.\d{3}|\d{1,5})"
    r"(?:,? de \d{1,2}o? de [a-z]{4,10} de (\d{4})|,? de (\d{4})|/(\d{4}|\d{2}))(?![\w/]|[.,]\d)"
)
RESOLUTION = re.compile(
    r"(?<!\w)resolucion(?: general)?(?: (?:n[o°]?\.?|numero|me|mdp|mp|sc)){0,3} ?(\d{1,5})/"
    r"((?:19|20)?\d\d)(?![\w/]|[.,]\d)"
)
KINDS = {"decreto": "Decreto", "lei": "Lei", "ley": "Ley"}


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    year = match[3] or match[4] or match[5]
    yield Read(f"{KINDS[match[1]]} {match[2].replace('.', '')}/{_whole(year)}")


def _read_resolution(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"Resolución {match[1]}/{_whole(match[2])}")


def _whole(year: str) -> str:
    return year if len(year) == 4 else ("20" if int(year) < 60 else "19") + year


FORM = CitationForm(
    "LATIN_ACT", (Way(DECREE, _read, folds=True), Way(RESOLUTION, _read_resolution, folds=True))
)
