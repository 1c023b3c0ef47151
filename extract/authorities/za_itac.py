"""South Africa (SACU): International Trade Administration Commission.

Authority:  investigates and recommends (International Trade Administration Act 2002)
Publishes:  Government Gazette notices, ``Report No. 748``; the duty is SARS's schedule amendment
Traps:      correction notices have swapped countries; country-hopping is its word for circumvention
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Stage

FORM = authority_form(
    "ZA-ITAC",
    [
        named(r"\bInternational Trade Administration Commission\b", 0.96, within=1_800),
        named(r"\bITAC\b", 0.85, within=800, also=r"\bSouth(?:ern)? Africa|\bSACU\b"),
    ],
    Manner(
        cases=(written(r"(?i)\bReport (?:No\.? ?)?(?P<n>\d{3})\b", "Report {n}", confidence=0.9),),
        acts=(
            written(r"(?i)\bNotice (?:No\.? ?)?(?P<n>\d{1,4}) of (?P<y>20\d{2})\b", "{n} of {y}"),
            written(r"(?i)\bGeneral Notice (?P<n>\d{1,4}(?: of \d{4})?)\b", "{n}"),
        ),
        published=(
            re.compile(r"\b(?:Government\s+Gazette|Staatskoerant)[^\n]{0,40}?,\s+", re.I),
            re.compile(r"\b(?:Date|Dated|Published(?:\s+on)?|Pretoria,)\s*(?::|\bthis\b)\s*", re.I),
        ),
        stages=(
            rule(r"\bprovisional (?:payment|measure|dut)\w*", Stage.PROVISIONAL),
            rule(r"\binitiat\w+\b...\bsunset review\b", Stage.SUNSET_INSTITUTION),
            rule(
                r"\binitiat\w+\b...\banti-circumvention\b|\binitiat\w+\b...\bcircumvention\b"
                r"|\bcountry[- ]hopping\b...\binitiat\w+",
                Stage.CIRCUMVENTION_INITIATION,
            ),
            rule(r"\bnotice of initiation\b|\binitiation of (?:an )?investigation\b", Stage.INITIATION),
        ),
    ),
    nomenclature="SACU Tariff",
)
