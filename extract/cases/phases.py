"""Which part of a proceeding a stage belongs to."""

from typing import Literal

from tradewarn.model import Stage

Phase = Literal["opening", "investigation", "measure", "review", "ending", "other"]

OPENING = frozenset(
    {
        Stage.PETITION,
        Stage.INITIATION,
        Stage.INJURY_INSTITUTION_PRELIM,
        Stage.CIRCUMVENTION_INITIATION,
    }
)
INVESTIGATION_STEPS = frozenset(
    {
        Stage.REGISTRATION,
        Stage.PRELIM,
        Stage.AMENDED_PRELIM,
        Stage.PROVISIONAL,
        Stage.DISCLOSURE,
        Stage.FINAL,
        Stage.AMENDED_FINAL,
        Stage.INJURY_PRELIM,
        Stage.INJURY_FINAL_PHASE_SCHEDULING,
        Stage.INJURY_FINAL,
        Stage.CIRCUMVENTION_PRELIM,
    }
)
MEASURE_STEPS = frozenset({Stage.ORDER, Stage.CIRCUMVENTION_FINAL, Stage.EVASION_DETERMINATION})
REVIEW_STEPS = frozenset(
    {
        Stage.REVIEW_INITIATION,
        Stage.REVIEW_PRELIM,
        Stage.REVIEW_FINAL,
        Stage.REVIEW_RESCISSION,
        Stage.INTERIM_REVIEW_INITIATION,
        Stage.INTERIM_REVIEW_FINAL,
        Stage.NEW_SHIPPER_REVIEW_INITIATION,
        Stage.NEW_SHIPPER_REVIEW_FINAL,
        Stage.CHANGED_CIRCUMSTANCES_INITIATION,
        Stage.CHANGED_CIRCUMSTANCES_PRELIM,
        Stage.CHANGED_CIRCUMSTANCES_FINAL,
        Stage.SUNSET_INSTITUTION,
        Stage.SUNSET_SCHEDULING,
        Stage.SUNSET_PRELIM,
        Stage.SUNSET_FINAL,
        Stage.REVOCATION_PARTIAL,
    }
)
ENDING = frozenset({Stage.REVOCATION, Stage.TERMINATION, Stage.EXPIRY_NOTICE})
AFFIRMATIVE_BY_NATURE = frozenset({Stage.PROVISIONAL, Stage.ORDER})


def phase(stage: Stage) -> Phase:
    """Give the part of a proceeding that a stage belongs to."""
    if stage in OPENING:
        return "opening"
    if stage in INVESTIGATION_STEPS:
        return "investigation"
    if stage in MEASURE_STEPS:
        return "measure"
    if stage in REVIEW_STEPS:
        return "review"
    return "ending" if stage in ENDING else "other"
