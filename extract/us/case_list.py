"""The rows of a notice about many cases: each order or review on a line of its own."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extract.companies.names import FORM, clean_name, is_firm
from extract.prose.sentences import one_line
from extract.segment import Segment
from extract.us.headline import Extent

DASH = "[-–—‑]"
DATES = rf"\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\s?{DASH}\s?\d{{1,2}}/\d{{1,2}}/\d{{2,4}}"
WRAP = rf"[ \t]{{0,80}}(?:{DATES})?[ \t]{{0,20}}\n[ \t]{{0,20}}"  # a number parted at the end of its line
COMMERCE = rf"[AC]\s?{DASH}(?:{WRAP}|\s?)\d{{3}}\s?{DASH}(?:{WRAP}|\s?)\d{{3}}"
NUMBER = rf"(?:{COMMERCE}|\d{{3}}\s?{DASH}\s?TA\s?{DASH}\s?\d{{1,4}})"
BEGINS = re.compile(rf"^[ \t]*{NUMBER}\b[^\n]*", re.M)
ENDS = re.compile(
    rf"^[^\n]{{2,160}}[\s,(\[]{NUMBER}[\])]?"
    rf"(?:(?:[ \t]?\.{{2,120}})?(?:[ \t]{{1,80}}{DATES})?|\.[ \t]{{1,80}}{DATES})[ \t]*$",
    re.M,
)  # a single point ends a sentence, more are leaders
BRACKETED = re.compile(
    r"^[ \t]{0,12}[A-Z](?:[^;.\n]|\n(?!\s{0,40}\n)){2,300}?"
    rf"\({NUMBER}(?:\s?[/,;&]\s?{NUMBER}){{0,5}}\);",
    re.M,
)  # “Tea from Kenya (A–779–999/C–779–998); iced tea; …”: the goods asked about stand behind
COUNTRY = re.compile(r"^[ \t]*[A-Z][^\n:;.]{2,60}:[ \t]*$", re.M)
LONGEST_COUNTRY = 60
RULE = re.compile(r"^[ \t]{0,8}-{20,200}[ \t]*$", re.M)
ENTRY = re.compile(r"^(?P<indent>[ \t]{0,40})(?P<text>\S[^\n]*)$", re.M)
TAIL = re.compile(rf"(?:[ \t]?\.{{2,120}})?(?:[ \t]{{2,80}}{DATES})?[ \t]{{0,80}}$")
OWN_COUNTRY = re.compile(r"[A-Z][A-Z '’.,()-]{2,60}:")
PAGE = re.compile(r"\[\[Page \d{1,6}\]\]")
NO_FIRM = re.compile(r"\bproceedings?\b|\bsuspen\w+|\bagreements?\b|^none\b|:$", re.I)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A firm listed below a case, and the row of that case, which names the country."""

    name: str
    firm: Extent
    case: Extent


def rows(segment: Segment) -> Iterator[Extent]:
    """Give the rows that hold a case number: of tables, else lines that begin or end with one.

    A number inside running text or a footnote is a citation and makes no row. A country
    on a line of its own above its cases is a row too.
    """
    found = False
    for table in segment.tables:
        above: Extent | None = None  # a country on a row of its own
        for row in table.rows[table.header :]:
            if not row:
                continue
            extent = Extent(row[0].start, row[-1].end)
            words = segment.text[extent.start : extent.end].strip()
            if re.search(NUMBER, words):
                found = True
                if above is not None:
                    yield above
                yield extent
                above = None
            else:
                above = extent if words.endswith(":") and len(words) <= LONGEST_COUNTRY else None
    if found:
        return
    printed = [e for entries in _of_print(segment) for e in entries]
    notes = sorted((m.start, m.end) for m in segment.marked("footnote"))
    lines: dict[int, int] = {}
    for pattern in (BEGINS, ENDS, BRACKETED):
        for match in pattern.finditer(segment.flow):
            whole = next((e for e in printed if e.start <= match.start() < e.end), None)
            start = min(match.start(), whole.start) if whole else match.start()
            lines[start] = max(match.end(), lines.get(start, 0))
    countries = [(m.start(), m.end()) for m in COUNTRY.finditer(segment.flow)] if lines else []
    lines |= {start: end for start, end in countries if any(end < s < end + 400 for s in lines)}
    for start in sorted(lines):
        at = bisect_right(notes, (start, segment.flow_end)) - 1
        if at < 0 or notes[at][1] <= start:
            yield Extent(start, lines[start])


def reviewed(segment: Segment) -> Iterator[Reviewed]:
    """Give the firms that stand in rows of their own below a case and its period of review.

    Only a list whose cases bear their periods is one of firms under review.
    """
    for entries in (*_of_tables(segment), *_of_print(segment)):
        case: Extent | None = None
        above: Extent | None = None  # a country on a line of its own
        for extent in entries:
            words = one_line(segment.text[extent.start : extent.end])
            if re.search(NUMBER, segment.text[extent.start : extent.end]):
                first = extent if above is None or OWN_COUNTRY.match(words) else above
                case = Extent(first.start, extent.end) if re.search(DATES, words) else None
                continue
            if NO_FIRM.search(words):
                case, above = None, extent if words.endswith(":") else None
                continue
            if case is None or re.search(DATES, words):
                continue
            name, end = _name(segment.text, extent)
            if is_firm(name) and len(name.split()) <= 18:
                yield Reviewed(name, Extent(extent.start, end), case)


def _of_tables(segment: Segment) -> Iterator[list[Extent]]:
    for table in segment.tables:
        filled = (
            [c for c in row if segment.text[c.start : c.end].strip()] for row in table.rows[table.header :]
        )
        yield [Extent(cells[0].start, cells[-1].end) for cells in filled if cells]


def _of_print(segment: Segment) -> Iterator[list[Extent]]:
    """Read the ruled lists of the text edition; a line indented a little more goes on."""
    text = segment.flow
    rules = [m.span() for m in RULE.finditer(text)]
    for (_, begin), (stop, _) in pairwise(rules):
        entries: list[Extent] = []
        margin = 0
        for line in ENTRY.finditer(text, begin, stop):
            if PAGE.match(line["text"]):
                continue
            indent = len(line["indent"])
            if entries and 0 < indent - margin <= 2:
                entries[-1] = Extent(entries[-1].start, line.end())
                continue
            margin = indent
            entries.append(Extent(line.start("text"), line.end()))
        yield entries


def _name(text: str, extent: Extent) -> tuple[str, int]:
    """Take the leaders off a firm's name; the full line's single point is one of them."""
    printed = text[extent.start : extent.end]
    tail = TAIL.search(printed)
    printed = printed[: tail.start()] if tail else printed
    forms = list(FORM.finditer(printed))
    if printed.endswith(".") and not (forms and forms[-1].end() == len(printed)):
        printed = printed[:-1]
    return clean_name(printed), extent.start + len(printed)
