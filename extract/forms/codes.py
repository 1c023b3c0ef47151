"""Tariff codes outside the United States: with points, with spaces, with ``ex``, or bare digits."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.field import Find, Reading
from extract.forms.codes_left_out import is_left_out
from extract.forms.plain_tables import plain_tables
from extract.forms.scope_words import LEFT_OUT_BEHIND
from extract.forms.subject import subject_of
from extract.prose.sentences import sentence_at
from extract.segment import Segment
from tradewarn.model import Found, HsCode

BY = "extract/forms/codes.py"
# Patterns take a digit and look back then: the engine scans for digits, not for places to look back from.
EX = re.compile(r"(?<![\d.,/$€£–-])\bex\s{0,2}\Z")
PARTED = re.compile(
    r"(?P<code>\d(?<![\d.,/$€£-].)\d{3}(?P<sep>[.\xa0 ]"
    r"|\n(?=\d\d[\xa0 ]\d\d))\d{2}(?:(?:[.\xa0 ]\d{2}){1,4}"
    r"|[.\xa0 ]\d{3}[\xa0 ]\d(?!\d|[.,]\d)|[.\xa0 ]\d{3,4}|-\d{3}(?!\d)|(?=[^\d.]|\.(?!\d)|\Z))"
    r"(?:[.\xa0 ]\d{2,3})?(?:-\d(?![\d-]))?)(?![\d%]|[.,]\d|\s?%|[A-Z]\b)"  # 07C is New Zealand's own key
)
BARE = re.compile(r"(?P<code>\d(?<![\d.,/$€£–-].)(?:\d{5}|\d{7,11}))(?![\d%]|[.,/–-]\d)")
IN_HALVES = re.compile(  # ``2915.3940``, as Pakistan prints its codes
    r"(?P<code>\d(?<![\d.,/$€£-].)\d{3}\.\d{4})(?![\d%]|[.,]\d|\s?%)"
)
HAN = "〇一二三四五六七八九"
IN_HAN = re.compile(  # ``第七二一九・三一号``, as Japan's gazette prints headings
    rf"(?P<code>[{HAN}]{{4}}[・･.．][{HAN}]{{2}}(?:[・･.．-][{HAN}]{{1,4}}){{0,2}})(?=号|の|項|、|$)"
)
IN_PAIRS = re.compile(  # ``84 31 41 00 00``
    r"(?P<code>\d(?<![\d.,/$€£–-].)(?<!\d .)\d(?:[\xa0 ]\d\d){2,4})"
    r"(?![\d%]|[.,/–-]\d| \d|\s?%)"
)
HEADING = re.compile(r"(?P<code>\d(?<![\d.,/$€£–-].)\d{3})(?![\d%]|[.,/–-]\d|\s\d{2}\b|\s?%)")
BROKEN = re.compile(  # where a line's end parts a code
    r"(?P<head>\d(?<!\d .)(?<!\d\xa0.)(?<![\d.,/$€£–-].)(?:\d{3}(?:[ \xa0]\d{2,3}){0,2}"
    r"|\d(?:[ \xa0]\d\d){0,3}))\n"
    r"(?P<tail>\d{1,3}(?:[ \xa0]\d{1,3}){0,4})(?=\s?[,;)\]]|\.?(?:\s(?!\d)|\Z))"
)
SHAPES = frozenset({(4, 2, 2), (4, 2, 2, 2), (4, 2, 3, 1), (2, 2, 2, 2, 2)})  # of codes printed with blanks
LINK = re.compile(
    r"[\s,;:()\[\]|–—、，；：·・号호-]*(?:(?:and|or|và|hoặc|y|e|et|ve|dan|atau|to|TARIC|codes?|ex|HS|CN|statistical|a|as"
    r"|nos?\.?|mã|AHTN|additional|以及|及び|及|和|与|與|或|または|又は|및|또는|와|과|第|제)[\s,;:()、，]*){0,4}"
)
BEFORE = 160  # a list's introduction stands at most so far before its first code
BEFORE_BARE = 60  # bare digits are most often something else: their words stand close
BEFORE_HEADING = 28
BEHIND = 110  # in languages that end with them, the words stand so far behind the first code
HOME = 600  # a table of codes with their statistical keys spreads the first list so far
COMMA = re.compile(r"(?P<code>\d(?<![\d.,].)\d{3},\d{2})(?!\d|[.,]\d|\s?%)")
NEXT = re.compile(r"[\s,;]{1,4}(?:(?:and|và|y|e|et|dan|ve|or|hoặc)\s)?")
CALLED = re.compile(r"(?:\bHS|\bmã(?:\s{1,40}số)?|\bcodes?|\bNCM|\bsubheadings?)\s{0,40}:?\s{0,40}\Z", re.I)
GAP = 70  # and its codes at most so far from each other
MOST = 400
LAST_HEADING = 87  # no chapter has more headings than that of machines
HEADING_DIGITS, LONGEST_HEADING = 4, 6
NOT_GOODS = re.compile(
    r"\b(?:no|não)\s+(?:se\s+)?(?:aplica\w*|inclu\w+|abrang\w+)\b[^.;]{0,70}\Z"
    r"|\b(?:exclud\w+|exclu[íi]d\w+|exce[tp]+u\w+|not\s+(?:covered|included|subject|within)"
    r"|no\s+incluye|không\s+bao\s+gồm"
    r"|tidak\s+termasuk|hariç)\b[^.;]{0,40}\Z",
    re.I,
)
MISPRINT = re.compile(r"\b(?:instead\s+of|incorrect\w*|erroneous\w*|should\s+read)\b", re.I)


@dataclass(frozen=True, slots=True)
class _Code:
    printed: str
    ex: bool
    start: int
    end: int
    bare: bool


def codes_finder() -> Find:
    """Make the rule of the tariff codes: those that words of a tariff introduce, or that follow one.

    The first list is the product's. Later ones may be inputs, like products or other
    cases: a code under another heading than the first list's is only proposed.
    """

    def find(reading: Reading) -> Iterable[Found]:
        subject = subject_of(reading)
        if subject is None:
            return
        segment = reading.segment
        words = subject.tongue.code_words
        kept: dict[str, Found] = {}
        home: set[str] = set()
        last = 0
        for code in _listed(segment, words):
            if not home or code.start - last <= HOME:
                home.add(digits_of(code.printed)[:4])
                last = code.end
            digits = digits_of(code.printed)
            if len(kept) >= MOST or digits in kept:
                continue
            before = segment.flow[max(0, code.start - 80) : code.start]
            sentence = sentence_at(segment, code.start)
            misprint = sentence is not None and MISPRINT.search(sentence.text)
            left_out = bool(NOT_GOODS.search(before) or LEFT_OUT_BEHIND.match(segment.flow, code.end))
            left_out = left_out or is_left_out(segment.flow, code.start, code.end)
            wrong = bool(left_out or misprint) or digits[:4] not in home
            wrong = wrong or (
                len(digits) <= 6 and any(k.startswith(digits) for k in kept)
            )  # of a code listed before
            value = HsCode(
                printed=" ".join(code.printed.split()),
                digits=digits,
                ex=code.ex,
                nomenclature=reading.form.nomenclature,
            )
            kept[digits] = segment.found(
                value, code.start, code.end, confidence=0.35 if wrong else 0.9, by=BY
            )
        for digits, found in kept.items():  # a heading told in passing, its codes printed whole behind it
            whole = len(digits) > LONGEST_HEADING or not any(
                len(k) > LONGEST_HEADING and k.startswith(digits) for k in kept
            )
            yield found if whole else found.model_copy(update={"confidence": 0.35})

    return find


def digits_of(printed: str) -> str:
    """Give the digits of a printed code, those of other scripts in ours."""
    return "".join(
        str(HAN.index(c)) if c in HAN else str(int(c)) for c in printed if c.isdecimal() or c in HAN
    )


def _listed(segment: Segment, words: re.Pattern[str]) -> Iterator[_Code]:
    """Give the codes of each list that words of a tariff introduce; longer writings win over headings."""
    text = segment.flow
    cells = _cells(segment, words)
    last: _Code | None = None
    for code in _candidates(text):
        chained = (
            last is not None and code.start - last.end <= GAP and LINK.fullmatch(text, last.end, code.start)
        )
        if chained or _introduced(text, words, code) or (not code.bare and _in_column(cells, text, code)):
            last = code
            yield code
        else:
            last = None


def _cells(segment: Segment, words: re.Pattern[str]) -> dict[int, int]:
    """Give the cells that may hold codes: all of ruled tables, of drawn ones those of a column titled so."""
    cells = {c.start: c.end for table in segment.tables for row in table.rows for c in row}
    for table in plain_tables(segment):
        titled = [
            i
            for i, c in enumerate(table.rows[0])
            if table.header and words.search(segment.flow, c.start, c.end)
        ]
        cells |= {row[i].start: row[i].end for row in table.rows for i in titled if i < len(row)}
    return cells


def _introduced(text: str, words: re.Pattern[str], code: _Code) -> bool:
    """Say whether words of a tariff stand before the code, or, of a parted one, behind its list."""
    reach = BEFORE if not code.bare else BEFORE_BARE if len(code.printed) > 4 else BEFORE_HEADING
    if words.search(text, max(0, code.start - reach), code.start):
        return True
    return not code.bare and words.search(text, code.end, code.end + BEHIND) is not None


def _whole(text: str) -> str:
    """Join codes that a line's end parts within (``3824 99`` over ``00,``), letter for letter."""
    return BROKEN.sub(lambda m: f"{m['head']} {m['tail']}" if _joins(m["head"], m["tail"]) else m[0], text)


