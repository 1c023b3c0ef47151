"""Indonesia: Komite Pengamanan Perdagangan Indonesia.

Authority:  investigates for safeguards (Government Regulation 34/2011); duties are the Ministry of Finance's
Publishes:  announcements ``Pengumuman``; duties (BMTP) by ``PMK No. …``
Traps:      a measure on all origins but listed developing countries
History:    2026-11: first version
"""

from extract.authorities.id_kadi import PUBLISHED
from extract.authority import AuthorityForm
from extract.forms.finders import Manner, finders
from extract.forms.numbers import written
from extract.letterhead import letterhead, named

SAFEGUARD = AuthorityForm(
    name="ID-KPPI",
    recognise=letterhead(
        [
            named(r"\bKomite Pengamanan Perdagangan Indonesia\b", 0.96, within=1_200),
            named(r"\bBEA MASUK TINDAKAN PENGAMANAN\b", 0.9, within=1_200),
            named(
                r"\bIndonesian Safeguards? Committee\b|\bCommittee of Indonesian Trade Safeguards?\b",
                0.95,
                within=1_200,
            ),
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
            published=PUBLISHED,
        )
    ),
)
