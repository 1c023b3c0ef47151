"""Dates and periods: ``tháng 3/2024``, ``từ 2019 đến 2021``, ``last year``, ``sau 1/7/2025``.

They are asked of the day of publication; a period of review or investigation is another
thing, and never narrows an answer.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from index.understanding.days import MONTHS, Period, month, periods
from index.understanding.days_said import said_periods
from index.understanding.parts import Part
from index.understanding.reading import Reading
from index.understanding.signal import Signal

BETWEEN = re.compile(r" ?(?:-|den het|den|toi|to|and|va|until|till|through) ?$")
OPENING = re.compile(
    r"(?<!\w)(?:trong )?(?:giai doan|thoi ky|khoang|tu dau|tu|from|between|giua)(?: nam| ngay| thang)? ?$"
)
BEFORE = (
    (
        "since",
        re.compile(
            r"(?<!\w)(?:ke tu khi|ke tu|tinh tu|tu|since|from|starting(?: from)?"
            r"|as of)(?: dau)?(?: ngay| thang| nam)? ?$"
        ),
    ),
    ("after", re.compile(r"(?<!\w)(?:sau|after|later than|following)(?: ngay| thang| nam)? ?$")),
    ("before", re.compile(r"(?<!\w)(?:truoc|before|prior to|earlier than)(?: ngay| thang| nam)? ?$")),
    (
        "until",
        re.compile(
            r"(?<!\w)(?:cho den|den het|den|toi|until|till|up to|through|by)(?: ngay| thang| nam)? ?$"
        ),
    ),
)
ONWARDS = re.compile(
    r" ?(?:tro di|den nay|toi nay|to date|onwards?|to now|until now|or later|tro lai day)(?!\w)"
)
BACKWARDS = re.compile(r" ?(?:tro ve truoc|or earlier|and earlier)(?!\w)")
OF_REVIEW = re.compile(
    r"(?:\bpor\d{0,2}|\bpoi|(?:giai doan|thoi ky|ky) (?:dieu tra|ra soat)|period of (?:review"
    r"|investigation)|review period)[ :(]{0,3}(?:tu |from |la )?$"
)
# A year behind these is mostly the one reviewed: “trợ cấp năm 2021”, “review 2021-2022”.
REVIEWED = re.compile(
    r"(?<!\w)(?:tro cap|ra soat|hanh chinh|bien do|pha gia|ket qua|reviews?|subsid(?:y|ies)|margins?|results)"
    r"(?: (?:ky|cho|cua|nam|for))?(?: nam)? ?$"
)
YEAR_OR_TWO = re.compile(r"(?:nam |for )?(?:19|20)\d\d(?: ?- ?(?:19|20)?\d\d)?")
MONTH_ALONE = re.compile(r"thang (\d{1,2})")
YEAR = re.compile(r"(?:(?:trong |in |during |of |for |nam )(?:the year )?)?((?:19|20)\d\d)")
AMOUNT = re.compile(
    r" ?(?:%|usd|vnd|eur|tan\b|kg|tons?\b|tonnes?\b|cai\b|chiec\b|bo\b|pcs|units?\b|trieu|ty\b|dong\b|vu\b)"
)


# The year of an act, a treaty or a standard, and the number of an alloy, are no time that is asked for.
LONGEST_TITLE = 60  # letters before a year that are looked at
TITLED = re.compile(
    r"(?<!\w)(?:act|law|code|statute|ordinance|agreement|gatt|incoterms|hien phap|phap lenh|cong uoc"
    r"|hiep dinh|hiep dinh (?:chong ban pha gia|tro cap|tu ve|scm|ada)|(?:bo )?luat"
    r"(?: (?:quan ly ngoai thuong|thuong mai|thue|canh tranh|hai quan|dau tu|doanh nghiep"
    r"|thue xuat khau thue nhap khau))?)"
    r"[ ,:(]{0,2}(?:of |nam |version |phien ban )?$"
)
GRADED = re.compile(
    r"(?<!\w)(?:iso|qcvn|tcvn|hs|htsus|ahtn|astm|aa|grades?|alloys?|hop kim|mac|mac thep|sus|ss"
    r"|aisi)[ :.-]{0,2}$"
)
ALLOY_AFTER = re.compile(
    r" ?-?(?:t\d{1,3} |o temper )?(?:alumini?um|alloy|hop kim|series|duplex|stainless|nhom)(?!\w)"
)


def read(reading: Reading) -> Iterator[Part]:
    """Give the periods asked for, each with its first and last day."""
    found = _apart([*_known(reading), *said_periods(reading)])
    at = 0
    while at < len(found):
        joined = _joined(reading, found[at], found[at + 1]) if at + 1 < len(found) else None
        yield joined or _alone(reading, found[at])
        at += 2 if joined else 1


def _known(reading: Reading) -> Iterator[Period]:
    digits = any(letter.isdigit() for letter in reading.text)
    if not digits and not any(m in reading.flat for m in (*MONTHS, "gan", "qua", "last", "past", "tro lai")):
        return
    for period in periods(reading.flat, reading.today):
        words = reading.flat[period.start : period.end]
        if AMOUNT.match(reading.flat, period.end) or _other_may(reading, period, words):
            continue
        if words.isdigit() and int(words) not in range(1960, reading.today.year + 3):
            continue
        if words.startswith("nam ") and reading.before(period.start).endswith(("viet", "mien", "phia")):
            continue
        if _of_a_title(reading, period, words) or ALLOY_AFTER.match(reading.flat, period.end):
            continue
        yield period


def _of_a_title(reading: Reading, period: Period, words: str) -> bool:
    """Tell whether a mere year belongs to the name of an act, a treaty, a standard or an alloy."""
    year = YEAR.fullmatch(words)
    if year is None:
        return False
    before = reading.flat[: period.start + year.start(1)][-LONGEST_TITLE:]
    return bool(TITLED.search(before) or (words.isdigit() and GRADED.search(before)))


def _other_may(reading: Reading, period: Period, words: str) -> bool:
    """Tell whether “may” is the verb, or Vietnamese for sewing."""
    at = re.search(r"(?<!\w)may(?!\w)", words)
    if at is None:
        return False
    return reading.text[period.start + at.start()] != "M" or (reading.vietnamese and "dệt" in reading.text)


def _apart(found: list[Period]) -> list[Period]:
    """Keep the longest of what overlaps, in order."""
    kept: list[Period] = []
    for period in sorted(found, key=lambda p: (p.start - p.end, not p.sure, p.start)):
        if all(period.end <= other.start or other.end <= period.start for other in kept):
            kept.append(period)
    return sorted(kept, key=lambda period: period.start)


def _joined(reading: Reading, first: Period, second: Period) -> Part | None:
    """Make one period of two: ``từ 2019 đến 2021``, ``2019–2021``, ``between May and July 2024``.

    One typed backwards is turned round: two periods apart would ask for everything before or after.
    """
    between = reading.flat[first.end : second.start]
    if bare := MONTH_ALONE.fullmatch(reading.flat[first.start : first.end]):
        opened, closed = month(second.first.year, int(bare[1]))
        first = first._replace(first=opened, last=closed)
    dashed = "-" in between
    backwards = first.first > second.last
    if not BETWEEN.fullmatch(between) or (backwards and (bare or dashed)):
        return None  # “tháng 12 đến tháng 3/2024” began the year before
    opening = OPENING.search(reading.flat[max(0, first.start - 24) : first.start])
    if not opening and not dashed and ("and" in between or "va" in between):
        return None
    start = first.start - len(opening[0]) if opening else first.start
    sure = bool(opening) or first.sure or second.sure or dashed
    days = (second.first, first.last) if backwards else (first.first, second.last)
    return _part(reading, *days, start, second.end, sure=sure)


def _alone(reading: Reading, period: Period) -> Part:
    text, start, end = reading.flat, period.start, period.end
    first: date | None = period.first
    last: date | None = period.last
    sure = period.sure
    told = text[start:end].split(" ", 1)[0]
    if told in ("since", "until", "before", "after"):
        return _part(reading, *_open(told, period), start, end, sure=False)
    if later := ONWARDS.match(text, end):
        last, end, sure = None, later.end(), True
    elif earlier := BACKWARDS.match(text, end):
        first, end, sure = None, earlier.end(), True
    head = text[max(0, start - 24) : start]
    for word, pattern in BEFORE:
        if match := pattern.search(head):
            first, last = _open(word, period)
            start, sure = start - len(match[0]), True
            break
    return _part(reading, first, last, start, end, sure=sure)


def _open(word: str, period: Period) -> tuple[date | None, date | None]:
    if word == "since":
        return period.first, None
    if word == "after":
        return period.last + timedelta(days=1), None
    if word == "before":
        return None, period.first - timedelta(days=1)
    return None, period.last


def _part(
    reading: Reading, first: date | None, last: date | None, start: int, end: int, *, sure: bool
) -> Part:
    if OF_REVIEW.search(reading.flat[max(0, start - 28) : start]):
        sure = False
    if YEAR_OR_TWO.fullmatch(reading.flat[start:end].strip()) and REVIEWED.search(reading.before(start)):
        sure = False
    while start < end and reading.flat[start] == " ":
        start += 1
    values = (first.isoformat() if first else "", last.isoformat() if last else "")
    label = values[0] if values[0] == values[1] else "..".join(values)
    return Part("date", values, label, start, end, sure)


SIGNAL = Signal("dates", read)
