"""Directives, decisions and old court cases of the European Union: ``2013/34/EU``, ``191/82``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

ACT = re.compile(
    r"(?<!\w)(?:(?:council |commission |european council )?"
    r"(?:framework |implementing )?"
    r"(?:directives?|decisions?)|directiva|decision|chi thi|quyet dinh) (?:no\.? ?|n[o°]\.? ?)?"
    r"(\d{2}|(?:19|20)\d\d)/(\d{1,4})/"
    r"(eec|ec|eu|ecsc|euratom|cfsp|cee|ce|ue)(?!\w)"
)
CASE = re.compile(r"(?<!\w)(?:joined )?cases? (\d{1,3}/[5-8]\d)(?![\w/]|\.\d)")
MORE = re.compile(r"(?:,|,? and|,? to) (\d{1,3}/[5-8]\d)(?![\w/]|\.\d)")
BODIES = {"cee": "EEC", "ce": "EC", "ue": "EU", "euratom": "Euratom"}


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"{match[1]}/{match[2]}/{BODIES.get(match[3], match[3].upper())}")


def _read_case(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    """Cases before 1989 bear no letter: the Court of First Instance was not yet there."""
    yield Read(match[1], match.start(), match.end())
    more = MORE.match(sheet.folded, match.end())
    while more:
        yield Read(more[1], more.start(1), more.end(1))
        more = MORE.match(sheet.folded, more.end())


FORM = CitationForm("EU_OTHER", (Way(ACT, _read, folds=True), Way(CASE, _read_case, folds=True)))
