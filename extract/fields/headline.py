"""Working field: the title taken apart, and the countries named in title and summary."""

from collections.abc import Iterable
from dataclasses import dataclass

from extract.field import Field, Reading
from extract.fr_layout import layout
from extract.headline import Headline, Place, parse, places
from kb.countries import find_countries
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
    headline = None
    if parts.title is not None:
        named = _places(segment.text, parts.title.start, parts.title.end)
        headline = parse(segment.text, named, start=parts.title.start, end=parts.title.end)
    lead = parts.lead
    summary = _places(segment.text, lead.start, lead.end) if lead else []
    anchor = parts.title or lead
    if anchor is not None:
        value = Opening(headline, tuple(summary))
        yield segment.found(value, anchor.start, anchor.end, confidence=1.0, by=BY)


def opening_of(reading: Reading) -> Opening:
    """Return what this field found, for the fields that come after it."""
    value = reading.found.value("headline")
    return value if isinstance(value, Opening) else Opening(None, ())


def _places(text: str, start: int, end: int) -> list[Place]:
    """List the countries named, a name that runs over a line's end included."""
    line = text[start:end].replace("\n", " ")
    return [Place(p.code, start + p.start, start + p.end) for p in places(line, find_countries(line))]


FIELD = Field(name="headline", find=find_headline)
