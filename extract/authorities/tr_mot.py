"""Türkiye: Ministry of Trade, Directorate General of Imports.

Authority:  investigates and imposes (Law No. 3577; safeguards by decree 2004/7305)
Publishes:  Resmî Gazete, ``Tebliğ No: 2015/12`` under “İthalatta Haksız Rekabetin Önlenmesi”
Traps:      the country stands before the goods (``Vietnam menşeli``); codes of 12 digits; broken letters
            in PDFs
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.goods_tr import find_product
from extract.forms.numbers import written
from extract.letterhead import named

TITLE = re.compile(
    r"(?P<title>[^\n]{0,80}(?:[İI]thalatta|[İI]THALATTA"
    r"|ĠTHALATTA)\s[^\n]{5,200}(?:\n[^\n]{3,120}){0,2}?)\s{0,40}(?=\n\s{0,40}(?:\(?TEBL[İIĠ]Ğ|\n|Amaç|MADDE"
    r"|BİRİNCİ))",
    re.I,
)

FORM = authority_form(
    "TR-MOT",
    [
        named(
            r"(?:İthalatta|ITHALATTA|İTHALATTA|ĠTHALATTA) (?:Haksız Rekabet|HAKSIZ REKABET|KORUNMA"
            r"|Korunma)",
            0.97,
            exact=True,
        ),
        named(
            r"(?:Ticaret|TİCARET|Ekonomi|EKONOMİ) (?:Bakanlığı|BAKANLIĞI)(?:ndan|NDAN)",
            0.95,
            exact=True,
            also=r"(?:damping|DAMPİNG|sübvansiyon|korunma önlem)",
        ),
        named(
            r"(?:[İi]thalatında|İTHALATINDA) (?:[Kk]orunma [Öö]nlemi|KORUNMA ÖNLEMİ) (?:[Uu]ygula"
            r"|UYGULA)",
            0.94,
            exact=True,
        ),
        named(
            r"(?:Ticaret|TİCARET) (?:Bakanlığı|BAKANLIĞI)(?!\w)",
            0.93,
            exact=True,
            within=900,
            also=r"(?:[Dd]amping|DAMPİNG|[Ss]übvansiyon|SÜBVANSİYON|[Kk]orunma [Öö]nlem|KORUNMA ÖNLEM)",
        ),
        named(r"\bMinistry of Trade\b[^.\n]{0,60}\bDirectorate General (?:of|for) Imports\b", 0.95),
    ],
    Manner(
        languages=("tr", "en"),
        title=TITLE,
        acts=(
            written(r"(?i)\bTEBL[İIĠi]Ğ ?\(? ?(?:NO|No) ?: ?(?P<n>\d{4}/\d{1,3})", "{n}"),
            written(r"\((?:TEBLİĞ|Tebliğ) ?(?:NO|No) ?: ?(?P<n>\d{4}/\d{1,3})\)", "{n}"),
            written(r"(?i)\bCommuniqu[ée] \(?No\.?:? ?(?P<n>\d{4}/\d{1,3})", "{n}"),
            written(r"(?i)\bKarar Say[ıi]s[ıi] ?: ?(?P<n>\d{2,6})\b", "{n}", within=1_500),
            written(
                r"\b(?P<n>\d{4}/\d{1,3}) sayılı (?:İthalatta"
                r"|Tebliğ)",
                "{n}",
                within=2_000,
                confidence=0.8,
            ),
        ),
        related=(
            written(r"(?i)\bTebliğ ?\(? ?No ?: ?(?P<n>\d{4}/\d{1,3})", "{n}", confidence=0.85),
            written(r"\b(?P<n>\d{4}/\d{1,3}) sayılı", "{n}", confidence=0.8),
        ),
        published=(
            re.compile(r"\bResm[îiÎ]\s{1,40}Gazete(?:'?nin)?\s{0,40}(?:Tarihi?)?\s{0,40}:?\s{0,40}", re.I),
            re.compile(r"\A\s{0,40}(?:\d{1,3}\s{1,40}(?=\d{1,2}\s))?"),
            re.compile(r"\bYayım\s{1,40}tarihi\s{0,40}:?\s{0,40}", re.I),
        ),
        extra={"product": find_product},
    ),
    nomenclature="GTIP",
)
