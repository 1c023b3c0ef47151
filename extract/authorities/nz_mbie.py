"""New Zealand: Ministry of Business, Innovation and Employment.

Authority:  investigates for the Minister (Trade (Anti-dumping and Countervailing Duties) Act 1988; Trade
            (Safeguard Measures) Act 2014)
Publishes:  its own pages and the New Zealand Gazette, notices ``2031-go4567``
Traps:      the Minister of Commerce decides; a review is full or of the continued need for the duty
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Stage

FORM = authority_form(
    "NZ-MBIE",
    [
        named(
            r"\bMinistry of Business, Innovation (?:and|&) Employment\b",
            0.95,
            within=2_500,
            also=r"\bdump\w+|\bcountervailing\b|\bsafeguard\b",
        ),
        named(
            r"\bTrade \((?:Anti-dumping and Countervailing Duties|Safeguard Measures)\) Act\b",
            0.94,
            within=2_500,
        ),
        named(r"\bMBIE\b", 0.85, within=800, also=r"\bNew Zealand\b"),
        named(
            r"\bNew Zealand Gazette\b", 0.85, within=800, also=r"\bdumping\b|\bcountervailing\b|\bsafeguard\b"
        ),
    ],
    Manner(
        acts=(written(r"\b(?P<n>\d{4}-go\d{2,5})\b", "{n}", within=2_000),),
        related=(written(r"\b(?P<n>\d{4}-go\d{2,5})\b", "{n}", confidence=0.8),),
        published=(
            re.compile(r"\bPublication\s+Date\s{0,9}:?\s{0,40}(?=\d)", re.I),
            re.compile(r"\bNotice\s+Number:?\s+\d{4}-go\d{2,5}\s+(?:Published\s+)?", re.I),
            re.compile(
                r"\b(?:Published|Dated?)(?:\s{1,40}(?:at\s{1,40}Wellington|on))?\s{0,40}(?::|\bthis\b)?\s{0,40}(?:the\s{1,40})?(?=\d)",
                re.I,
            ),
            re.compile(r"\bWellington,?\s+(?:this\s+)?(?:the\s+)?(?=\d)", re.I),
        ),
        stages=(
            rule(
                r"\binitiat\w+ of (?:an? |the )?(?:full |continuation |sunset )?review\b",
                Stage.SUNSET_INSTITUTION,
            ),
            rule(
                r"\breview\b...\b(?:initiat|commenc|start|launch|open)\w+"
                r"|\b(?:initiat|commenc|start|launch|open)\w+\b...\breview\b",
                Stage.SUNSET_INSTITUTION,
            ),
            rule(r"\b(?:completion|result|outcome|conclusion)s? of\b...\breview\b", Stage.SUNSET_FINAL),
            rule(
                r"\b(?:decision|determin\w+|decided) (?:to|that)\b...\bcontinu\w+\b...\bdut(?:y|ies)\b"
                r"|\bdut(?:y|ies)\b...\bcontinu\w+\b...\breview\b",
                Stage.SUNSET_FINAL,
            ),
            rule(r"\bcorrection (?:notice|to)\b|\bcorrigendum\b", Stage.CORRECTION),
            rule(
                r"\b(?:terminat\w+|remov\w+|expir\w+"
                r"|ceas\w+) (?:of )?(?:the )?(?:[\w-]+ ){0,3}dut(?:y|ies)\b",
                Stage.REVOCATION,
                0.9,
            ),
            rule(r"\bterminat\w+\b", Stage.TERMINATION),
            rule(r"\bprovisional (?:direction|measures?|dut(?:y|ies)|determination)\b", Stage.PROVISIONAL),
            rule(
                r"\binitiat\w+ (?:of )?(?:an? )?(?:[\w-]+ ){0,2}investigation\b|\binvestigation initiated\b",
                Stage.INITIATION,
            ),
            rule(r"\b(?:essential facts|interim report)\b", Stage.DISCLOSURE),
            rule(r"\bfinal (?:determination|report)\b", Stage.FINAL),
            rule(r"\b(?:imposition|impos\w+) of\b...\bdut(?:y|ies)\b", Stage.ORDER),
            rule(r"\binitiat\w+ of\b...\binvestigation\b", Stage.INITIATION),
        ),
    ),
    nomenclature="New Zealand Tariff",
)
