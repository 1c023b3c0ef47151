"""The Federal Register of the United States: one file, several notices of several agencies.

A printed page holds the tail of one notice, whole ones, and the head of another. Each
ends with ``[FR Doc. 2025-00815 Filed 1-14-25; 8:45 am]`` and its billing code, and begins
with its agency's name; both are needed, since a column may break off without either.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.publication import Publication
from extract.segment import Cut, PageSlice, flow_end, whole
from extract.us.layout import RECORD
from tradewarn.model import Page

RUNNING = re.compile(
    r"Federal\s{1,40}Register\s{0,40}/\s{0,40}Vol\.?\s{0,40}\d+,\s{0,40}No\.?\s{0,40}\d+\s{0,40}/"
)
GOVINFO = re.compile(
    r"\[Federal\s{1,40}Register\s{1,40}Volume\s{1,40}\d+,\s{0,40}(?:Number|No\.?)\s{0,40}\d+"
    r"|\[FR\s{1,40}Doc\s{1,40}No:",
    re.IGNORECASE,
)
FILED = re.compile(
    r"\[\s{0,40}FR\s{1,40}Doc(?:\.|ument)?\s{0,40}[A-Z]?\d{1,4}\s?[-–—‑]\s?\d{1,6}[^\[\]\n]{0,20}\n?[^\[\]]{0,40}\]"
    r"(?:\s{0,40}BILLING\s{1,40}CODE\s{1,40}[\w–—‑-]{4,14})?",
    re.I,
)
TAGS = {"title", "depdoc", "agency", "filing"}
AGENCY = (
    r"(?:DEPARTMENT\s+OF\s+[A-Z]{4,}(?:[ \n][A-Z]{2,}){0,8}"
    r"|(?:UNITED\s+STATES\s+)?INTERNATIONAL\s+TRADE\s+COMMISSION|International\s+Trade\s+Administration"
    r"|[A-Z][A-Z’']{2,}(?:[ \n][A-Z&,’'-]{2,}){0,7}[ \n](?:AGENCY|COMMISSION|BOARD|ADMINISTRATION"
    r"|CORPORATION|OFFICE|SYSTEM|SERVICE|COUNCIL|FOUNDATION|AUTHORITY|COMMITTEE|INSTITUTE|BANK))"
)
HEAD = re.compile(
    rf"^[ \t]{{0,40}}(?P<agency>{AGENCY})[ \t]{{0,40}}\n(?:\s{{0,40}}+[^\n\[]{{3,90}}\n){{0,3}}?\s{{0,40}}+"
    r"(?:\[[^\[\]]{4,2000}\]|(?:[^\n]{3,120}\n\s{0,40}+){1,9}?"
    r"(?:AGENCY|ACTION|SUMMARY|FOR FURTHER INFORMATION(?: CONTACT)?):)",
    re.M,
)
LABEL = re.compile(r"^[ \t]*AGENCY:", re.M)
FIRST = 700  # a notice whose head lies deeper than this follows the tail of another
FIRST_LABEL = 3_000  # a title and a long docket stand before `AGENCY:`


@dataclass(frozen=True, slots=True)
class Stretch:
    """One notice's place in the flow; `partial` when its head or its end is missing."""

    start: int
    end: int
    partial: bool


def recognise(pages: Sequence[Page]) -> float:
    """Tell the Federal Register by its running heads, filing lines, tags or record keys."""
    first = pages[0].text if pages else ""
    if _tagged(pages) or (len(pages) == 1 and RECORD.search(first) and "federalregister.gov" in first):
        return 0.95
    if GOVINFO.search(first[:2_000]):
        return 0.95
    running = any(RUNNING.search(p.text) for p in pages[:3])
    filed = any(FILED.search(p.text) for p in pages)
    return 0.9 if running else 0.7 if filed else 0.0


def split(pages: Sequence[Page]) -> list[Cut]:
    """Cut the pages into notices.

    Tagged pages hold one notice each. Printed ones are cut after each filing line and
    before each agency's head.
    """
    if _tagged(pages):
        return [Cut((PageSlice(i, 0, flow_end(page)),)) for i, page in enumerate(pages) if page.text.strip()]
    if len(pages) == 1 and RECORD.search(pages[0].text):
        return [whole(pages)]
    flow, starts = _flow(pages)
    return [_cut(stretch, pages, starts) for stretch in stretches(flow)]


def stretches(flow: str) -> Iterator[Stretch]:
    """Give the place of each notice in the text of the pages, in order."""
    heads = [m.start("agency") for m in HEAD.finditer(flow)]
    cuts = sorted({0, len(flow), *(m.end() for m in FILED.finditer(flow))})
    whole_one = len(cuts) == 2 and not heads
    for start, end in pairwise(cuts):
        inside = [h for h in heads if start <= h < end]
        if inside and not flow[start : inside[0]].strip():
            inside[0] = start
        if not inside or (inside[0] > start and inside[0] - start > FIRST):
            inside.insert(0, start)
        elif inside[0] > start:
            inside[0] = start  # letterhead of the file, before the first head
        for begin, stop in zip(inside, [*inside[1:], end], strict=True):
            if not flow[begin:stop].strip():
                continue
            headless = not any(begin <= h < min(begin + FIRST, stop) for h in heads) and not LABEL.search(
                flow, begin, min(begin + FIRST_LABEL, stop)
            )
            endless = not FILED.search(flow, max(begin, stop - 200), stop)
            yield Stretch(begin, stop, partial=(headless or endless) and not whole_one)


def _tagged(pages: Sequence[Page]) -> bool:
    return any(m.kind in TAGS and m.kind != "title" for m in pages[0].marks) if pages else False


def _flow(pages: Sequence[Page]) -> tuple[str, list[int]]:
    """Join the running text of the pages; the second list says where each begins."""
    parts, starts, length = [], [], 0
    for page in pages:
        starts.append(length)
        part = page.text[: flow_end(page)]
        parts.append(part)
        length += len(part) + 1
    return "\n".join(parts), starts


def _cut(stretch: Stretch, pages: Sequence[Page], starts: Sequence[int]) -> Cut:
    slices = []
    for index, (page, offset) in enumerate(zip(pages, starts, strict=True)):
        begin = max(stretch.start, offset)
        end = min(stretch.end, offset + flow_end(page))
        if begin < end:
            slices.append(PageSlice(index, begin - offset, end - offset))
    return Cut(tuple(slices), partial=stretch.partial)


PUBLICATION = Publication(
    name="Federal Register",
    recognise=recognise,
    split=split,
    language="en",
    authorities=("US-DOC", "US-ITC", "US-CBP"),  # others are named in it, but do not act in it
)
