"""Public laws of the United States: ``Pub. L. 114-27``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

NUMBER = re.compile(
    r"(?<!\w)pub(?:lic\b|\b\.?) ?l(?:aw\b|\b\.?) ?(?:nos?\. ?)?(\d{2,3}) ?- ?(\d{1,3})(?![\w-])"
)


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"Pub. L. {match[1]}-{match[2]}")


FORM = CitationForm("PUB_L", (Way(NUMBER, _read, folds=True),), in_notices=True)
