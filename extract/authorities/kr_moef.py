"""Korea: Ministry of Economy and Finance.

Authority:  imposes by decree what the Trade Commission proposes (Customs Act, articles 51–65)
Publishes:  decrees in the official gazette, press releases in English
Traps:      its release names the Trade Commission as often as itself
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Stage

FORM = authority_form(
    "KR-MOEF",
    [
        named(
            r"\bMinistry of (?:Economy and Finance|Strategy and Finance)\b",
            0.96,
            within=250,
            also=r"\bKorea\b",
        ),
        named(r"기획재정부", 0.96, within=500),
    ],
    Manner(
        languages=("en",),
        acts=(written(r"(?i)\b(?:Decree|Ordinance)(?: of the Ministry)? No\.? ?(?P<n>\d{3,5})", "{n}"),),
        published=(re.compile(r"\b(?:Date|Dated|Published)\s*:\s*", re.I),),
        stages=(
            rule(r"\bprovisional (?:anti-?dumping|countervailing) dut", Stage.PROVISIONAL),
            rule(r"\b(?:anti-?dumping|countervailing) duties (?:are |to be )?imposed\b", Stage.ORDER),
            rule(r"\b(?:impos\w+|levy|levied)\b...\b(?:anti-?dumping|countervailing) dut", Stage.ORDER),
        ),
    ),
    nomenclature="HSK",
)
