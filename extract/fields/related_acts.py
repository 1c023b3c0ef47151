"""Acts that this one amends, corrects, carries out or rests on."""

import re
from collections.abc import Iterable

from extract.field import Field, Reading
from extract.us.layout import FILING, layout
from tradewarn.model import Found
from tradewarn.text import plain_dashes

BY = "extract/fields/related_acts.py"
NOTICE = re.compile(
    r"\bFR\s+Doc(?:ument|\.)?\s*(?:No\.?\s*)?(\d{2,4}-\d{4,6})\b|\bdocument\s+(?:(?:number|no\.?)\s*)?(\d{4}-\d{4,6})\b",
    re.I,
)
DISPUTE = re.compile(r"\b(?:WT/)?(DS\d{1,3})\b")
PROCLAMATION = re.compile(r"\b(?:Presidential\s+)?Proclamation\s+(?:No\.?\s*)?(\d{4,5})\b")
RULING = re.compile(r"\bSlip\s+Op(?:\.|inion)?\s*(?:No\.?\s*)?(\d{2,4}-\d{1,4})\b", re.I)
FORMS = ((NOTICE, "{}"), (DISPUTE, "{}"), (PROCLAMATION, "Proclamation {}"), (RULING, "Slip Op. {}"))


def find_related_acts(reading: Reading) -> Iterable[Found]:
    """Give the acts that title and summary name by number; of a correction, the body's too.

    Page citations (``90 FR 17388``) are `citations`; a notice's own number is its
    `document_number`.
    """
    segment = reading.segment
    text = plain_dashes(segment.text)
    own = {str(f.value) for f in reading.found.get("document_number", ())}
    parts = layout(segment)
    extents = [e for e in (parts.title, parts.lead) if e is not None]
    spans = [(e.start, e.end) for e in extents]
    if reading.found.value("stage") == "correction" and parts.form != "record":
        spans = [(0, segment.flow_end)]
    known: set[str] = set()
    for start, end in spans:
        for pattern, form in FORMS:
            for match in pattern.finditer(text, start, end):
                act = form.format(next(g for g in match.groups() if g))
                own_line = FILING.match(text, max(0, match.start() - 1))
                if act not in known and act not in own and not own_line:
                    known.add(act)
                    yield segment.found(act, match.start(), match.end(), confidence=0.85, by=BY)


FIELD = Field(name="related_acts", find=find_related_acts, many=True, after=("document_number", "stage"))
