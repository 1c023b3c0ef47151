"""How the summaries and openings of US notices say what is done, for titles that do not.

The Commission's titles are often bare (``Methionine From Spain; Determination``). What
was determined then stands in the statutory words: *reasonable indication* belongs to the
preliminary phase, *likely to lead to continuation or recurrence* to a five-year review.
"""

from extract.us.stages import AD_CVD, CCR, Rule
from extract.us.stages import rule as title_rule
from tradewarn.model import Stage as S


def rule(wording: str, stage: S, confidence: float = 0.85) -> Rule:
    """Compile a wording whose `` ... `` stays in one sentence."""
    return title_rule(wording, stage, confidence, gap="[^.]{0,400}")


DETERMINES = r"\bdetermin\w+"
PRELIM_FINDS = r"preliminar\w+ (?:determin|find)\w{0,12}"
FINDS = r"(?:determin|find)\w{0,12}"
INDUSTRY = r"industry in the United States (?:is |was |would be )?(?:not )?(?:being )?"

TEXT_RULES: tuple[Rule, ...] = (
    rule(
        r"\bdetermines(?: \d{1,2})?,? (?:pursuant to|under) ... would (?:not )?be likely to lead to",
        S.SUNSET_FINAL,
    ),
    rule(
        r"\bdetermines(?: \d{1,2})?,? (?:pursuant to|under) ... reasonable indication that an industry",
        S.INJURY_PRELIM,
    ),
    rule(
        r"\bdetermines(?: \d{1,2})?,? (?:pursuant to|under) ... "
        + INDUSTRY
        + r"(?:materially (?:injured|retarded)|threatened)",
        S.INJURY_FINAL,
    ),
    rule(r"court-ordered remand|remand proceedings", S.OTHER),
    rule(r"not in harmony", S.COURT_DECISION_AMENDED_FINAL),
    rule(
        r"institut\w+ of investigations? and commencement of preliminary-phase", S.INJURY_INSTITUTION_PRELIM
    ),
    rule(r"scheduling of the final-phase", S.INJURY_FINAL_PHASE_SCHEDULING),
    rule(
        r"notice (?:that it has instituted|of the institution of) (?:an? |full |the )?"
        r"(?:five-year )?reviews?",
        S.SUNSET_INSTITUTION,
    ),
    rule(
        r"scheduling of (?:a |an )?(?:full|expedited) (?:five-year )?reviews?|proceed with full reviews?",
        S.SUNSET_SCHEDULING,
    ),
    rule(r"determined not to institute|(?:dismiss|den)(?:ed|ies|ying) ... request ... institut", S.OTHER),
    rule(DETERMINES + r" ... reasonable indication that an industry", S.INJURY_PRELIM),
    rule(DETERMINES + r" ... would (?:not )?be likely to lead to continuation or recurrence", S.SUNSET_FINAL),
    rule(
        DETERMINES + r" ... " + INDUSTRY + r"(?:materially (?:injured|retarded)|threatened)", S.INJURY_FINAL
    ),
    rule(DETERMINES + r" ... substantial cause of serious injury", S.INJURY_FINAL, 0.7),
    rule(PRELIM_FINDS + r" ... circumvent", S.CIRCUMVENTION_PRELIM),
    rule(FINDS + r" ... (?:is|are|were) (?:not )?circumventing", S.CIRCUMVENTION_FINAL),
    rule(r"initiating ... circumvention inquir", S.CIRCUMVENTION_INITIATION),
    rule(rf"initiating ... {CCR}", S.CHANGED_CIRCUMSTANCES_INITIATION),
    rule(r"initiating ... new-shipper", S.NEW_SHIPPER_REVIEW_INITIATION),
    rule(r"initiating ... (?:five-year|sunset)", S.SUNSET_INSTITUTION),
    rule(r"initiating ... administrative reviews?", S.REVIEW_INITIATION),
    rule(r"initiating ... (?:less-than-fair-value|duty) investigation", S.INITIATION),
    rule(r"(?:is|are) rescinding ... review", S.REVIEW_RESCISSION),
    rule(PRELIM_FINDS + r" ... (?:period of review|\bPOR\b)", S.REVIEW_PRELIM),
    rule(PRELIM_FINDS, S.PRELIM),
    rule(FINDS + r" ... (?:period of review|\bPOR\b)", S.REVIEW_FINAL),
    rule(
        r"investigations? ... \b(?:is|are) (?:being )?terminated|terminating ... (?:investigation|review)",
        S.TERMINATION,
    ),
    rule(r"(?:proposed|final|interim) (?:rules?|amendments?)", S.OTHER, 0.8),
    rule(r"(?:amend|modif|revis) ... (?:regulations|rules)", S.OTHER, 0.8),
    rule(r"(?:is|are) issuing ... " + AD_CVD + r" ... orders?", S.ORDER),
)
