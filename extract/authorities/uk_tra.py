"""United Kingdom: Trade Remedies Authority.

Authority:  investigates and recommends to the Secretary of State (Taxation (Cross-border Trade) Act 2018)
Publishes:  gov.uk and its public file; proceedings ``AD0012``, ``TF0006``, ``TS0050``; notices ``2023/12``
Traps:      the duty is a taxation notice of the Department, not the recommendation
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Stage

FORM = authority_form(
    "UK-TRA",
    [
        named(r"\bTrade Remedies Authority\b(?! of Viet)", 0.95, within=900),
        named(
            r"\bTrade Remedies Authority\b(?! of Viet)",
            0.85,
            within=2_500,
            also=r"\b(?:Secretary of State|UK|United Kingdom)\b",
        ),
        named(r"\bSecretary of State\b", 0.8, also=r"\bTaxation \(Cross-border Trade\) Act\b"),
    ],
    Manner(
        cases=(written(r"\b(?P<n>(?:AD|AS|SG|TF|TD|TS|TQ|RC|ER|AR|AC|SE|TC)\d{4})\b", "{n}"),),
        acts=(
            written(r"(?i)\b(?:taxation|trade remedies) notices? (?:no\.? ?)?(?P<n>\d{4}/\d{1,3})\b", "{n}"),
            written(r"(?i)\bNotice (?P<n>\d{4}/\d{1,3}):", "{n}"),
        ),
        related=(
            written(
                r"(?i)\b(?:taxation|trade remedies) notices? (?:no\.? ?)?(?P<n>\d{4}/\d{1,3})\b",
                "{n}",
                confidence=0.8,
            ),
        ),
        published=(
            re.compile(r"\bPublished(?:\s+on)?:?\s+", re.I),
            re.compile(r"\bDate\s+of\s+publication:?\s+", re.I),
            re.compile(r"^\s{0,40}(?:Date|Dated):?\s{1,40}", re.I | re.M),
        ),
        stages=(
            rule(r"\bstatement of intended (?:final|preliminary) ", Stage.DISCLOSURE),
            rule(
                r"\bfinal recommendation\b...\btransition review\b|\btransition review\b...\b(?:final"
                r"|recommend)",
                Stage.SUNSET_FINAL,
            ),
            rule(r"\binitiat\w+\b...\btransition review\b", Stage.SUNSET_INSTITUTION),
            rule(r"\bprovisional affirmative determination\b", Stage.PRELIM),
            rule(r"\btaxation notice\b...\bprovisional\b", Stage.PROVISIONAL),
            rule(r"\btaxation notice\b", Stage.ORDER, 0.85),
            rule(r"\b(?:final )?recommendation\b|\bfinal affirmative determination\b", Stage.FINAL, 0.85),
        ),
    ),
    nomenclature="UK Tariff",
)
