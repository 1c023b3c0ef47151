"""United Kingdom: Department for Business and Trade, whose Secretary of State imposes.

Authority:  accepts or rejects the Trade Remedies Authority's recommendation; its notices set the duty
Publishes:  gov.uk; ``Trade remedies notice 2024/07``, before 2023 ``Taxation notice 2021/12`` of its
            forerunner, the Department for International Trade
Traps:      the notice tells at length what the Authority found: the notice still is the Department's
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Stage

FORM = authority_form(
    "UK-DBT",
    [
        named(r"\b(?:Taxation|Trade remedies) notices? (?:no\.? ?)?\d{4}/\d{1,3}\b", 0.97, within=500),
        named(
            r"\bDepartment (?:for|of) (?:Business (?:and|&) Trade|International Trade)\b",
            0.965,
            within=250,
            also=r"\b(?:Taxation|Trade remedies) notices? ?(?:\(?(?:no\.? ?)?\d{4}/\d{1,3})?\b",
        ),
    ],
    Manner(
        cases=(written(r"\b(?P<n>(?:AD|AS|SG|TF|TD|TS|TQ|RC|ER|AR|AC|SE|TC|NE|SM)\d{4})\b", "{n}"),),
        acts=(
            written(
                r"(?i)\b(?:taxation|trade remedies) notices? (?:no\.? ?)?(?P<n>\d{4}/\d{1,3})\b",
                "{n}",
                within=1_500,
            ),
        ),
        related=(
            written(
                r"(?i)\b(?:taxation|trade remedies) notices? (?:no\.? ?)?(?P<n>\d{4}/\d{1,3})\b",
                "{n}",
                confidence=0.85,
            ),
        ),
        published=(
            re.compile(r"\bPublished(?:\s+on)?:?\s+", re.I),
            re.compile(r"\bDate\s+of\s+publication:?\s+", re.I),
            re.compile(r"^\s{0,40}(?:Date|Dated):?\s{1,40}", re.I | re.M),
        ),
        stages=(
            rule(r"\brevok\w+|\brevocation\b", Stage.REVOCATION),
            rule(r"\bsuspen(?:d|ds|ding|sion)\b...\b(?:dut(?:y|ies)|measures?|amounts?)\b", Stage.OTHER, 0.7),
            rule(r"\bprovisional (?:anti-dumping|countervailing|safeguard)\b", Stage.PROVISIONAL),
            rule(
                r"\b(?:continu\w+|extension|extending|vary\w*|variation|maintain\w*|transition review"
                r"|expiry review)\b",
                Stage.SUNSET_FINAL,
                0.85,
            ),
            rule(r"\b(?:anti-dumping|countervailing) (?:duty|amount)|\bsafeguard\b", Stage.ORDER, 0.85),
        ),
    ),
    nomenclature="UK Tariff",
)
