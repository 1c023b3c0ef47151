"""Counts of days in a sentence, and from whose publication they run."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tradewarn.printed.numbers import count
from tradewarn.printed.quick import quick

DAYS = quick(
    r"\b(?P<bound>no\s+later\s+than|not\s+later\s+than|later\s+than|within|up\s+to|by|no\s+earlier\s+than"
    r"|not\s+earlier\s+than|earlier\s+than|(?P<bare>\bdue(?:\s+(?:to|with|at)\s+(?:the\s+)?\w{2,20})?"
    r"|\bdeadlines?\b[^.;]{0,120}\b(?:is|are|be|remains?)(?:\s+now)?"
    r"|\b(?:determinations?|results|comments|briefs|applications?|certifications?|responses?|statements?)))"
    r"\s+(?:the\s+later\s+of\s+)?"
    r"\b(?P<count>\d{1,3}|[a-z]{3,7}(?:-[a-z]{3,5})?)\s+(?:\(\d{1,3}\)\s+)?"
    r"(?P<sort>calendar\s+|business\s+|working\s+)?days\s+(?P<way>after|of|from|following|before|prior\s+to)\s+"
    r"(?P<anchor>[^.,;()]{3,160})",
    re.IGNORECASE,
)
PUBLICATION = re.compile(
    r"(?:the\s+)?(?:date\s+of\s+)?(?:(?:the|its)\s+)?publication(?:\s+date)?\b"
    r"(?:\s+in\s+the\s+Federal\s+Register)?(?:\s+of\s+(?P<of>[^.,;]{3,90}?)(?=$|[.,;]|\s+in\s+the\s+Federal|"
    r"\s+in\s+accordance|\s+pursuant|\s+to\s+(?:parties|interested)|\s+unless|\s+for\s+which))?"
    r"(?:\s+in\s+the\s+Federal\s+Register)?",
    re.IGNORECASE,
)
STEPS = (
    (re.compile(r"\bpreliminar\w+", re.IGNORECASE), "prelim"),
    (re.compile(r"\bfinal\b", re.IGNORECASE), "final"),
    (re.compile(r"\binitiation\b", re.IGNORECASE), "initiation"),
    (re.compile(r"\binstitution\b", re.IGNORECASE), "institution"),
    (re.compile(r"\borders?\b", re.IGNORECASE), "order"),
)
LATER = re.compile(r"\bpublication\s+(?:date\s+)?of\s+the\s+final\b", re.IGNORECASE)
Whose = Literal["this", "earlier", "later", "other"]


@dataclass(frozen=True, slots=True)
class Counted:
    """So many days, from the publication of this notice or of another, or from another event.

    `start`:`end` is the rule in words; `business` days cannot be counted without a calendar.
    """

    days: int
    whose: Whose
    business: bool
    start: int
    end: int


def counts(text: str, stage: str, *, before: str = "") -> Iterator[Counted]:
    """Give each count that ends a time limit; those that begin one (“no earlier than”) are left out.

    Args:
        text: A sentence.
        stage: The stage of the notice, empty where it is not known: “the preliminary
            determination” is this notice in one stage and history in the next.
        before: The sentences before it, where a bare “of publication” may have its meaning.
    """
    for match in DAYS.finditer(text):
        days = count(match["count"])
        if days is None or "earlier" in match["bound"].lower():
            continue
        anchor = PUBLICATION.match(match["anchor"])
        if match["way"].lower().startswith(("before", "prior")):
            anchor = None
        whose: Whose = "other" if anchor is None else _whose(anchor["of"] or "", stage, before + text)
        rest = re.sub(r"\s{1,40}(?:or|and)$", "", re.split(r"\s{1,40}whether\b", match["anchor"])[0].rstrip())
        if anchor is None and re.search(r"\b(?:of|the|date|after)$", rest):
            continue  # the event itself is missing
        width = anchor.end() if anchor else len(rest)
        business = (match["sort"] or "").strip().lower() in ("business", "working")
        start = match.start("count") if match["bare"] else match.start()
        yield Counted(days, whose, business, start, match.start("anchor") + width)


def _whose(of: str, stage: str, text: str) -> Whose:
    """Tell whose publication is meant: steps run preliminary, final, order."""
    if re.match(r"(?:this|these)\b", of, re.IGNORECASE):
        return "this"
    step = next((name for pattern, name in STEPS if pattern.search(of)), None)
    early = "prelim" in stage or "initiation" in stage or "institution" in stage
    if not of:
        return "later" if early and LATER.search(text) else "this"
    if step is None:
        return "this" if re.search(r"\b(?:this|these|notice)\b", of, re.IGNORECASE) else "other"
    if step in stage or not stage:
        return "this"
    if step == "final":
        return "later" if early else "earlier"
    return "earlier" if step in ("prelim", "initiation", "institution") and not early else "later"
