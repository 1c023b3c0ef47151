"""Regulations of Indonesia's Minister of Finance, which impose its duties: ``46/PMK.010/2023``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

NUMBER = re.compile(
    r"(?<![\w/.-])(?:PMK ?(?:[Nn]o(?:mor|\.)? ?)?)?"
    r"(\d{1,3}) ?/ ?PMK\.(\d{2,3}) ?/ ?((?:19|20)\d\d)(?![\w/]|\.\d)"
)
SINCE_2022 = re.compile(
    r"(?<!\w)(?:PMK|Peraturan Menteri Keuangan(?: Republik Indonesia)?) (?:[Nn]o(?:mor|\.)? ?)?(\d{1,3}) "
    r"(?:Tahun|of) ((?:19|20)\d\d)(?!\w)"
)


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"{match[1]}/PMK.{match[2]}/{match[3]}")


def _read_since(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"PMK {match[1]}/{match[2]}")


FORM = CitationForm("ID_PMK", (Way(NUMBER, _read), Way(SINCE_2022, _read_since)))
