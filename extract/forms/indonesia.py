"""How Indonesia's two committees and its Ministry of Finance number and date their acts."""

import re

from extract.forms.numbers import written

PMK = r"(?P<n>\d{1,3}(?:/PMK\.\d{2,3}/\d{4}| TAHUN \d{4}))"
OWN = r"(?P<n>(?:[A-Z]{2,6}-)?\d{1,4}/(?:[A-Z][\w.-]{0,14}/){1,4}(?:[\dIVX]{1,4}/)?\d{4})"
ACTS = (
    written(rf"(?m)(?:^[ \t|]{{0,40}}(?:Nomor|No\.?) ?:?|\b(?:NOMOR|NO\.?) ?:?) ?{OWN}", "{n}", within=1_500),
    written(
        rf"(?i)\b(?:Pengumuman|Surat Edaran|Siaran Pers)[^.;/]{{0,60}}?(?:Nomor|No\.?) ?:? ?{OWN}",
        "{n}",
        within=1_500,
    ),
    written(
        r"(?i)\bPERATURAN MENTERI KEUANGAN[^.;]{0,60}?NOMOR:? ?(?P<n>\d{1,3} TAHUN \d{4})",
        "{n}",
        within=1_500,
    ),
    written(r"(?i)\bPENGUMUMAN (?:NOMOR|No\.?):? ?(?P<n>[\w./-]{3,40}\d{4})", "{n}", within=1_500),
)
RELATED = (
    written(
        rf"(?i)(?:Peraturan Menteri Keuangan|PMK)[^.;\n]{{0,40}}?(?:Nomor|No\.?) ?{PMK}",
        "{n}",
        confidence=0.8,
    ),
    written(r"(?i)(?:Nomor|No\.?) ?(?P<n>\d{1,3}/PMK\.\d{2,3}/\d{4})", "{n}", confidence=0.8),
)
PUBLISHED = (
    re.compile(r"\bdiundangkan\s+(?:di\s+Jakarta,?\s+)?pada\s+tanggal\s+", re.I),
    re.compile(r"\bJakarta,\s+", re.I),
    re.compile(r"\b(?:ditetapkan\s+(?:di\s+Jakarta,?\s+)?pada\s+tanggal|tanggal)\s*:?\s+", re.I),
)
