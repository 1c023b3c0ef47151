"""Reports of other US courts: any abbreviation that the register of reporters knows.

The register is `reporters-db`, the data behind eyecite; it is loaded when an abbreviation comes up.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from kb.citation_form import CitationForm, Read, Sheet, Way
from kb.court_reports import LAST, cited

REPORT = re.compile(
    r"(?<![\w.,$/-])"
    r"(\d{1,4}) {1,3}([A-Z][A-Za-z]{0,8}\.(?: ?[A-Z][A-Za-z'’]{0,8}\.){0,3}(?: ?(?:App'x|"
    r"2d|3d|4th|5th|Int'l Trade|Cl\.))?|ITRD|WL)"
    rf" {{1,3}}{LAST}"
)
SERIES = frozenset({"federal", "scotus_early", "specialty", "specialty_west", "specialty_lexis", "neutral"})
STANDING = frozenset({"ITRD", "WL", "C.I.T."})


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    name = _registered(match[2].replace("’", "'"))
    if name is not None:
        yield cited(match, sheet, name)


@lru_cache(maxsize=256)
def _registered(abbreviation: str) -> str | None:
    """Give the usual way to write a reporter of federal or special courts; none where it is not one."""
    if abbreviation in STANDING:
        return abbreviation
    from reporters_db import EDITIONS, REPORTERS, VARIATIONS_ONLY

    names = [abbreviation] if abbreviation in EDITIONS else VARIATIONS_ONLY.get(abbreviation, [])
    if len(names) != 1:
        return None
    kinds = {r["cite_type"] for r in REPORTERS.get(EDITIONS.get(names[0], names[0]), ())}
    return str(names[0]) if kinds & SERIES else None


FORM = CitationForm("US_COURT_OTHER", (Way(REPORT, _read),), of="US_COURT")
