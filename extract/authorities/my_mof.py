"""Malaysia: Minister of Finance, orders in the Federal Government Gazette.

Authority:  imposes the duties that MITI determines (Act 504; Customs Act 1967)
Publishes:  ``P.U. (A) 33/2023``: cover, Malay text, English text, schedule ``[Paragraph 2]``
Traps:      two languages in one act; the goods stand only in the schedule, cell by cell; ``Nil`` is zero
History:    2026-11: first version
"""

import re
from collections.abc import Iterable

from extract.field import Reading
from extract.forms.finders import Manner, authority_form
from extract.forms.gazette_schedule import find_goods, find_origins, find_scope
from extract.forms.numbers import written
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Found, Stage

BY = "extract/authorities/my_mof.py"
COVER = re.compile(r"P\.?\s?U\.?\s?\((?P<s>[AB])\)\s?(?P<n>\d{1,4})(?:/(?P<y>\d{4}))?")
YEAR = re.compile(r"\b\d{1,2}\s+[A-Z][a-z]+\s+(?P<y>(?:19|20)\d{2})\b")


def find_document_number(reading: Reading) -> Iterable[Found]:
    """Give ``P.U. (A) 33/2023``: the cover prints the number alone, the date beside it the year."""
    text = reading.segment.text
    number = COVER.search(text, 0, 1_200)
    if number is None:
        return
    year = number["y"]
    start, end = number.span()
    if year is None:
        dated = YEAR.search(text, 0, 1_200)
        if dated is None:
            return
        year = dated["y"]
        start, end = min(start, dated.start()), max(end, dated.end())
    value = f"P.U. ({number['s']}) {number['n']}/{year}"
    yield reading.segment.found(value, start, end, confidence=0.93, by=BY)


FORM = authority_form(
    "MY-MOF",
    [  # the titles of orders; a notice of the ministry that opens a review cites them in small letters
        named(
            r"\bPERINTAH KASTAM \(DUTI (?:ANTI-?LAMBAKAN|TIMBAL BALAS|PERLINDUNGAN)",
            0.97,
            within=2_000,
            exact=True,
        ),
        named(
            r"\bCUSTOMS \((?:PROVISIONAL )?(?:ANTI-?DUMPING|COUNTERVAILING|SAFEGUARD)",
            0.96,
            within=2_000,
            exact=True,
        ),
        named(
            r"(?<!\[)\bP\.?U\.? ?\(A\) ?\d",
            0.955,
            within=250,
            also=r"\bcustoms \((?:provisional )?(?:anti-?dumping|countervailing|safeguard)"
            r"|\bperintah kastam \(duti",
        ),
        named(
            r"\bcustoms \((?:provisional )?(?:anti-?dumping|countervailing"
            r"|safeguard)[^.;]{0,60}\border \d{4}",
            0.88,
            within=300,
        ),
    ],
    Manner(
        languages=("en", "ms"),
        title=re.compile(
            r"(?P<title>CUSTOMS[ \t]\((?:[^()\n]|\n){4,60}\)(?:\s*\((?:[^()\n]"
            r"|\n){4,60}\))*\s*(?:\([^()\n]{3,30}\)\s*)?ORDER\s+\d{4})"
        ),
        related=(
            written(r"\b(?P<n>P\.?U\.? ?\([AB]\) ?\d{1,4}/\d{4})", "{n}", within=12_000, confidence=0.8),
        ),
        published=(
            re.compile(r"\A(?:.|\n){0,120}?(?:FEDERAL\s+GOVERNMENT|WARTA\s+KERAJAAN)[^\d]{0,60}", re.I),
        ),
        stages=(
            rule(r"\(extension\)|\(pelanjutan\)", Stage.EXTENSION),
            rule(r"\(revocation\)|\(pembatalan\)", Stage.REVOCATION),
            rule(r"\(provisional\b|\bprovisional anti-?dumping", Stage.PROVISIONAL),
            rule(r"\(?administrative review\)?|\bkajian semula pentadbiran\b", Stage.REVIEW_FINAL),
            rule(r"\bcustoms \((?:anti-?dumping|countervailing|safeguard) dut(?:y|ies)\)", Stage.ORDER),
        ),
        extra={
            "document_number": find_document_number,
            "product": find_goods,
            "countries_of_origin": find_origins,
            "scope": find_scope,
        },
    ),
    nomenclature="AHTN",
)
