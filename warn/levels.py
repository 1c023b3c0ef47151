"""How grave a match is: 1 to 4, 4 the gravest. docs/decisions/warning-levels.md has the reasons."""

from typing import Literal

from extract.cases.result import notice_result
from tradewarn.model import Match, Notice, Stage

Level = Literal[1, 2, 3, 4]

MONEY = frozenset(  # a duty or deposit begins, or its amount is set
    {Stage.ORDER, Stage.PROVISIONAL, Stage.FINAL, Stage.AMENDED_FINAL, Stage.CIRCUMVENTION_FINAL}
)
CLOCK = frozenset(  # a proceeding on the goods begins or turns: there is something to answer
    {
        Stage.PETITION,
        Stage.INITIATION,
        Stage.REGISTRATION,
        Stage.INJURY_INSTITUTION_PRELIM,
        Stage.INJURY_PRELIM,
        Stage.INJURY_FINAL_PHASE_SCHEDULING,
        Stage.INJURY_FINAL,
        Stage.PRELIM,
        Stage.AMENDED_PRELIM,
        Stage.DISCLOSURE,
        Stage.CIRCUMVENTION_INITIATION,
        Stage.CIRCUMVENTION_PRELIM,
        Stage.EVASION_DETERMINATION,
    }
)
QUIET = frozenset(  # good news, or nothing to do for those not named
    {
        Stage.REVIEW_RESCISSION,
        Stage.REVOCATION,
        Stage.REVOCATION_PARTIAL,
        Stage.TERMINATION,
        Stage.EXPIRY_NOTICE,
        Stage.EXEMPTION,
        Stage.REFUND,
        Stage.OTHER,
        Stage.CORRECTION,
    }
)


def level(notice: Notice, match: Match) -> Level:
    """Rate a match by what the act does, to whom and where."""
    fired = {r.signal for r in match.reasons}
    home = bool(fired & {"from_viet_nam", "from_everywhere", "through_viet_nam"})
    mine = "sold_to_market" in fired
    if "named_company" in fired:
        return 4 if notice.stage not in QUIET else 3
    if not home:
        return 2 if mine and notice.stage in MONEY and notice_result(notice) != "negative" else 1
    graded = _at_home(notice)
    if mine:
        return graded
    return 2 if graded >= 3 else 1  # goods of ours elsewhere: the next market may follow


def _at_home(notice: Notice) -> Level:
    """Rate an act on these goods from Viet Nam."""
    if notice.stage in MONEY:
        return 2 if notice_result(notice) == "negative" else 4
    if notice.stage in CLOCK:
        return 2 if notice_result(notice) == "negative" else 3
    return 1 if notice.stage in QUIET or notice.stage is None else 2
