"""Canadian International Trade Tribunal.

Authority:  finds injury in dumping and subsidy cases, investigates for safeguards
Publishes:  its own pages, Canada Gazette; inquiries ``PI-2020-003``, ``NQ-2021-005``, reviews
            ``RR-2023-001``, ``GC-2018-001``
Traps:      its finding is what imposes: duties are due from its date
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Stage

FORM = authority_form(
    "CA-CITT",
    [
        named(
            r"\bCanadian International Trade Tribunal\b|\bTribunal canadien du commerce extérieur\b",
            0.967,
            within=160,
        ),
        named(r"\bCanadian International Trade Tribunal\b", 0.94, within=500),
        named(
            r"\b(?:Canadian International Trade Tribunal|Tribunal canadien du commerce"
            r" extérieur)(?: \([^()]{1,30}\))?,?"
            r"(?: (?:hereby )?gives notice| hereby| has (?:initiated|commenced|determined|made)|"
            r" finds| donne avis| conclut|,? aux termes de)",
            0.958,
            within=1_500,
        ),
        named(r"\b(?:PI|NQ|RR|RD|GC|GS|LE)-\d{4}-\d{3}\b", 0.945, within=600, also=r"\bTribunal\b"),
        named(
            r"\bCanadian International Trade Tribunal\b",
            0.84,
            within=1_500,
            also=r"\bthe Tribunal (?:hereby|has|will|finds|determines)\b",
        ),
    ],
    Manner(
        languages=("en", "fr"),
        editions=True,
        cases=(written(r"\b(?P<n>(?:PI|NQ|RR|RD|GC|GS|LE)-\d{4}-\d{3}[A-Z]?)\b", "{n}", within=2500),),
        published=(
            re.compile(
                r"\b(?:Decision|Order|Finding|Determination|Notice|Order\s+and\s+reasons)\s+(?:issued"
                r"|dated)(?:\s+on)?:?\s+(?:[A-Z][a-z]+day,\s+)?",
                re.I,
            ),
            re.compile(
                r"\bOttawa,\s+(?:Ontario,\s+)?(?:le\s+)?(?:(?:[A-Z][a-z]+day,|lundi|mardi|mercredi"
                r"|jeudi|vendredi)\s+)?",
                re.I,
            ),
            re.compile(
                r"\b(?:Décision|Ordonnance|Conclusions?|Déterminations?|Avis|Ordonnance\s+et\s+motifs)\s+"
                r"(?:rendue?s?|publiée?s?|émise?s?)\s*:?\s+(?:le\s+)?(?:(?:lundi|mardi|mercredi"
                r"|jeudi|vendredi|samedi|dimanche)\s+)?",
                re.I,
            ),
            re.compile(r"\b(?:Dated|Date|Issued)\s*(?::|\bthis\b)\s*", re.I),
        ),
        order="sure",
        stages=(
            rule(
                r"\bréexamens? relatifs? à l['’]expiration\b...\b(?:ordonnance|proroge|annule)",
                Stage.SUNSET_FINAL,
            ),
            rule(
                r"\bordonnance\b...\bréexamens? relatifs? à l['’]expiration\b"
                r"|\bproroge (?:par les présentes )?(?:ses|son|sa) (?:conclusions?|ordonnances?)\b",
                Stage.SUNSET_FINAL,
            ),
            rule(
                r"\b(?:avis|ouverture|commencement|commencé)\b...\bréexamens? relatifs? à l['’]expiration\b",
                Stage.SUNSET_INSTITUTION,
                0.9,
            ),
            rule(r"\b(?:décision provisoire de|enquête préliminaire de) dommage\b", Stage.INJURY_PRELIM),
            rule(
                r"\bouverture d['’]enquête\b|\bavis d['’]ouverture\b",
                Stage.INJURY_FINAL_PHASE_SCHEDULING,
                0.9,
            ),
            rule(r"\bconclusions?\b...\bdommage\b|\bdommage sensible\b", Stage.INJURY_FINAL, 0.85),
            rule(
                r"\bpreliminary (?:injury )?(?:inquiry|determination)\b...\b(?:commence\w*|initiat\w*)"
                r"|\bcommencement of (?:a )?preliminary (?:injury )?inquiry\b",
                Stage.INJURY_INSTITUTION_PRELIM,
            ),
            rule(
                r"\bpreliminary (?:determination of injury|injury inquiry|injury determination)\b"
                r"|\breasonable indication\b",
                Stage.INJURY_PRELIM,
            ),
            rule(
                r"\bcommencement of (?:an? )?(?:inquiry|final injury inquiry)\b|\bnotice of "
                r"commencement of inquiry\b",
                Stage.INJURY_FINAL_PHASE_SCHEDULING,
            ),
            rule(
                r"\bexpiry review\b...\b(?:order|continu\w+|rescind\w*)|\bcontinues its (?:finding"
                r"|order)\b",
                Stage.SUNSET_FINAL,
            ),
            rule(
                r"\b(?:commencement|notice) of (?:an )?expiry review\b|\bexpiry "
                r"review\b...\b(?:commence\w*|initiat\w*)",
                Stage.SUNSET_INSTITUTION,
            ),
            rule(
                r"\bfindings? (?:of injury)?\b|\b(?:has caused|have caused|threaten\w*|is threatening) "
                r"(?:to cause )?injury\b|\bmaterial injury\b",
                Stage.INJURY_FINAL,
                0.9,
            ),
        ),
    ),
    nomenclature="Canadian Customs Tariff",
)
