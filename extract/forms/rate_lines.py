"""Rates outside the United States in running text: lines that pair a name with one, wordings that say one."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from extract.companies.names import firm_names, has_form
from extract.forms.companies_asia import firm_told
from extract.forms.rate_listed import head_over
from extract.forms.rate_names import firm_of, names_firms, seat_of, surely_firms
from extract.forms.rate_row import Row
from extract.forms.rate_spaced import spaced_rates
from extract.forms.rate_value import Value, read_value
from extract.forms.rate_words import RATE_HEAD
from extract.forms.subject import Subject
from extract.prose.sentences import one_line
from extract.segment import Segment
from extract.tongue import Said
from extract.us.headline import Extent
from kb.countries import country_code, find_countries
from kb.rate_kind import rate_kind
from kb.rate_talk import rate_talk
from tradewarn.printed.numbers import NUMBER, decimal, money_unit

ROW = re.compile(
    rf"^[ \t|•–-]{{0,12}}"
    rf"(?:[(（]?(?:\d{{1,2}}|[一二三四五六七八九十]{{1,2}}|[가나다라마바사]"
    rf"|[a-zđ]{{1,4}}(?=\)))[.)）．、][ \t]?"
    rf"|[a-zđ]\.[ \t])?"
    rf"(?P<name>[^\W\d_][^\n\t|%]{{2,140}}?)"
    rf"(?:[ \t]{{0,40}}\t[ \t]{{0,40}}|[ \t]{{2,}}|[ \t]{{0,40}}\|[ \t]{{0,40}}"
    rf"|[ \t]{{0,40}}:[ \t]{{1,40}}|[ \t]{{1,40}}[–—=-][ \t]{{1,40}}|[ \t]?\.{{3,}}[ \t]{{0,40}})"
    rf"(?P<n>{NUMBER})[ \t\xa0]?(?:[%％]|per[ \t]?cent|퍼센트|パーセント|persen)"
    rf"(?:[ \t](?:ad[ \t]valorem|of[ \t](?:the[ \t])?"
    rf"(?:CIF|FOB|value|export|customs|normal|dutiable)[\w \t-]{{0,30}}))?[ \t|.;]*$",
    re.M,
)
OTHERS_SAID = re.compile(
    rf"(?P<gap>[^.;%\n]{{0,60}}?)(?P<n>{NUMBER})[ \t\xa0]?(?:[%％]|per\s?cent|퍼센트|パーセント|persen)"
)
FIGURE_FIRST = re.compile(  # “18.7% for all other exporters, and …”: the number behind is another's
    rf"(?:{NUMBER})[ \t\xa0]?(?:[%％]|per\s?cent|persen|pour\s?cent|por\s?cien?to)[ \t,]{{1,3}}"
    r"(?:for|to|on|para|pour|cho|untuk|bagi|для|a|per|de|from|against|in\s{1,9}respect\s{1,9}of)\b[^.;%\d]{0,60}\Z",
    re.I,
)
PAST_NOW = re.compile(  # the sentence tells what holds already
    r"(?:đang\s{1,9}áp\s{1,9}dụng|hiện\s{1,9}hành|trước\s{1,9}(?:đó|đây)|currently\s{1,9}in\s{1,9}force|previously|had\s{1,9}been"
    r"|en\s{1,9}vigueur|vigentes?|em\s{1,9}vigor|действующ\w{2,4}|现行|原审)[^.;\n。]{0,160}\Z",
    re.I,
)
LINE = re.compile(  # a long line that ends without a stop goes on in the next: text set to a width
    r"(?:[^\n]{59,400}[^\n.;:|]\n(?=[^\s|]))*[^\n]+"
)
DIGIT = re.compile(r"\d")
STOP = re.compile(  # a legal form's point ends no sentence
    r"[.!?](?=\s)(?<!\bLtd.)(?<!\bCo.)(?<!\bInc.)(?<!\bCorp.)(?<!\bBhd.)(?<!\bPvt.)(?<!\bPte.)"
)
UNIT = re.compile(r"(?P<c>USD|US\$|\$|EUR|€|VND|đồng)\s?(?:/|per|mỗi)\s?(?P<q>\w{1,8})", re.I)
BEFORE = 400  # so much of what stands before a statement tells what it measures
COUNTRY = 12  # code points; no name that stands without a blank is longer
CLOSE = 12  # code points between the words and the firm
LEAST = re.compile(r"[^.;\n%]{0,60}?\bminimum\b", re.I)
NEAR = 200  # a line without a legal form is a row only so near to one that has it


def line_rates(segment: Segment, subject: Subject) -> list[Row]:
    """Read ``Name … 13,9 %`` where a line holds nothing else, and what is said of all others."""
    rows = list(_of_lines(segment, subject))
    whole = {row.at.end for row in rows}
    rows += [row for row in spaced_rates(segment, subject) if row.at.end not in whole]
    taken = bytearray(len(segment.flow) + 1)
    for row in rows:
        taken[row.at.start : row.at.end] = b"\1" * (row.at.end - row.at.start)
    said = _said_of_others(segment, subject)
    return rows + [r for r in said if not any(taken[r.at.start : r.at.end])]


def said_rates(segment: Segment, subject: Subject) -> Iterator[Row]:
    """Read the rates that sentences of the language state, by its own wordings."""
    before: Row | None = None
    past = rate_talk(subject.tongue.name).past
    for start, end in _sentences(segment.flow) if subject.tongue.said else ():
        if subject.tongue.said_before and subject.tongue.said_before.search(segment.flow, start, end):
            continue
        if past.search(segment.flow, start, end):
            continue
        for wording in subject.tongue.said:
            for match in wording.pattern.finditer(segment.flow, start, end):
                if (
                    wording.scope == "country_wide"
                    and not wording.same
                    and _is_for_some(segment.flow, match, end)
                ):
                    continue
                found = list(_stated(segment, match, wording, subject, before))
                yield from found
                before = found[-1] if found else before


def _is_for_some(text: str, match: re.Match[str], end: int) -> bool:
    """Say whether a firm is named with the figure, which then is not a whole country's."""
    return next(iter(firm_names(text, match.start(), min(end, match.end() + NEAR))), None) is not None


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Give the sentences of each line that has a figure in it."""
    for line in LINE.finditer(text):
        start = line.start()
        for stop in (*(m.end() for m in STOP.finditer(text, start, line.end())), line.end()):
            if DIGIT.search(text, start, stop) or text.find("này", start, stop) >= 0:
                yield start, stop
            start = stop


def _of_lines(segment: Segment, subject: Subject) -> Iterator[Row]:
    lines = [m for m in ROW.finditer(segment.flow) if names_firms(one_line(m["name"]))]
    sure = [m.start() for m in lines if surely_firms(m["name"])]
    for match in lines:
        name = one_line(match["name"])
        value = read_value(f"{match['n']}%", mark=subject.tongue.decimal)
        if value is None or country_code(name) or not _near(match.start(), sure):
            continue
        country = seat_of(name) or _headed(segment.flow, match.start())
        head = head_over(segment.flow, match.start())
        yield Row(firm_of(name), "", country, value, head, Extent(*match.span()), 0.8)


def _headed(text: str, start: int) -> str | None:
    """Give the country that stands alone on the line right over a row: ``Viet Nam:``."""
    above = text[max(0, start - NEAR) : start].strip().rpartition("\n")[2].strip()
    return country_code(above.rstrip(" :")) if above.endswith(":") else None


def _near(start: int, places: Sequence[int]) -> bool:
    """Say whether one of the places, which stand in order, is within reach."""
    at = bisect_left(places, start - NEAR)
    return at < len(places) and places[at] < start + NEAR


def _said_of_others(segment: Segment, subject: Subject) -> Iterator[Row]:
    """Read ``all other exporters … 13.9%`` in running text, within a few words."""
    text = segment.flow
    for match in subject.tongue.others.finditer(text):
        said = OTHERS_SAID.match(text, match.end())
        if said is None or re.search(r"\d", said["gap"]):
            continue
        if FIGURE_FIRST.search(text, max(0, match.start() - NEAR), match.start()):
            continue
        if PAST_NOW.search(text, max(0, match.start() - NEAR), match.start()):
            continue
        value = read_value(f"{said['n']}%", mark=subject.tongue.decimal)
        if value is not None:
            opening = max(text.rfind("\n\n", 0, match.start()) + 1, match.start() - NEAR)
            behind = re.compile(r"[^.;\n。]{0,40}").match(text, said.end())
            head = text[opening : match.start()] + (behind[0] if behind else "")
            if not RATE_HEAD.search(head):  # an entry of a list: what it measures stands over the list
                head = head_over(text, match.start()) + head
            country = _right_before(text, match.start())
            yield Row(match[0].strip(), "", country, value, head, Extent(match.start(), said.end()), 0.65)


def _right_before(text: str, start: int) -> str | None:
    """Give the country whose name ends where the words for all others begin: ``泰國所有廠商``."""
    low = max(0, start - COUNTRY)
    named = find_countries(text[low:start])
    return named[-1].code if named and low + named[-1].end == start else None


def _stated(
    segment: Segment, match: re.Match[str], wording: Said, subject: Subject, before: Row | None
) -> Iterator[Row]:
    """Give the rate of a sentence, or the two ends of its range; “this rate” is the one said before."""
    at, groups = Extent(*match.span()), match.groupdict()
    said = partial(Row, producer="", country=None, basis=wording.basis)
    if wording.same:
        if before is not None and at.start - before.at.end < 2 * NEAR:
            at = Extent(before.at.start, at.end)
            yield said(exporter="", value=before.value, head="", at=at, sure=0.7, scope=wording.scope)
        return
    whom, end = one_line(groups.get("firm") or "").strip(" ,-–"), at.end
    whom = whom if has_form(whom) else whom.strip(" ,.-–")
    if whom.endswith("公司"):
        whom = firm_told(whom)
    if wording.whom:
        whom, end = _whom(segment.flow, at.end, subject)
        if not whom:
            return
    head = segment.flow[max(0, at.start - BEFORE) : at.end]
    for group in ("low", "n"):
        value = _value(groups, group, subject.tongue.decimal)
        if value is not None:
            if LEAST.match(segment.flow, match.end()):
                value = replace(value, kind="combined")
            scope = "range" if groups.get("low") else None if wording.whom else wording.scope
            span = Extent(at.start, end)
            yield said(exporter=whom, value=value, head=head, at=span, sure=wording.confidence, scope=scope)


def _value(groups: Mapping[str, str | None], group: str, mark: str) -> Value | None:
    printed = groups.get(group)
    number = decimal(printed, mark=mark) if printed else None
    if printed is None or number is None:
        return None
    told = UNIT.search(groups.get("u") or "")
    currency, quantity = (told["c"], told["q"]) if told else (groups.get("c"), groups.get("q"))
    unit = money_unit(currency, quantity) if currency and quantity else "%"
    return Value(number, printed, unit, rate_kind(number, unit))


def _whom(text: str, start: int, subject: Subject) -> tuple[str, int]:
    """Give the firm, or the words for all others, that stand right at a place."""
    others = subject.tongue.others.match(text, start)
    if others is not None:
        return others[0].strip(), others.end()
    firm = next(iter(firm_names(text, start, min(len(text), start + NEAR))), None)
    return (firm.name, firm.end) if firm is not None and firm.start - start < CLOSE else ("", start)
