"""Indonesia: Komite Anti Dumping Indonesia.

Authority:  investigates dumping and subsidy (Government Regulation 34/2011); duties are the Ministry of
            Finance's
Publishes:  announcements ``Pengumuman``; duties by ``PMK No. 25/PMK.010/2019``
Traps:      BMAD is a dumping duty, BMTP a safeguard duty; month names Maret, Agustus, Desember
History:    2026-11: first version
"""

import re

from extract.authority import AuthorityForm
from extract.forms.finders import Manner, finders
from extract.forms.numbers import written
from extract.letterhead import letterhead, named
from extract.tongue import rule
from tradewarn.model import Stage

PMK = r"\b(?P<n>\d{1,3}(?:/PMK\.\d{2,3}/\d{4}| TAHUN \d{4}))"
PUBLISHED = (
    re.compile(r"\bJakarta,\s+", re.I),
    re.compile(r"\bdiundangkan\s+(?:di\s+Jakarta\s+)?pada\s+tanggal\s+", re.I),
    re.compile(r"\b(?:ditetapkan\s+(?:di\s+Jakarta\s+)?pada\s+tanggal|tanggal)\s*:?\s+", re.I),
)

FORM = AuthorityForm(
    name="ID-KADI",
    recognise=letterhead(
        [
            named(r"\bKomite Anti-? ?Dumping Indonesia\b", 0.96, within=1_200),
            named(r"\bIndonesian Anti-? ?Dumping Committee\b", 0.95, within=1_200),
            named(r"\bBEA MASUK ANTI-? ?DUMPING\b", 0.9, also=r"\bKADI\b|\bKomite Anti-? ?Dumping\b"),
            named(r"\bKADI\b", 0.85, within=600, also=r"\bIndonesia\b"),
        ]
    ),
    nomenclature="AHTN",
    finders=finders(
        Manner(
            languages=("id", "en"),
            acts=(
                written(
                    r"(?i)\bNOMOR:? ?(?P<n>\d{1,3}(?:/PMK\.\d{2,3}/\d{4}| TAHUN \d{4}))", "{n}", within=1_500
                ),
                written(
                    r"(?i)\bPENGUMUMAN (?:NOMOR|No\.?):? ?(?P<n>[\w./-]{3,40}\d{4})", "{n}", within=1_500
                ),
            ),
            related=(written(rf"(?i)(?:Nomor|No\.?) {PMK[2:]}", "{n}", confidence=0.8),),
            published=PUBLISHED,
            stages=(rule(r"\bpengenaan bea masuk anti-? ?dumping\b", Stage.ORDER),),
        )
    ),
)
