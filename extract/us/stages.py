"""How US notices word what they do, in order of precedence: the first rule that fits decides.

Each rule is read by meaning, not by the whole title: ``Preliminary Results and Partial
Rescission of Antidumping Duty Administrative Review`` is a preliminary result, whatever
else it does on the way; ``Final Results of Sunset Review and Revocation of Order`` ends
the order, and that is what a reader must not miss.
"""

import re
from dataclasses import dataclass

from tradewarn.model import Stage
from tradewarn.printed.white_space import bounded


@dataclass(frozen=True, slots=True)
class Rule:
    """A wording, the stage it means, and how sure it makes."""

    pattern: re.Pattern[str]
    stage: Stage
    confidence: float


def rule(wording: str, stage: Stage, confidence: float = 0.97, *, gap: str = "[^;:]{0,600}") -> Rule:
    """Compile a wording.

    Args:
        wording: A regular expression in which a space is any white space, a hyphen any
            dash or space, and `` ... `` whatever stands between in the same clause.
        stage: What it means.
        confidence: How sure it makes.
        gap: The pattern of `` ... ``.
    """
    loose = wording.replace(" ... ", gap).replace("-", r"(?:\s*[–—‑\-]\s*|\s+)").replace(" ", r"\s+")
    return Rule(re.compile(bounded(loose), re.IGNORECASE | re.DOTALL), stage, confidence)


S = Stage
AD_CVD = (
    r"(?:\b(?:antidumping|anti-dumping|countervailing|dumping|AD|CVD|AD/CVD)\b[\s,/]*"
    r"(?:dut(?:y|ies)\b[\s,/]*)?(?:and\b\s*)?){1,3}"
)
PRELIM = r"preliminar(?:y|ily)"
RESCIND = r"(?:res?cission|recission|rescind)"
CCR = "changed-circumstances"
SUNSET = "(?:five-year|sunset)"
WHOLE = r"(?![^;:]{0,60}\bin part\b)"

