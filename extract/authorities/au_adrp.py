"""Australia: Anti-Dumping Review Panel.

Authority:  reviews decisions of the Minister and of the Commissioner (Customs Act 1901, Part XVB, Division 9)
Publishes:  notices and reports on its pages, ``ADRP Review No. 2031/145``
Traps:      it names the Commission's notices and reports on every page; its outcome affirms, revokes or
            replaces a decision
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Stage

PANEL = authority_form(
    "AU-ADRP",
    [
        named(r"\bAnti-Dumping Review Panel\b", 0.98, within=350),
        named(r"\bADRP (?:Review|Report|Conference)\b", 0.975, within=600),
    ],
    Manner(
        cases=(
            written(r"(?i)\bADRP (?:Review|Report)?(?: No\.?)? ?(?P<n>(?:\d{4}/)?\d{2,3})\b", "ADRP {n}"),
            written(
                r"(?i)\b(?:Review|Report) (?:No\.?|number) ?(?P<n>\d{4}/\d{1,3})\b",
                "ADRP {n}",
                confidence=0.85,
            ),
        ),
        acts=(written(r"(?i)\bADRP Report (?:No\.? ?)?(?P<n>\d{2,3})\b", "ADRP Report {n}", within=900),),
        related=(
            written(
                r"\b(?P<n>(?:ADN (?:No\.? )?\d{4}/\d{2,3}|(?:REP|SEF|PAD|CON|TER) \d{3}[A-Z]?))\b",
                "{n}",
                within=8_000,
                confidence=0.8,
            ),
        ),
        published=(
            re.compile(r"\b(?:Published|Date\s+published|Dated?)(?:\s+on)?\s*(?::|\bthis\b)\s*", re.I),
        ),
        stages=(
            rule(
                r"\b(?:intention|notice of intention|decision) to (?:conduct|undertake) a review\b",
                Stage.REVIEW_INITIATION,
            ),
            rule(r"\bproposes? to (?:conduct|undertake) (?:a )?review\b", Stage.REVIEW_INITIATION),
            rule(r"\bnotice\b...\bconduct(?:ing)? a review\b", Stage.REVIEW_INITIATION),
            rule(
                r"\b(?:report|decision|minister)\b...\b(?:affirm|revok|substitut|reinvestigat)\w+",
                Stage.REVIEW_FINAL,
            ),
            rule(r"\breport\b", Stage.REVIEW_FINAL, 0.8),
        ),
    ),
    nomenclature="Australian Customs Tariff",
)
