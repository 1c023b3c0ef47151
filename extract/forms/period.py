"""The period looked at, outside the Federal Register."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from extract.field import Find, Reading
from extract.forms.period_told import DUMPING, INJURY, of_injury, told
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
IN_YEARS = re.compile(  # the same in languages that put other words between
    r"[\s:：()“”\"'-]{0,6}(?:(?:est|sont|était|es|será|fue|é|foi|comprende|abarca|corresponde\s+a|compreende"
    r"|adalah|ialah|являются|составляет|охватывает|olarak|は|为|為|系)\s{0,3})?"
    r"(?:(?:les|los|os|de|las|a|para)\s+){0,2}(?:années|años|anos|годы|tahun|năm)?\s{0,3}"
    r"(?P<a>(?:19|20)\d{2})\s{0,2}(?:年|년|года?)?\s{0,2}(?:à|a|al|et|y|e|по|[-–—~～至到]|ile|から|부터)\s{0,2}"
    r"(?P<b>(?:19|20)\d{2})(?![\d/.-]\d|\s?[年년]\s?\d)",
    re.I,
)
IN_ONE_YEAR = re.compile(
    r"[\s:：()“”\"'-]{0,6}(?:(?:is|was|will\s+be|shall\s+be|covers|là|est|será|es|é|adalah|ialah|は|为|為)\s{0,3})?"
    r"(?:(?:the|l['’]|el|o|de|pada|vào|trong)\s{0,2}){0,2}"
    r"(?:(?:year|année|año|ano(?:\s+de)?|năm|tahun)\s+(?P<a>20\d{2})|(?P<y>20\d{2})\s?(?:год\w{0,2}\b|年|년)(?!\s?\d))"
    r"(?![\d/-]|\s?[-–—]|\s+(?:to|and|đến|a|à|hingga|sampai)\b)",
    re.I,
)
YEARS_BEFORE = re.compile(  # “covered 2026 to 2030 as its period of investigation”
    r"\b(?P<a>(?:19|20)\d{2})\s{0,2}(?:to|through|until|[-–—]|đến|hingga|sampai|a|à)\s{0,2}(?P<b>(?:19|20)\d{2})"
    r"(?:\s{1,3}(?:as|is|was|being|constitut\w+|serv\w+\s+as|làm|là|sebagai|como|comme)|\s{0,3}[(,])"
    r"(?:\s{0,3}(?:the|its|our|este|el|la))?\s{0,3}[“\"'(]{0,2}\Z",
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
        safeguard = {str(f.value) for f in reading.found.get("instruments", ())} & {"SG", "BSG"}
        for label, pattern in subject.tongue.period.items():
            for match in pattern.finditer(segment.flow):
                for pair in pairs:
                    if not _belongs(segment.flow, match, pair) or _put_forward(segment.flow, pair):
                        continue
                    if safeguard or not _on_injury(segment.flow, match, pair):
                        value = Period(label=label, start=pair.first, end=pair.last)
                        start, end = min(match.start(), pair.start), max(match.end(), pair.end)
                        yield segment.found(value, start, end, confidence=0.85, by=BY)
                        return
        years = list(_years(reading, subject))
        yield from years
        day = str(reading.found.value("publication_date") or "")
        own = [p for p in pairs if not _put_forward(segment.flow, p)] if not years else []
        only = told(segment.flow, own, date.fromisoformat(day) if day else None)
        if only is not None:
            reviewed = str(reading.found.value("stage") or "").startswith("review")
            value = Period(label="POR" if reviewed else "POI", start=only.first, end=only.last)
            yield segment.found(value, only.start, only.end, confidence=0.62, by=BY)

    return find


def _on_injury(text: str, label: re.Match[str], pair: Stretch) -> bool:
    """Say whether the label is that of the period of injury: “the injury investigation period”."""
    before = text[max(0, label.start() - 30) : label.start()]
    own = INJURY.search(before, max(0, len(before) - 12))
    if own is not None and not DUMPING.search(before):
        return pair.start >= label.start() or of_injury(text, pair.end, label.start())
    return label.end() <= pair.start and of_injury(text, label.end(), pair.start)


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
            places = (match.end(), bracket + 1) if bracket > 0 else (match.end(),)
            forms = (form.match(text, at) for form in (YEARS, IN_YEARS, IN_ONE_YEAR) for at in places)
            years = next((m for m in forms if m is not None), None)
            years = years or YEARS_BEFORE.search(text, max(0, match.start() - BEFORE), match.start())
            first, last, end = (
                (*_ends(years), years.end()) if years else _listed(text, match.end()) or (1, 0, 0)
            )
            if 0 <= last - first <= MOST_YEARS:
                value = Period(label=label, start=date(first, 1, 1), end=date(last, 12, 31))
                begin = min(match.start(), years.start()) if years else match.start()
                yield reading.segment.found(value, begin, max(end, match.end()), confidence=0.7, by=BY)
                return


def _ends(years: re.Match[str]) -> tuple[int, int]:
    """Give the first and last year; of one year both."""
    told = years.groupdict()
    first = int(told["a"] or told["y"])
    return first, int(told.get("b") or first)


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
