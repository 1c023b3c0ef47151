"""Files of India's customs board, printed over its notifications: ``F. No. CBIC-190354/63/2021-TRU``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

FILE = re.compile(
    r"(?<![\w/.-])(?:F\.? ?No\.?|FNo\.?|[Ff]ile (?:[Nn]o\.?|[Nn]umber)) ?:? ?"
    r"(CBI?E?C-)?(\d{3,6}/\d{1,4}/(?:19|20)\d\d)(-[A-Z]{2,5}(?:\(T?RU(?:-[IVX]{1,3})?\))?(?:-CBE?I?C)?)?(?![\w/]|-\w)"
)


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    """Without the board's own letters it is any office's file, and counts only with one of three figures."""
    yield Read(f"F. No. {match[1] or ''}{match[2]}{match[3] or ''}")


FORM = CitationForm("IN_CUSTOMS_FILE", (Way(FILE, _read),), of="IN_CUSTOMS")
