"""Indonesia: Komite Pengamanan Perdagangan Indonesia.

Authority:  investigates for safeguards (Government Regulation 34/2011); duties are the Ministry of Finance's
Publishes:  announcements ``Pengumuman``; duties (BMTP) by ``PMK No. …``
Traps:      a measure on all origins but listed developing countries
History:    2026-11: first version
"""

from extract.forms.finders import Manner, authority_form
from extract.forms.indonesia import ACTS, PUBLISHED, RELATED
from extract.letterhead import named

SAFEGUARD = authority_form(
    "ID-KPPI",
    [
        named(r"\bKomite Pengamanan Perdagangan Indonesia\b", 0.96, within=1_200),
        named(r"\bBEA MASUK TINDAKAN PENGAMANAN\b", 0.97, within=1_200),
        named(r"\bKPPI\b", 0.94, within=500, also=r"\btindakan pengamanan\b|\bsafeguards?\b"),
        named(
            r"\bIndonesian Safeguards? Committee\b|\bCommittee of Indonesian Trade Safeguards?\b",
            0.95,
            within=1_200,
        ),
    ],
    Manner(
        languages=("id", "en"),
        acts=ACTS,
        related=RELATED,
        published=PUBLISHED,
    ),
    nomenclature="AHTN",
)
