"""How Indonesia's two committees and its Ministry of Finance number and date their acts."""

import re

from extract.forms.numbers import written

PMK = r"(?P<n>\d{1,3}(?:/PMK\.\d{2,3}/\d{4}| TAHUN \d{4}))"
ACTS = (
    written(rf"(?i)\bNOMOR:? ?{PMK}", "{n}", within=1_500),
    written(r"(?i)\bPENGUMUMAN (?:NOMOR|No\.?):? ?(?P<n>[\w./-]{3,40}\d{4})", "{n}", within=1_500),
)
RELATED = (written(rf"(?i)(?:Nomor|No\.?) {PMK}", "{n}", confidence=0.8),)
PUBLISHED = (
    re.compile(r"\bJakarta,\s+", re.I),
    re.compile(r"\bdiundangkan\s+(?:di\s+Jakarta\s+)?pada\s+tanggal\s+", re.I),
    re.compile(r"\b(?:ditetapkan\s+(?:di\s+Jakarta\s+)?pada\s+tanggal|tanggal)\s*:?\s+", re.I),
)
