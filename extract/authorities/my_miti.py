"""Malaysia: Ministry of Investment, Trade and Industry.

Authority:  investigates (Countervailing and Anti-Dumping Duties Act 1993, Safeguards Act 2006)
Publishes:  notices in the gazette ``P.U. (B) …`` and statements to the press; petitions ``AD01/2020``
Traps:      the duty itself is the Minister of Finance's order
History:    2026-11: first version
"""

import re
from collections.abc import Iterable

from extract.authorities.my_mof import find_document_number as by_cover
from extract.field import Reading
from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import one_number_finder, written
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Found, Stage

whole_number = one_number_finder([written(r"\b(?P<n>P\.?U\.? ?\(B\) ?\d{1,4}/\d{4})", "{n}", within=1_500)])


def find_document_number(reading: Reading) -> Iterable[Found]:
    """Give ``P.U. (B) 301/2031``, printed whole or as the gazette's cover parts it."""
    return [*whole_number(reading)] or by_cover(reading)


FORM = authority_form(
    "MY-MITI",
    [
        named(
            r"\bMinistry of (?:International Trade and Industry|Investment,? Trade and Industry)\b",
            0.93,
            within=1_800,
            also=r"\bMalaysia\b|\bMITI\b",
        ),
        named(
            r"\bKementerian (?:Pelaburan,? Perdagangan dan Industri|Perdagangan Antarabangsa dan "
            r"Industri)\b",
            0.93,
            within=1_800,
        ),
        named(r"\bMITI\b", 0.8, within=800, also=r"\bMalaysia\b"),
    ],
    Manner(
        languages=("en", "ms"),
        cases=(written(r"\b(?P<n>(?:AD|CVD|SG)\d{2}/\d{4})\b", "{n}"),),
        related=(written(r"\b(?P<n>P\.?U\.? ?\([AB]\) ?\d{1,4}/\d{4})", "{n}", confidence=0.8),),
        published=(
            re.compile(r"\A(?:.|\n){0,120}?(?:FEDERAL\s+GOVERNMENT|WARTA\s+KERAJAAN)[^\d]{0,60}", re.I),
            re.compile(r"\bKuala\s+Lumpur,?\s+(?=\d{1,2}\s+[A-Z])", re.I),
            re.compile(r"\b(?:Date|Dated|Tarikh|Kuala\s+Lumpur,?)\s*(?::|\bthis\b)\s*", re.I),
            re.compile(r"\bPutrajaya,?\s+", re.I),
        ),
        stages=(
            rule(r"\bnotice of (?:affirmative )?preliminary determination\b", Stage.PRELIM),
            rule(r"\bnotice of (?:affirmative |negative )?final determination\b", Stage.FINAL),
            rule(
                r"\bnotice of initiation of (?:an )?(?:administrative|expiry|sunset) review\b",
                Stage.SUNSET_INSTITUTION,
                0.85,
            ),
        ),
        extra={"document_number": find_document_number},
    ),
    nomenclature="AHTN",
)
