"""The kinds of trade remedy the notice is about."""

import re
from collections.abc import Iterable, Iterator

from extract.field import Field, Reading
from extract.fields.headline import opening_of
from extract.us.headline import Extent
from extract.us.layout import layout
from tradewarn.model import Found, Instrument

BY = "extract/fields/instruments.py"
DUMPING = re.compile(
    r"\banti-?\s?dumping\b|\bless[-\s]+than[-\s]+fair[-\s]+value\b|\bLTFV\b|\bAD(?=\s*/\s*CVD\b|\s+(?:order|review|duty)|\))",
    re.I,
)
SUBSIDY = re.compile(r"\bcountervail(?:ing|able)\b|\bCVD\b", re.I)
SAFEGUARD = re.compile(
    r"\bsafeguards?\b(?!\s+(?:rules?|procedures?))|\bsection\s+20[1-4]\b|\bTA-?20[14]-", re.I
)
CIRCUMVENTION = re.compile(r"\bcircumvent\w*", re.I)
EVASION = re.compile(r"\bevasion\b|\bcovered\s+merchandise\b|\bEnforce\s+and\s+Protect\b|\bEAPA\b", re.I)
ALIGNMENT = re.compile(
    r"(?:,?\s{0,40}and)?\s{0,40}\balignment\s{1,40}of\s{1,40}final\s{1,40}determinations?\s{1,40}with\s{1,40}(?:the\s{1,40})?final\s{1,40}[^;:,]{0,60}?determinations?",
    re.I,
)
ALIGNS = re.compile(r"\balignment\s{1,40}of\b", re.I)
ALIGNED_WITH = re.compile(
    r"(?<=\s)with\s{1,40}(?:the\s{1,40})?final\s{1,40}[^;:,]{0,60}?determinations?", re.I
)  # the companion's, in a title that says alignment and then what is aligned
STEM = {"A": Instrument.AD, "C": Instrument.CVD, "731": Instrument.AD, "701": Instrument.CVD}
COMPANION = re.compile(r"\b(?:companion|concurrent|concurrently|aligning|align)\b[^.;]*\Z", re.I)


def find_instruments(reading: Reading) -> Iterable[Found]:
    """Give the instruments named by title, docket and, where these name none, the summary.

    The docket letter is the surest sign: A is a dumping case, C a subsidy case. An
    inquiry into circumvention or evasion carries the instrument of its order as well.
    A companion case that the notice only aligns with is not this notice's.
    """
    segment = reading.segment
    parts = layout(segment)
    headline = opening_of(reading).headline
    named: set[Instrument] = set()
    for number in reading.found.get("case_numbers", ()):
        instrument = _of_number(str(number.value))
        if instrument and instrument not in named:
            named.add(instrument)
            yield number.model_copy(update={"value": instrument.value, "by": BY})
    if headline is not None:
        for instrument, at in _named(segment.text, headline.whole, blank=ALIGNMENT):
            if instrument not in named:
                named.add(instrument)
                yield segment.found(instrument.value, at.start, at.end, confidence=0.96, by=BY)
    if parts.lead is None or named & {Instrument.AD, Instrument.CVD, Instrument.SG}:
        if parts.lead is not None and not named & {Instrument.AC, Instrument.EV}:
            yield from _evasion(reading, parts.lead)
        return
    for instrument, at in _named(segment.text, parts.lead, blank=None):
        if instrument not in named:
            named.add(instrument)
            yield segment.found(instrument.value, at.start, at.end, confidence=0.86, by=BY)


def _evasion(reading: Reading, lead: Extent) -> Iterator[Found]:
    """Add AC or EV where the stage says so but the title does not name the act."""
    stage = str(reading.found.value("stage") or "")
    pattern = {"circumvention": CIRCUMVENTION, "evasion": EVASION}.get(stage.partition("-")[0])
    match = pattern.search(reading.segment.text, lead.start, lead.end) if pattern else None
    if match:
        value = Instrument.AC if pattern is CIRCUMVENTION else Instrument.EV
        yield reading.segment.found(value.value, match.start(), match.end(), confidence=0.86, by=BY)


def _of_number(number: str) -> Instrument | None:
    if number.startswith(("TA-201", "TA-204")):
        return Instrument.SG
    return STEM.get(number.partition("-")[0])


def _named(
    text: str, extent: Extent, *, blank: re.Pattern[str] | None
) -> Iterator[tuple[Instrument, Extent]]:
    """Give each instrument that a stretch names, with the place of its first mention."""
    piece = text[extent.start : extent.end]
    if blank is not None:
        piece = blank.sub(lambda m: " " * len(m[0]), piece)
        if ALIGNS.search(piece):
            piece = ALIGNED_WITH.sub(lambda m: " " * len(m[0]), piece)
    for instrument, pattern in PATTERNS:
        for match in pattern.finditer(piece):
            if not COMPANION.search(piece[max(0, match.start() - 60) : match.start()]):
                yield instrument, Extent(extent.start + match.start(), extent.start + match.end())
                break


PATTERNS = (
    (Instrument.AD, DUMPING),
    (Instrument.CVD, SUBSIDY),
    (Instrument.SG, SAFEGUARD),
    (Instrument.AC, CIRCUMVENTION),
    (Instrument.EV, EVASION),
)

FIELD = Field(
    name="instruments", find=find_instruments, many=True, after=("headline", "case_numbers", "stage")
)
