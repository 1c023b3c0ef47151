"""Whose a range or a rate of a sentence is, where it names some of the countries or means the rest of them.

“The remaining countries' margins are from 5 to 40 percent” says nothing of the countries that
the text set apart before; a rate without a country would be told to a firm of those, too.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from extract.forms.rate_row import Row
from extract.segment import Segment
from extract.us.headline import Extent
from kb.countries import find_countries

REST = re.compile(
    r"\b(?:các|những)\s{1,9}(?:nước|quốc\s{1,9}gia|vùng\s{1,9}lãnh\s{1,9}thổ|thị\s{1,9}trường|nguồn)\b"
    r"[^.;,\d]{0,40}?\b(?:còn\s{1,9}lại|khác)\b"
    r"|\b(?:remaining|other)\s{1,9}(?:\w+\s{1,9}){0,2}(?:countries|origins|sources|territories|economies)\b"
    r"|\brest\s{1,9}of\s{1,9}the\s{1,9}(?:countries|origins|sources)\b",
    re.I,
)
APART = re.compile(  # what sets countries apart from the rest
    r"\b(?:chấm\s{1,9}dứt|không\s{1,9}đáng\s{1,9}kể|nhỏ\s{1,9}hơn|thấp\s{1,9}hơn|dưới\s{1,9}\d|loại\s{1,9}(?:trừ|khỏi|ra)|khỏi"
    r"|miễn\s{1,9}trừ|terminat\w+|negligib\w+|exclud\w+|exempt\w*|de\s{1,9}minimis|less\s{1,9}than|dropped)\b",
    re.I,
)
COMPARED = re.compile(r"\b(?:so\s{1,9}với|cao\s{1,9}hơn|thấp\s{1,9}hơn|higher|lower|compared|than)\b", re.I)
SENTENCE = re.compile(r"(?:[^.\n]|\.(?=\S)){1,1500}")
REACH = 1_500  # code points before a sentence in which the others are set apart
UNSURE = 0.45
SCOPES = frozenset({"range", "country_wide", "all_others"})


def for_each_meant(segment: Segment, row: Row, origins: Collection[str]) -> Iterator[Row]:
    """Give a row once for each country that its sentence gives it to; as it is, where that is all of them.

    Where the sentence means the rest and the text does not tell who was set apart, the row
    stays a proposal.
    """
    if row.country is not None or row.exporter or row.scope not in SCOPES or len(origins) < 2:
        yield row
        return
    sentence = _sentence(segment.flow, row.at)
    words = segment.flow[sentence.start : sentence.end]
    named = {m.code for m in find_countries(words)} & set(origins)
    if REST.search(words):
        meant = set(origins) - (named or _set_apart(segment.flow, sentence, origins))
        if not meant or len(meant) == len(origins):
            yield replace(row, sure=min(row.sure, UNSURE))
            return
    elif named and not COMPARED.search(words):
        meant = named
    else:
        meant = set()
    if not meant or len(meant) == len(origins):
        yield row
        return
    yield from (replace(row, country=code) for code in sorted(meant))


def _sentence(text: str, at: Extent) -> Extent:
    low = max(0, at.start - REACH)
    found = (Extent(m.start(), m.end()) for m in SENTENCE.finditer(text, low, min(len(text), at.end + REACH)))
    return next((e for e in found if e.start <= at.start < e.end), at)


def _set_apart(text: str, before: Extent, origins: Collection[str]) -> set[str]:
    """Give the countries of the nearest sentences before that say of some what is not said of all."""
    found: set[str] = set()
    for match in SENTENCE.finditer(text, max(0, before.start - REACH), before.start):
        named = {m.code for m in find_countries(match[0])} & set(origins)
        if APART.search(match[0]) and len(named) < len(origins):
            found |= named
    return found
