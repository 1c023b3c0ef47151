"""Slip opinions of the US Court of International Trade: ``CIT Slip Op. 18-18``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

NUMBER = re.compile(
    r"(?<!\w)(?:cit )?slip {1,9}op(?:inion)?\b\.? ?(?:nos?\.? ?|so )?(\d{2,4}) ?- ?(\d{1,4})(?![\w-])"
)
PIN = re.compile(r",? at \*?\d{1,3}(?:-\d{1,3})?")


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"CIT Slip Op. {match[1]}-{match[2]}")


FORM = CitationForm("SLIPOP", (Way(NUMBER, _read, folds=True, after=PIN),), in_notices=True)
