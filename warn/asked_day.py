"""The day that a question's own words ask about: “năm 2015”, “on 1 May 2019”, “last year”.

A day behind the name of an act (“kết luận năm 2023”) is that act's and asks for no other day.
"""

import re
from datetime import date
from typing import NamedTuple

from index.understanding.reading import Reading
from index.understanding.signals.dates import read
from tradewarn.text import nfc
from warn import naming
from warn.language import Lang
from warn.wording import CAVEATS, say

ACT_BEFORE = re.compile(
    r"(?<!\w)(?:ket luan|quyet dinh|lenh|thong bao|ra soat|vu viec|vu kien|vu|van ban|ban an|khoi xuong"
    r"|danh muc|danh sach|orders?|determinations?|decisions?|notices?|reviews?|rulings?|petitions?|cases?"
    r"|results?|judgments?|findings?|investigations?|lists?)(?!\w)[^.?;]{0,40}$"
)


class AskedDay(NamedTuple):
    """The day to answer for, None for today, and what is to be said of it."""

    day: date | None
    remark: str = ""


def asked_day(text: str, lang: Lang, today: date) -> AskedDay:
    """Read the day that a question asks about.

    Of a month or a year that is past it is the last day; one that has not come is not answered for.

    Args:
        text: The question.
        lang: The reader's language.
        today: The day on which it is asked.

    Example:
        >>> asked_day("tôm sang Mỹ năm 2015 chịu thuế gì", "vi", date(2031, 3, 1)).day
        datetime.date(2015, 12, 31)
        >>> asked_day("tôm sang Mỹ", "vi", date(2031, 3, 1))
        AskedDay(day=None, remark='')
    """
    reading = Reading(nfc(text), today)
    told = [p for p in read(reading) if p.sure and all(p.values) and len(p.values) == 2]
    told = [p for p in told if not ACT_BEFORE.search(reading.before(p.start, 64))]
    if len(told) != 1:
        return AskedDay(None)
    first, last = (date.fromisoformat(value) for value in told[0].values)
    if first > today:
        said = text[told[0].start : told[0].end].strip()
        return AskedDay(None, say(CAVEATS, "day_to_come", lang, words=said, date=naming.dated(today, lang)))
    if last >= today:
        return AskedDay(None)
    return AskedDay(last, say(CAVEATS, "asked_day", lang, date=naming.dated(last, lang)))
