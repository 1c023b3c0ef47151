"""Reports of US courts in which trade cases stand: ``141 F.4th 1354``, ``45 F. Supp. 3d 1299``."""

import re
from collections.abc import Iterator
from types import MappingProxyType

from kb.citation_form import CitationForm, Read, Sheet, Way
from kb.court_reports import LAST, cited

USUAL = MappingProxyType(
    {
        re.sub(r"[ .]", "", written).casefold(): written
        for written in ("F.", "F.2d", "F.3d", "F.4th", "F. Supp.", "F. Supp. 2d", "F. Supp. 3d", "U.S.")
    }
)
REPORT = re.compile(
    rf"(?<![\w.,$/-])(\d{{1,4}}) {{1,9}}(F\. ?(?:2d|3d|4th)|F\. ?Supp\.(?: ?[23]d)?|U\. ?S\.) {{1,9}}{LAST}"
)


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield cited(match, sheet, USUAL[re.sub(r"[ .]", "", match[2]).casefold()])


FORM = CitationForm("US_COURT", (Way(REPORT, _read, rank=1),), in_notices=True)
