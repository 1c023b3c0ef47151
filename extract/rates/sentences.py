"""Rates that a sentence states rather than a table."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import cast

from extract.companies.names import clean_name, firm_names, is_firm
from extract.forms.rate_names import FIRM_FIRST
from extract.forms.rate_words import is_cooperating
from extract.prose.running_text import RunningSentence, running_sentences
from extract.rates.by_country import margins_by_country
from extract.rates.paired import given_rates
from extract.rates.rows import DUMPING, SUBSIDY, instrument_of
from extract.segment import Segment
from kb.countries import find_countries
from tradewarn.model import Instrument, RateScope
from tradewarn.printed.quick import quick
from tradewarn.text import plain_dashes

UNIT = quick(r"\bpercent\b|%|(?:/\s?|\bper\s{1,40})(?:kg|kilogram)\b", re.IGNORECASE)
NUM = (
    r"(?:(?:US)?\$\s?)?(?P<rate>\d{1,4}(?:,\d{3})?(?:\.\d{1,4})?)"
    r"\s?(?:percent\b|%|(?:(?:U[.,]?S[.,]?\s)?dollars\s)?(?:/\s?|per\s+)(?:kg|kilogram)\b)"
)
MARGIN = quick(r"\bmargins?\b|\brates?\b|\bsubsid\w+", re.IGNORECASE)
ALL_OTHERS = re.compile(rf"\ball[-\s]others\b[^.;\d]{{0,160}}{NUM}", re.IGNORECASE)
OTHERS_FIRST = re.compile(
    rf"\ball\s{{1,40}}other\s{{1,40}}(?:producers|manufacturers|exporters)\b[^.;\d]{{0,140}}{NUM}",
    re.IGNORECASE,
)
BEFORE_OTHERS = re.compile(rf"{NUM}(?:(?!\band\b|\bbut\b)[^.;\d]){{0,90}}?\ball[-\s]others\b", re.IGNORECASE)
COUNTRY_WIDE = re.compile(
    rf"\b(?P<who>[A-Z][A-Za-z.’']{{1,20}})-wide\b(?:(?!\boffset\b|\badjust|\bexport\s{{1,40}}subsid)[^.;\d]){{0,120}}{NUM}"
)
NUMBER_FIRST = re.compile(rf"{NUM}\s{{1,40}}(?:for|to)\s{{1,40}}(?:the\s{{1,40}})?\Z", re.IGNORECASE)
BEFORE_WIDE = re.compile(
    rf"{NUM}\s{{1,40}}(?:for|to)\s{{1,40}}the\s{{1,40}}(?P<who>[A-Z][A-Za-z.’']{{1,20}})-wide\b"
)
OFFSETS = re.compile(r"\boffset|\badjust", re.IGNORECASE)
BY_SUBSIDY = re.compile(
    r"\b(?:by|for|of)\s{1,40}(?:the\s{1,40}|any\s{1,40})?(?:export\s{1,40}|domestic\s{1,40})?(?:countervailing|subsid\w+)\b[^;,]{0,300}",
    re.IGNORECASE,
)
UP_TO = re.compile(rf"\b(?:up\s{{1,40}}to|as\s{{1,40}}high\s{{1,40}}as)\s{{1,40}}{NUM}", re.IGNORECASE)
FROM_TO = re.compile(
    rf"\brang(?:e|es|ing|ed)\s{{1,40}}(?:from|between)\s{{1,40}}(?P<low>\d{{1,4}}(?:\.\d{{1,4}})?|zero|de\s{{1,40}}minimis)(?:\s?(?:percent|%))?\s{{1,40}}"
    rf"(?:to|and)\s{{1,40}}{NUM}",
    re.IGNORECASE,
)
FOR_FIRM = re.compile(
    rf"\b(?:margins?|rates?)\s{{1,40}}(?:of|is|was|to\s{{1,40}}be)\s{{1,40}}{NUM}\s{{1,40}}"
    r"(?:exists?\s{1,40}|(?:currently\s{1,40}|which\s{1,40}is\s{1,40})?(?:assigned|applicable)\s{1,40})?(?:for|to)\s{1,40}",
    re.IGNORECASE,
)
HISTORY = re.compile(
    r"\b(?:preliminar(?:y|ily)\s{1,40}(?:determin\w+|results|assigned|calculated)|previous(?:ly)?|prior|initially|original(?:ly)?"
    r"|earlier|underlying|was\s{1,40}revised\s{1,40}from|(?:AD|CVD)\s{1,40}Preliminary|incorrectly|erroneously|inadvertently|mistakenly|threshold|interest|exceed\w*|less\s{1,40}than(?!\s{1,40}(?:fair|normal)\b)|more\s{1,40}than|at\s{1,40}least)\b",
    re.IGNORECASE,
)
STILL = re.compile(
    r"\b(?:cash\s{1,40}deposits?|will\s{1,40}(?:continue\s{1,40}to\s{1,40})?be|would\s{1,40}be"
    r"|likely\s{1,40}to\s{1,40}prevail)\b",
    re.IGNORECASE,
)
PAST = re.compile(r"\b(?:was|were|had\s{1,40}been)\b", re.IGNORECASE)
OTHER_REVIEW = re.compile(
    r"[^.;]{0,40}?\b(?:in|from|during)\s+(?:the|an?)\s+(?!current|instant|present|this)[^.;]{0,60}?\b(?:reviews?|investigations?)\b",
    re.IGNORECASE,
)
CHANGED = re.compile(
    rf"\b(?:margin|rate)\b(?:[^.;\d]|\.(?=,|\s(?:[A-Z]|chang))){{0,160}}?\bchang(?:ed|es|ing)\s{{1,40}}from\s{{1,40}}\d{{1,4}}\.\d{{1,4}}\s?(?:percent|%)\s{{1,40}}to\s{{1,40}}{NUM}",
    re.IGNORECASE,
)
SHOULD_READ = re.compile(
    rf"\b(?:rate|margin)\b(?:[^.;]|\.(?=\d)){{0,60}}?"
    rf"\bshould\s{{1,40}}(?:instead\s{{1,40}})?(?:have\s{{1,40}})?read\s{{1,40}}(?:as\s{{1,40}})?[“\"]?{NUM}",
    re.IGNORECASE,
)
NAME_SHOULD_READ = re.compile(
    r"\bshould\s{1,40}(?:instead\s{1,40})?(?:have\s{1,40})?read\s{1,40}(?:as\s{1,40})?[“\"](?P<name>[^“”\"]{4,200})[”\"]"
)
FOUND_NOW = re.compile(
    r"\bpreliminar(?:y|ily)\s{1,40}(?:determin\w+|results|assigned|calculated)", re.IGNORECASE
)
GIVEN = re.compile(NUM, re.IGNORECASE)
ZERO = re.compile(r"(?P<rate>\bzero)\s{1,3}percent\b", re.IGNORECASE)
SHORT = re.compile(r"\b(?:i\.e|e\.g|U\.S)\.")
NEARBY = 600  # letters of a sentence that tell what a rate in it measures
DEPOSIT = re.compile(r"\bcash\s{1,40}deposit|\bdeposit\s{1,40}rate", re.IGNORECASE)
ALLEGED = re.compile(
    r"\balleg\w+|\bestimated\s{1,40}dumping\s{1,40}margins?\s{1,40}for\b|\bpetition\w*", re.IGNORECASE
)


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
    country: str | None = None


def stated_rates(segment: Segment, *, early: bool = False) -> Iterator[Stated]:
    """Give the rates of the running text; footnotes cite other cases and are not read.

    Args:
        segment: The notice.
        early: Whether the notice is itself a preliminary one: what it finds so is no history.
    """
    if not UNIT.search(segment.flow):
        return
    for sentence in running_sentences(segment):
        if UNIT.search(sentence.text) and MARGIN.search(sentence.text):
            yield from (s for s in _of_sentence(sentence, early=early) if s.sure > 0)


def _plain(text: str) -> str:
    """Write all dashes as one and take the full stops out of “i.e.”: offsets stay true."""
    return SHORT.sub(lambda m: m[0].replace(".", ","), plain_dashes(text))


def _of_sentence(sentence: RunningSentence, *, early: bool) -> Iterator[Stated]:
    text = _plain(sentence.text)
    make = partial(_stated, sentence, text)
    yield from _all_others(text, make)
    for match in (*COUNTRY_WIDE.finditer(text), *BEFORE_WIDE.finditer(text)):
        if match.re is COUNTRY_WIDE and _number_first(text, match):
            continue
        before = text[max(0, match.start() - 6) : match.end("who")]
        codes = {m.code for m in find_countries(match["who"]) or find_countries(before)}
        country = next(iter(codes)) if len(codes) == 1 else None
        yield make(match, "country_wide", 0.88, country=country)
    if DUMPING.search(text) or SUBSIDY.search(text) or "margin" in text:
        yield from _ranges(text, make)
    for match in FOR_FIRM.finditer(text):
        firms = list(firm_names(sentence.text, match.end(), min(len(text), match.end() + 120)))
        if firms and firms[0].start - match.end() < 4:
            yield make(match, "company", 0.8 if len(firms) == 1 else 0.4, company=firms[0].name)
    for given in given_rates(sentence.text):
        told = GIVEN.search(text, given.start, given.end) or ZERO.search(text, given.start, given.end)
        if told is not None:
            span = (given.start, given.end)
            firm = given.company or None
            yield make(told, cast(RateScope, given.scope), 0.8, company=firm, span=span, early=early)
    for match in CHANGED.finditer(text):
        whom = {f.name for f in firm_names(sentence.text, match.start(), match.end())}
        whom |= {m[0] for m in FIRM_FIRST.finditer(sentence.text, *match.span())}
        if len(whom) == 1:
            yield make(match, "company", 0.8, company=whom.pop(), basis="")
        elif not whom and is_cooperating(match[0]):
            yield make(match, "cooperating_other", 0.8, basis="")
    for match in SHOULD_READ.finditer(text):
        company, sure = _corrected(sentence.text)
        yield make(match, "company", sure, company=company, basis="")


def _all_others(text: str, make: Callable[..., Stated]) -> Iterator[Stated]:
    """Give the all-others rate; a second one in the sentence only where it is of another duty."""
    for pattern in (ALL_OTHERS, OTHERS_FIRST, BEFORE_OTHERS):
        duties: list[Instrument | None] = []
        for match in pattern.finditer(text):
            if COUNTRY_WIDE.search(match[0]) or (pattern is not BEFORE_OTHERS and _number_first(text, match)):
                continue
            stated = make(match, "all_others", 0.88)
            if stated.instrument not in duties:
                duties.append(stated.instrument)
                yield stated
        if duties:
            return


def _number_first(text: str, match: re.Match[str]) -> bool:
    """Tell “12.75 percent for all others from X, and …”: the number behind is another's."""
    return NUMBER_FIRST.search(text, max(0, match.start() - 60), match.start()) is not None


