"""Philippines: Department of Trade and Industry.

Authority:  opens and takes provisional measures (Republic Acts 8752, 8751, 8800); the Tariff Commission
            investigates on
Publishes:  notices and department orders; ``Safeguard Case No. SG-2024-01``; customs carries out by ``CMO
            05-2023``
Traps:      a safeguard strikes all origins; provisional cash bonds in pesos
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Stage

CASES = (
    written(
        r"(?i)\b(?:case|investigation|application) no\.?:? ?(?P<n>(?:AD|SG|CVD|SGM)[ -]?\d{2}[ -]\d{2,4}"
        r"|(?:AD|SG|CVD)-\d{4}-\d{1,3}|(?:AD|SG|CVD)\d{2}-\d{4})",
        "{n}",
    ),
    written(r"\b(?P<n>(?:AD|SG|CVD)\d{2}-\d{4})\b", "{n}", confidence=0.9),
)

FORM = authority_form(
    "PH-DTI",
    [
        named(
            r"\bDepartment of Trade and Industry\b",
            0.93,
            within=1_000,
            also=r"\bPhilippine|\bRepublic Act\b|\bR\.?A\.? (?:No\. )?8(?:752|751|800)\b",
        ),
        named(r"\bBureau of Import Services\b", 0.9, within=1_500),
        named(r"\bDTI\b", 0.8, within=600, also=r"\bPhilippine"),
    ],
    Manner(
        cases=CASES,
        acts=(
            written(
                r"\bCUSTOMS (?:MEMORANDUM|ADMINISTRATIVE) (?:ORDER|CIRCULAR) (?:\([A-Z]{3}\) )?(?:NO\.?)? ?"
                r"(?P<n>\d{1,3}-\d{4})",
                "CMO {n}",
                within=700,
            ),
            written(
                r"(?i)\bDepartment (?:Administrative )?Order (?:\(D?AO\) )?(?:No\.?)? ?"
                r"(?P<n>\d{2}-\d{1,3})(?:,? ?(?:series of|s\.) (?P<y>\d{4}))?",
                "DAO {n}",
            ),
            written(r"\b(?P<n>CMO(?: No\.)? \d{1,2}-\d{4})", "{n}"),
        ),
        published=(
            re.compile(
                r"\b(?:Date(?:\s+(?:of\s+publication|issued))?|Dated|Published(?:\s+on)?"
                r"|Issued\s+on)\s*(?::|\bthis\b)\s*(?:this\s+)?"
                r"|\b(?:Issued|Signed|Approved|Published)\s+on\s+(?:this\s+)?(?=\d|[A-Z][a-z]+\s\d)",
                re.I,
            ),
            re.compile(
                r"\b(?:Makati\s+City|Manila|Quezon\s+City|Pasay\s+City)(?:,\s+Philippines)?,\s+", re.I
            ),
        ),
        order="sure",
        stages=(
            rule(
                r"\b(?:imposition|impose|imposing)\b...\bprovisional\b|\bprovisional (?:general "
                r")?safeguard\b|\bcash bond\b",
                Stage.PROVISIONAL,
            ),
            rule(
                r"\bnotice of (?:initiation|preliminary investigation)\b|\binitiation of (?:a "
                r")?preliminary safeguard\b",
                Stage.INITIATION,
            ),
            rule(
                r"\bdismiss\w*\b...\b(?:petition|case|application)\b|\b(?:petition|case"
                r"|application)\b...\bdismiss\w*",
                Stage.TERMINATION,
            ),
        ),
    ),
    nomenclature="AHTN",
)
