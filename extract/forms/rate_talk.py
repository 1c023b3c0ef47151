"""Rates in running text: the two ends of a range, and figures that a sentence gives to firms or to all others.

A sentence is read only where it says what it measures and nothing in it tells of another
time, of what a party wants, of a threshold, or of another kind of figure. Names and
figures must pair up; where they do not, nothing is read.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from extract.companies.names import firm_names
from extract.forms.rate_names import country_of
from extract.forms.rate_row import Row
from extract.forms.rate_value import Value
from extract.forms.subject import Subject
from extract.forms.talk_sentences import Talk, talk_sentences
from extract.segment import Segment
from extract.us.headline import Extent
from kb.rate_kind import rate_kind
from kb.rate_talk import RateTalk, rate_talk
from tradewarn.printed.numbers import CURRENCY, NUMBER, PER, QUANTITY, decimal, money_unit

SHARE = r"(?:[%％]|per\s?cent(?![a-z])|pour\s?cent\b|por\s?cien?to\b|persen\b|peratus\b|phần\s+trăm|процент\w{0,3}|퍼센트)"
BEFORE = r"(?:[%％]|yüzde\s|ร้อยละ|百分之)"
FIGURE = re.compile(
    rf"(?<![\d.,/-])(?:(?P<minus>negative\s|minus\s|âm\s|[-−](?=\d))?(?P<n>{NUMBER})\s?{SHARE}"
    rf"|{BEFORE}\s?(?P<b>{NUMBER})(?!\s?[%％])"
    rf"|(?P<c>{CURRENCY})\s?(?P<m>{NUMBER})(?:\s(?:{CURRENCY}))?{PER}(?P<q>{QUANTITY})(?!\w)"
    rf"|(?P<a>{NUMBER})\s?(?P<d>{CURRENCY}){PER}(?P<r>{QUANTITY})(?!\w))",
    re.I,
)
OF_WHAT = re.compile(
    r"\s*(?:or\s+(?:more|less)\s+)?(?:of|de|da|do|của)\s+(?:the\s+|la\s+|el\s+|los\s+|las\s+)?"
    r"(?:total|domestic|all|whole|production|import(?!\s+price)|output|consumption|market|sales|shares|producci|importa|tổng|"
    r"kim\s+ngạch|thị\s+phần|subject|exports?|world)",
    re.I,
)
VIETNAMESE = re.compile(r"Công\s+ty(?:\s(?:TNHH|[Cc]ổ\s+phần|CP|MTV|[A-ZĐÂĂÊÔƠƯ][\w&.-]*)){1,9}")
SHORT_NAME = r"(?P<short>[A-ZĐÂĂÊÔƠƯ][\w&-]*(?:\s[A-ZĐÂĂÊÔƠƯ][\w&-]*){0,4})\s+"
SURE, PAIRED, CLOSE = 0.75, 0.72, 25
BETWEEN = 160  # code points between what is measured and its figure
ALSO = re.compile(r"[\s,;/&]*(?:and|và|y|e|et|dan|ve|и|和|及)?\s*", re.I)
FOR = re.compile(r"\s*(?:,?\s*(?:for|to|para|cho|đối\s+với|pour|à|untuk|bagi|для|à\s+charge\s+de)\s)", re.I)
NO_FIRM = frozenset({"Việt", "Hàng", "Theo", "Các", "Mức", "Thuế", "Mỹ", "Canada", "Trong", "Sản", "Thép", "Tuy"})


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a sentence, or the upper end of a range with its lower end in `low`."""

    value: Value
    start: int
    end: int
    low: Value | None = None


@dataclass(frozen=True, slots=True)
class Whom:
    """For whom a figure is: a firm by name, or a scope."""

    name: str
    scope: str | None
    start: int
    end: int


def talked_rates(segment: Segment, subject: Subject, *, stage: str = "") -> Iterator[Row]:
    """Give the rates of the running text.

    Args:
        segment: The notice.
        subject: Its language and goods.
        stage: An opening act tells what is alleged; any other act does not find it.
    """
    talk = rate_talk(subject.tongue.name)
    last = ""  # what the sentence before measured
    for said in talk_sentences(segment):
        figures = list(_figures(said.text, talk, subject.tongue.decimal))
        measured = [m for m in _measured(said.text, talk) if m[2]]
        if not figures:
            last = measured[-1][2] if measured else ""
            continue
        opening = talk.same.match(said.text.lstrip()) is not None or said.listed
        carried = last if opening and not measured else ""
        last = measured[-1][2] if measured else carried
        basis = _allowed(said.text, talk, stage)
        if basis is not None and (measured or carried):
            yield from _rows(said, figures, talk, subject, alleged=basis, carried=carried)


