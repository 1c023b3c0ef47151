"""Statutes at Large and papers of the US Congress: ``129 Stat. 362``, ``H.R. Doc. 103-316``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

STATUTES = re.compile(r"(?<![\w.,$/-])(\d{1,3}) {1,3}Stat\. {1,3}(at {1,3})?(\d{1,4})(?![\w%]|[.,]\d|-\d)")
PAPER = re.compile(
    r"(?<!\w)(H\. ?R\.|S\.|H\.) ?(Doc|Rep|Conf\. Rep)\. ?(?:[Nn]os?\.? ?)?(\d{2,3}) ?- ?(\d{1,4})(?![\w-])"
)
PIN = re.compile(r",? (?:vol\. [1I], )?at \d{1,4}(?:-\d{1,4})?")


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    within = "at " if match[2] else ""
    yield Read(f"{match[1]} Stat. {within}{match[3]}")


def _read_paper(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"{match[1].replace(' ', '')} {match[2]}. {match[3]}-{match[4]}")


FORM = CitationForm("CONGRESS", (Way(STATUTES, _read), Way(PAPER, _read_paper, after=PIN)))
