"""The law, the notices and the rulings that a notice cites, in normal form."""

import re
from collections.abc import Iterable

from extract.field import Field, Reading
from kb.citing import find_citations as find_all
from kb.citing import in_notices
from tradewarn.model import Found

BY = "extract/fields/citations.py"
CUE = re.compile(r"FR|Fed\.|C\.?F\.?R|U\.?\s?S\.?\s?C|DS\s?\d|USITC|Slip|F\.|Pub|U\.S\.\s{1,40}\d")
SUFFIX = re.compile(r"\A(DS\d+)/.*")
WITHIN = re.compile(r" at \d+\Z")


def find_citations(reading: Reading) -> Iterable[Found]:
    """Give each citation once, where it is first printed.

    Of all that a lawyer cites, a notice keeps the families marked so in `kb/citations/`: those
    of US law and of the WTO's disputes, a dispute without the report's suffix. A page within
    another notice (``86 FR at 52335``) or report stays with what was cited before it.
    """
    seen: set[str] = set()
    segment = reading.segment
    if not CUE.search(segment.text):
        return
    for found in find_all(segment.flow, only=in_notices()):
        normal = SUFFIX.sub(r"\1", found.normal)
        if normal not in seen and not WITHIN.search(normal):
            seen.add(normal)
            yield segment.found(normal, found.start, found.end, confidence=0.97, by=BY)


FIELD = Field(name="citations", find=find_citations, many=True)
