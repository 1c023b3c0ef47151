"""Rates in running text: the two ends of a range, and figures that a sentence gives to somebody.

A sentence is read only where it says what it measures and nothing in it tells of another
time, of what a party wants, of a threshold, or of another kind of figure. Names and
figures must pair up; where they do not, nothing is read.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from extract.companies.names import firm_names
from extract.forms.companies_asia import answering_firms
from extract.forms.companies_vi import vietnamese_firms
from extract.forms.rate_names import FIRM_FIRST, country_named, country_of
from extract.forms.rate_places import Whom, each_country
from extract.forms.rate_row import Row
from extract.forms.rate_value import Value
from extract.forms.subject import Subject
from extract.forms.talk_sentences import Talk, talk_sentences
from extract.prose.footnotes import is_prose
from extract.segment import Segment
from extract.tongue import Tongue
from extract.us.headline import Extent
from kb.rate_kind import rate_kind
from kb.rate_talk import RateTalk, rate_talk
from tradewarn.model import Instrument
from tradewarn.printed.numbers import CURRENCY, NUMBER, PER, QUANTITY, decimal, money_unit

SHARE = (
    r"(?:[%％]|per\s?cent(?![a-z])|pour\s?cent\b|por\s?cien?to\b|persen\b|peratus\b|phần\s+trăm"
    r"|процент\w{0,3}|퍼센트)"
)
BEFORE = r"(?:[%％]|yüzde\s|ร้อยละ|百分之)"
FIGURE = re.compile(
    rf"(?<![\d.,/-])(?:(?P<minus>negative\s|minus\s|âm\s|[-−](?=\d))?(?P<n>{NUMBER})\s?{SHARE}"
    rf"|{BEFORE}\s?(?P<b>{NUMBER})(?!\s?[%％])"
    rf"|(?P<c>{CURRENCY})\s?(?P<m>{NUMBER})(?:\s(?:{CURRENCY}))?{PER}(?P<q>{QUANTITY})(?!\w)"
    rf"|(?P<a>{NUMBER})\s?(?P<d>{CURRENCY}){PER}(?P<r>{QUANTITY})(?!\w))",
    re.I,
)
CUE = re.compile(
    r"[%％/]|cent|cien?to|persen|peratus|процент|ร้อยละ|百分|퍼센트|phần\s{1,40}trăm|yüzde|\b(?:per|por|par|за)\s",
    re.I,
)
OF_WHAT = re.compile(
    r"\s{0,9}(?:or\s+(?:more|less)\s+)?(?:of|de|da|do|của)\s+(?:the\s+|la\s+|el\s+|los\s+|las\s+)?"
    r"(?:total|domestic|all|whole|production|import(?!\s+price)|output|consumption|market|sales|shares|producci|importa|tổng|"
    r"kim\s+ngạch|thị\s+phần|subject|exports?(?!\s+price)|world)",
    re.I,
)
SHORT_NAME = r"(?P<short>[A-ZĐÂĂÊÔƠƯ][\w&-]{0,60}(?:\s[A-ZĐÂĂÊÔƠƯ][\w&-]{0,60}){0,4})\s{1,40}"
SET = frozenset({"definitive duty", "provisional duty"})
SURE, PAIRED, CLOSE = 0.75, 0.72, 25
BETWEEN = 160  # code points between what is measured and its figure
ALSO = re.compile(r"[\s,;/&]{0,40}(?:and|và|y|e|et|dan|ve|и|和|及)?\s{0,40}", re.I)
FOR = re.compile(
    r"\b(?:for|from|to|on|against|para|cho|đối\s{1,40}với|pour|à|untuk|bagi|для|в\s{1,40}отношении|по(?:\s{1,40}(?:поставкам|импорту))?|из|при|produced\s{1,40}by|exported\s{1,40}by|de|per)(?=\s|\Z)"
    r"|สำหรับ|ผลิตโดย|ส่งออกโดย|แก่|จาก",
    re.I,
)
REACH = 140  # code points between a figure and for whom it is
NAMED = re.compile(
    r"\b(?:(?i:exporter|producer|manufacturer|company|supplier|respondent|firm|group|doanh\s{1,40}nghiệp|công\s{1,40}ty|nhà\s{1,40}xuất\s{1,40}khẩu"
    r"|empresa|exportador|société|M/s\.?)|for|to|by)\s{1,40}((?:the\s{1,40})?[A-ZĐÂĂÊÔƠƯ][\w&-]+(?:\s(?:of\s|and\s)?[A-ZĐÂĂÊÔƠƯ][\w&-]+){0,4})"
)
SPARED = re.compile(  # a firm that the sentence leaves out of its figure
    r"\b(?:except\w*|excluding|other\s{1,40}than|save\s{1,40}for|exceptuando|excepto|con\s{1,40}excepci[óo]n|salvo|exceto|com\s{1,40}exceção"
    r"|sauf|à\s{1,40}l['’]exception|за\s{1,40}исключением|kecuali|ngoại\s{1,40}trừ)\b[^.;]{0,50}\Z",
    re.I,
)
CLOSE_BEFORE = 80
THRESHOLD = re.compile(r"\b(?:ngưỡng|de\s+minimis|threshold)\b[^\d%.;]{0,30}\Z", re.I)
GIVEN = re.compile(
    r"\b(?:receiv|assign|get|got|face)\w*\s{1,3}(?:the|a)\s{1,3}\Z", re.I
)  # “others received the …-wide rate”
CALLED = re.compile(
    r"\b(?:exporter|producer|manufacturer|company|supplier|respondent|nhà\s{1,40}xuất\s{1,40}khẩu|công\s{1,40}ty|doanh\s{1,40}nghiệp|M/s\.?)"
    r"\s{1,40}(?!Law|Act\b)[A-ZĐÂĂÊÔƠƯ][\w&-]+\s[A-ZĐÂĂÊÔƠƯ]"
)
EARLY = frozenset(
    {"prelim", "provisional", "review-prelim", "amended-prelim", "injury-prelim", "sunset-prelim"}
)
NO_FIRM = frozenset(
    {"Việt", "Hàng", "Theo", "Các", "Mức", "Thuế", "Mỹ", "Canada", "Trong", "Sản", "Thép", "Tuy"}
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a sentence, or the upper end of a range with its lower end in `low`."""

    value: Value
    start: int
    end: int
    low: Value | None = None


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
    for said in talk_sentences(segment):
        figures = list(figures_of(said.text, talk, subject.tongue.decimal)) if CUE.search(said.text) else []
        figures = [f for f in figures if not THRESHOLD.search(said.text, max(0, f.start - 40), f.start)]
        if not figures:
            continue
        basis = _allowed(said.text, talk, stage)
        if basis is not None:
            carried = _carried(said, talk)
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
        named = in_money or CALLED.search(said.text) or any(_whom(said.text, talk, tongue))
        if bound and named:
            yield from (f.value for f in bound)


