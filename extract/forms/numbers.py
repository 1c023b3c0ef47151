"""Numbers of proceedings and acts, each authority in its own writing."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.field import Find, Reading
from tradewarn.model import Found
from tradewarn.printed.white_space import bounded
from tradewarn.text import plain_dashes

BY = "extract/forms/numbers.py"
HEAD = 6_000
MOST = 40  # a notice names no more proceedings of its own


@dataclass(frozen=True)
class Written:
    """One way of writing a number.

    Attributes:
        pattern: Where it stands; dashes are plain when it is tried.
        form: The whole number, made of the groups of the pattern.
        within: Only so many characters from the beginning count.
        confidence: How sure the place makes it.
        heads: Whether running heads are read as well.
    """

    pattern: re.Pattern[str]
    form: str = "{0}"
    within: int = HEAD
    confidence: float = 0.95
    heads: bool = False


def written(
    pattern: str, form: str = "{0}", *, within: int = HEAD, confidence: float = 0.95, heads: bool = False
) -> Written:
    """Make a `Written`; a space in the pattern is any white space."""
    loose = pattern.replace(" ?", r"\s*").replace(" ", r"\s+")
    return Written(re.compile(bounded(loose)), form, within, confidence, heads)


def numbers_finder(ways: Sequence[Written], *, field: str) -> Find:
    """Make the rule of a list of numbers; a number that is the act's own is left out of related acts."""

    def find(reading: Reading) -> Iterable[Found]:
        own = (
            {str(f.value) for f in reading.found.get("document_number", ())}
            if field != "case_numbers"
            else set()
        )
        seen: set[str] = set()
        for found in _all(reading, ways):
            value = str(found.value)
            if value not in seen and value not in own and len(seen) < MOST:
                seen.add(value)
                yield found

    return find


def one_number_finder(ways: Sequence[Written]) -> Find:
    """Make the rule of the act's own number: the first way that fits."""

    def find(reading: Reading) -> Iterable[Found]:
        for way in ways:
            for found in _all(reading, [way]):
                yield found
                return

    return find


def _all(reading: Reading, ways: Sequence[Written]) -> Iterable[Found]:
    segment = reading.segment
    text = plain_dashes(segment.text)
    for way in ways:
        spans = [(0, min(segment.flow_end, way.within))]
        if way.heads:
            spans.append((segment.flow_end, len(text)))
        for start, end in spans:
            for match in way.pattern.finditer(text, start, end):
                value = " ".join(way.form.format(match[0], *match.groups(""), **match.groupdict("")).split())
                yield segment.found(value, match.start(), match.end(), confidence=way.confidence, by=BY)
