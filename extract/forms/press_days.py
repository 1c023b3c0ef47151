"""Days that the press prints without their year: ``ngày 5/3 vừa qua``, ``hôm thứ Sáu (5/3)``."""

import re
from collections.abc import Iterator
from datetime import date

from extract.segment import Segment
from extract.us.headline import Extent
from tradewarn.printed.dates import Printed, calendar_day, printed_dates

SHORT_DAY = re.compile(
    r"\b(?:ngày|hôm\s+nay,?|hôm\s+qua,?|hôm|sáng|chiều|trưa|tối|đêm|rạng\s+sáng|vào|thứ\s+\w{2,4},?)\s*\(?"
    r"(?P<d>\d{1,2})(?:[/.-]|\s+tháng\s+)(?P<m>\d{1,2})(?!\d|[/.-]\d|\s+năm\s+\d|\s*%|,\d)",
    re.I,
)
WITHIN = re.compile(  # the first or last day of a period, or one to come
    r"\b(?:từ|đến|tới|giai\s+đoạn|thời\s+kỳ|trước|hết|hạn|sẽ|kể\s+từ|dự\s+kiến[^.;]{0,50})\s*\Z", re.I
)
HEAD = 4_000
DATELINE = 100  # code points of the line in which a page prints when it went out
NEWS = 60  # days for which an act is news


def short_days(segment: Segment, extent: Extent) -> Iterator[Printed]:
    """Give the days of a sentence whose year the rest of the text tells without doubt.

    It is the year of the one full date, or stamp of a picture (``20310921…``), that has
    the same day and month; else that in which the day lies shortly before the page's own date.
    """
    text = segment.text
    for match in SHORT_DAY.finditer(text, extent.start, extent.end):
        if WITHIN.search(text, max(extent.start, match.start() - 70), match.start()):
            continue
        month, day = int(match["m"]), int(match["d"])
        years = {
            int(s) for s in re.findall(rf"(?<!\d)(20\d\d){month:02}{day:02}(?=\d{{6}}(?!\d)|(?!\d))", text)
        }
        years |= {p.day.year for p in printed_dates(text) if (p.day.month, p.day.day) == (month, day)}
        years = years or set(_years_by_dateline(text, month, day))
        dated = calendar_day(next(iter(years)), month, day) if len(years) == 1 else None
        if dated is not None:
            yield Printed(dated, match.start(), match.end())


def _years_by_dateline(text: str, month: int, day: int) -> Iterator[int]:
    """Give the years that the page's own dates allow: the act is no older than news is."""
    for line in _datelines(text):
        for year in (line.year, line.year - 1):
            dated = calendar_day(year, month, day)
            if dated is not None and 0 <= (line - dated).days <= NEWS:
                yield year


def _datelines(text: str) -> Iterator[date]:
    for printed in printed_dates(text, 0, min(len(text), HEAD)):
        begin = text.rfind("\n", 0, printed.start) + 1
        end = text.find("\n", printed.end)
        if (len(text) if end < 0 else end) - begin <= DATELINE:
            yield printed.day
