"""Documents of the Federal Register by number: ``FR Doc.``, year, five digits."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

NUMBER = re.compile(
    r"(?<!\w)(?:fr|federal register)(?: doc(?:ument)?\b\.?)? ?(?:(?:no|nos|number|so)\b\.?)? ?:? ?"
    r"((?:19|20)\d\d ?- ?\d{5}|[a-z]\d ?- ?\d{1,5}|(?<=doc\. )\d\d-\d{3,5})(?![\w-])"
)


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(match[1].replace(" ", "").upper())


FORM = CitationForm("FR_DOC", (Way(NUMBER, _read, folds=True),))