def _ranges(text: str, make: Callable[..., Stated]) -> Iterator[Stated]:
    told: set[int] = set()
    lows = {m.start("rate"): m for m in FROM_TO.finditer(text) if m["low"][0].isdecimal()}
    for margin in margins_by_country(text):
        match = re.compile(r"(?P<rate>[\d,.]{0,40}\d)(?:\s?(?:percent|%))?").match(text, margin.at)
        if match and margin.at not in told:
            told.add(margin.at)
            basis = "alleged margin" if margin.alleged else ""
            span = (margin.start, margin.end)
            if low := lows.get(margin.at):
                yield make(low, "range", 0.85, group="low", country=margin.code, basis=basis, span=span)
            yield make(match, "range", 0.85, country=margin.code, basis=basis, span=span)
    for match in UP_TO.finditer(text):
        if match.start("rate") not in told:
            yield make(match, "range", 0.85)
    for match in FROM_TO.finditer(text):
        if match.start("rate") in told:
            continue
        if match["low"][0].isdecimal():
            yield make(match, "range", 0.85, group="low")
        yield make(match, "range", 0.85)


def _corrected(text: str) -> tuple[str | None, float]:
    """Name the firm whose rate a correction gives: the name it corrects, else the only one named."""
    names = [clean_name(m["name"]) for m in NAME_SHOULD_READ.finditer(text)]
    firms = [n for n in names if is_firm(n)] or [f.name for f in firm_names(text, 0, len(text))]
    return (firms[0], 0.8) if len(set(firms)) == 1 else (None, 0.3)


