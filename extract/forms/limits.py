"""What falls due, and from when a measure holds, in the wordings of the notice's own language."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from extract.field import Reading
from extract.forms.looked_at import is_looked_at
from extract.forms.subject import subject_of
from extract.prose.sentences import one_line
from extract.tongue import Limits
from tradewarn.model import Deadline, Found
from tradewarn.printed.dates import DIGITS, Printed, calendar_day, date_at, han_number, printed_dates
from tradewarn.printed.numbers import count
from tradewarn.printed.stretches import stretches

BY = "extract/forms/limits.py"
SENTENCE = re.compile(  # the point of a Russian “года” ends none
    r"(?:[^。；;.\n]|\.(?=\S|\s[\d가-힣])|(?<=\sг)\.(?=\s[а-яё(–-])|\n(?![ \t]{0,20}\n))+"
)
DAYS = re.compile(r"\d|[一二三四五六七八九十](?:天|日)|วัน")
REACH = 200  # code points of a sentence to either side that may name the task
HEADING = 40  # no heading is longer
CLOSE = 14  # between a word that binds and its date
THAI = {
    "เจ็ด": 7, "สิบ": 10, "สิบสี่": 14, "สิบห้า": 15, "ยี่สิบ": 20, "ยี่สิบเอ็ด": 21, "สามสิบ": 30, "สี่สิบห้า": 45,
    "สี่สิบ": 40, "หกสิบ": 60, "เก้าสิบ": 90, "สี่": 4, "ห้า": 5, "หก": 6, "สาม": 3, "สอง": 2, "หนึ่ง": 1,
}  # fmt: skip
ENTERS_NEXT_DAY = re.compile(
    r"\b(?:jour\s+suivant\s+celui\s+de\s+sa\s+publication|day\s+following\s+that\s+of\s+its\s+publication"
    r"|día\s+siguiente\s+al\s+de\s+su\s+publicación|dia\s+seguinte\s+ao\s+da\s+sua\s+publicação"
    r"|lendemain\s+de\s+sa\s+publication)",
    re.I,
)
SETS = (
    "order",
    "provisional",
    "prelim",
    "final",
    "extension",
    "sunset-final",
    "review-final",
    "correction",
    "interim-review-final",
    "circumvention-final",
    "new-shipper-review-final",
    "undertaking-acceptance",
    "undertaking-amendment",
)
LISTED = 3_000  # code points of a table of dates
ROW_END = re.compile(r"[ \t|.;)]{0,20}(?:\n|\Z)")
LONG_AGO = 700  # days: what prolongs a measure counts from its old end; more is another act's term


def limits_of(reading: Reading) -> Iterator[Found]:
    """Give what falls due by a date or a count of days, then the term of the measure that the act sets."""
    subject = subject_of(reading)
    limits = subject.tongue.limits if subject else None
    if limits is None:
        return
    told = str(reading.found.value("publication_date") or "")
    published = date.fromisoformat(told) if told else None
    text = reading.segment.flow
    for sentence in SENTENCE.finditer(text):
        start, end = sentence.span()
        if not DAYS.search(sentence[0]):
            continue
        yield from _counted(reading, limits, start, end, published)
        yield from _dated(reading, limits, start, end, published)
    yield from _listed(reading, limits, published)
    if str(reading.found.value("stage") or "") in SETS:
        yield from _term(reading, limits, published)


def _task(limits: Limits, text: str, low: int, at: int, high: int) -> str | None:
    """Name the task by the words that stand nearest to the limit, on the side where the language has them."""
    before = [
        (max(m.end() for m in found), -rank, what)
        for rank, (words, what) in enumerate(limits.tasks)
        if (found := list(words.finditer(text, max(low, at - REACH), at)))
    ]
    behind = [
        (m.start(), rank, what)
        for rank, (words, what) in enumerate(limits.tasks)
        if (m := words.search(text, at, min(high, at + REACH)))
    ]
    if behind and (limits.task_behind or not before):
        return min(behind)[2]
    return max(before)[2] if before else None


def _counted(
    reading: Reading, limits: Limits, start: int, end: int, published: date | None
) -> Iterator[Found]:
    text = reading.segment.flow
    for match in limits.counted.finditer(text, start, end) if limits.counted else ():
        groups = match.groupdict()
        days = _number(groups.get("n")) or _number(groups.get("days")) or 7 * _number(groups.get("w"))
        counted_from = published
        if groups.get("entry"):  # an act enters into force the day after publication where it says so
            days += 1
            counted_from = published if ENTERS_NEXT_DAY.search(text) else None
        task = _task(limits, text, start, match.start(), end)
        if not 0 < days < 400 or task is None:
            continue
        value = Deadline(
            what=task,
            date=counted_from + timedelta(days=days) if counted_from else None,
            days_after_publication=days,
            rule=one_line(match[0]),
        )
        yield reading.segment.found(value, match.start(), match.end(), confidence=0.82, by=BY)


def _dated(reading: Reading, limits: Limits, start: int, end: int, published: date | None) -> Iterator[Found]:
    text = reading.segment.flow
    for printed in printed_dates(text, start, end):
        if published is not None and printed.day < published:
            continue
        bound = _ends_in(limits.due, text, start, printed.start) or (
            limits.due_behind is not None
            and limits.due_behind.match(text, printed.end, min(end, printed.end + CLOSE))
        )
        low = (
            start if text[start - 1 : start] != ";" else max(0, start - REACH)
        )  # the task may stand before a semicolon
        task = _task(limits, text, low, printed.start, end) if bound else None
        if task is not None and not _in_stretch(text, start, end, printed.start, limits):
            value = Deadline(what=task, date=printed.day)
            sure = 0.8 if published else 0.6
            yield reading.segment.found(value, printed.start, printed.end, confidence=sure, by=BY)


def _listed(reading: Reading, limits: Limits, published: date | None) -> Iterator[Found]:
    """Read the rows of a table of dates: what is to be done, and the day at the row's end or beginning."""
    text = reading.segment.flow
    heading = limits.listed.search(text) if limits.listed else None
    if heading is None:
        return
    last = heading.end()
    for printed in printed_dates(text, last, min(len(text), last + LISTED)):
        opening = max(text.rfind("\n", 0, printed.start) + 1, last)
        closing = text.find("\n", printed.end)
        before = _task(limits, text, max(last, printed.start - REACH), printed.start, printed.start)
        behind = _task(limits, text, printed.end, printed.end, closing if closing > 0 else len(text))
        task = (
            before
            if ROW_END.match(text, printed.end)
            else None
            if text[opening : printed.start].strip()
            else behind
        )
        last = printed.end
        if task is not None and not (published and printed.day < published):
            value = Deadline(what=task, date=printed.day)
            yield reading.segment.found(value, printed.start, printed.end, confidence=0.8, by=BY)


