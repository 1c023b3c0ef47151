"""The tariff codes that the notice lists for the goods."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.field import Field, Reading
from extract.forms.codes_left_out import is_gone
from extract.prose.footnotes import in_footnote
from extract.prose.sentences import sentence_at
from tradewarn.model import Found, HsCode
from tradewarn.printed.quick import quick

BY = "extract/fields/hs_codes.py"
DOTTED = re.compile(
    r"(?<![\d.$])(?P<ex>\bex\s{1,2})?(?P<code>\d{4}\.\d{2}(?:\.\d{4}|\.\d{2}\.\d{4}|(?:\.\d{2}){1,3})?)(?![\d%]|\.\d|\s?percent)"
)
UNDOTTED = re.compile(r"(?<![\d.,$–-])\d{8}(?:\d{2})?(?![\d.,–-]\d|\d)")
HEADING = re.compile(
    r"\bheadings?\s+((?:\d{4}(?:,\s|\s?and\s|,\sand\s|\sor\s|,\sor\s)?){1,20})(?![\d.])", re.IGNORECASE
)
CONTEXT = quick(
    r"\bHTSUS\b|\bHTS\b|Harmonized\s+Tariff|\bsub-?headings?\b|\bheadings?\b|tariff\s+(?:classif|item|number|schedule)"
    r"|\bstatistical\s+reporting\b|\bclassif(?:iable|ied)\b",
    re.IGNORECASE,
)
WITHIN = 420  # a list's introduction stands at most so far before its first code
AFTER = 60  # or so close behind the last (“7213.91.3011 of the HTSUS”)
CHAIN = 90  # and its codes at most so far from each other
NEARBY = 600  # so much of its sentence, either way, tells what a code is listed for
LIST = 5  # so many codes together are a list even where a page's footnotes part it from its introduction
MISPRINT = quick(
    r"\b(?:incorrect\w*|inadvertent\w*|erroneous\w*|typographical|instead\s+of|misprint\w*)\b", re.I
)
LEFT_OUT = quick(
    r"\b(?:exclu\w+|(?:not|nor)\s+(?:covered|included|subject|within)|does\s+not\s+(?:cover|include))\b",
    re.IGNORECASE,
)
TAKEN_IN = quick(r"\b(?:subject\s+merchandise|covered\s+by|included\s+in|currently\s+classif)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Code:
    printed: str
    ex: bool
    start: int
    end: int


def find_hs_codes(reading: Reading) -> Iterable[Found]:
    """Give each code once, in the form first printed.

    A code needs a chapter that exists and words about a tariff near it: dates, docket
    and telephone numbers look the same. A code whose sentence calls it a misprint, or
    names goods left out of the scope, is only proposed.
    """
    text = reading.segment.flow
    if not CONTEXT.search(text):
        return
    kept: dict[str, Found] = {}
    for code in sorted(_codes(reading), key=lambda c: c.start):
        digits = re.sub(r"\D", "", code.printed)
        sure = _confidence(reading, text, code)
        if digits not in kept or sure > kept[digits].confidence:
            value = HsCode(
                printed=code.printed, digits=digits, ex=code.ex, nomenclature=reading.form.nomenclature
            )
            kept[digits] = reading.segment.found(value, code.start, code.end, confidence=sure, by=BY)
    yield from kept.values()


def _codes(reading: Reading) -> Iterator[_Code]:
    text = reading.segment.flow
    for run in _runs(text):
        first, last = run[0], run[-1]
        if len(run) >= LIST or _in_context(text, first.start("code"), last.end("code")):
            for match in run:
                yield _Code(match["code"], bool(match["ex"]), *match.span("code"))
    for match in UNDOTTED.finditer(text):
        near = text[max(0, match.start() - 70) : match.start()]
        if _real_chapter(match[0]) and re.search(r"HTS(?:US)?|sub-?headings?", near, re.IGNORECASE):
            yield _Code(match[0], False, match.start(), match.end())
    for listed in HEADING.finditer(text):
        for match in re.finditer(r"\d{4}", listed[1]):
            if _real_chapter(match[0]):
                yield _Code(match[0], False, listed.start(1) + match.start(), listed.start(1) + match.end())


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Group the codes that stand close to each other."""
    run: list[re.Match[str]] = []
    for match in DOTTED.finditer(text):
        if not _real_chapter(match["code"]):
            continue
        if run and match.start() - run[-1].end() > CHAIN:
            yield run
            run = []
        run.append(match)
    if run:
        yield run


def _in_context(text: str, start: int, end: int) -> bool:
    return bool(CONTEXT.search(text, max(0, start - WITHIN), start) or CONTEXT.search(text, end, end + AFTER))


def _real_chapter(code: str) -> bool:
    """Tell a heading from a year: the chapters 19 and 20 end long before 1990 and 2010."""
    heading = int(code[:4])
    year = 1910 <= heading <= 1999 or 2010 <= heading <= 2099
    return 1 <= int(code[:2]) <= 97 and code[:2] != "77" and code[2:4] != "00" and not year


def _confidence(reading: Reading, text: str, code: _Code) -> float:
    segment = reading.segment
    if segment.is_marked(code.start, "signature", "filing") or in_footnote(segment, code.start):
        return 0.4
    sentence = sentence_at(segment, code.start)
    low, high = (sentence.start, sentence.end) if sentence else (code.start - 200, code.start)
    around = text[max(0, low, code.start - NEARBY) : min(high, code.end + NEARBY)]
    if MISPRINT.search(around):
        return 0.35
    if is_gone(text, code.start, code.end):
        return 0.35
    left = LEFT_OUT.search(around)
    if left and not TAKEN_IN.search(around):
        return 0.3
    return 0.97


FIELD = Field(name="hs_codes", find=find_hs_codes, many=True)
