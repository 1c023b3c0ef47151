"""Egypt: Trade Remedies Sector.

Authority:  investigates; the minister imposes by decree (Law 161 of 1998)
Publishes:  Official Gazette in Arabic; in English through its notifications to the WTO
Traps:      duties of a percentage with a minimum in pounds per ton
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named

FORM = authority_form(
    "EG-TRS",
    [
        named(
            r"\bTrade (?:Remedies|Agreements and Foreign Trade) Sector\b",
            0.94,
            within=1_200,
            also=r"\bEgypt(?:ian)?\b",
        ),
        named(r"قطاع المعالجات التجارية", 0.94, within=1_500),
    ],
    Manner(
        languages=("en",),
        acts=(
            written(
                r"(?i)(?<![\w“])(?:Public )?(?:Notice|Announcement|Report) (?:No|Number)\.? ?:? ?\(? ?"
                r"(?P<n>\d{1,4}) ?\)?(?: ?(?:of|for)(?: the year)? ?| ?/ ?)\(?(?P<y>\d{4})\b",
                "{n}/{y}",
                within=1_500,
            ),
            written(  # the law's own regulation is no act of the case
                r"(?i)\b(?:Ministerial )?Decree (?:of [^\n.;]{5,70} )?(?:No|Number)\.? ?:? ?\(? ?"
                r"(?P<n>(?!549\b)\d{1,4}\)?(?: of | for the year | for | ?/ ?)\(?\d{4})",
                "{n}",
            ),
        ),
        published=(
            re.compile(
                r"\bpublished\s+in\s+the\s+(?:Egyptian\s+)?Official\s+Gazette\b(?:[^.;]|\bNo\.){0,90}?"
                r"\b(?:dated|of|on)\s+(?=\d|[A-Z][a-z]{2,8}\s\d)",
                re.I,
            ),
            re.compile(r"\bOfficial\s+Gazette[^\n]{0,60}?(?:dated|of|on)\s+", re.I),
            re.compile(r"\b(?:Date|Dated|Cairo,)\s*(?::|\bthis\b)\s*", re.I),
        ),
    ),
    nomenclature="Egyptian Customs Tariff",
)
