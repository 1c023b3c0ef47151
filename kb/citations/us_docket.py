"""Dockets of US courts and agencies: ``Court No. 23-00123``, ``Fed. Cir. No. 2024-1567``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

TRADE = re.compile(r"(?<!\w)(?:consol(?:idated|\.)? )?(?:court|ct\.) nos?\.? ?(\d{2}-\d{5})(?![\w-])")
MORE = re.compile(r"(?:,? and|,|;|,? &) (\d{2}-\d{5})(?![\w-])")
APPEAL = re.compile(
    r"(?<!\w)(?:(?P<known>appeal|fed\. cir\.|federal circuit|cafc|cit appeal) nos?\.?|nos?\.) ?"
    r"(?P<no>(?:20)?\d{2}-\d{4})(?![\w-])(?P<after>,? ?\(?(?:fed\. cir|c\.a\.f\.c))?"
)
AGENCY = re.compile(r"(?<![\w/-])((?:ITA|USTR|USITC|BIS|USCBP)-(?:19|20)\d\d-\d{4})(?:-\d{4})?(?![\w-])")


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"Court No. {match[1]}")
    more = MORE.match(sheet.folded, match.end())
    while more:
        yield Read(f"Court No. {more[1]}", more.start(1), more.end(1))
        more = MORE.match(sheet.folded, more.end())


def _read_appeal(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    if match["known"] or match["after"]:
        yield Read(f"Fed. Cir. No. {match['no']}", match.start(), match.end("no"))


def _read_agency(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(match[1])


FORM = CitationForm(
    "US_DOCKET",
    (Way(TRADE, _read, folds=True), Way(APPEAL, _read_appeal, folds=True), Way(AGENCY, _read_agency)),
)
