"""Corrections: which figures of a corrigendum are the act's, and which are those it takes back.

“For X read Y”, “instead of X read Y”, “corrected from X to Y” print both; only Y is what the
corrected act says. The rules of the rates read a copy of the text in which X is blank, so that
tables keep their places; a sentence's Y is read here.
"""

import copy
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from extract.companies.names import firm_names
from extract.field import Find, Reading
from extract.forms.rate_words import is_others
from extract.segment import Segment
from kb.countries import find_countries
from tradewarn.model import Found, Instrument, Rate, RateScope, Stage

BY = "extract/forms/corrected.py"
BLOCK = 6_000  # letters of a table that is printed wrong, and again right
INLINE = 300  # of a sentence
SENTENCE = 400
MOST = 200  # corrections of one notice; hostile input has more
UNSURE = 0.3
WAYS: tuple[tuple[re.Pattern[str], re.Pattern[str], int], ...] = tuple(
    (re.compile(wrong, re.I | re.M), re.compile(right, re.I | re.M), reach)
    for wrong, right, reach in (
        (r"^[ \t]{0,20}for[ \t]{0,5}:", r"\bread[ \t]{0,5}:", BLOCK),
        (r"^[ \t]{0,20}instead of[ \t]{0,5}:", r"\bread[ \t]{0,5}:", BLOCK),
        (r"\bfor[ \t]{1,5}(?=[“\"‘'«])", r"\b(?:substitute|read)[ \t]{0,5}:?[ \t]{0,5}(?=[“\"‘'«])", INLINE),
        (r"\binstead of\b", r"\b(?:should )?(?:be )?read\b(?: as\b)?|\bto read\b", INLINE),
        (r"\bau lieu de\b", r"\b(?:il (?:faut|convient de) )?lire\b", BLOCK),
        (r"\bonde se l[êe]\b", r"\bleia-se\b", BLOCK),
        (r"\b(?:donde|en donde|dónde) (?:dice|se lee)\b", r"\bdebe (?:decir|leerse)\b", BLOCK),
        (
            r"\b(?:correct|amend|chang|revis|rectifi)(?:ed|es|ing)\s{1,9}from\b(?=[^.;]{0,40}\d)",
            r"\bto\b(?:\s{1,9}(?:read|be)\b)?",
            INLINE,
        ),
        (
            r"\b(?:incorrect|erroneous|mistaken|inadvertent)ly\s{1,9}"
            r"(?:listed|stated|published|printed|shown|reported|given)\s{1,9}(?:as|at)\b",
            r"\bcorrect\s{1,9}(?:\w{1,20}\s{1,9}){0,3}(?:is|was)\b|\bshould\s{1,9}(?:have\s{1,9})?(?:be(?:en)?|read)\b",
            INLINE,
        ),
        (
            r"\bthay v[ìi]\b|\bđã in (?:là|nhầm)\b",
            r"\bđọc là\b|\b(?:sửa|đính chính)(?: lại)? (?:là|thành)\b",
            INLINE,
        ),
        (r"\bвместо\b", r"\bследует читать\b|\bчитать\b", INLINE),
    )
)
AGAIN = re.compile(
    r"^[ \t]{0,20}(?:on|in|page|article|annex|à la|na|en)\b[^\n]{0,120}:?[ \t]*$|\n[ \t]*\n", re.I | re.M
)
FIGURE = re.compile(
    r"(?<![\d.,])(?P<n>\d{1,3}[.,]\d{1,4}|\d{1,3})[ \t]{0,3}"
    r"(?:%|per\s?cent\b|por ciento\b|pour cent\b)"
)
WIDE = re.compile(r"\b(?P<who>[A-Z][A-Za-z.’']{1,20})-wide\b")
STOP = re.compile(r"[.;:](?=\s)|\n[ \t]*\n")
LEGAL = re.compile(r"\b(?:Co|Ltd|Inc|Corp|No|Cia|Ltda|Sdn|Bhd|S\.A|Pte)\.$")
OF_RATES = re.compile(
    r"\b(?:rates?|margins?|dut(?:y|ies)|deposits?|droits?|taux|marges?|tasas?|cuotas?|derechos?|direitos?|al[íi]quotas?"
    r"|margem|thuế|biên độ)\b|ставк|пошлин",
    re.I,
)
LONGEST = 600  # letters of a quote
MARGIN: dict[str, str] = {"AD": "dumping margin", "CVD": "subsidy rate"}


class Pair(NamedTuple):
    """Where a text prints what it takes back, and what it says instead."""

    start: int  # of the words that open the wrong part
    wrong: tuple[int, int]
    right: tuple[int, int]


def pairs_of(text: str) -> list[Pair]:
    """List the corrections of a text in order; none stands in another.

    Example:
        >>> text = "the rate of A is corrected from 5 percent to read 4 percent."
        >>> [(text[slice(*p.wrong)].strip(), text[slice(*p.right)].strip()) for p in pairs_of(text)]
        [('5 percent', '4 percent.')]
    """
    found: list[Pair] = []
    for wrong, right, reach in WAYS:
        for opening in wrong.finditer(text):
            read = right.search(text, opening.end(), opening.end() + reach)
            if read is None:
                continue
            again = wrong.search(text, read.end(), read.end() + reach)
            end = min(len(text), read.end() + (read.start() - opening.end()) * 2 + 80)
            part = AGAIN.search(text, read.end() + 1, end)
            stops = [end, *(m.start() for m in (again, part) if m and text[read.end() : m.start()].strip())]
            found.append(Pair(opening.start(), (opening.end(), read.start()), (read.end(), min(stops))))
            if len(found) >= MOST:
                break
    kept: list[Pair] = []
    for pair in sorted(found):
        if not kept or pair.start >= kept[-1].right[0]:
            kept.append(pair)
    return kept


