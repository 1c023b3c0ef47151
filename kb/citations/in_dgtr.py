"""Proceedings of India's Directorate General of Trade Remedies: ``6/48/2024-DGTR``, ``AD(OI)-13/2024``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

FILE = re.compile(r"(?<![\w/])(?:f\.? ?no\.? ?:? ?)?(\d{1,2}/\d{1,3}/\d{4}) ?- ?(dgtr|dgad)(?!\w)")
CASE = re.compile(
    r"(?<!\w)(ad|cvd|sg|as|ac) ?\( ?(oi|ssr|mtr|ac|nsr|sr|cvd|"
    r"ci)\ ?\) ?-? ?(?:no\. ?)?(\d{1,3}) ?/ ?(\d{4})(?![\w/])"
)


def _read_file(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"{match[1]}-{match[2].upper()}")


def _read_case(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"{match[1].upper()}({match[2].upper()})-{match[3]}/{match[4]}")


FORM = CitationForm(
    "IN_DGTR", (Way(FILE, _read_file, folds=True), Way(CASE, _read_case, folds=True)), proceedings=True
)
