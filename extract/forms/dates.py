"""Dates outside the Federal Register: of publication, of the period looked at, of what falls due."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from extract.field import Find, Reading
from extract.forms.subject import Subject, subject_of
from extract.printed_dates import Printed, date_at, printed_dates, stretches
from extract.prose.sentences import one_line, sentences
from extract.segment import Segment
from tradewarn.model import Deadline, Found, Period

BY = "extract/forms/dates.py"
HEAD = 1_500
EDGE = 2_000  # acts are dated in their first or last lines
BEHIND = 220  # the period's dates stand at most so far behind its label
ALONE = re.compile(r"[ \t]*(?:[A-ZÀ-Ỹ][\w’'.À-ỹ -]{2,30},[ \t]*)?(?:the[ \t]+)?\Z", re.I)
AFTER_ALONE = re.compile(r"[ \t.]*(?:\n|\Z)")
DUE = re.compile(
    r"\b(?:by|before|no\s+later\s+than|not\s+later\s+than|until|due|deadline|within|đến\s+ngày"
    r"|trước\s+ngày|chậm\s+nhất|hạn|dự\s+kiến[\w ]{0,60}vào\s+ngày"
    r"|hasta\s+el|a\s+más\s+tardar|até|paling\s+lambat|sebelum|avant\s+le|au\s+plus\s+tard)\b",
    re.I,
)
TASKS = (
    (
        re.compile(
            r"\bquestionnaires?|bản\s+(?:câu\s+hỏi|trả\s+lời)|bảng\s+câu\s+hỏi|cuestionario|questionário"
            r"|kuesioner|soru\s+form",
            re.I,
        ),
        "questionnaire reply",
    ),
    (
        re.compile(r"\bhearing|tham\s+vấn\s+công\s+khai|audiencia|audiência|dengar\s+pendapat|dinleme", re.I),
        "hearing",
    ),
    (
        re.compile(
            r"\bregist(?:er|ration)|make\s+themselves\s+known|come\s+forward|đăng\s+ký|mendaftar"
            r"|pendaftaran|habilitação",
            re.I,
        ),
        "registration of parties",
    ),
    (
        re.compile(r"\b(?:final\s+(?:determination|decision|report)|kết\s+luận\s+cuối\s+cùng)", re.I),
        "final determination",
    ),
    (
        re.compile(r"\b(?:preliminary\s+(?:determination|decision|finding)|kết\s+luận\s+sơ\s+bộ)", re.I),
        "preliminary determination",
    ),
    (
        re.compile(
            r"\b(?:comments?|submissions?|views?|ý\s+kiến|bình\s+luận|comentarios|manifestaç|görüş"
            r"|tanggapan)",
            re.I,
        ),
        "comments",
    ),
    (re.compile(r"\b(?:injury\s+(?:finding|determination)|thiệt\s+hại)", re.I), "injury determination"),
)
COUNT = re.compile(
    r"\b(?:within|not\s+later\s+than|no\s+later\s+than)\s+(?P<n>\d{1,3})\s+(?:calendar\s+)?days\s+(?:of"
    r"|from|after|following)\s+(?:the\s+)?"
    r"(?:date\s+of\s+)?(?:the\s+)?publication(?:\s+of\s+this\s+(?:notice|regulation|notification))?",
    re.I,
)


def published_finder(labels: Sequence[re.Pattern[str]], *, day_first: bool = True) -> Find:
    """Make the rule of the publication date.

    First the lines by which this authority dates its publications; then, surely enough to
    propose but not always to take, the one date that stands alone on a line of the head.
    """

    def find(reading: Reading) -> Iterable[Found]:
        segment = reading.segment
        for rank, label in enumerate(labels):
            for match in _near_the_edges(segment, label):
                dated = date_at(segment.text, match.end(), day_first=day_first)
                if dated is not None:
                    sure = 0.95 - 0.01 * rank
                    yield segment.found(
                        dated.day.isoformat(), match.start(), dated.end, confidence=sure, by=BY
                    )
                    return
        alone = list(_alone(segment.flow, day_first=day_first))
        days = {p.day for p in alone}
        if len(days) == 1:
            at = alone[0]
            yield segment.found(at.day.isoformat(), at.start, at.end, confidence=0.7, by=BY)

    return find


def _near_the_edges(segment: Segment, label: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Give a label's matches in the head, the running heads and the close: the body cites other acts."""
    text, flow = segment.text, segment.flow_end
    yield from label.finditer(text, 0, min(flow, EDGE))
    yield from label.finditer(text, flow)
    yield from label.finditer(text, max(min(flow, EDGE), flow - EDGE), flow)


