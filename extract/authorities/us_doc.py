"""US Department of Commerce, International Trade Administration.

Authority:  finds dumping and subsidy, issues and reviews AD and CVD orders (19 U.S.C. 1671–1677n)
Publishes:  Federal Register, notices; docket ``[A–552–801]``, ``[C–552–842]`` (country 552: Viet Nam)
Traps:      its notices name the Commission as often as itself; the abstract may begin with a court
History:    2026-11: first version
"""

import re

from extract.authority import AuthorityForm, Recognition
from extract.segment import Segment
from extract.us.speaker import Sign, recogniser

TITLE = re.compile(
    r"\bsales\s+at\s+less[-\s]+than[-\s]+fair|\bcountervailing\s+duty\s+determination|\bcountervailable"
    r"|\badministrative\s+reviews?\b|\bnew\s+shipper|\bchanged\s+circumstances|\bsunset\b|\bduty\s+orders?\b"
    r"|\bcircumvention|\bscope\s+(?:ruling|inquiry)|\bcovered\s+merchandise|\b(?:final"
    r"|preliminary)\s+results\b"
    r"|\bsuspension\s+agreement|\bagreement\s+suspending|\bbinational\s+panel|\bcourt\s+decision",
    re.I,
)
WEAK_TITLE = re.compile(  # the Commission institutes and schedules; Commerce initiates and postpones
    r"\b(?:initiation\s+of|postponement\s+of|suspension\s+of|preliminary\s+determination"
    r"|final\s+determination)"
    r"|\bscope\s+rulings?\b|\bsection\s+129\b|\b(?:antidumping"
    r"|countervailing)\s+duty\s+investigations?\s+of\b",
    re.I,
)
NAMED = (
    r"(?:U\.?S\.?\s+|United\s+States\s+)?Department\s+of\s+Commerce\b"
    r"(?:\s+\((?:[“\"]?Commerce|the\s+Department)[^)]{0,40}\))?"
)
ACTS = re.compile(
    r"\b(?:Commerce|the\s+Department(?:\s+of\s+Commerce)?(?:\s+\((?:the\s+Department|Commerce)\))?)\s+"
    r"(?:is|has|will|intends|hereby|preliminarily|determines|finds|continues|initiat\w+|publish\w+"
    r"|issu\w+)\b",
    re.I,
)

FOREIGN = re.compile(  # other countries have a department of commerce too, under a ministry or a republic
    r"\b(?:Ministry\s+of|Government\s+of\s+(?!the\s+United\s+States)|(?:Democratic|Socialist"
    r"|People['’]s|Islamic)\s+Republic"
    r"\s+of\s+[A-Z]\w+(?:\s[A-Z]\w+){0,2}\s*\n|State\s+of\s+[A-Z]\w+\s*\n)",
    re.I,
)
FOREIGN_WITHIN = 400
SURELY = 0.75
by_signs = recogniser(
    [
        Sign("agency", re.compile(r"\bInternational\s+Trade\s+Administration\b"), 0.99),
        Sign("agencies", re.compile(r"\bInternational Trade Administration\b"), 0.98),
        Sign("docket", re.compile(r"\b[AC]\s?[-–—‑]\s?\d{3}[-–—‑]\d{3}"), 0.97),
        Sign("summary", re.compile(NAMED), 0.92, within=60),
        Sign("summary", ACTS, 0.9),
        Sign("title", TITLE, 0.8),
        Sign("title", WEAK_TITLE, 0.7),
        Sign("opening", re.compile(rf"{NAMED}|{ACTS.pattern}", re.I), 0.75),
        Sign("summary", re.compile(NAMED), 0.7),
    ]
)


def recognise(segment: Segment) -> Recognition | None:
    """Recognise Commerce by its signs; “Department of Commerce” alone may be another country's."""
    found = by_signs(segment)
    if found is not None and found.confidence <= SURELY and FOREIGN.search(segment.text, 0, FOREIGN_WITHIN):
        return None
    return found


FORM = AuthorityForm(
    name="US-DOC",
    recognise=recognise,
    nomenclature="HTSUS",
    language="en",
)
