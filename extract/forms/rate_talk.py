"""Rates in running text: the two ends of a range, and figures that a sentence gives to somebody.

A sentence is read only where it says what it measures and nothing in it tells of another
time, of what a party wants, of a threshold, or of another kind of figure. Names and
figures must pair up; where they do not, nothing is read.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.forms.rate_figures import Figure, figures_of
from extract.forms.rate_named import named_in
from extract.forms.rate_names import country_named, country_of
from extract.forms.rate_pairs import pairs
from extract.forms.rate_places import Whom, closed_by_others, each_country, of_imports, own_country
from extract.forms.rate_row import Row
from extract.forms.rate_value import Value
from extract.forms.subject import Subject
from extract.forms.talk_sentences import Talk, talk_sentences
from extract.prose.footnotes import is_prose
from extract.segment import Segment
from extract.tongue import Tongue
from extract.us.headline import Extent
from kb.rate_talk import RateTalk, rate_talk
from tradewarn.model import Instrument
from tradewarn.printed.quick import quick

CUE = quick(
    r"[%％/]|cent|cien?to|persen|peratus|процент|ร้อยละ|百分|퍼센트|phần\s{1,40}trăm|yüzde|\b(?:per|por|par|за)\s",
    re.I,
)
OF_WHAT = re.compile(
    r"\s{0,9}(?:or\s+(?:more|less)\s+)?(?:of|de|da|do|của)\s+(?:the\s+|la\s+|el\s+|los\s+|las\s+)?"
    r"(?:total|domestic|all|whole|production|import(?!\s+price)|output|consumption|market|sales|shares|producci|importa|tổng|"
    r"kim\s+ngạch|thị\s+phần|subject|exports?(?!\s+price)|world)",
    re.I,
)
SET = frozenset({"definitive duty", "provisional duty"})
SURE, PAIRED, CLOSE = 0.75, 0.72, 25
WHOLE = 400  # code points: where the verb stands last, so do the words of what it sets
BETWEEN = 160  # code points between what is measured and its figure
NAMED = re.compile(
    r"\b(?:(?i:exporter|producer|manufacturer|company|supplier|respondent|firm|group|doanh\s{1,40}nghiệp|công\s{1,40}ty|nhà\s{1,40}xuất\s{1,40}khẩu"
    r"|empresa|exportador|société|M/s\.?)|for|to|by)\s{1,40}((?:the\s{1,40})?[A-ZĐÂĂÊÔƠƯ][\w&-]+(?:\s(?:of\s|and\s)?[A-ZĐÂĂÊÔƠƯ][\w&-]+){0,4})"
)
THRESHOLD = re.compile(
    r"\b(?:(?:ngưỡng|de\s+minimis|threshold)\b[^\d%.;]{0,30}|(?:which|that)\s+(?:is|are|was)\s+(?:less\s+than|below|under)\s+)\Z",
    re.I,
)
CALLED = re.compile(
    r"\b(?:exporter|producer|manufacturer|company|supplier|respondent|nhà\s{1,40}xuất\s{1,40}khẩu|công\s{1,40}ty|doanh\s{1,40}nghiệp|M/s\.?)"
    r"\s{1,40}(?!Law|Act\b)[A-ZĐÂĂÊÔƠƯ][\w&-]+\s[A-ZĐÂĂÊÔƠƯ]"
)
EARLY = frozenset(
    {"prelim", "provisional", "review-prelim", "amended-prelim", "injury-prelim", "sunset-prelim"}
)


def talked_rates(
    segment: Segment, subject: Subject, *, stage: str = "", safeguard: bool = False
) -> Iterator[Row]:
    """Give the rates of the running text.

    Args:
        segment: The notice.
        subject: Its language and goods.
        stage: An opening act tells what is alleged; any other act does not find it.
        safeguard: Whether the notice is of a safeguard alone, whose one rate is for all.
    """
    talk = rate_talk(subject.tongue.name)
    last = ""  # what the sentence before carried, where this one goes on behind a semicolon
    for said in talk_sentences(segment):
        figures = list(figures_of(said.text, talk, subject.tongue.decimal)) if CUE.search(said.text) else []
        figures = [f for f in figures if not THRESHOLD.search(said.text, max(0, f.start - 40), f.start)]
        if not figures:
            continue
        basis = _allowed(said.text, talk, stage)
        if basis is not None:
            carried = _carried(said, talk) or (last if said.before.endswith(";") else "")
            last = carried
            yield from _rows(
                said, figures, talk, subject.tongue, alleged=basis, carried=carried, for_all=safeguard
            )


def findings(segment: Segment, tongue: Tongue, *, stage: str = "") -> Iterator[Value]:
    """Give each figure of a sentence that finds a rate for somebody it names, paired up or not."""
    talk = rate_talk(tongue.name)
    for said in talk_sentences(segment):
        if not CUE.search(said.text) or _allowed(said.text, talk, stage) is None:
            continue
        if not is_prose(segment, said.start):
            continue
        figures = [f for f in figures_of(said.text, talk, tongue.decimal) if not _limited(said.text, f, talk)]
        bound = [f for f in figures if _basis(said.text, f, talk, "")]
        in_money = any(f.value.unit != "%" for f in bound)
        named = in_money or CALLED.search(said.text) or any(named_in(said.text, talk, tongue))
        if bound and named:
            yield from (f.value for f in bound)


def _carried(said: Talk, talk: RateTalk) -> str:
    """Give what the sentence before measured, where this one goes on about it."""
    goes_on = (
        talk.same.match(said.text.lstrip()) or talk.bears.search(said.text) or talk.carries.search(said.text)
    )
    if not said.listed and goes_on is None:
        return ""
    before = said.before
    if talk.before.search(before):
        return ""
    return next((m[2] for m in reversed(_measured(before, talk)) if m[2]), "")


def _allowed(text: str, talk: RateTalk, stage: str) -> str | None:
    """Say what overrides the basis: alleged in an opening act; None where the sentence must not be read."""
    opening = stage in ("petition", "initiation")
    if talk.before.search(text) or (stage not in EARLY and talk.preliminary.search(text)):
        return None
    if opening:
        return "alleged margin" if talk.alleged.search(text) else None
    return None if talk.argued.search(text) else ""


def _rows(
    said: Talk,
    figures: Sequence[Figure],
    talk: RateTalk,
    tongue: Tongue,
    *,
    alleged: str,
    carried: str,
    for_all: bool = False,
) -> Iterator[Row]:
    text = said.text
    told = [
        (f, basis)
        for f in figures
        if (basis := _basis(text, f, talk, carried)) and not _limited(text, f, talk)
    ]
    whom = list(named_in(text, talk, tongue))
    whom = whom or _countries(text, told, alleged)
    if alleged and not whom and len(told) == 1 == len(figures):
        yield from _alleged_of_all(said, told[0][0], alleged)
        return
    ranges = [(f, b) for f, b in told if f.low is not None]
    if len(told) != len(figures):
        return  # a figure beside it is of another kind: too much in one sentence
    singles = [(f, b) for f, b in told if f.low is None]
    if ranges and not any(w.name for w in whom) and not _names_one(text):
        for figure, basis in ranges:
            for value in (figure.low, figure.value):
                if value is not None:
                    yield _row(said, figure.start, figure.end, "", "range", value, alleged or basis, SURE)
    beyond = talk.beyond_quota.search(text)
    if beyond is not None and len(singles) == 1 and not whom:
        figure, basis = singles[0]
        value = Value(figure.value.number, figure.value.printed, figure.value.unit, "quota")
        start, end = min(beyond.start(), figure.start), max(beyond.end(), figure.end)
        yield _row(said, start, end, "", "country_wide", value, alleged or basis, SURE)
        return
    for_all = for_all or any(i is Instrument.SG and p.search(text) for i, p in tongue.instruments)
    if for_all and len(told) == len(singles) == 1 and not whom and not _names_one(text):
        one, basis = singles[0]  # a safeguard has one rate for all
        if basis in SET:
            yield _row(said, one.start, one.end, "", "country_wide", one.value, alleged or basis, SURE)
        return
    yield from _paired(said, whom, singles, talk, alleged)


def _paired(
    said: Talk, whom: Sequence[Whom], singles: Sequence[tuple[Figure, str]], talk: RateTalk, alleged: str
) -> Iterator[Row]:
    """Give each figure with those whose it is, and with the country that stands beside them."""
    text = said.text
    in_order = talk.respectively.search(text) is not None
    places = [(f.start, f.end) for f, _ in singles]
    bound = list(pairs(text, whom, places, in_order=in_order))
    if whom and not bound:
        bound = list(pairs(text, of_imports(text, whom), places, in_order=False))
    spans = [(min(p.start, singles[i][0].start), max(p.end, singles[i][0].end)) for p, i in bound]
    rows: list[Row] = []
    for (person, at), (start, end) in zip(bound, spans, strict=True):
        figure, basis = singles[at]
        row = _row(said, start, end, person.name, person.scope, figure.value, alleged or basis, PAIRED)
        country = person.country or (row.country is None and own_country(text, person, figure.start, spans))
        rows.append(replace(row, country=country) if country else row)
    yield from closed_by_others(rows)


def _alleged_of_all(said: Talk, figure: Figure, basis: str) -> Iterator[Row]:
    """Give what is alleged of the one country of a case, which the sentence need not name again."""
    scope = "range" if figure.low else "country_wide"
    for value in filter(None, (figure.low, figure.value)):
        yield _row(said, figure.start, figure.end, "", scope, value, basis, PAIRED)


def _countries(text: str, told: Sequence[tuple[Figure, str]], alleged: str) -> list[Whom]:
    by_country = alleged or not _names_one(text)
    return each_country(text, [b for _, b in told], alleged=bool(alleged)) if by_country else []


def _row(
    said: Talk, start: int, end: int, name: str, scope: str | None, value: Value, basis: str, sure: float
) -> Row:
    at = Extent(*said.place(start, end))
    return Row(name, "", country_named(said.text), value, said.text, at, sure, scope=scope, basis=basis)


def _names_one(text: str) -> bool:
    """Say whether a sentence is about one firm, though its name shows no legal form."""
    return any(country_of(m[1])[0] is None for m in NAMED.finditer(text))


def _measured(text: str, talk: RateTalk) -> list[tuple[int, int, str]]:
    """List what the words of a sentence measure, in order; ``""`` for figures of another kind."""
    taken_of = [m.span() for m in talk.value_bases.finditer(text)]
    found = [
        (m.start(), m.end(), "")
        for m in talk.not_rates.finditer(text)
        if not any(a <= m.start() < b for a, b in taken_of)
    ]
    for basis, pattern in talk.bases:
        found += [(m.start(), m.end(), basis) for m in pattern.finditer(text)]
    found.sort(key=lambda f: (f[0], -(f[1] - f[0])))
    kept: list[tuple[int, int, str]] = []
    for item in found:
        if not kept or item[0] >= kept[-1][1]:
            kept.append(item)
    return kept


def _basis(text: str, figure: Figure, talk: RateTalk, carried: str) -> str:
    """Give what a figure measures: the nearest words before it that say so, else those right behind."""
    if OF_WHAT.match(text, figure.end):
        return ""
    measured = _measured(text, talk)
    before = [m for m in measured if m[1] <= figure.start]
    if before:
        return before[-1][2] if len(before) > 0 else ""
    reach = WHOLE if talk.verb_last else CLOSE
    behind = [m for m in measured if figure.end <= m[0] <= figure.end + reach]
    return behind[0][2] if behind else carried


def _limited(text: str, figure: Figure, talk: RateTalk) -> bool:
    """Say whether words of a threshold or of a rough figure stand right before."""
    before = text[max(0, figure.start - CLOSE) : figure.start]
    return any(m.end() >= len(before.rstrip()) - 1 for m in talk.limits.finditer(before))
