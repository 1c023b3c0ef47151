"""Countries a circumvention inquiry concerns beside the origin of the goods."""

import re
from collections.abc import Iterable, Iterator, Sequence

from extract.field import Field, Reading
from extract.fields.headline import opening_of
from extract.us.headline import Place
from extract.us.layout import layout
from tradewarn.model import Found, RelatedCountry

BY = "extract/fields/related_countries.py"
INSTRUMENTS = {"AC", "EV"}
KNOWN = 0.5
RESPECT = re.compile(
    r"\bwith\s+respect\s+to\b|\bexports?\s+from\b|\bimports?\s+from\b|\b(?:processed|completed|assembled)\s+in\b",
    re.I,
)
PLACE_OF_WORK = re.compile(
    r"\b(?:complet\w+|assembl\w+|process\w+|blended|finish\w+|convert\w+|manufactured|produced|exported)"
    r"(?:,?\s+(?:and/or|or|and)\s+\w+)?\s+(?:into\s+[\w\s()]{0,60}\s)?(?:in|from)(?:\s+either)?\s*\Z",
    re.I,
)
SENT_FROM = re.compile(r"\b(?:imports?|exports?|shipments?|entries|whether)\b[^.;]{0,200}\bfrom\s*\Z", re.I)
OF_INPUTS = re.compile(
    r"(?:\b(?:using|inputs?|components?|substrate|containing)\b[^.;]{0,140}|\bfrom\s+(?!the\b)[^.;,()]{3,60}(?:\([^()]{1,20}\)\s*)?)"
    r"\b(?:manufactured|produced|sourced|originating|made|origin|components|parts)\b[^.;]{0,12}\b(?:in|from)\s*\Z",
    re.I,
)
ORIGIN_AFTER = re.compile(r"\s?[-–—‑]\s?origin\b", re.I)
ORDERS_ON = re.compile(r"\b(?:orders?)\b[^.;]{0,200}\bfrom\s*\Z", re.I)
AND = re.compile(r"\s*(?:\([^()]{1,30}\)\s*)?(?:,\s*(?:and\s+|or\s+)?|and\s+|or\s+)(?:from\s+)?\Z")
ABBREVIATION = re.compile(r"\b(?:i\.e|e\.g|U\.S)\.", re.I)


def find_related_countries(reading: Reading) -> Iterable[Found]:
    """Give the roles countries have in an inquiry: order, inquiry, input_origin.

    The order's own country is always one of them. Where only that country is named, as
    for a minor alteration made at home, it is inquired into as well.
    """
    instruments = {str(f.value) for f in reading.found.get("instruments", ())}
    if not instruments & INSTRUMENTS:
        return
    opening = opening_of(reading)
    origins = [f for f in reading.found.get("countries_of_origin", ()) if f.confidence >= KNOWN]
    seen: set[tuple[str, str]] = set()
    for origin in origins:
        seen.add((str(origin.value), "order"))
        yield origin.model_copy(update={"value": _value(str(origin.value), "order"), "by": BY})
    named = _in_title(reading, opening.headline.others if opening.headline else ())
    codes = {code for code, _ in seen}
    found = [*named, *_in_summary(reading, opening.summary)]
    abroad = any(role == "inquiry" and place.code not in codes for place, role, _ in found)
    for place, role, confidence in found:
        if abroad and role == "inquiry" and place.code in codes:
            continue  # goods made abroad of inputs from the order's country: only abroad is inquired into
        if (place.code, role) not in seen:
            seen.add((place.code, role))
            yield _found(reading, place, role, confidence)
    if "AC" in instruments and not any(role == "inquiry" for _, role in seen):
        for origin in origins:
            yield origin.model_copy(
                update={"value": _value(str(origin.value), "inquiry"), "by": BY, "confidence": 0.7}
            )


def _in_title(reading: Reading, others: Sequence[Place]) -> Iterator[tuple[Place, str, float]]:
    headline = opening_of(reading).headline
    if headline is None:
        return
    respect = RESPECT.search(reading.segment.text, headline.whole.start, headline.whole.end)
    for place in others if respect else ():
        if respect and place.start >= respect.end():
            yield place, "inquiry", 0.95


def _in_summary(reading: Reading, places: Sequence[Place]) -> Iterator[tuple[Place, str, float]]:
    """Tell each mention's role by the words before it; a list of countries shares one."""
    lead = layout(reading.segment).lead
    if lead is None:
        return
    text = reading.segment.text
    last: tuple[Place, str] | None = None
    for place in places:
        if last is not None and AND.fullmatch(text[last[0].end : place.start]):
            last = (place, last[1])
            yield place, last[1], 0.82
            continue
        role = _role(text[max(lead.start, place.start - 260) : place.start], text[place.end : place.end + 10])
        last = (place, role) if role else None
        if role:
            yield place, role, 0.85


def _role(before: str, after: str) -> str | None:
    before = ABBREVIATION.sub("", before)
    before = before[before.rfind(". ") + 1 :]
    if ORDERS_ON.search(before):
        return None
    if OF_INPUTS.search(before) or ORIGIN_AFTER.match(after):
        return "input_origin"
    if PLACE_OF_WORK.search(before[-120:]) or SENT_FROM.search(before):
        return "inquiry"
    return None


def _value(country: str, role: str) -> dict[str, str]:
    return {"country": country, "role": role}


def _found(reading: Reading, place: Place, role: str, confidence: float) -> Found:
    value = RelatedCountry.model_validate(_value(place.code, role))
    return reading.segment.found(value, place.start, place.end, confidence=confidence, by=BY)


FIELD = Field(
    name="related_countries",
    find=find_related_countries,
    many=True,
    after=("headline", "instruments", "countries_of_origin"),
)
