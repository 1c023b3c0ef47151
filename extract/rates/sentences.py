"""Rates that a sentence states rather than a table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from extract.companies.names import firm_names
from extract.prose.running_text import RunningSentence, running_sentences
from extract.rates.rows import DUMPING, SUBSIDY, instrument_of
from extract.segment import Segment
from tradewarn.model import Instrument, RateScope

UNIT = re.compile(r"\bpercent\b|%|(?:/\s?|\bper\s+)(?:kg|kilogram)\b", re.IGNORECASE)
NUM = (
    r"(?:(?:US)?\$\s?)?(?P<rate>\d{1,4}(?:,\d{3})?(?:\.\d{1,4})?)"
    r"\s?(?:percent\b|%|(?:(?:US\s)?dollars\s)?(?:/\s?|per\s+)(?:kg|kilogram)\b)"
)
MARGIN = re.compile(r"\bmargins?\b|\brates?\b|\bsubsid\w+", re.IGNORECASE)
ALL_OTHERS = re.compile(rf"\ball[-\s–‑]others\b[^.;\d]{{0,160}}{NUM}", re.IGNORECASE)
OTHERS_FIRST = re.compile(
    rf"\ball\s+other\s+(?:producers|manufacturers|exporters)\b[^.;\d]{{0,140}}{NUM}", re.IGNORECASE
)
BEFORE_OTHERS = re.compile(rf"{NUM}[^.;\d]{{0,90}}?\ball[-\s–‑]others\b", re.IGNORECASE)
COUNTRY_WIDE = re.compile(rf"\b(?P<who>[A-Z][A-Za-z.’']{{1,20}})[-–‑]wide\b[^.;\d]{{0,120}}{NUM}")
UP_TO = re.compile(rf"\b(?:up\s+to|as\s+high\s+as)\s+{NUM}", re.IGNORECASE)
FROM_TO = re.compile(
    rf"\brang(?:e|es|ing|ed)\s+(?:from|between)\s+(?P<low>\d{{1,4}}(?:\.\d{{1,4}})?|zero|de\s+minimis)(?:\s?(?:percent|%))?\s+"
    rf"(?:to|and)\s+{NUM}",
    re.IGNORECASE,
)
FOR_FIRM = re.compile(
    rf"\b(?:margins?|rates?)\s+(?:of|is|was|to\s+be)\s+{NUM}\s+(?:exists?\s+)?(?:for|to)\s+", re.IGNORECASE
)
HISTORY = re.compile(
    r"\b(?:preliminar(?:y|ily)\s+(?:determin\w+|results|assigned|calculated)|previous(?:ly)?|prior|initially|original(?:ly)?"
    r"|earlier|was\s+revised\s+from|(?:AD|CVD)\s+Preliminary|threshold|interest|exceed\w*|less\s+than|more\s+than|at\s+least)\b",
    re.IGNORECASE,
)
STILL = re.compile(
    r"\b(?:cash\s+deposits?|will\s+(?:continue\s+to\s+)?be|would\s+be|likely\s+to\s+prevail)\b", re.IGNORECASE
)
NEARBY = 600  # letters of a sentence that tell what a rate in it measures
DEPOSIT = re.compile(r"\bcash\s+deposit|\bdeposit\s+rate", re.IGNORECASE)
ALLEGED = re.compile(r"\balleg\w+|\bestimated\s+dumping\s+margins?\s+for\b|\bpetition\w*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stated:
    """A rate that words state: for whom, what it measures, how sure the reading is."""

    scope: RateScope
    company: str | None
    decimal: str
    printed: str
    unit: str
    basis: str | None
    instrument: Instrument | None
    start: int
    end: int
    sure: float


def stated_rates(segment: Segment) -> Iterator[Stated]:
    """Give the rates of the running text; footnotes cite other cases and are not read."""
    if not UNIT.search(segment.flow):
        return
    for sentence in running_sentences(segment):
        if UNIT.search(sentence.text) and MARGIN.search(sentence.text):
            yield from (s for s in _of_sentence(sentence) if s.sure > 0)


def _of_sentence(sentence: RunningSentence) -> Iterator[Stated]:
    text = sentence.text
    make = partial(_stated, sentence)
    for pattern in (ALL_OTHERS, OTHERS_FIRST, BEFORE_OTHERS):
        match = pattern.search(text)
        if match and not COUNTRY_WIDE.search(match[0]):
            yield make(match, "all_others", 0.88)
            break
    for match in COUNTRY_WIDE.finditer(text):
        yield make(match, "country_wide", 0.88)
    if DUMPING.search(text) or SUBSIDY.search(text) or "margin" in text:
        for match in UP_TO.finditer(text):
            yield make(match, "range", 0.85)
        for match in FROM_TO.finditer(text):
            if match["low"][0].isdecimal():
                yield make(match, "range", 0.85, group="low")
            yield make(match, "range", 0.85)
    for match in FOR_FIRM.finditer(text):
        firms = list(firm_names(text, match.end(), min(len(text), match.end() + 120)))
        if firms and firms[0].start - match.end() < 4:
            yield make(match, "company", 0.8 if len(firms) == 1 else 0.4, company=firms[0].name)


def _stated(
    sentence: RunningSentence,
    match: re.Match[str],
    scope: RateScope,
    sure: float,
    *,
    company: str | None = None,
    group: str = "rate",
) -> Stated:
    """Make the record; what the sentence tells as history is hardly sure."""
    text, printed = sentence.text, match[group]
    near = max(0, match.start() - NEARBY)
    clause = text[max(near, text.rfind(";", near, match.start())) : match.end()]
    if HISTORY.search(clause) and not STILL.search(clause):
        sure = 0.0
    instrument = instrument_of(clause) or instrument_of(text[near : match.end() + NEARBY])
    start, end = sentence.span(match.start(), match.end())
    return Stated(
        scope=scope,
        company=company,
        decimal=printed.replace(",", ""),
        printed=printed,
        unit="%" if re.search(r"percent|%", match[0], re.IGNORECASE) else "USD/kg",
        basis=_basis(clause, instrument, scope),
        instrument=instrument,
        start=start,
        end=end,
        sure=sure,
    )


def _basis(clause: str, instrument: Instrument | None, scope: RateScope) -> str | None:
    if DEPOSIT.search(clause):
        return "cash deposit"
    if scope == "range" and ALLEGED.search(clause):
        return "alleged margin"
    if instrument is None:
        return None
    return "dumping margin" if instrument is Instrument.AD else "subsidy rate"
