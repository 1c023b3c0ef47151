"""How a letter opens: its day, whom it addresses, and what it is about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from extract.segment import Segment
from kb.company_names import company_key
from kb.letters import any_of, signs
from tradewarn.model import Found
from tradewarn.printed.dates import printed_dates

BY = "extract/letters/head.py"
HEAD = 6_000  # letters in which a salutation or a subject stands
LONGEST_DAY = 70  # letters of a line that gives the letter's day: place and day
LONGEST_CLOSING = 60
LONGEST_SUBJECT = 600
PARAGRAPH = re.compile(r"\n[^\S\n]*\n")
SPAN = re.compile(
    r"\d\s{0,3}(?:-|–|—|to)\s{0,3}\S{0,8}\d{4}", re.IGNORECASE
)  # “01/01/2031 - 06/30/2031” is a period


@dataclass(frozen=True, slots=True)
class Head:
    """What tells a letter from a notice.

    Attributes:
        opening: The salutation or, where there is none, the closing formula.
        dated: The letter's own day.
        to: The firm that it addresses.
        subject: What it is about.
    """

    opening: Found
    dated: Found | None
    to: Found | None
    subject: Found | None


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str


def read_head(segment: Segment) -> Head | None:
    """Give a letter's head; None for a text that addresses nobody."""
    lines = list(_lines(segment.flow))
    opening = _opening(lines) or _closing(lines)
    if opening is None:
        return None
    top = [line for line in lines if line.start < min(HEAD, max(opening.end, 1_500))]
    return Head(
        opening=segment.found(opening.text, opening.start, opening.end, confidence=0.9, by=BY),
        dated=_dated(segment, top),
        to=_to(segment, top, opening),
        subject=_subject(segment, top),
    )


def order_of(segment: Segment) -> Literal["day", "sure"]:
    """Tell how a letter writes 5/9/2031: day first but in English, where it may be either."""
    return "sure" if segment.language == "en" else "day"


def _lines(text: str) -> Iterator[_Line]:
    for found in re.finditer(r"[^\n]+", text):
        line = found[0]
        if line.strip():
            start = found.start() + len(line) - len(line.lstrip())
            yield _Line(start, start + len(line.strip()), line.strip())


def _opening(lines: list[_Line]) -> _Line | None:
    return next((x for x in lines if x.start < HEAD and _signs("salutations").match(x.text)), None)


def _closing(lines: list[_Line]) -> _Line | None:
    """Find “Yours faithfully,” on a line of its own."""
    short = (x for x in lines if len(x.text) <= LONGEST_CLOSING)
    return next((x for x in short if _signs("closings").match(x.text)), None)


def _dated(segment: Segment, lines: list[_Line]) -> Found | None:
    """Find the one day of a short line; a period of two days is none."""
    for line in lines:
        if len(line.text) > LONGEST_DAY or SPAN.search(line.text):
            continue
        days = list(printed_dates(line.text, order=order_of(segment)))
        if len(days) == 1:
            at = days[0]
            return segment.found(
                at.day.isoformat(), line.start + at.start, line.start + at.end, confidence=0.85, by=BY
            )
    return None


def _to(segment: Segment, lines: list[_Line], opening: _Line) -> Found | None:
    """Find the first line above the salutation, or behind its words, that is a firm's name."""
    for line in lines:
        if line.start > opening.start:
            break
        offset, name = _behind(line.text, _signs("receivers"), _signs("salutations"))
        key = company_key(name)
        if key and key.formed and not name.startswith("The ") and len(name.split()) > 1:
            start = line.start + offset
            return segment.found(name, start, start + len(name), confidence=0.8, by=BY)
    return None


def _subject(segment: Segment, lines: list[_Line]) -> Found | None:
    """Find “Re:” and what follows, to the end of its paragraph."""
    for line in lines:
        offset, told = _behind(line.text, _signs("subjects"))
        if not offset:
            continue
        start = line.start + offset
        if not told:  # the subject stands on the next line
            start = next((x.start for x in lines if x.start > line.end), line.end)
        ends = [m.start() for m in [PARAGRAPH.search(segment.flow, start)] if m]
        ends += [x.start for x in lines if x.start > start and _signs("salutations").match(x.text)]
        end = min([*ends, len(segment.flow), start + LONGEST_SUBJECT])
        text = " ".join(segment.flow[start:end].split())
        return segment.found(text, start, end, confidence=0.85, by=BY) if text else None
    return None


def _behind(text: str, *openers: re.Pattern[str]) -> tuple[int, str]:
    """Leave out the word that opens a line; give where the rest begins, and it."""
    at = 0
    for opener in openers:
        if found := opener.match(text):
            at = max(at, found.end())
    while at < len(text) and at and not text[at].isalnum() and text[at] not in "“\"'(":
        at += 1
    return at, text[at:].rstrip(" ,;:")


@lru_cache(maxsize=8)
def _signs(name: str) -> re.Pattern[str]:
    words = getattr(signs(), name)
    return any_of(word.rstrip(":,. ") for word in words)
