"""Cases of the Trade Remedies Authority of the United Kingdom: ``AD0012``, ``TS0023``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

CASE = re.compile(
    r"(?<![\w./-])(AD|AS|SG|TD|TS|TF|TQ|SM|NE|EX|AR|ER|IR|RC|SC) ?(0\d{3})(?![\w%/]|-\d|[.,]\d)"
)


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"{match[1]}{match[2]}")


FORM = CitationForm("UK_TRA", (Way(CASE, _read),), proceedings=True)
