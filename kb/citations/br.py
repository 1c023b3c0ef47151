"""Acts of Brazil's foreign-trade chamber and secretariat: ``Circular SECEX 76/2024``."""

import re
from collections.abc import Iterator
from types import MappingProxyType

from kb.citation_form import CitationForm, Read, Sheet, Way

ACT = re.compile(
    r"(?<!\w)(circular|resolucao|portaria)(?: (?:no|da|do))? (secex|gecex|camex|"
    r"decom)(?:[/ -](?:camex|secex))? ?(?:n ?[o°]?\.? ?[o°]?|numero|so)? ?(\d{1,5})"
    r"(?:,? de (?:\d{1,2}o? de )?(?:[a-z]{4,9} de )?(\d{4})|/(\d{4}|\d{2}))?(?![\w/]|\.\d|,\d)"
)
KINDS = MappingProxyType({"circular": "Circular", "resolucao": "Resolução", "portaria": "Portaria"})
BODIES = MappingProxyType({"secex": "SECEX", "gecex": "Gecex", "camex": "CAMEX", "decom": "DECOM"})


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    year = match[4] or match[5] or ""
    if len(year) == 2:
        year = ("20" if int(year) < 60 else "19") + year
    yield Read(f"{KINDS[match[1]]} {BODIES[match[2]]} {int(match[3])}" + (f"/{year}" if year else ""))


FORM = CitationForm("BR", (Way(ACT, _read, folds=True),))
