"""The act's own number in its publication."""

import re
from collections.abc import Iterable

from extract.field import Field, Reading
from extract.us.layout import FILING, layout
from tradewarn.model import Found
from tradewarn.text import plain_dashes

BY = "extract/fields/document_number.py"


def find_document_number(reading: Reading) -> Iterable[Found]:
    """Give the Federal Register's number: of the record, else of the filing line.

    The filing line closes a notice, so of several the last is its own; a number that is
    only cited stands in running text, never in that bracket.
    """
    segment = reading.segment
    key = layout(segment).keys.get("document_number")
    if key is not None:
        value = plain_dashes(segment.text[key.start : key.end]).strip()
        yield segment.found(value, key.start, key.end, confidence=0.99, by=BY)
        return
    lines = list(FILING.finditer(segment.flow))
    if lines:
        line = lines[-1]
        value = re.sub(r"\s", "", plain_dashes(line["number"]))
        yield segment.found(value, line.start(), line.end(), confidence=0.98, by=BY)


FIELD = Field(name="document_number", find=find_document_number)
