"""The goods that an English press text names with an adjective of origin: ``duty on Thai noodles``."""

import re
from collections.abc import Sequence
from functools import cache

from extract.forms.clauses import Clause
from extract.us.headline import Extent, Place
from kb.country_names import demonyms

LEAD = (
    r"\b(?:imports?\s{1,3}of|imported|dumping\s{1,3}of|injured\s{1,3}by(?:\s{1,3}imports?\s{1,3}of)?|that"
    r"|(?:investigations?|probes?|inquir(?:y|ies)|cases?|reviews?|dut(?:y|ies)|tariffs?|tax(?:es)?|measures?|orders?"
    r"|lev(?:y|ies)|rul(?:es|ing)|petition)(?:\s{1,3}\([A-Z/]{2,8}\))?\s{1,3}(?:in)?(?:to|on|over|of|against|for"
    r"|concerning|regarding|targeting))\s{1,3}(?:alleged\s{1,3}|certain\s{1,3}|some\s{1,3}|the\s{1,3}|dumped\s{1,3}"
    r"|imports?\s{1,3}of\s{1,3}){0,3}"
)
GOODS = (
    r"(?P<goods>[a-zà-ÿ0-9-][\w’'/-]{1,30}(?:(?:,\s{1,3}|\s{1,3}(?:and\s{1,3}|or\s{1,3})?)[\w’'/-]{2,30}){0,6}?)"
    r"(?=\s{0,3}(?:[.;:!?]|,(?!\s\w+\s(?:and|or))|\n|\Z|[–—-]\s|\b(?:after|over|from|to|for|at|in|with|amid|as|is|are|was"
    r"|were|has|have|will|would|could|following|until|under|on|by|imports?|exporters?|producers?|makers?|firms?|says?|said"
    r"|that|which|injur\w+|harm\w*|sold|expire)\b))"
)


def clause_of(text: str, extents: Sequence[Extent], market: str) -> Clause | None:
    """Give the goods of the first stretch that names them with the people they come from."""
    for extent in extents:
        match = _pattern().search(text, extent.start, extent.end)
        if match is None:
            continue
        origins = tuple(
            Place(code, match.start("people") + m.start(), match.start("people") + m.end())
            for m in _people().finditer(match["people"])
            if (code := _codes()[m[0].casefold()]) != market
        )
        if origins:
            return Clause(Extent(*match.span("goods")), origins)
    return None


@cache
def _codes() -> dict[str, str]:
    return {word.casefold(): code for word, code, _ in demonyms()}


@cache
def _people() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words()})\b", re.I)


@cache
def _pattern() -> re.Pattern[str]:
    word, joined = rf"(?-i:{_words()})", r"(?:,\s{1,3}|\s{1,3}and\s{1,3}|,\s{1,3}and\s{1,3})"
    people = rf"(?P<people>{word}(?:{joined}{word}){{0,6}})"
    return re.compile(LEAD + people + r"\s{1,3}" + GOODS, re.I)


def _words() -> str:
    return "(?:" + "|".join(sorted((re.escape(w) for w, _, _ in demonyms()), key=len, reverse=True)) + ")"
