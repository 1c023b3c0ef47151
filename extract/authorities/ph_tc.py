"""Philippines: Tariff Commission.

Authority:  the formal investigation of injury, and the recommendation of definitive measures
Publishes:  its own pages and reports; ``SG-2024-01``, ``AD01-2021``
Traps:      its notice names the Department's preliminary finding first
History:    2026-11: first version
"""

from extract.authorities.ph_dti import CASES, COMMON, PUBLISHED
from extract.forms.finders import Manner, authority_form
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Stage

STAGES = (
    rule(
        r"\bterminat(?:ion of|ed|es|ing) (?:the |its )?(?:formal )?(?:[\w-]+ )?investigation\b",
        Stage.TERMINATION,
    ),
    *COMMON,
    rule(
        r"\b(?:commencement|notice) of (?:a |the )?(?:formal )?investigation\b|\bformal "
        r"investigation\b...\bcommence\w*|\bcommence\w*\b...\bformal investigation\b",
        Stage.INITIATION,
    ),
    rule(
        r"\bfinal (?:report|determination|recommendation)\b|\bformal investigation report\b"
        r"|\breport (?:and recommendations? )?on the formal investigation\b",
        Stage.FINAL,
    ),
)

COMMISSION = authority_form(
    "PH-TC",
    [
        named(
            r"\bTariff Commission\b",
            0.935,
            within=300,
            also=r"\bPhilippine|\bAHTN\b|\bQuezon City\b|\bFormal Investigation (?:No|on)\b"
            r"|\bRepublic Act\b|\bR\.?A\.? (?:No\. )?8(?:752|751|800)\b",
        ),
        named(r"\bTariff Commission\b", 0.85, within=900, also=r"\bPhilippine"),
    ],
    Manner(
        cases=CASES,
        published=PUBLISHED,
        order="sure",
        stages=STAGES,
    ),
    nomenclature="AHTN",
)
