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
OF_CORRECTED = re.compile(  # what stands behind these is the number of the act that is corrected
    r"\b(?:corrigend(?:um|a)\s{1,9}to|correction\s{1,9}(?:to|of)|errat(?:um|a)\s{1,9}to"
    r"|rectificatif\s{1,9}(?:au|à)|correcci[óo]n\s{1,9}de\s{1,9}errores\s{1,9}(?:de|en)"
    r"|retifica[çc][ãa]o\s{1,9}(?:da|do|à|ao)|đính chính)\b[^.;]{0,160}\Z",
    re.I,
)
BEHIND = 220


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


_SPACES = re.compile(r"\[(?:\\.|[^\]\\]){0,200}\]| \?| ")  # a space within a class is itself


def written(
    pattern: str, form: str = "{0}", *, within: int = HEAD, confidence: float = 0.95, heads: bool = False
) -> Written:
    """Make a `Written`; a space in the pattern is any white space."""
    loose = _SPACES.sub(lambda m: {" ?": r"\s*", " ": r"\s+"}.get(m[0], m[0]), pattern)
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
    """Make the rule of the act's own number: the first way that fits, never that of an act it corrects."""

    def find(reading: Reading) -> Iterable[Found]:
        for way in ways:
            for found, at in _placed(reading, [way]):
                if not _is_of_corrected(reading, found, at):
                    yield found
                    return

    return find


def _is_of_corrected(reading: Reading, found: Found, at: int) -> bool:
    """Tell whether a number stands, there or elsewhere in the head, as that of the act corrected."""
    text = plain_dashes(reading.segment.text)
    digits = re.escape(re.sub(r"^[^\d]{0,40}", "", str(found.value)))
    places = [m.start() for m in re.finditer(digits, text[: at + HEAD])][:MOST] if digits else [at]
    return any(OF_CORRECTED.search(text, max(0, p - BEHIND), p) for p in {at, *places})


def _all(reading: Reading, ways: Sequence[Written]) -> Iterable[Found]:
    return (found for found, _ in _placed(reading, ways))


def _placed(reading: Reading, ways: Sequence[Written]) -> Iterable[tuple[Found, int]]:
    segment = reading.segment
    text = plain_dashes(segment.text)
    for way in ways:
        spans = [(0, min(segment.flow_end, way.within))]
        if way.heads:
            spans.append((segment.flow_end, len(text)))
        for start, end in spans:
            for match in way.pattern.finditer(text, start, end):
                value = " ".join(way.form.format(match[0], *match.groups(""), **match.groupdict("")).split())
                found = segment.found(value, match.start(), match.end(), confidence=way.confidence, by=BY)
                yield found, match.start()
