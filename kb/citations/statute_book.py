"""Acts by their place in the statute book: ``2018 c. 22``, ``R.S.C. 1985, c. S-15``, ``SOR/84-927``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

UNITED_KINGDOM = re.compile(r"(?<![\w/.,-])((?:19|20)\d\d),? c\. ?(\d{1,3})(?![\w%]|[.,]\d|-\d)")
BY_NAME = re.compile(r"(?<!\w)Taxation \(Cross-? ?[Bb]order Trade\) Act(?: 2018)?")
SCHEDULE = re.compile(r"(?<!\w)(?:[Ss]chedule|[Ss]ection|[Pp]aragraph) \d{1,3},? (?:to|of) (?:the )?\Z")
CANADA = re.compile(
    r"(?<!\w)(R\.?S\.?C\.?|S\.?C\.?),? ((?:19|20)\d\d),? ch?\. ?"
    r"([A-Z]-\d{1,3}(?:\.\d{1,2})?|\d{1,3})(?![\w-])"
)
REGULATIONS = re.compile(r"(?<!\w)(SOR|SI)/(\d{2}(?:\d{2})?)-(\d{1,4})(?![\w-])")
INDIA = re.compile(r"(?<!\w)(G\. ?S\. ?R\.|S\. ?O\.) ?(?:No\. ?)?(\d{1,4}) ?\((E)\)")


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"{match[1]} c. {match[2]}")


def _read_name(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read("2018 c. 22")


def _read_canada(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"{'R.' if match[1][0] == 'R' else ''}S.C. {match[2]}, c. {match[3]}")


def _read_regulations(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"{match[1]}/{match[2]}-{match[3]}")


def _read_india(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"{match[1].replace(' ', '')} {match[2]}({match[3]})")


FORM = CitationForm(
    "STATUTE",
    (
        Way(UNITED_KINGDOM, _read),
        Way(BY_NAME, _read_name, before=SCHEDULE),
        Way(CANADA, _read_canada),
        Way(REGULATIONS, _read_regulations),
        Way(INDIA, _read_india),
    ),
)
