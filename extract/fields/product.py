"""The goods, in the notice's own words."""

import re
from collections.abc import Iterable, Iterator

from extract.field import Field, Reading
from extract.fields.headline import opening_of
from extract.prose.sentences import one_line
from extract.us.headline import Extent
from extract.us.layout import layout
from tradewarn.model import Found

BY = "extract/fields/product.py"
LEAD_IN = re.compile(
    r"\b(?:orders?|investigations?|reviews?|inquir(?:y|ies)|imports|sales|determinations?|matter|regarding|concerning"
    r"|producers?|exporters?|certain\s+entries)\s*(?:\([^()]{1,60}\)\s*)?(?:(?:of|on|covering|in|for|with\s+respect\s+to)\s+)?(?=\S)",
    re.I,
)
FROM = re.compile(r"\s{1,40}(?:\([^()]{1,60}\)\s{1,40})?from\s{0,40}\Z", re.I)
SHORT_NAME = re.compile(r"\s{0,40}\([^()]{1,80}\)\s{0,40}\Z")
LONGEST = 140
NO_GOODS = re.compile(
    r"\b(?:order|orders|review|reviews|investigation|determin\w+|duty|duties|antidumping|countervailing|compan\w+"
    r"|Commerce|Commission|revocation|that|which|producers?|exporters?|the\s+subject|subject\s+merchandise|merchandise|entries)\b",
    re.I,
)


def find_product(reading: Reading) -> Iterable[Found]:
    """Give the goods named in the title, else the one product the summary names.

    A notice about several products has no single one: each is proposed and none taken,
    as inventing a common name would make a record of goods that no case is about.
    """
    segment = reading.segment
    opening = opening_of(reading)
    goods = opening.headline.goods if opening.headline else ()
    if goods:
        confidence = 0.96 if len(goods) == 1 else 0.45
        if len(goods) == 1 and opening.headline and not opening.headline.origins:
            confidence = 0.8
        for extent in goods:
            yield _found(reading, extent, confidence)
        return
    named = list(_in_summary(reading))
    names = {one_line(segment.text[e.start : e.end]).lower() for e in named}
    if len(names) == 1:
        yield _found(reading, named[0], 0.8)
    else:
        for extent in named:
            yield _found(reading, extent, 0.4)


def _in_summary(reading: Reading) -> Iterator[Extent]:
    """Give the words between ``order on`` or ``imports of`` and ``from <country>``."""
    text = reading.segment.text
    if layout(reading.segment).lead is None:
        return
    for place in opening_of(reading).summary:
        clause = text[max(0, place.start - LONGEST - 60) : place.start]
        base = place.start - len(clause)
        end = FROM.search(clause)
        if end is None:
            continue
        clause = clause[: end.start()]
        leads = [m.end() for m in LEAD_IN.finditer(clause)]
        if not leads:
            continue
        start, stop = leads[-1], len(clause)
        short = SHORT_NAME.search(clause, start)
        stop = short.start() if short else stop
        name = clause[start:stop]
        if 2 < len(name) <= LONGEST and not NO_GOODS.search(name) and not re.search(r"[.;:]", name):
            yield Extent(base + start, base + stop)


def _found(reading: Reading, extent: Extent, confidence: float) -> Found:
    value = one_line(reading.segment.text[extent.start : extent.end])
    return reading.segment.found(value, extent.start, extent.end, confidence=confidence, by=BY)


FIELD = Field(name="product", find=find_product, after=("headline",))