def _stated(
    sentence: RunningSentence,
    text: str,
    match: re.Match[str],
    scope: RateScope,
    sure: float,
    *,
    company: str | None = None,
    country: str | None = None,
    group: str = "rate",
    basis: str | None = None,
    span: tuple[int, int] | None = None,
    early: bool = False,
) -> Stated:
    """Make the record; what the sentence tells as history is hardly sure."""
    printed = match[group]
    number = "0" if printed.lower() == "zero" else printed.replace(",", "")
    near = max(0, match.start() - NEARBY)
    clause = text[max(near, text.rfind(";", near, match.start())) : match.end()]
    if _is_history(text, FOUND_NOW.sub("", clause) if early else clause, match):
        sure = 0.0
    instrument = _instrument(clause) or _instrument(text[near : match.end() + NEARBY])
    start, end = sentence.span(*(span or match.span()))
    return Stated(
        scope=scope,
        company=company,
        decimal=number,
        printed=printed,
        unit="USD/kg" if re.search(r"kg|kilogram", match[0], re.IGNORECASE) else "%",
        basis=basis or _basis(clause, instrument, scope),
        instrument=instrument,
        start=start,
        end=end,
        sure=sure,
        country=country,
    )


def _instrument(words: str) -> Instrument | None:
    """Tell the instrument of a rate; a subsidy by which a dumping rate is made less names no rate."""
    said = BY_SUBSIDY.sub("", words) if OFFSETS.search(words) and DUMPING.search(words) else words
    return instrument_of(said) or instrument_of(words)


def _is_history(text: str, clause: str, match: re.Match[str]) -> bool:
    """Tell a rate of another time: by the words before it, or “was … in the 2015-2016 review”."""
    if STILL.search(clause):
        return False
    past = PAST.search(match[0]) and OTHER_REVIEW.match(text, match.end())
    return bool(past or HISTORY.search(clause))


def _basis(clause: str, instrument: Instrument | None, scope: RateScope) -> str | None:
    if DEPOSIT.search(clause):
        return "cash deposit"
    if scope == "range" and ALLEGED.search(clause):
        return "alleged margin"
    if instrument is None:
        return None
    return "dumping margin" if instrument is Instrument.AD else "subsidy rate"
