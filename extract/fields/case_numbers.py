"""The numbers of the proceedings the notice is about, each written whole."""

import re
from collections.abc import Iterable, Iterator

from extract.field import Field, Reading
from extract.us.case_list import WRAP, rows
from extract.us.headline import Extent
from extract.us.layout import layout
from tradewarn.model import Found
from tradewarn.text import plain_dashes

BY = "extract/fields/case_numbers.py"
COMMERCE = re.compile(rf"\b([AC])\s?-?(?:{WRAP}|\s?)(\d{{3}})\s?-(?:{WRAP}|\s?)(\d{{3}})\b(?!-\d{{4}})")
COMMISSION = re.compile(
    r"\b(?P<stem>(?:AA1921|\d{3}\s?-\s?TAA?|TA\s?-\s?\d{3})\s?-\s?)(?P<number>[A-Z]{0,2}-?\d{1,4}(?:-?[A-Z]\b)?)"
)
MORE = re.compile(
    r"(?P<link>\s?-\s?|\s+through\s+|\s+to\s+|,\s*(?:and|và)\s+|,\s*|\s+(?:and|và)\s+|\s*&\s*)(?P<number>\d{2,4}(?:-[A-Z]\b)?)(?![\d-]*\s?-?\s?TA\b)(?!\d)"
)
PANEL = re.compile(r"\b(?:USA|CDA|MEX)-(?:USA|CDA|MEX)-\d{4}-(?:10\.12|1904)-\d{2}\b")
EVASION = re.compile(r"\bEAPA\s+(?:Cons(?:olidated|\.)?\s+)?(?:Case\s+)?(?:(?:Number|No\.?)\s+)?(\d{4})\b")
LONGEST_RANGE = 40  # a range of more cases than this is a misprint, not a range
FARTHEST = 400  # the numbers of one list lie this near each other
PLACEHOLDER = re.compile(r"000-000$")


def find_case_numbers(reading: Reading) -> Iterable[Found]:
    """Give the numbers in the docket bracket, else those in title and summary.

    A range `701-TA-704-705` is two numbers. Footnotes and the body cite other cases, so
    they are not read; the bracket of a notice about many orders is a list in its body,
    and is read there only when title, summary and bracket name none.
    """
    segment = reading.segment
    text = plain_dashes(segment.text)
    parts = layout(segment)
    if parts.docket:
        found = list(numbers_in(text, parts.docket))
        if found:
            yield from (_found(reading, *f, confidence=0.98) for f in found)
            return
    known: set[str] = set()
    for extent, confidence in ((parts.title, 0.95), (parts.lead, 0.88)):
        if extent is None:
            continue
        for number, start, end in numbers_in(text, extent):
            if number not in known:
                known.add(number)
                yield _found(reading, number, start, end, confidence=confidence)
    if not known and parts.form != "record":
        yield from _listed(reading, text)


def _listed(reading: Reading, text: str) -> Iterator[Found]:
    """Read the rows of a list of cases: each order or review of a notice about many."""
    known: set[str] = set()
    for extent in rows(reading.segment):
        for number, start, end in numbers_in(text, extent):
            if number not in known:
                known.add(number)
                yield _found(reading, number, start, end, confidence=0.8)


def numbers_in(text: str, extent: Extent) -> Iterator[tuple[str, int, int]]:
    """Give each number of a stretch with its place, in order of print."""
    found: list[tuple[str, int, int]] = []
    for match in COMMERCE.finditer(text, extent.start, extent.end):
        number = f"{match[1]}-{match[2]}-{match[3]}"
        if not PLACEHOLDER.search(number):
            found.append((number, match.start(), match.end()))
    for match in COMMISSION.finditer(text, extent.start, extent.end):
        found += _series(text, match, extent.end)
    for pattern in (PANEL, EVASION):
        for match in pattern.finditer(text, extent.start, extent.end):
            number = match[0] if pattern is PANEL else f"EAPA {match[1]}"
            found.append((number, match.start(), match.end()))
    seen: set[str] = set()
    for number, start, end in sorted(found, key=lambda f: f[1]):
        if number not in seen:
            seen.add(number)
            yield number, start, end


def _series(text: str, first: re.Match[str], end: int) -> list[tuple[str, int, int]]:
    """Read `731-TA-1664-1666`, `701-TA-388, 389, and 391`: each number bears the stem."""
    stem = re.sub(r"\s", "", first["stem"])
    found = [(stem + first["number"], first.start(), first.end())]
    last = first["number"]
    at = first.end()
    while last.isdecimal() and (more := MORE.match(text, at, end)):
        number = more["number"]
        ranged = more["link"].strip() in {"-", "through", "to"}
        if ranged and len(number) < len(last):
            number = last[: len(last) - len(number)] + number  # 731-TA-1070-71
        digits = int(number.partition("-")[0])
        if not 0 < digits - int(last) <= (LONGEST_RANGE if ranged else FARTHEST):
            break
        between = range(int(last) + 1, digits) if ranged else ()
        found += [(f"{stem}{n}", first.start(), more.end()) for n in between]
        found.append((stem + number, first.start() if ranged else more.start("number"), more.end()))
        last, at = number, more.end()
    return found


def _found(reading: Reading, number: str, start: int, end: int, *, confidence: float) -> Found:
    return reading.segment.found(number, start, end, confidence=confidence, by=BY)


FIELD = Field(name="case_numbers", find=find_case_numbers, many=True)