def _in_stretch(text: str, start: int, end: int, at: int, limits: Limits) -> bool:
    """Say whether a date ends a stretch of time and no window for a task opens with it."""
    pair = next((p for p in stretches(text, start, end) if p.start <= at < p.end), None)
    return pair is not None and limits.holds is not None and limits.holds.search(text, start, end) is not None


def _term(reading: Reading, limits: Limits, published: date | None) -> Iterator[Found]:
    """Give the first and last day of the measure; the first sentence that says them wins."""
    text = reading.segment.flow
    if limits.holds is None:
        return
    only: tuple[date, int, int, date | None] | None = None
    until: tuple[date, int, int] | None = None
    for sentence in SENTENCE.finditer(text):
        start, end = sentence.span()
        low = _from_heading(text, start)
        if not limits.holds.search(text, low, end) or (
            limits.earlier and limits.earlier.search(text, low, end)
        ):
            continue
        pair = next(
            (
                p
                for p in stretches(text, start, end)
                if _is_new(p.first, published)
                and not (published and p.last < published)
                and not is_looked_at(reading, p.first, p.last)
            ),
            None,
        )
        if pair is not None and (pair.last - pair.first).days > 60:
            yield from _from_to(reading, pair.first, pair.last, pair.start, pair.end)
            return
        for printed in printed_dates(text, start, end):
            opens = _ends_in(limits.from_day, text, start, printed.start) or (
                limits.from_day_behind is not None
                and limits.from_day_behind.match(text, printed.end, min(end, printed.end + CLOSE))
            )
            if is_looked_at(reading, printed.day, None) or is_looked_at(reading, None, printed.day):
                continue
            if opens and _is_new(printed.day, published) and (only is None or only[3] is None):
                last = _lasts(limits, text, printed, end)
                if only is None or last is not None:
                    only = (printed.day, printed.start, printed.end, last)
            closes = _ends_in(limits.until, text, start, printed.start) or (
                limits.until_behind is not None
                and limits.until_behind.match(text, printed.end, min(end, printed.end + CLOSE))
            )
            if closes and until is None and not (published and printed.day < published):
                until = (printed.day, printed.start, printed.end)
    if only is not None:
        yield from _from_to(reading, only[0], only[3], only[1], only[2])
    else:
        yield from _with_publication(reading, limits, published)
    if until is not None and (only is None or only[3] is None):
        yield from _from_to(reading, None, until[0], until[1], until[2])


