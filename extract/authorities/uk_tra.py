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

NOT_CITED = (  # “imposed by Taxation notice 2026/14” is another
    r"(?<!\bin\s)(?<!\bby\s)(?<!\bto\s)(?<!\bof\s)(?<!\bunder\s)(?<!\band\s)"
)

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
        named(  # on its own pages it is only “the TRA”
            r"\bTRA\b", 0.85, within=600, also=r"\b(?:AD|AS|SG|TF|TD|TS|TQ|AC|SE)0\d{3}\b", exact=True
        ),
        named(r"\bSecretary of State\b", 0.8, also=r"\bTaxation \(Cross-border Trade\) Act\b"),
    ],
    Manner(
        title=re.compile(
            r"^[ \t]{0,40}(?P<title>(?:[A-Z]{2}\d{4}\b[^\n]{5,160}|[^\n]{0,80}\b(?:notice\s+of|statement\s+of"
            r"|(?:final|provisional|preliminary)\s+(?:affirmative|negative|determination|recommendation)"
            r"|(?:new\s+exporter|expiry|interim|scope|transition|extension|suspension)\s+(?:re-?examination|review))"
            r"[^\n]{3,160})\b(?:from|originating\s+in)\s[^\n]{3,120})$",
            re.I | re.M,
        ),
        cases=(written(r"\b(?P<n>(?:AD|AS|SG|TF|TD|TS|TQ|RC|ER|AR|AC|SE|TC)\d{4})\b", "{n}"),),
        acts=(
            written(
                rf"(?i){NOT_CITED}\b(?:taxation|trade remedies"
                rf"|public) notices? (?:no\.? ?)?(?P<n>\d{{4}}/\d{{1,3}})\b",
                "{n}",
                within=300,
            ),
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
            rule(
                r"\b(?:launch\w*|opens|opened|begins|starts)\b...\b(?:expiry|transition|extension"
                r"|sunset) review\b",
                Stage.SUNSET_INSTITUTION,
            ),
            rule(
                r"\bterminat(?:ion|ing|ed|es)\b[^.;]{0,60}\b(?:investigation|case)\b"
                r"|\b(?:investigation|case)\b[^.;]{0,60}\b(?:is|has been|was) terminated\b",
                Stage.TERMINATION,
            ),
            rule(r"\bproposes?\b[^.;]{0,60}\b(?:measures?|duty|duties)\b", Stage.DISCLOSURE, 0.8),
            rule(
                r"\brecommend(?:s|ed)?\b[^.;]{0,40}\b(?:revok\w+|revocation|keeping|continu\w+|extending|extension"
                r"|maintaining|varying|removing)\b",
                Stage.SUNSET_FINAL,
                0.85,
            ),
            rule(r"\bstatement of intended (?:final|preliminary) ", Stage.DISCLOSURE),
            rule(
                r"\bfinal recommendation\b...\btransition review\b|\btransition review\b...\b(?:final"
                r"|recommend)",
                Stage.SUNSET_FINAL,
            ),
            rule(r"\binitiat\w+\b...\btransition review\b", Stage.SUNSET_INSTITUTION),
            rule(r"\bprovisional affirmative determination\b", Stage.PRELIM),
            rule(r"^[^.;]{0,60}\btaxation notice\b...\bprovisional\b", Stage.PROVISIONAL),
            rule(r"^[^.;]{0,60}\btaxation notice\b", Stage.ORDER, 0.85),
            rule(r"\bprovisional (?:affirmative )?determination\b", Stage.PRELIM),
            rule(
                r"\b(?:extension|expiry|sunset) review\b...\b(?:notice of initiation|initiat\w+)",
                Stage.SUNSET_INSTITUTION,
            ),
            rule(
                r"\b(?:final )?recommendation\b...\b(?:expiry|extension|sunset) review\b"
                r"|\b(?:expiry|extension|sunset) review\b...\b(?:final (?:determination|recommendation)"
                r"|recommend(?:ation|s|ed)?)\b",
                Stage.SUNSET_FINAL,
            ),
            rule(
                r"\b(?:final )?recommendation\b...\b(?:interim|suspension) review\b"
                r"|\binterim review\b...\b(?:final (?:determination|recommendation)|recommend(?:ation|s"
                r"|ed)?)\b",
                Stage.INTERIM_REVIEW_FINAL,
            ),
            rule(
                r"\b(?:final )recommendation\b|^[^.;]{0,120}\brecommendation\b"
                r"|\bfinal (?:affirmative |negative )?determination\b",
                Stage.FINAL,
                0.85,
            ),
        ),
    ),
    nomenclature="UK Tariff",
)
