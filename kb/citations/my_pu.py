"""Federal subsidiary legislation of Malaysia: ``P.U. (A) 33/2023``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

ORDER = re.compile(r"(?<!\w)p\.? ?u\.? ?\( ?([ab]) ?\) ?(?:no\. ?)?(\d{1,4}/\d{4})(?![\w/])")


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"P.U. ({match[1].upper()}) {match[2]}")


FORM = CitationForm("MY_PU", (Way(ORDER, _read, folds=True),))