def _carried(said: Talk, talk: RateTalk) -> str:
    """Give what the sentence before measured, where this one goes on about it."""
    if not said.listed and talk.same.match(said.text.lstrip()) is None:
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
    whom = list(_whom(text, talk, tongue)) or _countries(text, told, alleged)
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
    for person, (figure, basis) in _pairs(text, whom, singles, talk):
        start, end = min(person.start, figure.start), max(person.end, figure.end)
        row = _row(said, start, end, person.name, person.scope, figure.value, alleged or basis, PAIRED)
        yield replace(row, country=person.country) if person.country else row


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


def _pairs(
    text: str, whom: Sequence[Whom], figures: Sequence[tuple[Figure, str]], talk: RateTalk
) -> Iterator[tuple[Whom, tuple[Figure, str]]]:
    """Tie names to figures: by turns, or two lists in one order; several names joined share one figure."""
    if not whom or not figures:
        return
    groups: list[list[Whom]] = []
    for person in whom:
        joined = groups and ALSO.fullmatch(text, groups[-1][-1].end, person.start)
        between = groups and any(groups[-1][-1].end <= f.start < person.start for f, _ in figures)
        if joined and not between:
            groups[-1].append(person)
        else:
            groups.append([person])
    if len(groups) == len(figures):
        order = [g[0].start < f.start for g, (f, _) in zip(groups, figures, strict=True)]
        turns = all(
            (groups[i][0].start > figures[i - 1][0].start) and (figures[i][0].start > groups[i - 1][0].start)
            for i in range(1, len(groups))
        )
        bound = all(order) or all(
            FOR.search(text, f.end, min(g[0].start, f.end + REACH))
            for g, (f, _) in zip(groups, figures, strict=True)
        )
        if turns and bound and len(set(order)) == 1:
            for group, figure in zip(groups, figures, strict=True):
                for person in group:
                    yield person, figure
            return
    if len(whom) == len(figures) and talk.respectively.search(text):
        apart = whom[-1].end <= figures[0][0].start or figures[-1][0].end <= whom[0].start
        if apart:
            yield from zip(whom, figures, strict=True)


