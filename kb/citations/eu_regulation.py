"""Regulations and decisions of the European Union: ``(EU) 2025/1919``, ``(EC) 1472/2006``.

Since 2015 the year comes first; before, and wherever “No” is written, the number does.
"""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

KINDS = (
    r"regulations?|reg\.|decisions?|directives?|quy dinh|quy che|quyet dinh|"
    r"reglements?|reglamentos?|verordnung(?:en)?"
)
ACT = re.compile(
    r"(?<!\w)(?:(?:council|commission|"
    r"european parliament and council) )?(?:(?:implementing|"
    rf"delegated) )?(?:(?:{KINDS}) (?:d'execution |thuc thi )?(?:so )?)?"
    r"\( ?(eec|ec|eu|euratom|eu, euratom|cee|ce|ue) ?\) ?(n[o°]\.? ?|so )?(\d{1,4})/(\d{1,4})(?![\w/])"
)
OLD = re.compile(
    r"(?<!\w)(?:council|"
    r"commission) (?:implementing )?regulation (?:no\.? ?)?(\d{1,4})/((?:19|"
    r"20)\d\d)(?![\w/])"
)
PART = r"\(?(?:\d{1,4}|[ivx]{1,6})[a-z]?\)?(?:\([0-9a-z]{1,4}\)){0,4}(?:, \([a-z]\)){0,3}"
BEFORE = re.compile(
    r"(?<!\w)(?:recitals?|articles?|arts?\.?|annex|points?|considerandos?|articulos?|"
    rf"doan|muc|dieu|diem [a-z] khoan \d{{1,2}} dieu|khoan \d{{1,2}} dieu) {PART}"
    rf"(?:(?:,|,? and|,? to|,? va| ?-) ?{PART}){{0,6}}(?: ?,? ?(?:of|to|in|cua|thuoc|"
    r"tai|trong|del?|du))?(?: the)? \Z"
)
AFTER = re.compile(
    r",? (?:at )?(?:recitals?|articles?|art\.) \(?\d{1,4}\)?(?:\([0-9a-z]{1,4}\)){0,4}(?:-\(?\d{1,4}\)?)?"
)
LANGUAGES = {"cee": "EEC", "ce": "EC", "ue": "EU"}
YEAR_FIRST = range(2015, 2045)


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    first, second = match[3], match[4]
    body = LANGUAGES.get(match[1], match[1].upper() if match[1] != "euratom" else "Euratom")
    if match[1] == "eu, euratom":
        body = "EU, Euratom"
    year_first = int(first) in YEAR_FIRST and not match[2]
    year = int(first if year_first else second)
    if year_first or 1957 <= year <= 2044 or (len(second) == 2 and year >= 57):
        yield Read(f"({body}) {int(first)}/{second}")


def _read_old(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    body = "EC" if int(match[2]) >= 1994 else "EEC"
    yield Read(f"({body}) {int(match[1])}/{match[2]}")


FORM = CitationForm(
    "EU_REG",
    (
        Way(ACT, _read, folds=True, before=BEFORE, after=AFTER),
        Way(OLD, _read_old, folds=True, before=BEFORE, after=AFTER),
    ),
)
