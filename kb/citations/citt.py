"""Cases of the Canadian International Trade Tribunal: ``NQ-2018-003``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

CASE = re.compile(r"(?<![\w/-])(NQ|PI|RR|RD|ER|LE|GC|PB|EP) ?- ?((?:19|20)\d\d) ?- ?(\d{3})R?(?![\w-]|\.\d)")


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"{match[1]}-{match[2]}-{match[3]}")


FORM = CitationForm("CITT", (Way(CASE, _read),), proceedings=True)
