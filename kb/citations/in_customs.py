"""Customs notifications of India: ``12/2024-Customs (ADD)``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

NOTIFICATION = re.compile(
    r"(?<![\w/])(?:notification )?(?:no\.? ?)?(\d{1,3}/\d{4}) ?- ?customs(?: ?\((add|"
    r"cvd|adi|sg|nt|n\.t\.)\))?(?!\w)"
)


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    kind = f" ({match[2].upper()})" if match[2] else ""
    yield Read(f"{match[1]}-Customs{kind}")


FORM = CitationForm("IN_CUSTOMS", (Way(NOTIFICATION, _read, folds=True),))
