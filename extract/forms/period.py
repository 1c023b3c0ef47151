"""The period looked at, outside the Federal Register."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from extract.field import Find, Reading
from extract.forms.subject import Subject, subject_of
from tradewarn.model import Found, Period
from tradewarn.printed.stretches import Stretch, stretches

BY = "extract/forms/period.py"
BEFORE = 70  # “(hereinafter also referred to as the ‘period of investigation’)”
BEHIND = 220  # the period's dates stand at most so far behind its label
YEARS = re.compile(
    r"[\s:()“”\"'-]{0,6}(?:là\s+|is\s+|was\s+|will\s+be\s+|cover(?:s|ed|ing)?\s+)?(?:the\s+(?:years|period)\s+)?(?:from\s+|từ\s+(?:năm\s+)?|(?:adalah\s+|yaitu\s+|meliputi\s+)?(?:dari\s+)?(?:tahun\s+)?)?(?P<a>(?:19"
    r"|20)\d{2})\s*(?:to|đến|-|–|through|sampai(?:\s+dengan)?|hingga|s\.d\.)\s*(?:năm\s+|tahun\s+)?(?P<b>(?:19|20)\d{2})(?![\d/.-]\d)",
    re.I,
)
PUT_FORWARD = re.compile(  # what a party asked for, or what the act says was printed wrongly
    r"\b(?:(?:applicants?|petitioners?|domestic\s+industry|requerentes?|solicitantes?)\b[^.;\n]{0,80}"
    r"\b(?:propos|suggest|request|claim)\w*|inadvertently|erroneously|mistakenly|wrongly|incorrectly"
    r"|instead\s+of|in\s+place\s+of|for\s+the\s+words)\b",
    re.I,
)
READ_AS = re.compile(
    r"\b(?:read(?:\s+as)?|corrected\s+(?:to|as)|should\s+be"
    r"|substituted)\b[^.;\n]{0,60}\Z",
    re.I,
)
YEAR_BY_YEAR = re.compile(r"\((?:năm\s+|in\s+)?(?P<y>(?:19|20)\d{2})\)")
SENTENCE_END = re.compile(r"[.;](?=\s)|[。；]|\n\s*\n")
LINE_END = re.compile(r"[.;](?=\s)|\n")
MOST_YEARS = 6
FEWEST_LISTED = 3
LISTED_WITHIN = 400


def period_finder() -> Find:
    """Make the rule of the period looked at, with the label the notice uses."""

    def find(reading: Reading) -> Iterable[Found]:
        subject = subject_of(reading)
        if subject is None:
            return
        segment = reading.segment
        pairs = sorted(stretches(segment.flow), key=lambda p: p.start)
        for label, pattern in subject.tongue.period.items():
            for match in pattern.finditer(segment.flow):
                for pair in pairs:
                    if _belongs(segment.flow, match, pair) and not _put_forward(segment.flow, pair):
                        value = Period(label=label, start=pair.first, end=pair.last)
                        start, end = min(match.start(), pair.start), max(match.end(), pair.end)
                        yield segment.found(value, start, end, confidence=0.85, by=BY)
                        return
        yield from _years(reading, subject)

    return find


def _belongs(text: str, label: re.Match[str], pair: Stretch) -> bool:
    """Say whether the dates stand in the sentence behind the label, or right before it."""
    if 0 <= pair.start - label.end() <= BEHIND:
        between = text[label.end() : pair.start]
        return "." not in between.rstrip(". ") or READ_AS.search(between) is not None
    return (
        0 <= label.start() - pair.end <= BEFORE and SENTENCE_END.search(text, pair.end, label.start()) is None
    )


def _put_forward(text: str, pair: Stretch) -> bool:
    """Say whether the sentence gives the dates as asked for, or as a mistake that the act mends."""
    low = max(0, pair.start - BEHIND)
    breaks = [m.end() for m in SENTENCE_END.finditer(text, low, pair.start)]
    low = max([low, *breaks])
    return PUT_FORWARD.search(text, low, pair.start) is not None and not READ_AS.search(text, low, pair.start)


def _years(reading: Reading, subject: Subject) -> Iterator[Found]:
    """Read a period of whole years behind its label: a safeguard looks at the last three to five."""
    text = reading.segment.flow
    for label, pattern in subject.tongue.period.items():
        for match in pattern.finditer(text):
            bracket = text.find(")", match.end(), match.end() + 9)
            years = YEARS.match(text, match.end()) or (
                YEARS.match(text, bracket + 1) if bracket > 0 else None
            )
            first, last, end = (
                (int(years["a"]), int(years["b"]), years.end())
                if years
                else _listed(text, match.end()) or (1, 0, 0)
            )
            if 0 <= last - first <= MOST_YEARS:
                value = Period(label=label, start=date(first, 1, 1), end=date(last, 12, 31))
                yield reading.segment.found(value, match.start(), end, confidence=0.7, by=BY)
                return


def _listed(text: str, start: int) -> tuple[int, int, int] | None:
    """Read “in the POI 29 (2015), 83 (2016) and 80 tons (2017)”: figures of each year, none left out."""
    stop = LINE_END.search(text, start)
    found = list(
        YEAR_BY_YEAR.finditer(text, start, min(start + LISTED_WITHIN, stop.start() if stop else len(text)))
    )
    years = [int(m["y"]) for m in found]
    if len(years) < FEWEST_LISTED or years != list(range(years[0], years[0] + len(years))):
        return None
    return years[0], years[-1], found[-1].end()
