"""Notices, cases and reports of Australia: ``ADN 2020/128``, ``ADC 553``, ``SEF 550``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way, in_capitals

NO = r" ?(?:[Nn]os?\.?|[Nn]umber|số)? ?"
NOTICE = re.compile(
    r"(?<![\w/-])(?:(ADN|ACDN)|(?:Australian )?(?:Anti-Dumping|"
    rf"Customs Dumping) Notice){NO}((?:19|20)\d\d/\d{{1,3}})(?![\w/]|\.\d)"
)
CASE = re.compile(
    rf"(?<![\w/-])(ADC|REP|SEF|EPR|TER|ADRP(?: Report)?){NO}(\d{{3}}[A-Z]?)(?![\w/%]|[.,]\d|-\d)"
)
BY_YEAR = re.compile(rf"(?<![\w/-])(ADC|ADRP){NO}((?:19|20)\d\d/\d{{1,3}})(?![\w/]|\.\d)")


def _read_notice(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"{match[1] or 'ADN'} {match[2]}")


def _read_case(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    if not in_capitals(sheet, match.start(), match.end()):
        yield Read(f"{match[1].partition(' ')[0]} {match[2]}")


def _read_year(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"{match[1]} {match[2]}")


FORM = CitationForm(
    "AU", (Way(NOTICE, _read_notice), Way(CASE, _read_case), Way(BY_YEAR, _read_year)), proceedings=True
)