def of_the_act(find: Find) -> Find:
    """Make rules of the rates that pass over what a correction takes back.

    Args:
        find: The rules of acts that correct nothing.
    """

    def found(reading: Reading) -> Iterable[Found]:
        pairs = pairs_of(reading.segment.text) if _corrects(reading) else []
        if not pairs:
            yield from find(reading)
            return
        hidden = _hidden(reading.segment, pairs)
        known: set[str] = set()
        for one in find(replace(reading, segment=hidden)):
            known.add(_number(str(one.value.get("rate"))))
            yield _quoted(one, reading.segment)
        for pair in pairs:
            yield from _said(reading, pair, known)

    return found


def _corrects(reading: Reading) -> bool:
    stage = str(reading.found.value("stage") or "")
    return stage == Stage.CORRECTION


def _hidden(segment: Segment, pairs: Iterable[Pair]) -> Segment:
    """Copy a segment with the wrong parts blank; all offsets stay."""
    letters = list(segment.text)
    for pair in pairs:
        for at in range(*pair.wrong):
            letters[at] = letters[at] if letters[at] == "\n" else " "
    made = copy.copy(segment)
    made.__dict__.pop("flow", None)
    made.text = "".join(letters)
    return made


def _quoted(one: Found, segment: Segment) -> Found:
    """Give a finding the words as printed, where the blank part lies inside its quote."""
    for piece in segment.pieces:
        start, end = one.start - piece.shift, one.end - piece.shift
        if piece.page == one.page and piece.start <= start < end <= piece.end:
            return one.model_copy(update={"quote": segment.text[start:end]})
    return one


def _said(reading: Reading, pair: Pair, known: set[str]) -> Iterator[Found]:
    """Give each right figure for the one firm or group beside it; else as a proposal."""
    text = reading.segment.text
    figures = list(FIGURE.finditer(text, *pair.right))[:MOST]
    for figure in figures:
        number = figure["n"].replace(",", ".")
        if _number(number) in known:
            continue
        line = text.rfind("\n", pair.right[0], figure.start())
        rowed = (
            line >= 0
            and len([f for f in figures if f.start() > line and "\n" not in text[line + 1 : f.end()]]) == 1
        )
        start = line + 1 if rowed else _begins(text, pair.start)
        company, scope, country = _whose(text, start, figure.start() if rowed else pair.start)
        if scope is None and not rowed:
            company, scope, country = _whose(text, *pair.right)
        if scope is None and not OF_RATES.search(text, start, figure.end()):
            continue  # a share of the market, say
        sure = 0.85 if scope and (rowed or len(figures) == 1) else UNSURE
        end = figure.end() if figure.end() - start <= LONGEST else start + LONGEST
        made = _rate(reading, company, scope, country, figure["n"])
        yield reading.segment.found(made, start, end, confidence=sure, by=BY)


def _rate(
    reading: Reading, company: str | None, scope: RateScope | None, country: str | None, printed: str
) -> Rate:
    origins = {str(f.value) for f in reading.found.get("countries_of_origin", ())}
    duties = {str(f.value) for f in reading.found.get("instruments", ())} & {i.value for i in Instrument}
    instrument = Instrument(next(iter(duties))) if len(duties) == 1 else None
    american = reading.found.value("importing_country") == "US"
    number = printed.replace(",", ".")
    return Rate(
        company=company,
        country=country or (next(iter(origins)) if len(origins) == 1 else None),
        scope=scope or "company",
        rate=number,
        unit="%",
        basis=MARGIN.get(str(instrument), "cash deposit") if american else "definitive duty",
        kind="zero" if not number.strip("0.") else "ad_valorem",
        printed=printed,
        instrument=instrument,
    )


def _begins(text: str, end: int) -> int:
    """Give where the sentence begins that opens a correction."""
    floor = max(0, end - SENTENCE)
    stops = [
        m.end()
        for m in STOP.finditer(text, floor, end)
        if not LEGAL.search(text, max(0, m.start() - 6), m.start() + 1)
    ]
    first = max(stops, default=floor)
    return first + len(text[first:end]) - len(text[first:end].lstrip())


def _whose(text: str, start: int, end: int) -> tuple[str | None, RateScope | None, str | None]:
    """Give the one firm or group that a sentence names beside its figures."""
    names = list(dict.fromkeys(n.name for n in firm_names(text, start, end)))
    if len(names) == 1:
        return names[0], "company", None
    wide = WIDE.search(text, start, end)
    if names:
        return None, None, None
    if wide is not None:
        codes = {m.code for m in find_countries(wide["who"])}
        return None, "country_wide", next(iter(codes)) if len(codes) == 1 else None
    return None, "all_others" if is_others(text[start:end]) else None, None


def _number(printed: str) -> str:
    """Write a figure so that equal ones are equal."""
    return printed.rstrip("0").rstrip(".") if "." in printed else printed
