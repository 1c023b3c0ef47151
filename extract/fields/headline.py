"""Working field: the title taken apart, and the countries named in title and summary."""

from collections.abc import Iterable
from dataclasses import dataclass

from extract.field import Field, Reading
from extract.us.headline import Extent, Headline, Place, parse, places
from extract.us.layout import layout
from kb.countries import country_code, find_countries
from tradewarn.model import Found

BY = "extract/fields/headline.py"


@dataclass(frozen=True, slots=True)
class Opening:
    """The title's parts, and the countries named in the summary."""

    headline: Headline | None
    summary: tuple[Place, ...]


def find_headline(reading: Reading) -> Iterable[Found]:
    """Give the parts that the fields of identity read, found once for all of them."""
    segment = reading.segment
    parts = layout(segment)
    market = str(reading.found.value("importing_country") or "")
    headline = None
    if parts.title is not None:
        named = _places(segment.text, parts.title, market)
        title = parts.title
        headline = parse(segment.text, named, start=title.start, end=title.end, code_of=country_code)
    lead = parts.lead
    summary = _places(segment.text, lead, market) if lead else []
    anchor = parts.title or lead
    if anchor is not None:
        value = Opening(headline, tuple(summary))
        yield segment.found(value, anchor.start, anchor.end, confidence=1.0, by=BY)


def opening_of(reading: Reading) -> Opening:
    """Return what this field found, for the fields that come after it."""
    value = reading.found.value("headline")
    return value if isinstance(value, Opening) else Opening(None, ())


def _places(text: str, extent: Extent, market: str) -> list[Place]:
    """List the countries named; the market itself is never an origin and is left out."""
    line = text[extent.start : extent.end].replace("\n", " ")
    named = places(line, find_countries(line))
    return [Place(p.code, extent.start + p.start, extent.start + p.end) for p in named if p.code != market]


FIELD = Field(name="headline", find=find_headline, after=("importing_country",))
