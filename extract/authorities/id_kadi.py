"""Indonesia: Komite Anti Dumping Indonesia.

Authority:  investigates dumping and subsidy (Government Regulation 34/2011); duties are the Ministry of
            Finance's
Publishes:  announcements ``Pengumuman``; duties by ``PMK No. 25/PMK.010/2019``
Traps:      BMAD is a dumping duty, BMTP a safeguard duty; month names Maret, Agustus, Desember
History:    2026-11: first version
"""

from extract.forms.finders import Manner, authority_form
from extract.forms.indonesia import ACTS, PUBLISHED, RELATED
from extract.letterhead import named

FORM = authority_form(
    "ID-KADI",
    [
        named(r"\bKomite Anti-? ?Dumping Indonesia\b", 0.96, within=1_200),
        named(r"\bIndonesian Anti-? ?Dumping Committee\b", 0.95, within=1_200),
        named(
            r"\bBEA MASUK (?:ANTI-? ?DUMPING|IMBALAN)\b",
            0.9,
            also=r"\bKADI\b|\bKomite Anti-? ?Dumping\b|\bMENTERI KEUANGAN\b",
        ),
        named(r"\bKADI\b", 0.85, within=600, also=r"\bIndonesia\b"),
    ],
    Manner(
        languages=("id", "en"),
        acts=ACTS,
        related=RELATED,
        published=PUBLISHED,
    ),
    nomenclature="AHTN",
)