def _from_heading(text: str, start: int) -> int:
    """Give where the short line right above a sentence begins, which may head it: ``課税期間``."""
    above = text[max(0, start - HEADING) : start]
    line = above.rstrip().rfind("\n") + 1
    return start - len(above) + line if line else start


def _lasts(limits: Limits, text: str, opening: Printed, end: int) -> date | None:
    """Give the last day of “from 5 May 2031 for five years”: the day before the same date."""
    told = limits.lasts.search(text, opening.end, end) if limits.lasts else None
    if told is None and limits.lasts_ahead and limits.from_day:
        words = list(limits.from_day.finditer(text, max(0, opening.start - 60), opening.start))
        at = words[-1].start() if words else 0
        told = limits.lasts_ahead.search(text, max(0, at - 40), at)
    if told is None:
        return None
    groups = told.groupdict()
    months = 12 * _number(groups.get("n")) + _number(groups.get("m"))
    year, month = divmod(opening.day.year * 12 + opening.day.month - 1 + months, 12)
    behind = calendar_day(year, month + 1, opening.day.day) if 0 < months <= 120 else None
    return behind - timedelta(days=1) if behind else None


def _with_publication(reading: Reading, limits: Limits, published: date | None) -> Iterator[Found]:
    """Give the first day of a measure that begins with its publication, or on the day after."""
    text = reading.segment.flow
    told = limits.from_publication.search(text) if limits.from_publication else None
    if told is not None and published is not None:
        first = published + timedelta(days=1 if told.groupdict().get("next") else 0)
        yield from _from_to(reading, first, None, told.start(), told.end())


def _from_to(
    reading: Reading, first: date | None, last: date | None, start: int, end: int
) -> Iterator[Found]:
    for word, day in (("from", first), ("to", last)):
        if day is not None:
            value = Deadline(what=f"in force {word}", date=day)
            yield reading.segment.found(value, start, end, confidence=0.8, by=BY)


def _is_new(first: date, published: date | None) -> bool:
    return published is None or (published - first).days < LONG_AGO


def _ends_in(words: re.Pattern[str] | None, text: str, low: int, at: int) -> bool:
    """Say whether words stand right before a place."""
    if words is None:
        return False
    for match in words.finditer(text, max(low, at - 60), at):
        if at - match.end() <= CLOSE and date_at(text, at) is not None:
            return True
    return False


def _number(printed: str | None) -> int:
    """Read a count in figures of any script, in Chinese numerals below a hundred, or in words."""
    if not printed:
        return 0
    plain = printed.strip().translate(DIGITS)
    if plain.isdecimal():
        return int(plain)
    return han_number(plain) or THAI.get(plain) or count(plain) or 0
