"""Gulf Cooperation Council: the Technical Secretariat against injurious practices in trade.

Authority:  investigates for the permanent and the ministerial committee of six states (Common Law, 2004)
Publishes:  the Council's Official Gazette, in English and Arabic; ``Notice No. (8/2023)``
Traps:      codes of 12 digits without points; dates with the day first
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Stage

FORM = authority_form(
    "GCC-TSAIP",
    [
        named(
            r"\bTechnical Secretariat (?:for|of) Anti-? ?(?:Injurious|dumping) Practices\b|\bGCC-TSAIP\b"
            r"|\bTSAIP\b",
            0.975,
            within=1_500,
        ),
        named(
            r"\bCooperation Council for the Arab States of the Gulf\b",
            0.94,
            within=800,
            also=r"\binjurious practices\b|\banti-dumping\b|\bsafeguard\b|\bcountervailing\b",
        ),
        named(
            r"\bGCC (?:Permanent Committee|Ministerial Committee|Bureau of (?:the )?Technical Secretariat)\b",
            0.95,
            within=900,
        ),
        named(r"الأمانة الفنية لمكافحة الممارسات الضارة", 0.975, within=1_500),
    ],
    Manner(
        acts=(
            written(
                r"(?i)\bNotice (?:No|Number)\.? ?:? ?\(? ?(?P<n>\d{1,3} ?/ ?\d{4})\b", "{n}", within=2_500
            ),
            written(
                r"(?i)\b(?:Announcement|Declaration|Circular|Decision|Resolution) (?:No|Number)\.? ?:? ?\(? ?"
                r"(?P<n>\d{1,3} ?/ ?(?:[A-Z]{2,4} ?/ ?)?\d{4})(?:G|AD)?\b",
                "{n}",
                within=2_500,
            ),
            written(
                r"(?i)\b(?:Announcement|Declaration|Circular|Decision|Notice) (?:No|Number)\.? ?:? ?\(? ?"
                r"(?P<n>\d{1,3}) ?\)? (?:for the year|of the year|of|for) \(?(?P<y>20\d\d)\b",
                "{n}/{y}",
                within=2_500,
            ),
            written(
                r"(?i)\bNotice (?:No|Number)\.? ?:? ?\(? ?(?P<n>\d{1,3} ?/ ?(?:[A-Z]{2,4} ?/ ?)?\d{4})\b",
                "{n}",
                within=2_500,
            ),
        ),
        cases=(
            written(
                r"\b(?P<n>(?:GCC|TSAIP)[/-](?:AD|CVD|SG|AS)[/-]\d{2,4}[/-]\d{1,4}(?:[/-]\d{1,4})?)\b",
                "{n}",
            ),
            written(r"(?<![\w/-])(?P<n>(?:AD|CVD|SG)/?\d{2,4}/\d{1,4})\b", "{n}", confidence=0.85),
            written(
                r"(?i)\b(?:investigation|case|proceeding|review) (?:No|Number)\.? ?:? ?\(? ?"
                r"(?P<n>[A-Z]{2,5}(?:[/-][A-Z]{1,4})?[/-]\d{1,4}[/-]\d{1,4})\b",
                "{n}",
            ),
        ),
        published=(
            re.compile(
                r"\bOfficial\s+Gazette\b[^\n]{0,80}?[-–,(]\s*(?:dated\s+|on\s+)?(?=\d{1,2}[ /.-])", re.I
            ),
            re.compile(
                r"\bOfficial\s+(?:Gazette|Bulletin)\b[^\n]{0,120}?\b(?:corresponding\s+to|dated|on|of)\s+"
                r"(?=\d{1,2}[ /.-]|[A-Z][a-z]{2,8}\s\d)",
                re.I,
            ),
            re.compile(
                r"\b1[34]\d{2}\s?A?\.?H\.?,?\s*[(–-]?\s*(?:\(?corresponding\s+to:?\s+)?(?=\d{1,2}[ /.-])",
                re.I,
            ),
            re.compile(
                r"\bOfficial\s+Bulletin\b[^\n]{0,80}?[-–,(]\s*(?:dated\s+|on\s+)?(?=\d{1,2}[ /.-])", re.I
            ),
            re.compile(r"\b(?:Date\s+of\s+publication|Published\s+on|Date)\s*:\s*", re.I),
        ),
        stages=(
            rule(r"\binitiation of (?:an? )?(?:sunset|expiry|final) review\b", Stage.SUNSET_INSTITUTION),
            rule(r"\bterminat\w+\b...\b(?:investigation|proceeding|review)\b", Stage.TERMINATION),
            rule(
                r"\b(?:exten\w+|continu\w+|final|result\w*|maintain\w*|renew\w*)\b...\b(?:sunset|expiry"
                r"|final) review\b",
                Stage.SUNSET_FINAL,
            ),
            rule(r"\b(?:imposition|impos\w+|appl\w+)(?: of)? (?:a |the )?definitive\b", Stage.ORDER, 0.85),
        ),
    ),
    nomenclature="GCC Common Tariff",
)
