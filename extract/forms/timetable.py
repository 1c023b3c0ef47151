"""The steps of a schedule: a row or a line that names a step and gives its day, and says no more."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from extract.field import Reading
from tradewarn.model import Deadline, Found
from tradewarn.printed.dates import Printed, printed_dates

BY = "extract/forms/timetable.py"
HEADED = re.compile(
    r"\b(?:time[- ]?(?:table|line|frame)s?|schedules?|calendrier|échéancier|key\s{1,9}(?:dates|milestones?)"
    r"|milestones?|important\s{1,9}dates|due\s{1,9}dates?|indicative\s{1,9}dates|next\s{1,9}steps"
    r"|cronograma|calendario|calendário|jadwal|jadual|deadlines?|dates?\s{1,9}limites?|prochaines\s{1,9}étapes)\b",
    re.I,
)
HEADING_REACH = 700  # code points over a row in which its heading or table head stands
LONGEST_STEP = 170
AROUND = re.compile(r"[\s\t|:;,.()*•·–—-]{0,12}")
DAY_OR_HOUR = re.compile(
    r"(?:(?:on|by|le|la|el|due|until|before|from|no\s{1,9}later\s{1,9}than|au\s{1,9}plus\s{1,9}tard)\b"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|noon|midi"
    r"|\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?|day\s{1,9}\d{1,3}|jour\s{1,9}\d{1,3}|\d{1,3})",
    re.I,
)
ENDS_A_SENTENCE = re.compile(r"[.;]\s{1,9}[A-ZÀ-Ý]")


def steps(reading: Reading, published: str, task: Callable[[str], str | None]) -> Iterator[Found]:
    """Give the days of a schedule that are still ahead when the notice appears.

    A line counts where it holds one date at its beginning or its end and a step that has a
    name here, and stands under a heading of schedules or next to another such line: alone,
    a line with a date may tell what is past.
    """
    if not published:
        return
    text = reading.segment.flow
    day = date.fromisoformat(published)
    lines = [line for p in printed_dates(text) if (line := _step(text, p)) is not None]
    for at, (printed, start, end) in enumerate(lines):
        if printed.day <= day:
            continue
        words = text[start : printed.start] + " " + text[printed.end : end]
        what = task(words)
        if what is None:
            continue
        beside = any(
            text.count("\n", min(end, other[2]), max(start, other[1])) <= 2
            for other in lines[max(0, at - 1) : at + 2]
            if other[0] is not printed and other[1] != start
        )
        if beside or HEADED.search(text, max(0, start - HEADING_REACH), start):
            value = Deadline(what=what, date=printed.day)
            yield reading.segment.found(value, start, end, confidence=0.8, by=BY)


def _step(text: str, printed: Printed) -> tuple[Printed, int, int] | None:
    """Give the line of a date that is no sentence and has the date at one of its ends."""
    start = text.rfind("\n", 0, printed.start) + 1
    end = text.find("\n", printed.end)
    end = len(text) if end < 0 else end
    if end - start > LONGEST_STEP or ENDS_A_SENTENCE.search(text, start, end):
        return None
    before, behind = text[start : printed.start], text[printed.end : end]
    if not (_empty(before) or _empty(behind)) or (_empty(before) and _empty(behind)):
        return None
    return printed, start, end


def _empty(words: str) -> bool:
    """Say whether words are no more than a day of the week, an hour, a count of days or a bullet."""
    at = 0
    while at < len(words):
        at = AROUND.match(words, at).end()  # type: ignore[union-attr]
        if at == len(words):
            return True
        small = DAY_OR_HOUR.match(words, at)
        if small is None:
            return False
        at = small.end()
    return True
