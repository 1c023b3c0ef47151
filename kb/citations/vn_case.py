"""Proceedings of Viet Nam: ``AD13-AS01``, ``ER01.AD12``, ``SG04``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

CASE = re.compile(
    r"(?<![\w./-])(?:((?:AR|ER|NR|CR|SR|AC)\d{2})\.)?(AD|AS|SG|AC|"
    r"CVD?)(\d{2})(?:( ?- ?)(AD|AS|SG|AC)(\d{2}))?(?![\w%/]|-\d|[.,]\d)"
)


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    review = f"{match[1]}." if match[1] else ""
    second = f"-{match[5]}{match[6]}" if match[5] else ""
    yield Read(f"{review}{match[2]}{match[3]}{second}")


FORM = CitationForm("VN_CASE", (Way(CASE, _read),), proceedings=True)
