"""The second proceeding that a Vietnamese page tells: what it says there is not of the first.

A page on a trade often tells two cases of two countries one after the other. What stands
under the other country's act stays a proposal, and a person is told of that case.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from extract.field import Find, Reading
from extract.forms.press import LOOK_AT, OURS, act_of, actors_in
from extract.segment import Segment
from extract.tongue import tongues
from extract.us.headline import Extent
from kb.authorities import authorities
from kb.countries import find_countries
from tradewarn.errors import NoNotice
from tradewarn.model import Found, Issue
from tradewarn.printed.dates import printed_dates

LINE = re.compile(r"\S[^\n]*")
HEADED = re.compile(r"\*\*|#{1,4}\s")
UNSURE = 0.3


@lru_cache(maxsize=4)
def others_told(segment: Segment) -> tuple[tuple[str, Extent], ...]:
    """Give whose other proceedings a page tells, each with the paragraphs that tell it.

    They begin with a paragraph that lets another country alone act, and end where the
    country of the record is named again, or under a heading. Such a run is a proceeding only
    where it names a remedy and a day.
    """
    act = act_of(segment)
    own = authorities()[act.authority].country if act is not None else None
    if act is None or own is None:
        return ()
    text = segment.flow[:LOOK_AT]
    runs: list[tuple[str, int, int]] = []
    rival: str | None = None
    for line in LINE.finditer(text, act.title.end):
        if "](" in line[0] or HEADED.match(line[0]):
            rival = None
            continue
        acting = {a for a in actors_in(text, Extent(*line.span())) if a != OURS}
        if own in acting or any(m.code == own for m in find_countries(line[0])):
            rival = None
        elif len(acting) == 1 and acting != {rival}:
            rival = next(iter(acting))
            runs.append((rival, *line.span()))
            continue
        if rival is not None:
            country, start, _ = runs[-1]
            runs[-1] = (country, start, line.end())
    return tuple((c, Extent(s, e)) for c, s, e in runs if _is_proceeding(text, s, e))


def _is_proceeding(text: str, start: int, end: int) -> bool:
    named = any(p.search(text, start, end) for _, p in tongues()["vi"].instruments)
    return named and bool(printed_dates(text, start, end))


def of_the_first(find: Find) -> Find:
    """Make a rule keep what other proceedings print as a proposal alone."""

    def own(reading: Reading) -> Iterable[Found]:
        segment = reading.segment
        apart = [e for _, e in others_told(segment)]
        spans = [
            (at.start, at.end)
            for e in apart
            for at in (segment.found("", e.start, e.end, confidence=1, by=""),)
        ]
        for found in find(reading):
            theirs = any(low <= found.start < high for low, high in spans)
            yield found.model_copy(update={"confidence": min(found.confidence, UNSURE)}) if theirs else found

    return own


def issues_of(segment: Segment) -> Iterator[Issue]:
    """Tell a person of each proceeding that the page tells beside the record's own."""
    for country in dict.fromkeys(c for c, _ in others_told(segment)):
        yield Issue(
            code=NoNotice.code,
            what=f"the page tells of a second proceeding, of {country}; the record is of the first alone",
            fix="enter the second by hand, or load that authority's own notice",
            stage="extract",
        )
