"""What an act does, by the sentence right over its own table of duties.

Acts without a telling title recite the whole case first: older measures on other goods, the
opening, what was alleged. The table of duties is theirs, and the words that lead into it say
what they set; what they repeal in their last lines changes nothing of that.
"""

import re

from extract.forms.duty_tables import begin_of, duty_tables
from extract.forms.subject import Subject
from extract.segment import Segment
from extract.us.headline import Extent
from tradewarn.model import Stage

SETTING = frozenset({Stage.ORDER, Stage.PROVISIONAL})
RECITED = frozenset(  # what a table of duties does not follow: steps before it, and ends of older acts
    {
        Stage.PETITION,
        Stage.INITIATION,
        Stage.DISCLOSURE,
        Stage.TERMINATION,
        Stage.REVOCATION,
        Stage.REVOCATION_PARTIAL,
        Stage.EXPIRY_NOTICE,
    }
)
LEAD = 420  # code points of the sentence over a table
CITED = re.compile(  # the sentence tells what another act did
    r"\d{4}/\d{1,4}\s+sayılı|\b(?:Regulation|Règlement|Reglamento|Regulamento)\s+\([A-Z]{2}\)"
    r"|\b(?:Nomor|No\.?|Notification|vide|N[º°o]\.?|№)\s{0,3}\d[\w./-]*[/-]\d|年第\s?\d{1,3}\s?号公告|제\d{4}-\d{1,4}호"
)
SENTENCE = re.compile(r"[.;。；](?=\s|\Z)|\n\s*\n")


def stage_over_table(segment: Segment, subject: Subject) -> tuple[Stage, Extent] | None:
    """Give the stage that the words over a table of duties tell; None where they cite another act."""
    text = segment.flow
    for table in duty_tables(segment):
        at = begin_of(table)
        low = max(0, at - LEAD)
        ends = [m.end() for m in SENTENCE.finditer(text, low, at) if text[m.end() : at].strip()]
        low = ends[-1] if ends else low
        if CITED.search(text, low, at):
            continue
        for rule in subject.tongue.stages:
            match = rule.pattern.search(text, low, at) if rule.stage in SETTING else None
            if match is not None:
                return rule.stage, Extent(match.start(), match.end())
    return None
