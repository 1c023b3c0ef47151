"""Publications of the US International Trade Commission: ``USITC Pub. 4637``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

NUMBER = re.compile(r"(?<!\w)usitc pub(?:lication\b|\b\.?) ?(?:no\. ?)?(\d{4,5})(?!\w)")
PIN = re.compile(r",? at [IVX\d]{1,5}(?:-\d{1,3})?(?![\w])")


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"USITC Pub. {match[1]}")


FORM = CitationForm("USITC_PUB", (Way(NUMBER, _read, folds=True, after=PIN),), in_notices=True)
