"""The day on which the notice was published."""

import re
from collections.abc import Iterable

from extract.field import Field, Reading
from extract.segment import Segment
from extract.us.layout import FILING, layout
from kb.us_calendar import next_issue
from tradewarn.model import Found
from tradewarn.printed.dates import calendar_day, printed_dates
from tradewarn.printed.months import month_of
from tradewarn.text import plain_dashes

BY = "extract/fields/publication_date.py"
ISSUE = re.compile(
    r"Federal\s+Register\s*(?:/\s*Vol\.?|Volume)\s*\d+,\s*(?:No\.?|Number)\s*\d+\s*[/(]\s*"
    r"[A-Z][a-z]+day,\s+(?P<month>[A-Z][a-z]+)\s+(?P<day>\d{1,2}),\s+(?P<year>\d{4})"
)
ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})\b")
MEMORANDUM = r"^[ \t]{0,20}memorandum[ \t]{1,9}(?:to|for)[ \t]{0,9}:"
RELEASE = re.compile(
    r"\bfact\s{1,9}sheet\b|\bfor\s{1,9}immediate\s{1,9}release\b|\b(?:press|news)\s{1,9}release\b"
    rf"|{MEMORANDUM}",
    re.I | re.M,
)
MEMO = re.compile(MEMORANDUM, re.I | re.M)
ON = re.compile(r"\bOn\s{1,4}\Z")
ANNOUNCED = re.compile(
    r",?\s{1,4}(?:the\s{1,4})?(?:U\.?S\.?\s{1,4}"
    r"|United\s{1,4}States\s{1,4})?(?:Department\s{1,4}of\s{1,4}Commerce|Commerce|USITC"
    r"|International\s{1,4}Trade\s{1,4}Commission)\b[^.;\n]{0,60}?\b(?:announce|issue|determine"
    r"|initiate|publish|vote)[sd]?\b",
    re.I,
)
WEEKDAY = re.compile(r"[ \t]{0,20}(?:[A-Z][a-z]{2,5}day,?[ \t]{1,4})?")
HEAD = 1_500
REGULAR = re.compile(r"8:45\s*a\.?m", re.I)
APPLICABLE = re.compile(r"(?:Applicable|Effective)(?:\s+Date)?:?\s+(?=[A-Z][a-z]+\s+\d)", re.I)


def find_publication_date(reading: Reading) -> Iterable[Found]:
    """Give the date printed with the issue, or the one that follows from the filing line.

    A document filed for public inspection at 8:45 a.m., the regular hour, appears in the
    next issue (1 CFR part 17), so ``Filed 4-14-16; 8:45 am`` gives 15 April 2016. At any
    other hour the filing is special and proves nothing. ``Applicable January 15, 2025``
    is most often the day of publication and is kept as a proposal.
    """
    segment = reading.segment
    key = layout(segment).keys.get("publication_date")
    if key is not None and (match := ISO.match(segment.text, key.start, key.end)):
        day = calendar_day(int(match[1]), int(match[2]), int(match[3]))
        if day is not None:
            yield segment.found(day.isoformat(), match.start(), match.end(), confidence=0.99, by=BY)
            return
    for match in ISSUE.finditer(segment.text):
        day = calendar_day(int(match["year"]), month_of(match["month"]) or 0, int(match["day"]))
        if day is not None:
            yield segment.found(day.isoformat(), match.start(), match.end(), confidence=0.98, by=BY)
            return
    yield from list(_by_filing(segment)) or list(_announced(segment)) or _applicable(segment)


def _by_filing(segment: Segment) -> Iterable[Found]:
    lines = [m for m in FILING.finditer(segment.flow) if m["day"]]
    if not lines or not REGULAR.match(lines[-1]["time"] or ""):
        return
    line = lines[-1]
    month, day, year = plain_dashes(line["day"]).split("-")
    filed = calendar_day(_century(year), int(month), int(day))
    if filed is not None:
        issued = next_issue(filed)
        yield segment.found(issued.isoformat(), line.start(), line.end(), confidence=0.9, by=BY)


def _announced(segment: Segment) -> Iterable[Found]:
    """Give the day of a release: “On May 2, 2031, Commerce announced …”, else the date in its head."""
    text = segment.flow
    if FILING.search(text) or not RELEASE.search(text, 0, HEAD):
        return
    memo = MEMO.search(text, 0, HEAD) is not None  # it tells what was done before
    for dated in () if memo else printed_dates(text, 0, 2 * HEAD, order="sure"):
        if ON.search(text[max(0, dated.start - 4) : dated.start]) and ANNOUNCED.match(text, dated.end):
            yield segment.found(dated.day.isoformat(), dated.start, dated.end, confidence=0.88, by=BY)
            return
    for dated in printed_dates(text, 0, HEAD, order="sure"):
        line = text.rfind("\n", 0, dated.start) + 1
        if WEEKDAY.fullmatch(text, line, dated.start) and text[dated.end : dated.end + 1] in ("\n", ""):
            yield segment.found(dated.day.isoformat(), dated.start, dated.end, confidence=0.85, by=BY)
            return


def _applicable(segment: Segment) -> Iterable[Found]:
    extent = layout(segment).dates
    if extent is None or not APPLICABLE.match(segment.text, extent.start, extent.end):
        return
    for dated in printed_dates(segment.text, extent.start, min(extent.end, extent.start + 80), order="sure"):
        yield segment.found(dated.day.isoformat(), extent.start, dated.end, confidence=0.45, by=BY)
        return


def _century(year: str) -> int:
    short = int(year)
    return short if len(year) == 4 else short + (1900 if short >= 80 else 2000)


FIELD = Field(name="publication_date", find=find_publication_date)
