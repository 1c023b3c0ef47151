"""How US notices word what they do, in order of precedence: the first rule that fits decides.

Each rule is read by meaning, not by the whole title: ``Preliminary Results and Partial
Rescission of Antidumping Duty Administrative Review`` is a preliminary result, whatever
else it does on the way; ``Final Results of Sunset Review and Revocation of Order`` ends
the order, and that is what a reader must not miss.
"""

import re
from dataclasses import dataclass

from tradewarn.model import Stage


@dataclass(frozen=True, slots=True)
class Rule:
    """A wording and the stage it means; `confidence` in a title or in a summary."""

    pattern: re.Pattern[str]
    stage: Stage
    confidence: float = 0.97


def _rule(wording: str, stage: Stage, confidence: float = 0.97) -> Rule:
    """Compile a wording: a space is any white space, a hyphen any dash or white space."""
    loose = wording.replace("-", r"(?:\s*[-–—‑]\s*|\s+)").replace(" ", r"\s+")
    return Rule(re.compile(loose, re.IGNORECASE | re.DOTALL), stage, confidence)


S = Stage
AD_CVD = r"(?:(?:antidumping|anti-dumping|countervailing|dumping|AD|CVD|AD/CVD)\b[\s,/]*(?:dut(?:y|ies)\b[\s,/]*)?(?:and\b\s*)?){1,3}"
IN_PART = r"(?:[^;:]{0,40}\bin part\b|[^;:]{0,60},? in part\b)"
PRELIMINARY = r"preliminar(?:y|ily)"
RESCIND = r"(?:res?cission|recission|rescind)"

