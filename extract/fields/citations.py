"""The law, the notices and the rulings that a notice cites, in normal form."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from extract.field import Field, Reading
from tradewarn.model import Found
from tradewarn.printed.quick import Quick, quick

BY = "extract/fields/citations.py"
PIN = r"(?:\([0-9A-Za-z]{1,5}\)){0,7}"
ONE_MORE = re.compile(
    rf"(?:\s{{0,40}}[,;])?\s{{0,40}}(?:and\s{{1,40}}|or\s{{1,40}})?(\d{{1,4}}\.\d{{1,4}}{PIN})(?![\d.]{{0,40}}\s{{1,40}}(?:percent|FR))"
)
ONE_MORE_CODE = re.compile(
    rf"(?:\s{{0,40}}[,;])?\s{{1,40}}(?:and|or)\s{{1,40}}(\d{{4}}[a-z]{{0,2}}(?:-\d{{1,2}})?\([0-9A-Za-z]{{1,5}}\){PIN})"
)


@dataclass(frozen=True)
class _Form:
    """One way of citing: its pattern, its normal form, what may follow by “and”."""

    pattern: re.Pattern[str] | Quick
    normal: Callable[[re.Match[str]], str]
    more: re.Pattern[str] | None = None
    label: str = ""


FORMS = (  # a digit, then the look back at what it must not follow: the engine scans for digits
    _Form(
        re.compile(
            r"(\d(?<=\b.)\d{1,2})\s{1,40}(?:FR|Fed\.\s?Reg\.)\s{1,40}(\d{1,3},\d{3}|\d{1,6})\b(?!,\d{3})"
        ),
        lambda m: f"{int(m[1])} FR {int(m[2].replace(',', ''))}",
    ),
    _Form(
        re.compile(
            rf"(\d(?<=\b.)\d?)\s{{1,40}}C\.?F\.?R\.?\s{{1,40}}(?:§{{1,2}}\s{{0,40}})?(\d{{1,4}}\.\d{{1,4}}{PIN})"
        ),
        lambda m: f"{int(m[1])} CFR {m[2]}",
        more=ONE_MORE,
        label="CFR",
    ),
    _Form(
        re.compile(r"(\d(?<=\b.)\d?)\s{1,40}C\.?F\.?R\.?\s{1,40}[Pp]arts?\s{1,40}(\d{1,4})\b(?!\.\d)"),
        lambda m: f"{int(m[1])} CFR part {m[2]}",
    ),
    _Form(
        re.compile(
            rf"(\d(?<=\b.)\d?)\s{{1,40}}U\.?\s?S\.?\s?C\.?\s{{1,40}}(?:§{{1,2}}\s{{0,40}})?(\d{{1,5}}[a-z]{{0,2}}(?:-\d{{1,2}})?{PIN})"
        ),
        lambda m: f"{int(m[1])} USC {m[2]}",
        more=ONE_MORE_CODE,
        label="USC",
    ),
    _Form(quick(r"\b(?:WT/)?DS\s?(\d{1,3})\b"), lambda m: f"DS{m[1]}"),
    _Form(
        quick(r"\bUSITC\s{1,40}Pub(?:lication|\.)?\s{1,40}(?:No\.\s{1,40})?(\d{4,5})\b"),
        lambda m: f"USITC Pub. {m[1]}",
    ),
    _Form(
        quick(r"\bSlip\s{1,40}Op\.?\s{1,40}(?:No\.\s{1,40})?(\d{2,4})\s?[-–—]\s?(\d{1,4})\b"),
        lambda m: f"CIT Slip Op. {m[1]}-{m[2]}",
    ),
    _Form(
        re.compile(
            r"(\d(?<=\b.)\d{0,3})\s{1,40}(F\.\s?(?:2d|3d|4th)|F\.\s?Supp\.\s?(?:2d|3d)|U\.S\.)\s{1,40}(\d{1,4})\b(?!\))"
        ),
        lambda m: f"{m[1]} {' '.join(re.sub(r'F. ?Supp', 'F. Supp', m[2]).split())} {m[3]}".replace(
            "F. 3", "F.3"
        ),
    ),
    _Form(
        quick(r"\bPub(?:lic|\.)?\s?L(?:aw|\.)?\s{1,40}(?:No\.\s{1,40})?(\d{2,3})[-–—](\d{1,3})\b"),
        lambda m: f"Pub. L. {m[1]}-{m[2]}",
    ),
)
CUE = re.compile(r"FR|Fed\.|C\.?F\.?R|U\.?\s?S\.?\s?C|DS\s?\d|USITC|Slip|F\.|Pub|U\.S\.\s{1,40}\d")


def find_citations(reading: Reading) -> Iterable[Found]:
    """Give each citation once, where it is first printed.

    A pinpoint stays with its section (``19 CFR 351.309(c)(1)(ii)``) and a page within
    another notice (``86 FR at 52335``) with the notice cited before it.
    """
    seen: set[str] = set()
    segment = reading.segment
    if not CUE.search(segment.text):
        return
    for normal, start, end in sorted(_citations(segment.flow), key=lambda c: c[1]):
        if normal not in seen:
            seen.add(normal)
            yield segment.found(normal, start, end, confidence=0.97, by=BY)


def _citations(text: str) -> Iterator[tuple[str, int, int]]:
    for form in FORMS:
        for match in form.pattern.finditer(text):
            yield form.normal(match), match.start(), match.end()
            more = form.more.match(text, match.end()) if form.more else None
            while more is not None and form.more is not None:
                yield f"{int(match[1])} {form.label} {more[1]}", more.start(1), more.end(1)
                more = form.more.match(text, more.end())


FIELD = Field(name="citations", find=find_citations, many=True)
