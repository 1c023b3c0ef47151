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
    written(
        r"(?i)\b(?:case|investigation|application) no\.?:? ?"
        r"(?P<n>(?:[A-Z]{2,4}[ -])?\d{2}-\d{4}(?:-[A-Z]{2,4})?|\d{4}-\d{2}(?:-[A-Z]{2,4})?"
        r"|[A-Z]{2,5}-\d{2,4}-\d{1,4}(?:-[A-Z]{2,4})?)\b",
        "{n}",
    ),
)

CITY = (
    r"\b(?:Makati|Manila|Quezon|Pasay|Pasig|Taguig|Mandaluyong)(?:\s+City)?"
    r"(?:,\s+(?:Metro\s+Manila|Philippines))?"
)
PUBLISHED = (
    re.compile(
        r"\b(?:Date(?:\s+(?:of\s+publication|issued))?|Dated|Published(?:\s+on)?"
        r"|Issued\s+on)\s*(?::|\bthis\b)\s*(?:this\s+)?"
        r"|\b(?:Issued|Signed|Approved|Published|Done)\s+(?:on\s+)?(?:this\s+)?(?=\d|[A-Z][a-z]+\s\d)",
        re.I,
    ),
    re.compile(rf"{CITY},\s+(?:on\s+)?(?:this\s+)?(?=\d|[A-Z])", re.I),
    re.compile(
        rf"^[ \t]{{0,40}}(?=(?:\d{{1,2}}\s+[A-Z][a-z]{{2,8}}"
        rf"|[A-Z][a-z]{{2,8}}\s+\d{{1,2}},)\s+\d{{4}},\s+{CITY})",
        re.M,
    ),
)
HEARD = (
    r"\b(?:public hearing|preliminary conference|public consultation|clarificatory meeting"
    r"|position papers?)\b"
)
COMMON = (  # what both bodies write
    rule(rf"\bnotice of (?:the )?(?:conduct of )?(?:a |an )?{HEARD}|\A\s*{HEARD}", Stage.OTHER, 0.8),
    rule(r"\b(?:essential facts|staff report)\b", Stage.DISCLOSURE),
    rule(r"\binterim review\b(?!...\b(?:final|result|terminat))", Stage.INTERIM_REVIEW_INITIATION, 0.85),
    rule(r"\binterim review\b", Stage.INTERIM_REVIEW_FINAL, 0.85),
    rule(
        r"\b(?:notice|initiation|commencement|institution|conduct)\b...\b(?:sunset|expiry) review\b"
        r"|\bpetition for (?:the )?extension\b"
        r"|\b(?:initiation|commencement|notice|conduct)\b...\b(?:investigation|review)\b...\bextension of\b",
        Stage.SUNSET_INSTITUTION,
        0.9,
    ),
    rule(
        r"\b(?:sunset|expiry) review\b|\bextension of (?:the )?(?:\w+ ){0,3}(?:safeguard|measure|dut)",
        Stage.SUNSET_FINAL,
        0.85,
    ),
    rule(r"\b(?:lifting|revocation|repeal|cessation) of\b", Stage.REVOCATION, 0.9),
    rule(r"\b(?:expiration|expiry|lapse) of\b", Stage.EXPIRY_NOTICE, 0.9),
    rule(
        r"\bdismiss\w*\b...\b(?:petition|case|application)\b|\b(?:petition|case"
        r"|application)\b...\bdismiss\w*",
        Stage.TERMINATION,
    ),
)
STAGES = (
    *COMMON,
    rule(
        r"\b(?:imposition|impose|imposes|imposing)\b...\bprovisional\b|\bprovisional (?:general "
        r")?safeguard\b|\bcash bond\b",
        Stage.PROVISIONAL,
    ),
    rule(
        r"\bnotice of (?:initiation|preliminary investigation)\b|\binitiation of (?:a "
        r")?preliminary safeguard\b",
        Stage.INITIATION,
    ),
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
        published=PUBLISHED,
        order="sure",
        stages=STAGES,
    ),
    nomenclature="AHTN",
)