CORRECTIONS = (
    rule(
        r"(?:;|:|\bsecond\b) (?:second )?corrections?\b|^\W*(?:notice of )?correct(?:ion|ed)\b", S.CORRECTION
    ),
    rule(r"\bcorrection (?:to|of)\b|\bnotice of correction\b|\bamendment of notice\b", S.CORRECTION),
    rule(
        r"^\W*(?:notice of )?(?:second |third |further |partial )?(?:postponement|extension|alignment) of",
        S.EXTENSION,
    ),
)
COURTS = (
    rule(
        r"not in harmony|pursuant to (?:court|cit) decision|court decisions? in harmony",
        S.COURT_DECISION_AMENDED_FINAL,
    ),
    rule(r"binational panel|section 129\b|remand proceedings?|panel review", S.OTHER),
)
ANNOUNCEMENTS = (
    rule(r"opportunity to request|advance notification|annual inquiry service list", S.OTHER),
    rule(r"intent to terminate|request for comments|invitation for comment|inspection program", S.OTHER),
    rule(r"\breinstatement of exclusion", S.OTHER, 0.8),
)
UNDERTAKINGS = (  # in US law, agreements that suspend an investigation
    rule(r"(?:issuance|imposition) of (?:an? |the )?" + AD_CVD + r" orders?\b", S.ORDER),
    rule(r"amendments? (?:to|of) ... (?:agreement|suspension)", S.UNDERTAKING_AMENDMENT),
    rule(r"continuation of (?:the )?suspen(?:sion|ded)", S.SUNSET_FINAL),
    rule(r"\btermination of ... (?:suspension agreement|agreement suspending)", S.TERMINATION),
    rule(r"\bsuspension of (?:the )?" + AD_CVD + r" investigation", S.UNDERTAKING_ACCEPTANCE),
)
CIRCUMVENTION = (
    rule(r"intent to rescind ... circumvention|referral in ongoing circumvention", S.OTHER, 0.8),
    rule(PRELIM + r" ... circumvent", S.CIRCUMVENTION_PRELIM),
    rule(
        r"final (?:(?:affirmative|negative|partial) )?determinations? ... circumvent", S.CIRCUMVENTION_FINAL
    ),
    rule(r"final scope rulings? ... " + RESCIND + r" ... circumvent", S.SCOPE_RULING, 0.9),
    rule(r"\binitiation of ... circumvention", S.CIRCUMVENTION_INITIATION),
    rule(r"(?:extension|postponement) ... circumvention", S.EXTENSION),
    rule(r"(?:" + RESCIND + r"|\btermination) ... circumvention inquir", S.TERMINATION),
)
SCOPE = (
    rule(r"scope (?:ruling|inquiry) applications?", S.OTHER, 0.9),
    rule(
        r"covered merchandise referral|initiation of (?:a )?(?:covered merchandise|scope) inquir",
        S.OTHER,
        0.8,
    ),
    rule(
        r"final (?:determination|results) ... covered merchandise|\bfinal scope (?:ruling|determination)",
        S.SCOPE_RULING,
    ),
    rule(r"covered merchandise|\bscope (?:ruling|determination|inquir)", S.SCOPE_RULING, 0.7),
    rule(r"extension of (?:the )?deadlines?|extension of time", S.EXTENSION, 0.9),
    rule(r"(?:determination|finding) (?:as to|of) evasion|evasion determination", S.EVASION_DETERMINATION),
)
CHANGED_CIRCUMSTANCES = (
    rule(r"(?:dismissal|denial|rejection) of (?:the |a )?request|\bnot to institute", S.OTHER, 0.85),
    rule(
        f"final results ... {CCR}[^;]{{0,600}}, (?:and )?(?:notice of )?revocation of {WHOLE}",
        S.REVOCATION,
        0.9,
    ),
    rule(f"final results ... {CCR}|{CCR} ... final results", S.CHANGED_CIRCUMSTANCES_FINAL),
    rule(f"{PRELIM} results ... {CCR}", S.CHANGED_CIRCUMSTANCES_PRELIM),
    rule(rf"(?:{RESCIND}|\btermination) ... {CCR}", S.TERMINATION),
    rule(f"(?:initiation|institution) ... {CCR}", S.CHANGED_CIRCUMSTANCES_INITIATION),
    rule(
        r"institution ... (?:section 751\(b\)|review investigation)", S.CHANGED_CIRCUMSTANCES_INITIATION, 0.9
    ),
    rule(f"extension ... {CCR}", S.EXTENSION),
)
NEW_SHIPPERS = (
    rule(r"(?:final results|final determination) ... new-shipper", S.NEW_SHIPPER_REVIEW_FINAL),
    rule(rf"(?:intent to rescind|{PRELIM}) ... new-shipper", S.REVIEW_PRELIM, 0.9),
    rule(RESCIND + r" ... new-shipper", S.REVIEW_RESCISSION),
    rule(r"(?:extension|postponement) ... new-shipper", S.EXTENSION),
    rule(r"initiation ... new-shipper", S.NEW_SHIPPER_REVIEW_INITIATION),
)
SUNSETS = (
    rule(r"\bcontinuation of\b[^;]{0,600}\b(?:orders?|findings?|duty|duties)\b", S.SUNSET_FINAL),
    rule(
        f"final results ... sunset[^;]{{0,600}}(?:and|,|;) (?:notice of )?revocation {WHOLE}",
        S.REVOCATION,
        0.95,
    ),
    rule(f"{PRELIM} results ... {SUNSET}", S.SUNSET_PRELIM),
    rule(f"final results ... {SUNSET}", S.SUNSET_FINAL),
    rule(rf"(?:\btermination|{RESCIND}) ... {SUNSET}", S.TERMINATION),
    rule(
        f"(?:determinations? to conduct|scheduling|schedule|cancellation of hearing) ... {SUNSET}",
        S.SUNSET_SCHEDULING,
    ),
    rule(f"(?:extension|postponement) ... {SUNSET}", S.EXTENSION),
    rule(f"(?:institution|initiation) of ... {SUNSET}", S.SUNSET_INSTITUTION),
)
REVIEWS = (
    rule(r"amended final results", S.AMENDED_FINAL),
    rule(r"amended preliminary results", S.AMENDED_PRELIM),
    rule(r"expansion of the period of review", S.OTHER, 0.9),
    rule(r"final results", S.REVIEW_FINAL),
    rule(PRELIM + r" results|" + PRELIM + r" determination of no shipments", S.REVIEW_PRELIM),
    rule(r"intent to rescind|" + PRELIM + r" " + RESCIND, S.REVIEW_PRELIM, 0.85),
    rule(r"initiation of ... (?:administrative|annual) reviews?", S.REVIEW_INITIATION),
    rule(r"(?:extension|postponement) ... (?:results|review)", S.EXTENSION),
    rule(RESCIND + r" ... (?:review|$)|notice of (?:partial )?" + RESCIND, S.REVIEW_RESCISSION),
)
ENDINGS = (
    rule(r"(?<!consideration\sof\s)(?:partial revocation|revocation ... \bin part\b)", S.REVOCATION_PARTIAL),
    rule(r"(?<!consideration\sof\s)\brevocation of", S.REVOCATION),
)
INVESTIGATIONS = (
    rule(r"amended preliminary", S.AMENDED_PRELIM),
    rule(r"(?:institution|initiation) ... preliminary-phase", S.INJURY_INSTITUTION_PRELIM),
    rule(r"schedul\w+ (?:of|for) ... final-phase|final-phase ... schedul", S.INJURY_FINAL_PHASE_SCHEDULING),
    rule(r"(?:revised|amended) schedule|revision of (?:the )?schedule", S.EXTENSION, 0.6),
    rule(r"institution of (?:an? )?(?:global )?(?:safeguard )?investigations?", S.INITIATION, 0.9),
    rule(AD_CVD + r" orders?\b(?! on\b)", S.ORDER),
    rule(r"amended final", S.AMENDED_FINAL),
    rule(r"\binitiation of ... investigations?|investigations? ... \binitiation\b", S.INITIATION),
    rule(PRELIM + r"[^;]{0,600}?(?:determination|finding|circumstances|injury)", S.PRELIM),
    rule(r"(?:determination|finding)[^;]{0,600}" + PRELIM, S.PRELIM),
    rule(r"(?:postponement|extension) of", S.EXTENSION),
    rule(r"\bfinal\b[^;]{0,600}?determinations?|determinations?: final", S.FINAL),
    rule(
        r"negative determinations?|(?:affirmative|negative) [^;]{0,600}determination of sales", S.FINAL, 0.8
    ),
    rule(r"(?:\btermination|withdrawal) ... (?:investigation|petition|proceeding|inquiry)", S.TERMINATION),
    rule(r"(?:receipt|filing) of ... petition", S.PETITION),
)
RULES_ABOUT_RULES = (
    rule(r"\b(?:regulations?|rules?|procedures?|annexes|declaration|designations?)\b", S.OTHER, 0.85),
)

TITLE_RULES: tuple[Rule, ...] = (
    *CORRECTIONS,
    *COURTS,
    *ANNOUNCEMENTS,
    *UNDERTAKINGS,
    *CIRCUMVENTION,
    *SCOPE,
    *CHANGED_CIRCUMSTANCES,
    *NEW_SHIPPERS,
    *SUNSETS,
    *REVIEWS,
    *ENDINGS,
    *INVESTIGATIONS,
    *RULES_ABOUT_RULES,
)