def _allowed(text: str, talk: RateTalk, stage: str) -> str | None:
    """Say what overrides the basis: alleged in an opening act; None where the sentence must not be read."""
    opening = stage in ("petition", "initiation")
    if talk.before.search(text):
        return None
    if opening:
        return "alleged margin" if talk.alleged.search(text) else None
    return None if talk.argued.search(text) else ""


def _rows(
    said: Talk, figures: Sequence[Figure], talk: RateTalk, subject: Subject, *, alleged: str, carried: str
) -> Iterator[Row]:
    text = said.text
    told = [(f, basis) for f in figures if (basis := _basis(text, f, talk, carried)) and not _limited(text, f, talk)]
    whom = list(_whom(text, talk, subject))
    ranges = [(f, b) for f, b in told if f.low is not None]
    singles = [(f, b) for f, b in told if f.low is None]
    if ranges and not singles and not any(w.name for w in whom):
        for figure, basis in ranges:
            for value in (figure.low, figure.value):
                if value is not None:
                    yield _row(said, figure.start, figure.end, "", "range", value, alleged or basis, SURE)
        return
    if len(singles) != len(figures):
        return  # a figure beside it is none: too much in one sentence
    beyond = talk.beyond_quota.search(text)
    if beyond is not None and len(singles) == 1 and not whom:
        figure, basis = singles[0]
        value = Value(figure.value.number, figure.value.printed, figure.value.unit, "quota")
        start, end = min(beyond.start(), figure.start), max(beyond.end(), figure.end)
        yield _row(said, start, end, "", "country_wide", value, alleged or basis, SURE)
        return
    for person, (figure, basis) in _pairs(text, whom, singles, talk):
        start, end = min(person.start, figure.start), max(person.end, figure.end)
        scope = person.scope
        yield _row(said, start, end, person.name, scope, figure.value, alleged or basis, PAIRED)


def _row(
    said: Talk, start: int, end: int, name: str, scope: str | None, value: Value, basis: str, sure: float
) -> Row:
    at = Extent(*said.place(start, end))
    return Row(name, "", None, value, said.text, at, sure, scope=scope, basis=basis)


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
        bound = all(order) or all(FOR.match(text, f.end) for f, _ in figures)
        if turns and bound and len(set(order)) == 1:
            for group, figure in zip(groups, figures, strict=True):
                for person in group:
                    yield person, figure
            return
    if len(whom) == len(figures) and talk.respectively.search(text):
        apart = whom[-1].end <= figures[0][0].start or figures[-1][0].end <= whom[0].start
        if apart:
            yield from zip(whom, figures, strict=True)


def _whom(text: str, talk: RateTalk, subject: Subject) -> Iterator[Whom]:
    """List the firms and groups that a sentence names, in order."""
    found = [Whom(n.name, "company", n.start, n.end) for n in firm_names(text)]
    found += [Whom(m[0], "company", *m.span()) for m in VIETNAMESE.finditer(text)]
    if talk.bears.pattern != "(?!)":
        for m in _bearing(talk).finditer(text):
            first = m["short"].split()[0]
            if first not in NO_FIRM and not country_of(m["short"])[0]:
                found.append(Whom(m["short"], "company", *m.span("short")))
    for pattern in (talk.others, subject.tongue.others):
        found += [Whom("", "all_others", *m.span()) for m in pattern.finditer(text) if m[0].strip()]
    found += [Whom("", "country_wide", *m.span()) for m in talk.country_wide.finditer(text)]
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


def _figures(text: str, talk: RateTalk, mark: str) -> Iterator[Figure]:
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
    low, high = rf"(?<![\d.,/-])(?P<low>{NUMBER})\s?(?:{SHARE})?", rf"(?P<high>{NUMBER})\s?{SHARE}"
    free = rf"{low}\s{{0,2}}(?:(?:{talk.joins})\s{{1,2}}|[-–—~～]\s{{0,2}}|(?:至|到|에서|내지|ถึง)\s{{0,2}}){high}"
    ahead = rf"{BEFORE}\s?(?P<low>{NUMBER})\s{{1,2}}(?:{talk.joins})\s{{1,2}}(?:{BEFORE}\s?)?(?P<high>{NUMBER})"
    forms = [free, ahead]
    if talk.between is not None:
        opener, join = talk.between
        forms.append(rf"{opener}\s{{0,2}}(?:le\s|los\s|el\s)?{low[18:]}\s{{0,2}}(?:{join})\s{{0,2}}{high}")
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