def _joins(head: str, tail: str) -> bool:
    """Say whether the two halves make one code and the first is none that a list prints by itself."""
    parts = tuple(len(p) for p in f"{head} {tail}".split())
    return parts in SHAPES and tuple(len(p) for p in head.split()) != (4, 2, 2)


def _candidates(text: str) -> list[_Code]:
    text = _whole(text)
    found: dict[int, _Code] = {}
    taken = bytearray(len(text) + 1)
    for pattern in (PARTED, IN_HALVES, IN_HAN, IN_PAIRS, BARE, HEADING):
        for match in pattern.finditer(text):
            start, end = match.span("code")
            digits = digits_of(match["code"])
            if not _real(digits) or len(digits) < HEADING_DIGITS or any(taken[start:end]):
                continue
            taken[start:end] = b"\1" * (end - start)
            found[start] = _Code(
                match["code"],
                EX.search(text, max(0, start - 8), start) is not None,
                start,
                end,
                bare=pattern not in (PARTED, IN_HALVES, IN_HAN),
            )
    for match in COMMA.finditer(text):  # ``5509.31, 5509,41, 5509.51``: a misprint amid its list
        start, end = match.span("code")
        beside = any(
            c.printed[:4] == match["code"][:4]
            and (
                (start - 20 < c.end <= start and NEXT.fullmatch(text, c.end, start))
                or (end <= c.start < end + 8 and NEXT.fullmatch(text, end, c.start))
            )
            for c in found.values()
        )
        if (beside or CALLED.search(text, max(0, start - 16), start)) and _real(
            match["code"].replace(",", "")
        ):
            found = {at: c for at, c in found.items() if not start <= at < end}
            found[start] = _Code(match["code"], False, start, end, bare=False)
    return [found[at] for at in sorted(found)]


def _in_column(cells: dict[int, int], text: str, code: _Code) -> bool:
    """Say whether the code fills a cell of a ruled table."""
    start = code.start
    if code.end <= cells.get(start, -1) <= code.end + 2:
        return True
    while start and text[start - 1] == " ":
        start -= 1
    return code.end <= cells.get(start, -1) <= code.end + 2


def _real(digits: str) -> bool:
    """Say whether a chapter and a heading of these digits can exist."""
    chapter = int(digits[:2])
    heading = int(digits[:4])
    year = len(digits) == 4 and (1910 <= heading <= 1999 or 2010 <= heading <= 2099)
    return (
        1 <= chapter <= 97
        and chapter != 77
        and digits[2:4] != "00"
        and int(digits[2:4]) <= LAST_HEADING
        and not year
    )
