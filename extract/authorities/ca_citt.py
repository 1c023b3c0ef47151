"""Canadian International Trade Tribunal.

Authority:  finds injury in dumping and subsidy cases, investigates for safeguards
Publishes:  its own pages, Canada Gazette; inquiries ``PI-2020-003``, ``NQ-2021-005``, reviews
            ``RR-2023-001``, ``GC-2018-001``
Traps:      its finding is what imposes: duties are due from its date
History:    2026-11: first version
"""

import re
from collections.abc import Iterator

from extract.field import Reading
from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import numbers_finder, written
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Found, Stage

NUMBERS = (written(r"\b(?P<n>(?:PI|NQ|RR|RD|GC|GS|LE)-\d{4}-\d{3}[A-Z]?)\b", "{n}", within=2500),)
REVIEWS = ("RR", "RD", "LE")
as_written = numbers_finder(NUMBERS, field="case_numbers")


def find_case_numbers(reading: Reading) -> Iterator[Found]:
    """Give the numbers; a review also names the inquiry whose finding it reviews, which is another case."""
    found = list(as_written(reading))
    review = bool(found) and str(found[0].value).startswith(REVIEWS)
    yield from (f for f in found if not review or str(f.value).startswith(REVIEWS))


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
        extra={"case_numbers": find_case_numbers},
        published=(
            re.compile(
                r"\b(?:Canada\s+Gazette|Gazette\s+du\s+Canada),?\s+Part(?:ie)?\s+(?:I|1),?\s+vol(?:ume)?\.?\s+\d{1,4},?"
                r"\s+(?:number|numéro|no\.?|n[o°])\s+\d{1,3}[^\n]{0,80}?\s+(?:le\s+)?(?=\d{1,2}\s+\w|[A-Z][a-z]+\s+\d{1,2},)",
                re.I,
            ),
            re.compile(
                r"\b(?:published\s+in\s+(?:Part\s+I\s+of\s+)?the\s+Canada\s+Gazette|publiée?\s+dans\s+la\s+Gazette\s+du"
                r"\s+Canada)(?:,?\s+Part(?:ie)?\s+I)?,?\s+(?:on\s+|le\s+)?(?:[a-z]+day,\s+)?",
                re.I,
            ),
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
            rule(r"\b(?:corrigendum|erratum|rectificatif)\b|\bcorrection (?:notice|to)\b", Stage.CORRECTION),
            rule(
                r"\bscheduled to expire\b|\bexpiry of (?:the )?(?:findings?|orders?)\b(?! is| will"
                r"| would| in)"
                r"|\bnotice of expiry\b|\bexpirer(?:a|ont) le\b|\bavis d['’]expiration\b",
                Stage.EXPIRY_NOTICE,
            ),
            rule(
                r"\binterim review\b...\b(?:order|amends|hereby|reasons) (?:and|issued|its|amends)\b"
                r"|\brequest for (?:an )?interim review\b...\b(?:denie|refus|dismiss)\w+",
                Stage.INTERIM_REVIEW_FINAL,
            ),
            rule(
                r"\b(?:commencement of|will conduct|has decided to conduct|initiat\w+|commenced?) (?:an?"
                r" |the )?interim review\b|\A\W*interim review\b|\b(?:ouverture|procédera à|entreprend)\b..."
                r"\bréexamen intermédiaire\b",
                Stage.INTERIM_REVIEW_INITIATION,
            ),
            rule(
                r"\bhas conducted an expiry review\b|\bhereby (?:continues|rescinds) (?:its|the)\b"
                r"|\bexpiry review\b...\border(?: and reasons)? (?:issued|and reasons)\b"
                r"|\border(?: and reasons| issued)\b...\bexpiry review\b"
                r"|\bin the matter of an expiry review\b",
                Stage.SUNSET_FINAL,
            ),
            rule(
                r"\b(?:commencement|initiation|notice) of (?:an )?expiry review\b"
                r"|\b(?:will conduct|has (?:initiated|commenced)|hereby (?:initiates|commences)|initiated"
                r"|commenced|initiates) (?:an|its|the) expiry review\b"
                r"|\bexpiry review\b...\b(?:commence\w*|initiat\w*)",
                Stage.SUNSET_INSTITUTION,
            ),
            rule(
                r"\b(?:ouverture|commencement)\b...\bréexamens? relatifs? à l['’]expiration\b"
                r"|\b(?:procédera (?:à|au)|a (?:ouvert|entrepris|entamé)|entreprend|entame)\b..."
                r"\bréexamens? relatifs? à l['’]expiration\b",
                Stage.SUNSET_INSTITUTION,
            ),
            rule(
                r"\bréexamens? relatifs? à l['’]expiration\b...\b(?:ordonnance|proroge|annule)"
                r"|\bordonnance\b...\bréexamens? relatifs? à l['’]expiration\b"
                r"|\b(?:proroge|annule) (?:par les présentes )?(?:ses|son|sa) (?:conclusions?"
                r"|ordonnances?)\b",
                Stage.SUNSET_FINAL,
            ),
            rule(r"\bavis\b...\bréexamens? relatifs? à l['’]expiration\b", Stage.SUNSET_INSTITUTION, 0.9),
            rule(
                r"\btermination of (?:the |a )?(?:preliminary |final )?(?:injury )?(?:inquiry"
                r"|investigation)\b"
                r"|\b(?:hereby )?terminates (?:the|its) (?:\w+ ){0,2}(?:inquiry|investigation)\b"
                r"|\b(?:met fin à|clôture de) (?:son|sa|l['’])? ?enquête\b",
                Stage.TERMINATION,
            ),
            rule(
                r"\b(?:commencement|initiation) of (?:an? )?preliminary (?:injury )?inquiry\b"
                r"|\b(?:has (?:commenced|initiated)|commences|initiates) (?:an?"
                r"|its) preliminary (?:injury )?inquiry\b"
                r"|\bpreliminary (?:injury )?(?:inquiry|determination)\b...\b(?:commence\w*|initiat\w*)"
                r"|\b(?:ouverture|commencement) d['’](?:une )?enquête préliminaire\b"
                r"|\ba (?:ouvert|entrepris) une enquête préliminaire\b",
                Stage.INJURY_INSTITUTION_PRELIM,
            ),
            rule(
                r"\b(?:commencement|initiation) of (?:an? )?(?:inquiry|(?:final )?injury inquiry"
                r"|final inquiry)\b"
                r"|\bnotice of (?:commencement of )?inquiry\b"
                r"|\b(?:has (?:commenced|initiated)|commences|initiates) an inquiry\b"
                r"|\b(?:ouverture|commencement) d['’](?:une )?enquête\b(?! préliminaire)"
                r"|\bavis d['’]ouverture d['’](?:une )?enquête\b",
                Stage.INJURY_FINAL_PHASE_SCHEDULING,
                0.92,
            ),
            rule(
                r"\b(?:décision provisoire de|enquête préliminaire de) dommage\b"
                r"|\bindication raisonnable\b",
                Stage.INJURY_PRELIM,
            ),
            rule(
                r"\bpreliminary (?:determination of injury|injury inquiry|injury determination)\b"
                r"|\breasonable indication\b",
                Stage.INJURY_PRELIM,
            ),
            rule(
                r"\bouverture d['’]enquête\b|\bavis d['’]ouverture\b",
                Stage.INJURY_FINAL_PHASE_SCHEDULING,
                0.9,
            ),
            rule(
                r"\bconclusions? (?:rendues?|et motifs)\b"
                r"|\b(?:a|ont) causé un (?:dommage|retard)\b|\bmenacent? de causer un dommage\b",
                Stage.INJURY_FINAL,
                0.9,
            ),
            rule(r"\bconclusions?\b...\bdommage\b|\bdommage sensible\b", Stage.INJURY_FINAL, 0.85),
            rule(
                r"\bexpiry review\b...\b(?:order|continu\w+|rescind\w*)|\bcontinues its (?:finding"
                r"|order)\b",
                Stage.SUNSET_FINAL,
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
