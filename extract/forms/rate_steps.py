"""Steps of a safeguard: a table that gives a rate to each stretch of time, and names no firm.

The stretches stand in a column beside the rates, or as titles over them. A rate over a
quota is told apart from one that every import bears.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.forms import rate_words as words
from extract.forms.plain_tables import plain_tables
from extract.forms.rate_row import Row
from extract.forms.rate_value import read_value
from extract.forms.subject import Subject
from extract.prose.sentences import one_line
from extract.segment import Segment
from extract.us.headline import Extent
from tradewarn.model import Span
from tradewarn.printed.dates import printed_dates
from tradewarn.printed.numbers import NUMBER
from tradewarn.printed.stretches import stretches

YEAR = re.compile(
    r"\b(?:(?:first|second|third|fourth|1st|2nd|3rd|4th)\s+(?:year|period|step|stage)|(?:year"
    r"|period|step|stage|tranche)\s+(?:\d|I{1,3}|IV)"
    r"|năm\s+thứ\s+\w+|tahun\s+(?:ke-?\s?)?\w+|\w+\s+tahun|\d\s?\.?\s?(?:dönem|yıl)\w*|(?:primer"
    r"|segundo|tercer|cuarto)\s+año|année\s+\d)\b"
    r"|제?\s?\d\s?(?:차|년차)|第[一二三四1-4]年|ปีที่\s?[\d๐-๙หนึ่งสองาม]{1,6}",
    re.I,
)
OVER_QUOTA = re.compile(
    r"\b(?:out-?\s?of-?\s?quota|(?:above|over|beyond|outside|exceeding"
    r"|in\s+excess\s+of)\s+(?:the\s+)?(?:tariff\s+|rate\s+)*quotas?"
    r"|over-?quota|ngoài\s+hạn\s+ngạch|vượt\s+hạn\s+ngạch|hors\s+contingent"
    r"|fuera\s+de\s+(?:la\s+)?cuota|kota\s+dışı|di\s+luar\s+kuota)\b",
    re.I,
)
IN_QUOTA = re.compile(
    r"\b(?:in|within|under)-?\s?(?:the\s+)?quotas?\b|\btrong\s+hạn\s+ngạch|\bkota\s+içi", re.I
)
STEP_LINE = re.compile(
    r"^[ \t•(（-]{0,6}(?P<time>[^\n%％]{4,70}?)[ \t:：…—-]{1,6}(?:ใน)?(?:อัตรา)?"
    rf"(?P<value>(?:ร้อยละ|百分之)[ \t]?(?:{NUMBER})"
    rf"|(?:{NUMBER})[ \t]?(?:[%％]|퍼센트|パーセント))[^\n\d]{{0,40}}$",
    re.M,
)
ABOVE = 500
SURE = 0.8


def step_rates(segment: Segment, subject: Subject) -> Iterator[Row]:
    """Give a row for each step of each such table, else of lines that print a step and its rate."""
    rows = list(_of_tables(segment, subject))
    yield from rows or _of_lines(segment, subject)


def _of_lines(segment: Segment, subject: Subject) -> Iterator[Row]:
    """Read lines such as ``ปีที่ 1 ร้อยละ 21.92``, where two or more follow words of a duty."""
    found = [
        (m, step)
        for m in STEP_LINE.finditer(segment.flow)
        if _is_time(m["time"]) and (step := _step(m["value"], "", m["time"], subject)) is not None
    ]
    if len(found) > 1:
        first = found[0][0].start()
        if words.DUTY_HEAD.search(segment.flow, max(0, first - ABOVE), first):
            yield from (replace(step, at=Extent(*m.span())) for m, step in found)


def _of_tables(segment: Segment, subject: Subject) -> Iterator[Row]:
    for number, table in enumerate((*segment.tables, *plain_tables(segment))):
        cells = [[one_line(segment.text[c.start : c.end]) for c in row] for row in table.rows]
        if len(cells) < 2 or any(words.NAME_HEAD.search(c) for c in cells[0]):
            continue
        steps = list(_down(cells, table.rows, subject)) or list(_across(cells, table.rows, subject))
        if len(steps) > 1:
            yield from (replace(step, table=number) for step in steps)


def _down(cells: Sequence[Sequence[str]], spans: Sequence[Sequence[Span]], subject: Subject) -> Iterator[Row]:
    """Read a table whose rows are the steps."""
    columns = [i for i, h in enumerate(cells[0]) if _is_rate(h)]
    for row, places in zip(cells[1:], spans[1:], strict=True):
        times = [i for i, c in enumerate(row) if i not in columns and _is_time(c)]
        for column in (c for c in columns if times and c < len(row)):
            step = _step(row[column], cells[0][column], " ".join(row[i] for i in times), subject)
            if step is not None:
                yield replace(step, at=_extent(places[times[0]], places[column]))


def _across(
    cells: Sequence[Sequence[str]], spans: Sequence[Sequence[Span]], subject: Subject
) -> Iterator[Row]:
    """Read a table whose titles are the steps."""
    times = [i for i, h in enumerate(cells[0]) if _is_time(h)]
    for row, places in zip(cells[1:], spans[1:], strict=True):
        label = row[0] if row and 0 not in times else ""
        if not _is_rate(label):
            continue
        for column in (c for c in times if c < len(row)):
            step = _step(row[column], label, cells[0][column], subject)
            if step is not None:
                yield replace(step, at=_extent(places[0], places[column]))


def _step(cell: str, head: str, time: str, subject: Subject) -> Row | None:
    bare = re.sub(r"\s{0,40}\([^()%]{3,60}\)\s{0,40}\Z", "", cell)
    value = read_value(bare, mark=subject.tongue.decimal, head=head)
    if value is None or IN_QUOTA.search(head):
        return None
    if OVER_QUOTA.search(head):
        value = replace(value, kind="quota")
    whole = next(stretches(time), None)
    days = printed_dates(time)
    since = whole.first if whole else days[0].day if days else None
    until = whole.last if whole else None
    row = Row("", "", None, value, head, Extent(0, 1), SURE, scope="country_wide", since=since, until=until)
    return row if since or YEAR.search(time) else None


def _is_rate(head: str) -> bool:
    return words.RATE_HEAD.search(head) is not None and not words.NO_RATE_HEAD.search(head)


def _is_time(cell: str) -> bool:
    return bool(cell) and (YEAR.search(cell) is not None or bool(printed_dates(cell)))


def _extent(one: Span, other: Span) -> Extent:
    return Extent(min(one.start, other.start), max(one.end, other.end))
