"""What the notice does to its proceeding."""

import re
from collections.abc import Iterable

from extract.field import Field, Reading
from extract.fields.headline import opening_of
from extract.us.headline import Extent
from extract.us.layout import layout
from extract.us.stages import TITLE_RULES, Rule
from extract.us.stages_text import TEXT_RULES
from tradewarn.model import Found, Stage

BY = "extract/fields/stage.py"
DETERMINED = re.compile(r"\bdeterminations?\b", re.I)
PHASE = re.compile(r"\((?:[\w-]+\s+){0,2}(preliminary|final|review)s?\)", re.I)
PHASES = {
    "preliminary": Stage.INJURY_PRELIM,
    "final": Stage.INJURY_FINAL,
    "review": Stage.SUNSET_FINAL,
}
LONGEST = 4_000  # no title and no summary says more; hostile input does


def find_stage(reading: Reading) -> Iterable[Found]:
    """Give the stage by the words of the title, else of the summary or opening.

    The Commission's titles are often bare (``Methionine From Spain; Determination``), so
    its text decides what was determined. A notice that no rule knows is proposed as
    `other` far below the floor: a person names its stage.
    """
    segment = reading.segment
    text = segment.text
    headline = opening_of(reading).headline
    acts = headline.acts if headline else ()
    if found := _first(TITLE_RULES, text, acts):
        rule, at = found
        yield segment.found(rule.stage.value, at.start, at.end, confidence=rule.confidence, by=BY)
        return
    lead = layout(segment).lead
    if lead and (found := _first(TEXT_RULES, text, (lead,))):
        rule, at = found
        yield segment.found(rule.stage.value, at.start, at.end, confidence=rule.confidence, by=BY)
        return
    yield from _by_phase(reading)
    anchor = headline.whole if headline else lead
    if anchor is not None:
        yield segment.found(Stage.OTHER.value, anchor.start, anchor.end, confidence=0.2, by=BY)


def _by_phase(reading: Reading) -> Iterable[Found]:
    """Read ``(Third Review); Determination``: the phase in brackets, where something is determined."""
    text = reading.segment.text
    parts = layout(reading.segment)
    if parts.title is None or not DETERMINED.search(text, parts.title.start, parts.title.end):
        return
    for extent in (parts.docket, parts.title):
        phase = PHASE.search(text, extent.start, extent.end) if extent else None
        if phase:
            stage = PHASES[phase[1].lower()]
            yield reading.segment.found(stage.value, phase.start(), phase.end(), confidence=0.85, by=BY)
            return


def _first(rules: Iterable[Rule], text: str, extents: Iterable[Extent]) -> tuple[Rule, Extent] | None:
    """Return the first rule that fits one of the extents, and where."""
    pieces = [(e.start, text[e.start : min(e.end, e.start + LONGEST)]) for e in extents]
    for rule in rules:
        for start, piece in pieces:
            match = rule.pattern.search(piece)
            if match:
                return rule, Extent(start + match.start(), start + match.end())
    return None


FIELD = Field(name="stage", find=find_stage, after=("headline",))
