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

OPENS = r"\b(?:initiat\w+|commence\w*|conduct\w*)\b"
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
        named(  # a notice in the gazette, named only where it is signed
            r"\b(?:COUNTERVAILING AND ANTI-?DUMPING DUTIES ACT|AKTA DUTI TIMBAL BALAS DAN ANTI-?LAMBAKAN"
            r"|SAFEGUARDS ACT|AKTA PERLINDUNGAN) \d{4}",
            0.9,
            also=r"\bNOTICE OF\b|\bNOTIS\b",
        ),
    ],
    Manner(
        languages=("en", "ms"),
        cases=(written(r"(?<![/\w])(?P<n>(?:AD|CVD|SG)\d{2}/(?:19|20)\d{2})\b", "{n}"),),
        related=(written(r"\b(?P<n>P\.?U\.? ?\([AB]\) ?\d{1,4}/\d{4})", "{n}", confidence=0.8),),
        published=(
            re.compile(r"\A\s{0,40}(?=\d{1,2}\s{1,3}[A-Z][a-z]+\s{1,3}20\d\d\s[^\0]{0,120}?P\.\s?U\.\s?\()"),
            re.compile(r"\A(?:.|\n){0,120}?(?:FEDERAL\s+GOVERNMENT|WARTA\s+KERAJAAN)[^\d]{0,60}", re.I),
            re.compile(r"\bKuala\s+Lumpur,?\s+(?=\d{1,2}\s+[A-Z])", re.I),
            re.compile(r"\b(?:Date|Dated|Tarikh|Kuala\s+Lumpur,?)\s*(?::|\bthis\b)\s*", re.I),
            re.compile(r"\bPutrajaya,?\s+", re.I),
        ),
        stages=(
            rule(rf"{OPENS}...\badministrative review\b", Stage.REVIEW_INITIATION),
            rule(r"\badministrative review\b", Stage.REVIEW_FINAL, 0.9),
            rule(
                rf"{OPENS}...\b(?:expiry|sunset) review\b"
                r"|\bnotice of (?:expiry|sunset) review\b",
                Stage.SUNSET_INSTITUTION,
            ),
            rule(
                r"\b(?:determination|completion|outcome|result)s?\b...\b(?:expiry|sunset) review\b"
                r"|\b(?:continuation|continued imposition)\b...\bdut(?:y|ies)\b",
                Stage.SUNSET_FINAL,
            ),
            rule(r"\bterminat\w+\b...\binvestigation\b", Stage.TERMINATION),
            rule(
                r"\bterminat\w+ of (?:the )?(?:[\w-]+ ){0,2}dut(?:y|ies)\b|\brevocation\b", Stage.REVOCATION
            ),
            rule(r"\bpreliminary determination\b", Stage.PRELIM),
            rule(
                r"\bfinal determination\b|\b(?:completion|conclusion) of (?:the |an "
                r"|a )?(?:[\w-]+ ){0,3}investigation\b"
                r"|\bcompletes\b...\binvestigation\b",
                Stage.FINAL,
            ),
        ),
        extra={"document_number": find_document_number},
    ),
    nomenclature="AHTN",
)