def _alone(text: str, *, day_first: bool) -> Iterator[Printed]:
    """Give the dates that fill a line of the head, a place name before them at most."""
    for printed in printed_dates(text, 0, min(len(text), HEAD), day_first=day_first):
        line = text.rfind("\n", 0, printed.start) + 1
        if ALONE.fullmatch(text, line, printed.start) and AFTER_ALONE.match(text, printed.end):
            yield printed


def period_finder() -> Find:
    """Make the rule of the period looked at, with the label the notice uses."""

    def find(reading: Reading) -> Iterable[Found]:
        subject = subject_of(reading)
        if subject is None:
            return
        segment = reading.segment
        pairs = list(stretches(segment.flow))
        for label, pattern in subject.tongue.period.items():
            for match in pattern.finditer(segment.flow):
                for first, last in pairs:
                    before = 0 <= first.start - match.end() <= BEHIND
                    behind = 0 <= match.start() - last.end <= 30
                    if (before and "." not in segment.flow[match.end() : first.start].rstrip(". ")) or behind:
                        value = Period(label=label, start=first.day, end=last.day)
                        start, end = min(match.start(), first.start), max(match.end(), last.end)
                        yield segment.found(value, start, end, confidence=0.85, by=BY)
                        return

        yield from _years(reading, subject)

    return find


YEARS = re.compile(
    r"[\s:()“”\"'-]{0,6}(?:là\s+|is\s+|covers?\s+)?(?:from\s+|từ\s+(?:năm\s+)?)?(?P<a>(?:19"
    r"|20)\d{2})\s*(?:to|đến|-|–|through)\s*(?:năm\s+)?(?P<b>(?:19|20)\d{2})(?![\d/.-]\d)",
    re.I,
)
MOST_YEARS = 6


def _years(reading: Reading, subject: Subject) -> Iterator[Found]:
    """Read a period of whole years behind its label: a safeguard looks at the last three to five."""
    text = reading.segment.flow
    for label, pattern in subject.tongue.period.items():
        for match in pattern.finditer(text):
            bracket = text.find(")", match.end(), match.end() + 9)
            years = YEARS.match(text, match.end()) or (
                YEARS.match(text, bracket + 1) if bracket > 0 else None
            )
            if years and 0 <= int(years["b"]) - int(years["a"]) <= MOST_YEARS:
                value = Period(
                    label=label, start=date(int(years["a"]), 1, 1), end=date(int(years["b"]), 12, 31)
                )
                yield reading.segment.found(value, match.start(), years.end(), confidence=0.7, by=BY)
                return


def deadlines_finder() -> Find:
    """Make the rule of what falls due: a date behind a word that binds, with a task we can name."""

    def find(reading: Reading) -> Iterable[Found]:
        segment = reading.segment
        best = reading.found.best("publication_date")
        published = str(best.value) if best and best.confidence >= 0.5 else ""
        seen: set[tuple[str, str]] = set()
        for sentence in sentences(segment):
            task = next((name for words, name in TASKS if words.search(sentence.text)), None)
            if task is None:
                continue
            for printed in printed_dates(segment.flow, sentence.start, sentence.end):
                before = segment.flow[max(sentence.start, printed.start - 60) : printed.start]
                due = max(DUE.finditer(before), key=lambda m: m.start(), default=None)
                day = printed.day.isoformat()
                if due is None or len(before) - due.end() > 40 or (published and day < published):
                    continue
                if (task, day) not in seen:
                    seen.add((task, day))
                    start = printed.start - len(before) + due.start()
                    value = Deadline(what=task, date=printed.day)
                    yield segment.found(
                        value, start, printed.end, confidence=0.8 if published else 0.6, by=BY
                    )
            yield from _counted(reading, sentence.start, sentence.end, task, published, seen)

    return find


def _counted(
    reading: Reading, start: int, end: int, task: str, published: str, seen: set[tuple[str, str]]
) -> Iterator[Found]:
    """Read “within 37 days of the date of publication of this notice”."""
    segment = reading.segment
    match = COUNT.search(segment.flow, start, end)
    if match is None or (task, match["n"]) in seen:
        return
    seen.add((task, match["n"]))
    days = int(match["n"])
    dated = next(iter(printed_dates(published)), None) if published else None
    value = Deadline(
        what=task,
        date=dated.day + timedelta(days=days) if dated else None,
        days_after_publication=days,
        rule=one_line(match[0]),
    )
    yield segment.found(value, match.start(), match.end(), confidence=0.85, by=BY)
