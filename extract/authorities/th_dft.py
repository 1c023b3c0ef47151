"""Thailand: Department of Foreign Trade.

Authority:  investigates and imposes (Anti-Dumping and Countervailing Act B.E. 2542; Safeguard Act B.E. 2550)
Publishes:  Royal Gazette and its own pages, one case one id: ``AD1030``, ``SG1008``
Traps:      Buddhist years (2566 is 2023) and Thai digits; codes of 11 digits
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named

FORM = authority_form(
    "TH-DFT",
    [
        named(
            r"\bDepartment of Foreign Trade\b",
            0.94,
            within=1_200,
            also=r"\bThailand\b|\bMinistry of Commerce\b|\bThai\b|\bB\.E\.",
        ),
        named(r"\bCommittee on Dumping and Subsidy\b", 0.94, within=1_500),
        named(r"กรมการค้าต่างประเทศ|คณะกรรมการพิจารณาการทุ่มตลาดและการอุดหนุน", 0.95, within=1_500),
    ],
    Manner(
        languages=("en", "th"),
        cases=(written(r"\b(?P<n>(?:AD|CV|SG|AC|CVD)\d{4})\b", "{n}"),),
        published=(
            re.compile(r"\bRoyal\s+Gazette(?:\s+on|,|:)?\s+(?:dated\s+)?", re.I),
            re.compile(
                r"ราชกิจจานุเบกษา\s*(?:เล่ม\s*[\d๐-๙]+\s*ตอน[ก-๙]{0,8}\s*[\d๐-๙]+\s*[ก-ฮ]?\s*"
                r"(?:หน้า\s{0,3}[\d๐-๙]{1,4}\s{0,3})?(?:พิเศษ\s{0,3})?)?(?:เมื่อ\s*|ลง\s*)?(?:วันที่\s*)?"
            ),
            re.compile(r"ประกาศ\s*ณ\s*วันที่\s*"),
            re.compile(r"\b(?:Published|Announced|Dated?)(?:\s+on)?\s*(?::|\bthis\b)\s*(?:the\s+)?", re.I),
        ),
    ),
    nomenclature="AHTN",
)
