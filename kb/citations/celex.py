"""Numbers of EU documents in EUR-Lex: ``32025R1919``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

NUMBER = re.compile(r"(?<![\w/.-])([135679CE])(\d{4})([A-Z]{1,2})(\d{4})(?:\(\d{2}\))?(?![\w-]|/\d)")
KINDS = frozenset(
    [
        "A",
        "B",
        "C",
        "D",
        "E",
        "F",
        "G",
        "H",
        "J",
        "K",
        "L",
        "M",
        "O",
        "Q",
        "R",
        "S",
        "T",
        "X",
        "Y",
        "AG",
        "AR",
        "CA",
        "CB",
        "CC",
        "CJ",
        "CO",
        "CS",
        "CV",
        "DC",
        "DP",
        "FC",
        "FJ",
        "IE",
        "IP",
        "JC",
        "PC",
        "SA",
        "SC",
        "TA",
        "TB",
        "TC",
        "TJ",
        "TO",
        "TT",
        "XC",
        "XE",
        "XG",
        "XP",
        "XR",
        "XX",
    ]
)
YEARS = range(1951, 2045)


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    if int(match[2]) in YEARS and match[3] in KINDS:
        yield Read(sheet.of(match))


FORM = CitationForm("CELEX", (Way(NUMBER, _read),))