TITLE_RULES: tuple[Rule, ...] = (
    # a notice that mends another
    _rule(r"(?:;|:|\bsecond\b) (?:second )?corrections?\b|^\W*(?:notice of )?correct(?:ion|ed)\b", S.CORRECTION),
    _rule(r"\bcorrection (?:to|of)\b|\bnotice of correction\b|\bamendment of notice\b", S.CORRECTION),
    _rule(r"^\W*(?:notice of )?(?:second |third |further |partial )?(?:postponement|extension) of", S.EXTENSION),
    # courts, panels, the WTO
    _rule(r"not in harmony|pursuant to (?:court|cit) decision|court decisions? in harmony", S.COURT_DECISION_AMENDED_FINAL),
    _rule(r"binational panel|section 129\b|remand proceedings?|panel review", S.OTHER),
    # what only announces
    _rule(r"opportunity to request|advance notification|annual inquiry service list", S.OTHER),
    _rule(r"intent to terminate|request for comments|invitation for comment|inspection program", S.OTHER),
    _rule(r"\breinstatement of exclusion", S.OTHER, 0.8),
    # undertakings: in US law, agreements that suspend an investigation
    _rule(r"\btermination of[^;:]*agreement[^;]*\b(?:issuance|imposition)\b[^;:]* orders?\b", S.ORDER),
    _rule(r"(?:issuance|imposition) of (?:an? |the )?" + AD_CVD + r" orders?\b", S.ORDER),
    _rule(r"amendments? (?:to|of)[^;:]*(?:agreement|suspension)", S.UNDERTAKING_AMENDMENT),
    _rule(r"continuation of (?:the )?suspen(?:sion|ded)", S.SUNSET_FINAL),
    _rule(r"\btermination of[^;:]*suspension agreement|\btermination of[^;:]*agreement suspending", S.TERMINATION),
    _rule(r"(?<!continuation\sof\s)\bsuspension of (?:the )?" + AD_CVD + r" investigation", S.UNDERTAKING_ACCEPTANCE),
    # circumvention, scope, evasion
    _rule(r"intent to rescind[^;:]*circumvention|referral in ongoing circumvention", S.OTHER, 0.8),
    _rule(PRELIMINARY + r"(?: (?:affirmative|negative|partial))? (?:scope[^;:]*)?determinations?[^;:]*circumvent", S.CIRCUMVENTION_PRELIM),
    _rule(PRELIMINARY + r"[^;:]*circumvent", S.CIRCUMVENTION_PRELIM, 0.9),
    _rule(r"final (?:(?:affirmative|negative|partial) )?determinations?[^;:]*circumvent", S.CIRCUMVENTION_FINAL),
    _rule(r"final scope rulings?[^;:]*" + RESCIND + r"[^;:]*circumvent", S.SCOPE_RULING, 0.9),
    _rule(r"\binitiation of[^;:]*circumvention", S.CIRCUMVENTION_INITIATION),
    _rule(r"(?:extension|postponement)[^;:]*circumvention", S.EXTENSION),
    _rule(r"(?:" + RESCIND + r"|\btermination)[^;:]*circumvention inquir", S.TERMINATION),
    _rule(r"covered merchandise referral|initiation of (?:a )?(?:covered merchandise|scope) inquir", S.OTHER, 0.8),
    _rule(r"final (?:determination|results)[^;:]*covered merchandise|\bfinal scope (?:ruling|determination)", S.SCOPE_RULING),
    _rule(r"covered merchandise|\bscope (?:ruling|determination|inquir)", S.SCOPE_RULING, 0.7),
    _rule(r"extension of (?:the )?deadlines?|extension of time", S.EXTENSION, 0.9),
    _rule(r"(?:determination|finding) (?:as to|of) evasion|evasion determination", S.EVASION_DETERMINATION),
    # changed circumstances
    _rule(r"final results[^;:]*changed-circumstances[^;]*, (?:and )?(?:notice of )?revocation of (?!" + IN_PART + r")", S.REVOCATION, 0.9),
    _rule(r"final results[^;:]*changed-circumstances|changed-circumstances[^;:]*final results", S.CHANGED_CIRCUMSTANCES_FINAL),
    _rule(PRELIMINARY + r" results[^;:]*changed-circumstances", S.CHANGED_CIRCUMSTANCES_PRELIM),
    _rule(r"(?:" + RESCIND + r"|\btermination)[^;:]*changed-circumstances", S.TERMINATION),
    _rule(r"(?:initiation|institution)[^;:]*changed-circumstances", S.CHANGED_CIRCUMSTANCES_INITIATION),
    _rule(r"institution[^;:]*(?:section 751\(b\)|review investigation)", S.CHANGED_CIRCUMSTANCES_INITIATION, 0.9),
    _rule(r"extension[^;:]*changed-circumstances", S.EXTENSION),
    # new shippers
    _rule(r"(?:final results|final determination)[^;:]*new-shipper", S.NEW_SHIPPER_REVIEW_FINAL),
    _rule(r"intent to rescind[^;:]*new-shipper|" + PRELIMINARY + r"[^;:]*new-shipper", S.REVIEW_PRELIM, 0.9),
    _rule(RESCIND + r"[^;:]*new-shipper", S.REVIEW_RESCISSION),
    _rule(r"(?:extension|postponement)[^;:]*new-shipper", S.EXTENSION),
    _rule(r"initiation[^;:]*new-shipper", S.NEW_SHIPPER_REVIEW_INITIATION),
    # sunset (five-year) reviews
    _rule(r"\bcontinuation of\b[^;]*\b(?:orders?|findings?|duty|duties)\b", S.SUNSET_FINAL),
    _rule(r"final results[^;:]*sunset[^;]*(?:and|,|;) (?:notice of )?revocation (?!" + IN_PART + r")", S.REVOCATION, 0.95),
    _rule(PRELIMINARY + r" results[^;:]*(?:sunset|five-year)", S.SUNSET_PRELIM),
    _rule(r"final results[^;:]*(?:sunset|five-year)", S.SUNSET_FINAL),
    _rule(r"(?:\btermination|" + RESCIND + r")[^;:]*(?:five-year|sunset)", S.TERMINATION),
    _rule(r"(?:determinations? to conduct|scheduling|schedule|cancellation of hearing)[^;:]*(?:five-year|sunset)", S.SUNSET_SCHEDULING),
    _rule(r"(?:extension|postponement)[^;:]*(?:five-year|sunset)", S.EXTENSION),
    _rule(r"(?:institution|initiation) of[^;:]*(?:five-year|sunset)", S.SUNSET_INSTITUTION),
    # administrative reviews
    _rule(r"amended final results", S.AMENDED_FINAL),
    _rule(r"amended preliminary results", S.AMENDED_PRELIM),
    _rule(r"expansion of the period of review", S.OTHER, 0.9),
    _rule(r"final results", S.REVIEW_FINAL),
    _rule(PRELIMINARY + r" results|" + PRELIMINARY + r" determination of no shipments", S.REVIEW_PRELIM),
    _rule(r"intent to rescind|" + PRELIMINARY + r" " + RESCIND, S.REVIEW_PRELIM, 0.85),
    _rule(r"initiation of[^;:]*(?:administrative|annual) reviews?", S.REVIEW_INITIATION),
    _rule(r"(?:extension|postponement)[^;:]*(?:results|review)", S.EXTENSION),
    _rule(RESCIND + r"[^;:]*(?:review|$)|notice of (?:partial )?" + RESCIND, S.REVIEW_RESCISSION),
    # the end of an order
    _rule(r"(?<!consideration\sof\s)(?:partial revocation|revocation\b" + IN_PART + r")", S.REVOCATION_PARTIAL),
    _rule(r"(?<!consideration\sof\s)\brevocation of", S.REVOCATION),
    # investigations
    _rule(r"amended preliminary", S.AMENDED_PRELIM),
    _rule(r"(?:institution|initiation)[^;:]*preliminary-phase", S.INJURY_INSTITUTION_PRELIM),
    _rule(r"scheduling of[^;:]*final-phase|final-phase[^;:]*schedul", S.INJURY_FINAL_PHASE_SCHEDULING),
    _rule(AD_CVD + r" orders?\b(?! on\b)", S.ORDER),
    _rule(r"amended final", S.AMENDED_FINAL),
    _rule(r"\binitiation of\b[^;:]*investigations?|investigations?[^;:]*\binitiation\b", S.INITIATION),
    _rule(PRELIMINARY + r"[^;]*(?:determination|finding|circumstances|injury)|(?:determination|finding)[^;]*" + PRELIMINARY, S.PRELIM),
    _rule(r"(?:postponement|extension) of", S.EXTENSION),
    _rule(r"\bfinal\b[^;]*determinations?|determinations?: final", S.FINAL),
    _rule(r"negative determinations?|(?:affirmative|negative) [^;]*determination of sales", S.FINAL, 0.8),
    _rule(r"(?:\btermination|withdrawal)[^;:]*(?:investigation|petition|proceeding|inquiry)", S.TERMINATION),
    _rule(r"(?:receipt|filing) of[^;:]*petition", S.PETITION),
    # rules about the rules
    _rule(r"\b(?:regulations?|rules?|procedures?|annexes|declaration|designations?)\b", S.OTHER, 0.85),
)  # fmt: skip

