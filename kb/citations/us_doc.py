"""Proceedings of the US Department of Commerce: ``A`` or ``C``, country, case."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

NUMBER = re.compile(r"(?<![\w/-])([ac])(?:- ?)?(\d{3}) ?- ?(\d{3})(?:-\d{3}(?!\d))?(?!\w)(?!-\d)")


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    """Leave out the firm's three figures that Customs adds to the number."""
    yield Read(f"{match[1].upper()}-{match[2]}-{match[3]}")


FORM = CitationForm("US_DOC", (Way(NUMBER, _read, folds=True),), proceedings=True)
