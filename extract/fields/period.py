"""The period that the authority looked at: of investigation, or of review."""

import re
from collections.abc import Iterable

from extract.field import Field, Reading
from extract.prose.footnotes import in_footnote
from tradewarn.model import Found, Period
from tradewarn.printed.stretches import Stretch, stretches

BY = "extract/fields/period.py"
LABEL = re.compile(
    r"\bperiods?\s{1,40}of\s{1,40}(?:administrative\s{1,40})?(review|investigation)s?\b|\b(PO[RI])s?\b",
    re.IGNORECASE,
)
REVIEW = re.compile(r"administrative\s{1,40}review|new\s{1,40}shipper", re.IGNORECASE)
LABEL_BEHIND = re.compile(
    r"[,\s(]{1,4}(?:the\s+)?(?:period\s+of\s+(review|investigation)\b|(PO[RI])\b)", re.IGNORECASE
)
BEFORE = 130  # the label stands at most so far before the dates
FOREIGN = re.compile(
    r"\b(?:prior|previous|preceding|earlier|subsequent|next|original|sunset|proposed|new shipper review)"
    r"\W+(?:\w+\W+)?$",
    re.IGNORECASE,
)
DIRECT = re.compile(
    r"[\s,):;(“”\"‘’']{0,20}(?:(?:\(?the\s{1,40})?\(?PO[RI]s?\)?)?[\s,):.;”’'\"]{0,20}"
    r"(?:(?:for|of|in)\s{1,40}(?:the|this|these|each)\s[\w\s-]{2,60}?)?"
    r"[\s,]{0,40}(?:\(?i\.e\.|is|was|are|of|from|covers|covering|covered|between|\()?[\s,(:]{0,20}(?:the\s{1,40}period\s{1,40})?",
    re.IGNORECASE,
)
UNLABELLED = re.compile(
    r"\b(?:during|for|covers|covering|over)\s{1,40}(?:the\s{1,40})?(?:review\s{1,40})?"
    r"(?:(?:entries|sales|exports|shipments|imports|merchandise)\b[^.;\d]{0,50}?\s)?(?:period\s{1,40})?"
    r"(?:of\s{1,40}|from\s{1,40}|between\s{1,40}|on\s{1,9}or\s{1,9}after\s{1,40})?$",
    re.IGNORECASE,
)
ABOUT_SALES = re.compile(
    r"\b(?:sales|sold|sell|prices?|subsid\w+|dumping|shipments|transactions|review|entries)\b", re.I
)
NOT_LOOKED_AT = re.compile(
    r"\b(?:closure|shutdown|verif\w+|tolled|suspen\w+|provisional|quota|filing)\b", re.IGNORECASE
)
OF_SOME = re.compile(r"\b(?:for|in)\s{1,40}(?:the\s{1,40})?[A-Z](?!O[IR]\b)")  # “the POI for Vietnam is …”
PROPOSED = 0.45
LONGEST_DAYS = 760  # a first review may run some two years; a longer one is another kind of period


def find_period(reading: Reading) -> Iterable[Found]:
    """Give the period with its label, POI or POR.

    The years in a title are not a period. A period called prior, original or sunset is
    another proceeding's, and stays a proposal.
    """
    text = reading.segment.flow
    if not LABEL.search(text) and not re.search(r"period|during the|covering", text):
        return
    both = (
        (s, _labelled(reading, text, s) or _unlabelled(reading, text, s))
        for s in stretches(text, order="sure")
    )
    found = [(stretch, period) for stretch, period in both if period is not None]
    several = _several(text, found)
    for _, period in found:
        label = str(period.value["label"])
        yield period.model_copy(update={"confidence": PROPOSED}) if label in several else period


def _several(text: str, found: list[tuple[Stretch, Found]]) -> set[str]:
    """Give the labels that a notice uses for several periods, each of some countries alone.

    No one of them is the notice's: a market economy's year beside a non-market
    economy's half.
    """
    own: dict[str, set[str]] = {}
    for stretch, period in found:
        labels = list(LABEL.finditer(text, max(0, stretch.start - BEFORE), stretch.start))
        gap = text[labels[-1].end() : stretch.start] if labels else ""
        if period.confidence > PROPOSED and OF_SOME.search(gap):
            own.setdefault(str(period.value["label"]), set()).add(str(period.value))
    return {label for label, values in own.items() if len(values) > 1}


def _labelled(reading: Reading, text: str, stretch: Stretch) -> Found | None:
    """Read a stretch that a label introduces; the nearest label is its own."""
    window = max(0, stretch.start - BEFORE)
    labels = list(LABEL.finditer(text, window, stretch.start))
    behind = LABEL_BEHIND.match(text, stretch.end)
    if behind is not None:
        label = "POR" if (behind[1] or behind[2]).lower() in ("review", "por") else "POI"
        start = stretch.start
        return reading.segment.found(
            Period(label=label, start=stretch.first, end=stretch.last),
            start,
            behind.end(),
            confidence=0.95,
            by=BY,
        )
    if not labels:
        return None
    near = labels[-1]
    if len(labels) > 1 and near[2] and near.start() - labels[-2].end() < 12:
        near = labels[-2]  # “period of review (POR)” is one label
    gap = text[near.end() : stretch.start]
    if re.search(r"\d{4}|[.;]\s{1,40}[A-Z](?!OR|OI)", gap):
        return None
    sure = 0.96 if DIRECT.fullmatch(gap) else 0.75
    if FOREIGN.search(text, max(0, near.start() - 40), near.start()):
        sure = 0.3
    word = (near[1] or near[2]).lower()
    label = "POR" if word in ("review", "por") else "POI"
    return _found(reading, label, stretch, near.start(), sure)


def _unlabelled(reading: Reading, text: str, stretch: Stretch) -> Found | None:
    """Read “sold below normal value during June 1, 2020, through …”."""
    lead = text[max(0, stretch.start - 40) : stretch.start]
    introduced = UNLABELLED.search(lead)
    if introduced is None:
        return None
    start = max(0, stretch.start - 40) + introduced.start()
    around = text[max(0, start - 300) : start]
    if not ABOUT_SALES.search(around) or NOT_LOOKED_AT.search(around[-120:]):
        return None
    stage = str(reading.found.value("stage") or "")
    review = "review" in stage or REVIEW.search(text)
    return _found(reading, "POR" if review else "POI", stretch, start, 0.6)


def _found(reading: Reading, label: str, stretch: Stretch, start: int, sure: float) -> Found:
    if (stretch.last - stretch.first).days > LONGEST_DAYS:
        sure = 0.3
    if in_footnote(reading.segment, stretch.start):
        sure = min(sure, 0.4)
    value = Period(label=label, start=stretch.first, end=stretch.last)
    return reading.segment.found(value, start, stretch.end, confidence=sure, by=BY)


FIELD = Field(name="period", find=find_period, after=("stage", "instruments", "publication_date"))
