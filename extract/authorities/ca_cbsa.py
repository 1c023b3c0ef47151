"""Canada Border Services Agency, Trade and Anti-dumping Programs.

Authority:  finds dumping and subsidizing, sets normal values (Special Import Measures Act)
Publishes:  its own pages; files ``RB3 2020 IN``, ``XYZ1 2018 IN``, ``CC 2024 UP1``; statements of reasons
            ``4214-23``
Traps:      normal values are confidential; the rate printed may be only the ministerial specification
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Stage

FORM = authority_form(
    "CA-CBSA",
    [
        named(r"\bCanada Border Services Agency\b", 0.966, within=160),
        named(
            r"\b(?:Canada Border Services Agency|President of the C(?:BSA|anada Border Services"
            r" Agency))(?: \([^()]{1,30}\))?"
            r"(?: has)? (?:(?:today )?initiated|determined|made|concluded|terminated|is"
            r" (?:initiating|conducting)|will)"
            r"|\bAgence des services frontaliers du Canada(?: \([^()]{1,30}\))? a (?:ouvert|rendu"
            r"|conclu|déterminé|clos|mis fin)",
            0.957,
            within=1_500,
        ),
        named(
            r"\bCanada Border Services Agency\b|\bAgence des services frontaliers du Canada\b",
            0.95,
            within=700,
        ),
        named(
            r"\bCanada Border Services Agency\b",
            0.85,
            within=2_500,
            also=r"\bSpecial Import Measures Act\b|\bSIMA\b",
        ),
        named(
            r"\A\W{0,9}(?:STATEMENT OF REASONS|ÉNONCÉ DES MOTIFS)\b",
            0.9,
            also=r"\bCanada Border Services Agency\b|\bCBSA\b|\bAgence des services frontaliers\b|\bASFC\b",
        ),
        named(r"\bCBSA\b", 0.8, within=1_500, also=r"\bSpecial Import Measures Act\b|\bSIMA\b"),
    ],
    Manner(
        languages=("en", "fr"),
        editions=True,
        cases=(
            written(r"\b(?P<n>[A-Z]{2,6}\d{0,2} 20\d{2} (?:IN|RI|UP\d?|ER|AC|NV|SP\d?|E?R\d?))\b", "{n}"),
            written(
                r"(?i)\b(?:case|file) (?:no\.?|number|#):? ?(?P<n>[A-Z]{2,6}\d{0,2}(?: 20\d{2} "
                r"[A-Z]{2}\d?)?)\b",
                "{n}",
                confidence=0.85,
            ),
        ),
        related=(written(r"\b(?P<n>(?:PI|NQ|RR|RD)-\d{4}-\d{3}[A-Z]?)\b", "{n}", confidence=0.8),),
        acts=(written(r"\b(?P<n>42(?:14|18)-\d{1,3}(?: ?[A-Z]{2}(?:/\d{1,3})?)?)\b", "{n}"),),
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
                r"\bOttawa,\s+(?:Ontario,\s+)?(?:on\s+|le\s+)?(?:[A-Z][a-z]+day,\s+|(?:lundi|mardi|mercredi"
                r"|jeudi|vendredi|samedi|dimanche)\s+)?",
                re.I,
            ),
            re.compile(
                r"(?m)^[ \t]{0,9}(?=[A-Z][a-z]+[ ]\d{1,2},[ ]\d{4}[ \t]{1,9}[-–—|][ \t]{0,9}Ottawa\b)"
            ),
            re.compile(
                r"\b(?:Date\s+(?:of\s+(?:decision|publication|notice)|issued)|Dated?|Issued"
                r"|Date\s+modified|Date(?:\s+de\s+(?:publication|modification|la\s+décision))?)\s*(?::|\bthis\b)\s*(?:le\s+)?",
                re.I,
            ),
            re.compile(
                r"\bOn\s+(?=[A-Z][a-z]+\s+\d{1,2},\s+\d{4},?\s+(?:pursuant|the\s+(?:Canada\s+Border"
                r"|CBSA)))"
            ),
        ),
        order="sure",
        stages=(
            rule(
                r"\b(?:notice of )?extension of (?:the )?(?:preliminary|final|time|investigation)\b"
                r"|\bextended (?:the )?(?:time|period|90-day|preliminary|final)\b"
                r"|\bprolongation (?:de|du) (?:la |l['’])?(?:phase|délai|période|enquête)\b"
                r"|\ba (?:prolongé|reporté) (?:le délai|la période|la phase|sa décision)\b",
                Stage.EXTENSION,
            ),
            rule(
                r"\bscope (?:proceedings?|rulings?)\b|\b(?:procédures?|décisions?) sur la portée\b",
                Stage.SCOPE_RULING,
            ),
            rule(
                r"\bnotice of (?:partial )?termination\b|\b(?:CBSA|Agency|President)\b[^.;]{0,40}"
                r"\bterminated (?:the|its) (?:\w+ ){0,3}investigations?\b(?!...\bfinal determination)",
                Stage.TERMINATION,
                0.9,
            ),
            rule(
                r"\bexpiry review\b...\bdeterminations?\b|\bdeterminations?\b...\bexpiry review\b"
                r"|\bdetermin\w+\b...\bthat the expiry of\b",
                Stage.SUNSET_FINAL,
            ),
            rule(
                r"\bexpiry review\b...\b(?:initiat\w+|commence\w*)"
                r"|\b(?:initiat\w+|commence\w*)\b...\bexpiry review\b",
                Stage.SUNSET_INSTITUTION,
            ),
            rule(
                r"\bnotice of initiation of (?:an )?investigations?\b|\binitiated (?:an "
                r")?investigations?\b",
                Stage.INITIATION,
            ),
            rule(
                r"\binitiation of (?:an )?(?:expiry review|expiry review investigation)\b",
                Stage.SUNSET_INSTITUTION,
            ),
            rule(
                r"\bnormal value review\b...\b(?:conclusion|concluded)|\b(?:conclusion"
                r"|concluded)\b...\bnormal value review\b|\bconclu\w+\b...\b(?:re-?investigation"
                r"|update)",
                Stage.REVIEW_FINAL,
            ),
            rule(
                r"\binitiat\w+\b...\b(?:normal value review|re-?investigation|update)",
                Stage.REVIEW_INITIATION,
            ),
            rule(r"\bnotice of preliminary determinations?\b", Stage.PRELIM),
            rule(r"\bnotice of final determinations?\b", Stage.FINAL),
            rule(
                r"\bno circumvention\b|\bnegative\b...\bcircumvention\b|\bcircumvention\b...\b(?:not"
                r"|no) ",
                Stage.CIRCUMVENTION_FINAL,
            ),
            rule(
                r"\banti-?circumvention investigation\b...\b(?:final|conclu\w+|statement of reasons"
                r"|decision)",
                Stage.CIRCUMVENTION_FINAL,
            ),
        ),
    ),
    nomenclature="Canadian Customs Tariff",
)
