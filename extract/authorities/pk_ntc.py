"""Pakistan: National Tariff Commission.

Authority:  investigates and imposes (Anti-Dumping Duties Act 2015, Countervailing Duties Act 2015, Safeguard
            Measures Ordinance 2002)
Publishes:  notices in the press and on its pages; ``A.D.C No. 58/2031/NTC/PVC``, ``S.R.O. 1205(I)/2031``
Traps:      one product may have several exporters of one country; provisional duties come with the finding
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Stage

NUMBER = r"\d{1,3}/\d{4}/NTC(?:/[A-Z0-9][\w&-]{0,14}){0,4}"

FORM = authority_form(
    "PK-NTC",
    [
        named(r"\bNational Tariff Commission\b", 0.95, within=1_500),
        named(r"\b(?:A\.?D\.?C|C\.?V\.?D|S\.?G)\.? No\.? ?\d{1,3}/\d{4}/NTC\b", 0.97),
        named(
            r"\bGovernment of Pakistan\b",
            0.8,
            within=600,
            also=r"\banti-?dumping\b|\bsafeguard\b|\bcountervailing\b",
        ),
    ],
    Manner(
        title=re.compile(
            r"(?:^|\n)[ \t#*]*(?P<title>(?:Report (?:on|of)|Notice of|Initiation of|Preliminary"
            r"|Final|Conclusion"
            r"|Termination|Imposition|Levy|Public Notice)(?:[^\n]|\n(?!\s*\n)){20,700})",
            re.I,
        ),
        cases=(
            written(rf"\b(?P<n>A\.?D\.?C\.? ?No\.? ?{NUMBER})", "{n}"),
            written(rf"\b(?P<n>(?:C\.?V\.?D|S\.?G)\.? ?No\.? ?{NUMBER})", "{n}"),
            written(
                r"(?<!\d)(?P<n>(?:A\.?D\.?C|C\.?V\.?D|S\.?G)\.? ?No\.? ?\d{1,3})\b(?! ?[/\d])",
                "{n}",
                within=2_500,
                confidence=0.85,
            ),
            written(
                r"(?i)\bCase No\.? ?(?P<n>(?-i:ADC|CVD|SG)[- ]?\d{1,3}(?:/\d{4})?)", "{n}", confidence=0.85
            ),
        ),
        acts=(written(r"\b(?P<n>S\.?R\.?O\.? ?\d{1,4} ?\(I\) ?/ ?\d{4})", "{n}", within=1_500),),
        related=(written(r"\b(?P<n>S\.?R\.?O\.? ?\d{1,4} ?\(I\) ?/ ?\d{4})", "{n}", confidence=0.8),),
        published=(
            re.compile(r"\bIslamabad,?\s+(?:dated\s+)?(?:[A-Z][a-z]+day,?\s+)?(?:the\s+)?", re.I),
            re.compile(
                r"\b(?:Dated?|Published(?:\s{1,40}on)?)\s{0,40}(?::|\bthis\b)?\s{0,40}(?:the\s{1,40})?(?=\d|[A-Z])"
            ),
        ),
        stages=(
            rule(
                r"\binitiat\w+\b...\banti-? ?circumvention\b|\banti-? ?circumvention\b...\binitiat\w+",
                Stage.CIRCUMVENTION_INITIATION,
            ),
            rule(
                r"\b(?:final|conclusion|extension)\b...\b(?:anti-? ?)?circumvention\b",
                Stage.CIRCUMVENTION_FINAL,
            ),
            rule(
                r"\bwithout (?:the )?(?:imposition|levy) of\b|\bno (?:antidumping )?dut(?:y"
                r"|ies) (?:is|are|be) imposed\b",
                Stage.TERMINATION,
            ),
            rule(r"\bstatement of essential facts\b", Stage.DISCLOSURE),
            rule(r"\bimpending expiry\b|\bexpiry of (?:definitive )?anti-?dumping dut", Stage.EXPIRY_NOTICE),
            rule(
                r"\binitiation of (?:(?:an? )?sunset review|(?:\w+ ){0,3}sunset review)"
                r"|\bsunset review\b...\binitiat",
                Stage.SUNSET_INSTITUTION,
            ),
            rule(
                r"\b(?:conclusion|final determination|result)\b...\bsunset review\b"
                r"|\bsunset review\b...\b(?:conclu|final)",
                Stage.SUNSET_FINAL,
            ),
            rule(r"\bterminat\w+ of\b|\bterminat\w+\b...\binvestigation\b", Stage.TERMINATION),
            rule(r"\bpreliminary determinations?\b[^.;]{0,80}\bprovisional\b", Stage.PRELIM),
            rule(r"\bprovisional (?:anti-?dumping|countervailing|safeguard) dut", Stage.PROVISIONAL),
            rule(r"\bpreliminary determination\b", Stage.PRELIM),
            rule(r"\bfinal determination\b", Stage.FINAL),
            rule(r"\binitiation of\b", Stage.INITIATION),
            rule(r"\b(?:imposition|levy) of definitive\b", Stage.ORDER),
        ),
    ),
    nomenclature="PCT",
)
