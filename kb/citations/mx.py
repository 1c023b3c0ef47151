"""Files of Mexico's trade-practices unit: ``expediente 09/21``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

FILE = re.compile(
    r"(?<!\w)(?:expedientes?|exp\.)(?: administrativos?)?(?: (?:numero|num\.|no\.|"
    r"nos\.|n\.|so))?(?: [a-z._ ]{1,24})?[ _]?(\d{2}[/-]\d{2})(?![\w/]|-\d|\.\d)"
)


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"expediente {match[1].replace('-', '/')}")


FORM = CitationForm("MX", (Way(FILE, _read, folds=True),), proceedings=True)