def _whom(text: str, talk: RateTalk, tongue: Tongue) -> Iterator[Whom]:
    """List the firms and groups that a sentence names, in order."""
    found = [
        Whom(n.name, "company", n.start, n.end)
        for n in firm_names(text)
        if not SPARED.search(text, max(0, n.start - CLOSE_BEFORE), n.start)
    ]
    if tongue.name == "vi":
        found += [Whom(n.name, "company", n.start, n.end) for n in vietnamese_firms(text)]
    found += [Whom(n.name, "company", n.start, n.end) for n in answering_firms(text, tongue.name)]
    found += [Whom(m[0], "company", *m.span()) for m in FIRM_FIRST.finditer(text)]
    if talk.bears.pattern != "(?!)":
        for m in _bearing(talk).finditer(text):
            first = m["short"].split()[0]
            if first not in NO_FIRM and not country_of(m["short"])[0]:
                found.append(Whom(m["short"], "company", *m.span("short")))
    for pattern in (talk.others, tongue.others):
        found += [Whom("", "all_others", *m.span()) for m in pattern.finditer(text) if m[0].strip()]
    found += [
        Whom("", "country_wide", *m.span())
        for m in talk.country_wide.finditer(text)
        if not GIVEN.search(text, max(0, m.start() - CLOSE), m.start())
    ]
    found.sort(key=lambda w: (w.start, -w.end))
    end = -1
    for person in found:
        if person.start >= end:
            end = person.end
            yield person


@cache
def _bearing(talk: RateTalk) -> re.Pattern[str]:
    return re.compile(SHORT_NAME + rf"(?i:{talk.bears.pattern})")


def _measured(text: str, talk: RateTalk) -> list[tuple[int, int, str]]:
    """List what the words of a sentence measure, in order; ``""`` for figures of another kind."""
    found = [(m.start(), m.end(), "") for m in talk.not_rates.finditer(text)]
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
    behind = [m for m in measured if figure.end <= m[0] <= figure.end + CLOSE]
    return behind[0][2] if behind else carried


def _limited(text: str, figure: Figure, talk: RateTalk) -> bool:
    """Say whether words of a threshold or of a rough figure stand right before."""
    before = text[max(0, figure.start - CLOSE) : figure.start]
    return any(m.end() >= len(before.rstrip()) - 1 for m in talk.limits.finditer(before))


def figures_of(text: str, talk: RateTalk, mark: str) -> Iterator[Figure]:
    """Give the figures of a sentence; the two ends of a range are one."""
    taken = -1
    ranges = {m.start("low"): m for p in _ranges(talk) for m in p.finditer(text)}
    for match in sorted([*ranges.values(), *FIGURE.finditer(text)], key=lambda m: (m.start(), -m.end())):
        if match.start() < taken:
            continue
        taken = match.end()
        groups = match.groupdict()
        if groups.get("low"):
            low, high = _share(groups["low"], mark), _share(groups["high"], mark)
            if low and high and float(low.number) < float(high.number):
                yield Figure(high, match.start("low"), match.end(), low)
            continue
        value = _value(groups, mark)
        if value is not None:
            yield Figure(value, match.start(), match.end())


@cache
def _ranges(talk: RateTalk) -> tuple[re.Pattern[str], ...]:
    low, high = rf"(?P<low>{NUMBER})\s?(?:{SHARE})?", rf"(?P<high>{NUMBER})\s?{SHARE}"
    parted = rf"(?:(?:{talk.joins})\s{{1,2}}|[-–—~～]\s{{0,2}}|(?:至|到|에서|내지|ถึง)\s{{0,2}})"
    tail = r"(?:['’]\w{1,4})?\s{1,2}"
    ahead = rf"{BEFORE}\s?(?P<low>{NUMBER}){tail}(?:{talk.joins})\s{{1,2}}(?:{BEFORE}\s?)?(?P<high>{NUMBER})"
    forms = [rf"(?<![\d.,/-]){low}\s{{0,2}}{parted}{high}", ahead]
    if talk.between is not None:
        opener, join = talk.between
        forms.append(rf"{opener}\s{{0,2}}(?:le\s|los\s|el\s)?{low}\s{{0,2}}(?:{join})\s{{0,2}}{high}")
    return tuple(re.compile(f, re.I) for f in forms)


def _value(groups: dict[str, str | None], mark: str) -> Value | None:
    share = groups.get("n") or groups.get("b")
    if share:
        value = _share(share, mark)
        if value is not None and groups.get("minus"):
            return Value(f"-{value.number}", f"-{value.printed}", "%", value.kind)
        return value
    printed = groups.get("m") or groups.get("a") or ""
    number = decimal(printed, mark=mark)
    if number is None:
        return None
    unit = money_unit(groups.get("c") or groups.get("d") or "", groups.get("q") or groups.get("r") or "")
    return Value(number, printed, unit, rate_kind(number, unit))


def _share(printed: str | None, mark: str) -> Value | None:
    number = decimal(printed or "", mark=mark)
    return None if number is None or printed is None else Value(number, printed, "%", rate_kind(number, "%"))
