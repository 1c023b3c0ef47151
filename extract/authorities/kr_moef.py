"""Korea: Ministry of Economy and Finance.

Authority:  imposes by decree what the Trade Commission proposes (Customs Act, articles 51–65)
Publishes:  decrees in the official gazette, press releases in English
Traps:      its release names the Trade Commission as often as itself
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.korean_days import OF_A_RELEASE, OVER_WHO_SIGNS, RELEASED
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
        named(r"(?:기획재정부|재정경제부)(?:령|고시|공고| ?장관(?!에|이|의|은|과))", 0.96, within=500),
        named(r"기획재정부|재정경제부", 0.96, within=90),
        named(r"기획재정부|재정경제부", 0.93, within=500),
    ],
    Manner(
        languages=("ko", "en"),
        editions=True,
        acts=(
            written(r"(?i)\b(?:Decree|Ordinance)(?: of the Ministry)? No\.? ?(?P<n>\d{3,5})", "{n}"),
            written(
                r"(?<!」[(（])(?P<n>(?:기획재정부|재정경제부)"
                r"(?:령 ?제 ?\d{1,5}| ?(?:고시|공고) ?제 ?\d{4}-\d{1,4}) ?호)",
                "{n}",
            ),
        ),
        related=(written(r"(?P<n>무역위원회 ?공고 ?제 ?\d{4}-\d{1,4} ?호)", "{n}", confidence=0.8),),
        published=(
            re.compile(r"\b(?:Date|Dated|Published)\s*:\s*", re.I),
            re.compile(r"(?:기획재정부|재정경제부)령\s*제\s*\d{1,5}\s*호\s*,\s*"),
            RELEASED,
            re.compile(r"(?:공포일|게재일|고시일|공고일)(?:자)?\s{0,40}(?:[:：|]\s{0,40})?"),
            OF_A_RELEASE,
            OVER_WHO_SIGNS,
            re.compile(r"(?:등록일|작성일|시행일)(?:자)?\s{0,40}(?:[:：|]\s{0,40})?"),
            re.compile(r"제\s*\d{4,6}\s*호\s*[(（]?(?=\d{4}\.)"),
            re.compile(r"\[\s*시행\s+"),
        ),
        stages=(
            rule(r"잠정\s?덤핑방지관세", Stage.PROVISIONAL),
            rule(r"\bprovisional (?:anti-?dumping|countervailing) dut", Stage.PROVISIONAL),
            rule(r"\b(?:anti-?dumping|countervailing) duties (?:are |to be )?imposed\b", Stage.ORDER),
            rule(r"\b(?:impos\w+|levy|levied)\b...\b(?:anti-?dumping|countervailing) dut", Stage.ORDER),
        ),
    ),
    nomenclature="HSK",
)
