"""Steps of a safeguard that one sentence states: “PhP 2,552/MT for the first year, … in the second year”."""

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.forms.rate_figures import Figure, figures_of
from extract.forms.rate_row import Row
from extract.forms.subject import Subject
from extract.forms.talk_sentences import Talk, talk_sentences
from extract.segment import Segment
from extract.us.headline import Extent
from kb.rate_talk import rate_talk

YEAR = re.compile(
    r"\b(?:(?:first|second|third|fourth|1st|2nd|3rd|4th)\s{1,40}(?:year|period)"
    r"|year\s{1,40}(?:\d|one|two|three|four)|năm\s{1,40}(?:thứ\s{1,40})?(?:nhất|đầu\s{1,40}tiên|hai|ba|tư|\d)(?!\d)"
    r"|tahun\s{1,40}(?:ke-?\s?\d|pertama|kedua|ketiga|keempat))\b",
    re.I,
)
FEWEST = 2


def step_talk(segment: Segment, subject: Subject) -> Iterator[Row]:
    """Give a row for each step where every figure of a sentence has its year, all before or all behind."""
    talk = rate_talk(subject.tongue.name)
    for said in talk_sentences(segment):
        years = list(YEAR.finditer(said.text))
        if len(years) < FEWEST or len({y[0].lower() for y in years}) != len(years):
            continue
        if talk.before.search(said.text) or talk.alleged.search(said.text):
            continue
        if not any(pattern.search(f"{said.before} {said.text}") for _, pattern in talk.bases):
            continue
        figures = [f for f in figures_of(said.text, talk, subject.tongue.decimal) if f.low is None]
        yield from _paired(said, figures, years)


def _paired(said: Talk, figures: list[Figure], years: list[re.Match[str]]) -> Iterator[Row]:
    if len(figures) != len(years):
        return
    pairs = list(zip(figures, years, strict=True))
    ahead = all(f.end <= y.start() for f, y in pairs)
    behind = all(y.end() <= f.start for f, y in pairs)
    spans = [(min(f.start, y.start()), max(f.end, y.end())) for f, y in pairs]
    apart = all(one[1] <= other[0] for one, other in pairwise(spans))
    if not apart or not (ahead or behind):
        return
    for (figure, _), (start, end) in zip(pairs, spans, strict=True):
        at = Extent(*said.place(start, end))
        yield Row("", "", None, figure.value, said.text, at, 0.78, scope="country_wide")
