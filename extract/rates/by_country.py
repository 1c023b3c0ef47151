"""Margins that one sentence states for several countries, one after the other.

“(1) India—38.06 to 69.92 percent; (2) Malaysia—45.71 percent” in an initiation, and
“up to 48.17 percent for Brazil, 14.52 percent for India” in a sunset review.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kb.countries import find_countries

NUMBER = r"\d{1,4}(?:,\d{3})?\.\d{1,4}"
BEHIND = re.compile(
    rf"(?:\s?\([^()]{{1,40}}\))?(?:\s?[-:]\s?|,?\s)(?:(?:rang\w{{1,3}}|is|are|was|were|of)\s)?(?:from\s|between\s|up\sto\s)?"
    rf"(?:(?P<low>{NUMBER})(?:\s?(?:percent|%))?\s?(?:to|-|and)\s?)?(?P<rate>{NUMBER})\s?(?:percent\b|%)"
)
BEFORE = re.compile(rf"(?P<rate>{NUMBER})\s?(?:percent|%)\sfor\s(?:the\s)?\Z")
ALLEGED = re.compile(
    r"\balleg\w+|\bpetition\w*|\bthis\s+initiation\b|\bestimated\s+dumping\s+margins?\s+for\b", re.IGNORECASE
)
LIKELY = re.compile(r"\blikely\s+to\s+(?:prevail|lead|continue|recur)\b", re.IGNORECASE)
REACH = 60


@dataclass(frozen=True, slots=True)
class OfCountry:
    """One margin of a country: `low` tells the lower end of a range."""

    code: str
    printed: str
    start: int
    end: int
    at: int  # where the number stands
    alleged: bool


def margins_by_country(text: str) -> Iterator[OfCountry]:
    """Give the margins of a sentence about what was alleged, or what is likely, of each country."""
    alleged = ALLEGED.search(text) is not None
    if not alleged and not LIKELY.search(text):
        return
    for named in find_countries(text):
        behind = BEHIND.match(text, named.end)
        before = BEFORE.search(text, max(0, named.start - REACH), named.start)
        if behind and behind["low"]:
            yield OfCountry(
                named.code, behind["low"], named.start, behind.end("rate"), behind.start("low"), alleged
            )
        for match in (behind, before):
            if match and not (match is behind and before):
                start, end = min(named.start, match.start()), max(named.end, match.end())
                yield OfCountry(named.code, match["rate"], start, end, match.start("rate"), alleged)
