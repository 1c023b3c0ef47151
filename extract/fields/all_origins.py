"""Whether the measure strikes the goods whatever country they come from."""

import re
from collections.abc import Iterable

from extract.field import Field, Reading
from extract.fields.headline import opening_of
from extract.us.layout import layout
from tradewarn.model import Found

BY = "extract/fields/all_origins.py"
WHATEVER_ORIGIN = re.compile(
    r"\b(?:all\s+(?:countries|origins)|regardless\s+of\s+(?:the\s+)?(?:country|origin|source)"
    r"|irrespective\s+of\s+(?:the\s+)?(?:country|origin)|whatever\s+the\s+origin)\b",
    re.I,
)


def find_all_origins(reading: Reading) -> Iterable[Found]:
    """Say true for a safeguard whose title names no country, or a text that says so.

    A dumping or subsidy case always has its countries: there nothing is said.
    """
    instruments = reading.found.get("instruments", ())
    safeguard = next((f for f in instruments if f.value == "SG"), None)
    if safeguard is None or any(f.value in {"AD", "CVD"} for f in instruments):
        return
    segment = reading.segment
    parts = layout(segment)
    for extent in (parts.title, parts.lead):
        match = WHATEVER_ORIGIN.search(segment.text, extent.start, extent.end) if extent else None
        if match:
            yield segment.found(True, match.start(), match.end(), confidence=0.9, by=BY)
            return
    headline = opening_of(reading).headline
    if headline is not None and headline.goods and not headline.origins:
        yield safeguard.model_copy(update={"value": True, "confidence": 0.75, "by": BY})


FIELD = Field(name="all_origins", find=find_all_origins, after=("headline", "instruments"))