TEXT_RULES: tuple[Rule, ...] = (
    _rule(r"court-ordered remand|remand proceedings", S.OTHER),
    _rule(r"not in harmony", S.COURT_DECISION_AMENDED_FINAL),
    _rule(r"institut\w+ of investigations? and commencement of preliminary-phase", S.INJURY_INSTITUTION_PRELIM),
    _rule(r"scheduling of the final-phase", S.INJURY_FINAL_PHASE_SCHEDULING),
    _rule(r"notice that it has instituted (?:a )?reviews?", S.SUNSET_INSTITUTION),
    _rule(r"scheduling of (?:a |an )?(?:full|expedited) (?:five-year )?reviews?|proceed with full reviews?", S.SUNSET_SCHEDULING),
    _rule(r"determin\w+[^.]{0,400}reasonable indication that an industry", S.INJURY_PRELIM),
    _rule(r"determin\w+[^.]{0,400}would(?: not)? be likely to lead to continuation or recurrence", S.SUNSET_FINAL),
    _rule(r"determin\w+[^.]{0,400}industry in the United States (?:is|was|would be)?(?: not)?(?: being)? ?(?:materially (?:injured|retarded)|threatened)", S.INJURY_FINAL),
    _rule(r"preliminar\w+ (?:determin|find)\w*[^.]{0,500}circumvent", S.CIRCUMVENTION_PRELIM),
    _rule(r"(?:determin|find)\w*[^.]{0,500}(?:is|are|were) (?:not )?circumventing", S.CIRCUMVENTION_FINAL),
    _rule(r"initiating[^.]{0,120}circumvention inquir", S.CIRCUMVENTION_INITIATION),
    _rule(r"initiating[^.]{0,120}changed-circumstances", S.CHANGED_CIRCUMSTANCES_INITIATION),
    _rule(r"initiating[^.]{0,120}new-shipper", S.NEW_SHIPPER_REVIEW_INITIATION),
    _rule(r"initiating[^.]{0,120}(?:five-year|sunset)", S.SUNSET_INSTITUTION),
    _rule(r"initiating[^.]{0,120}administrative reviews?", S.REVIEW_INITIATION),
    _rule(r"initiating[^.]{0,120}(?:less-than-fair-value|duty) investigation", S.INITIATION),
    _rule(r"(?:is|are) rescinding[^.]{0,120}review", S.REVIEW_RESCISSION),
    _rule(r"preliminar\w+ (?:determin|find)\w*[^.]{0,600}(?:period of review|\bPOR\b)", S.REVIEW_PRELIM),
    _rule(r"preliminar\w+ (?:determin|find)\w*", S.PRELIM),
    _rule(r"(?:determin|find)\w*[^.]{0,600}(?:period of review|\bPOR\b)", S.REVIEW_FINAL),
    _rule(r"investigations?[^.]{0,200}\b(?:is|are) (?:being )?terminated|terminating[^.]{0,120}(?:investigation|review)", S.TERMINATION),
    _rule(r"(?:proposed|final|interim) (?:rules?|amendments?)|(?:amend|modif|revis)\w*[^.]{0,80}(?:regulations|rules)", S.OTHER, 0.8),
    _rule(r"(?:is|are) issuing[^.]{0,80}" + AD_CVD + r"[^.]{0,30}orders?", S.ORDER),
)  # fmt: skip
