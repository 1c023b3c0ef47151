"""The countries whose goods the proceeding is about."""

import re
from collections.abc import Iterable, Iterator

from extract.field import Field, Reading
from extract.fields.headline import opening_of
from extract.us.case_list import rows
from extract.us.headline import Place
from kb.countries import find_countries
from tradewarn.model import Found

BY = "extract/fields/countries_of_origin.py"
FROM = re.compile(r"\b(?:from|of)\s*\Z", re.I)
AND = re.compile(r"\s*(?:\([^()]{1,30}\)\s*)?(?:,\s*(?:and\s+|or\s+)?|and\s+|or\s+)\Z")
GOODS = re.compile(
    r"\b(?:orders?|investigations?|reviews?|inquir(?:y|ies)|findings?|imports|sales|determinations?|agreement"
    r"|regarding|concerning|matter|margins?|dut(?:y|ies)|producers?|exporters?|exports|shipments|entries)\b",
    re.I,
)
ELSEWHERE = re.compile(
    r"\b(?:(?:exported|shipped|entered|sourced|assembled|completed|processed|made|blended|manufactured|produced|finished"
    r"|converted|imported)\s+(?:[\w-]+\s+){0,2}(?:in|from|by)\b|using\b|inputs?\s+from|components?\s+from"
    r"|(?:letter|comments?|requests?|appeal|petition)\s+from)[^.;]*\Z",
    re.I,
)
CIRCUMVENTED = re.compile(r"\borders?\b[^.;]{0,160}\bfrom\s*\Z", re.I)
CIRCUMVENTION = re.compile(r"circumvent", re.I)
UNKNOWN = 0.3  # a name in the list of origins that no country we know bears: a person tells


def find_countries_of_origin(reading: Reading) -> Iterable[Found]:
    """Give the countries of the title's From-clause, else those the summary ties to the goods.

    A companion case has its own title, so a country that only the companion concerns is
    never taken from the text. In a circumvention inquiry the origin is the order's; the
    countries inquired into are `related_countries`.
    """
    opening = opening_of(reading)
    segment = reading.segment
    if opening.headline and opening.headline.origins:
        seen: set[str] = set()
        for place in opening.headline.origins:
            code = place.code or segment.text[place.start : place.end]
            confidence = 0.97 if place.code else UNKNOWN
            if code not in seen:
                seen.add(code)
                yield segment.found(code, place.start, place.end, confidence=confidence, by=BY)
        return
    seen = set()
    about_one = opening.headline is not None and bool(opening.headline.goods)
    found = list(_tied_to_goods(segment.text, opening.summary))
    for place in found or ([] if about_one else _listed(reading)):
        if place.code not in seen:
            seen.add(place.code)
            yield segment.found(place.code, place.start, place.end, confidence=0.8, by=BY)


def _listed(reading: Reading) -> Iterator[Place]:
    """Read the rows of a notice about many cases, each with its country."""
    if opening_of(reading).headline is None:
        return
    market = reading.found.value("importing_country")
    for extent in rows(reading.segment):
        for mention in find_countries(reading.segment.text[extent.start : extent.end]):
            if mention.code != market:
                yield Place(mention.code, extent.start + mention.start, extent.start + mention.end)


def _tied_to_goods(text: str, places: tuple[Place, ...]) -> Iterator[Place]:
    """Take ``order on <goods> from X and Y``: the first such clause and its like."""
    about_circumvention = bool(places) and CIRCUMVENTION.search(text[: places[-1].end + 600]) is not None
    last: Place | None = None
    taken = 0
    for place in places:
        before = text[max(taken, place.start - 260) : place.start]
        if last is not None and AND.fullmatch(text[last.end : place.start]):
            last = place
            taken = place.end
            yield place
            continue
        last = None
        sentence = before[before.rfind(". ") + 1 :]
        if not FROM.search(before) or ELSEWHERE.search(sentence[-80:]):
            continue
        if about_circumvention and not CIRCUMVENTED.search(sentence):
            continue
        if GOODS.search(sentence):  # a word of goods for each clause, after the last one's country
            last = place
            taken = place.end
            yield place


FIELD = Field(
    name="countries_of_origin",
    find=find_countries_of_origin,
    many=True,
    after=("headline", "importing_country"),
)
