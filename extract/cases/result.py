"""How a step ended, affirmative or negative, from the words of its title."""

import re
from typing import Literal

from tradewarn.model import Notice
from tradewarn.text import fold

Result = Literal["affirmative", "negative", "none"]

CLAUSE = re.compile(r"[,;:.]|\band\b|\bva\b|\bet\b|\by\b")
ASIDE = re.compile(  # findings beside the main one
    r"critical circumstances|no shipments|no reviewable|separate rate|successor|duty absorption"
)
NEGATIVE = re.compile(
    r"\bnegative\b|\bnegativ[ao]s?\b|\bnot materially injured\b|\bno (?:material )?injury\b"
    r"|\bnot circumvent|\bnot (?:be )?likely to lead\b|\bwithout (?:the )?imposition\b"
    r"|\bkhong (?:ban pha gia|gay thiet hai|ap thue|ap dung|lan tranh|lan tranh)\b|\bphu dinh\b"
)
AFFIRMATIVE = re.compile(
    r"\baffirmative\b|\baffirmativ[ao]s?\b|\bmaterially injured\b|\bare circumventing\b|\bkhang dinh\b"
)


def result_of(*texts: str) -> Result:
    """Tell the main finding that the texts state, the first that says one deciding.

    A title may find both ways at once (“affirmative determination … and negative
    determination of critical circumstances”): a clause about a side matter is left out.

    Example:
        >>> result_of("Final Affirmative Duty Determination and Negative Critical Circumstances")
        'affirmative'
    """
    for text in texts:
        for clause in CLAUSE.split(fold(text)):
            if ASIDE.search(clause):
                continue
            if NEGATIVE.search(clause):
                return "negative"
            if AFFIRMATIVE.search(clause):
                return "affirmative"
    return "none"


def notice_result(notice: Notice) -> Result:
    """Tell the finding of a notice from its title and from what proves its stage."""
    quotes = [f.quote for f in notice.evidence.get("stage", ())]
    return result_of(notice.title or "", *quotes)
