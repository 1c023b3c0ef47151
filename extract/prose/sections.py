"""The headings of a notice, and the stretch of text that each governs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from extract.prose.footnotes import is_prose
from extract.segment import Segment

_SMALL = """
    a an and as at by for from in into of on or the to under with not which we are this
"""
SMALL = frozenset(_SMALL.split())
FURNITURE = re.compile(r"Dated?:|\[FR Doc|BILLING CODE|Federal Register / Vol|VerDate|AGENCY:")
LINE = re.compile(r"[^\n]+")
ITEM = re.compile(r"\(?\d{1,3}[.)]\s|\(|[“‘]")
LONGEST = 160


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's place and its words on one line."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the `start`:`end` of what stands under it."""

    heading: Heading
    start: int
    end: int


@lru_cache(maxsize=2)
def headings(segment: Segment) -> tuple[Heading, ...]:
    """List the headings: those the format marks, else lines that look like one.

    A line looks like a heading when it is short, bears no end mark, has its words in
    title case, and follows a finished sentence and precedes the beginning of one.
    """
    text = segment.flow
    marked = [m for m in segment.marked("heading") if m.end <= len(text)]
    if marked:
        return tuple(Heading(m.start, m.end, " ".join(text[m.start : m.end].split())) for m in marked)
    return tuple(_printed(segment))


def sections(segment: Segment) -> Iterator[Section]:
    """Give each section, from the end of its heading to the next heading."""
    found = headings(segment)
    ends = [*(h.start for h in found[1:]), len(segment.flow)][: len(found)]
    for heading, end in zip(found, ends, strict=True):
        yield Section(heading, heading.end, end)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    new: bool  # a blank line stands before it


def _printed(segment: Segment) -> Iterator[Heading]:
    text = segment.flow
    lines = [
        _Line(m.start(), m.end(), m[0].strip(), text[max(0, m.start() - 2) : m.start()] == "\n\n")
        for m in LINE.finditer(text)
    ]
    at = 1
    while at < len(lines):
        count = _heading_lines(segment, lines, at)
        if count:
            start, end = lines[at].start, lines[at + count - 1].end
            yield Heading(start, end, " ".join(text[start:end].split()))
        at += max(1, count)


def _heading_lines(segment: Segment, lines: list[_Line], at: int) -> int:
    """Count the lines of the heading that begins at a line: none, one, two or three."""
    line = lines[at]
    if not (line.new or _finished(lines[at - 1].text)) or not is_prose(segment, line.start):
        return 0
    for count in (1, 2, 3):
        if at + count >= len(lines) or not _titled(lines[at + count - 1].text):
            return 0
        following = lines[at + count]
        begins = following.text[:1].isupper() or ITEM.match(following.text) is not None
        if begins and (following.new or not _titled(following.text)):
            return count
    return 0


def _finished(line: str) -> bool:
    return bool(re.search(r"[.:!?][”’\"')]{0,3}\s?\d{0,2}$", line)) or bool(FURNITURE.match(line))


def _titled(line: str) -> bool:
    """Tell whether a line has the case of a title: all its longer words begin with a capital."""
    if (
        not line
        or len(line) > LONGEST
        or line[-1] in ".,;:"
        or FURNITURE.match(line)
        or not line[0].isupper()
    ):
        return False
    words = re.findall(r"[A-Za-z][A-Za-z'’-]*", line)
    return bool(words) and all(w[0].isupper() or w in SMALL for w in words)
