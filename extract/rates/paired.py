"""Rates that a sentence of a US notice gives to several firms, each beside its name.

“Commerce determines a margin of 3.07 percent for A and of zero percent for B”; “subsidy rates
of 2.31 percent to A and 187.42 percent to B”. Names and figures must stand two by two, and
nothing in the sentence may tell of another time or of another kind of figure.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.companies.names import firm_names
from extract.forms.rate_names import FIRM_FIRST
from extract.forms.rate_pairs import pairs
from extract.forms.rate_places import Whom

FIGURE = re.compile(
    r"(?<![\d.,-])(?P<rate>\d{1,4}\.\d{1,3}|zero|0)\s?(?:percent\b|%)(?!\s{1,3}of\s{1,3}(?:the\s|its\s|total|all|home|U\.S))",
    re.I,
)
ANY_SHARE = re.compile(r"\d\s?(?:percent\b|%)|\bzero\s{1,3}percent\b", re.I)
RATE = re.compile(
    r"\b(?:dumping\s{1,3}margins?|margins?\s{1,3}of|subsid(?:y|ies)\s{1,3}(?:rates?|of)|subsidy\s{1,3}margins?|deposit\s{1,3}rates?"
    r"|AD\s{1,3}rates?|CVD\s{1,3}rates?|rates?\s{1,3}of|assign\w*|final\s{1,3}(?:rates?|margins?)|preliminary\s{1,3}(?:rates?|margins?))\b",
    re.I,
)
NOT_NOW = re.compile(
    r"\b(?:previous(?:ly)?|prior|initially|original(?:ly)?|earlier|last|former(?:ly)?|chang\w+|revis\w+|correct\w+|amend\w+"
    r"|underlying|segments?|petitions?|most\s{1,3}recent|completed|first|second|LTFV"
    r"|instead|incorrect\w*|erroneous\w*|alleg\w+|argu\w+|claim\w*|request\w*|propos\w+|would|should|if|between|rang\w+"
    r"|market|ownership|shares?|interest|profit|ratio|below|above|exceed\w*|less|more|least|up\s{1,3}to)\b(?!\s{1,3}than\s{1,3}fair)",
    re.I,
)
FAIR = re.compile(r"\bless\s{1,3}than\s{1,3}(?:fair|normal)\s{1,3}value\b|\bless-than-fair-value\b", re.I)
OTHERS = re.compile(
    r"\b(?:all[-\s]others?\b[\w -]{0,40}|all\s{1,3}other\s{1,3}(?:[A-Z]\w+\s{1,3})?\w+"
    r"|[A-Z][A-Za-z]{2,20}-wide\s{1,3}entity"
    r"|(?:non-selected|separate[-\s]rate|other)\s{1,3}(?:compan\w+|exporters|producers|respondents))",
)


@dataclass(frozen=True, slots=True)
class Given:
    """A firm or a group of them, where its figure stands, and the stretch that holds both."""

    company: str
    scope: str
    rate: str
    start: int
    end: int


def given_rates(text: str) -> Iterator[Given]:
    """Give the figures that a sentence ties to firms; nothing where one of them is nobody's."""
    rate = RATE.search(text)
    bare = FAIR.sub(lambda m: " " * len(m[0]), text)
    if rate is None or NOT_NOW.search(bare):
        return
    figures = list(FIGURE.finditer(text))
    if not figures or len(figures) != sum(1 for _ in ANY_SHARE.finditer(text)):
        return
    whom = _named(text)
    if not any(w.name for w in whom):
        return
    in_order = re.search(r"\brespectively\b", text) is not None
    for person, at in pairs(text, whom, [f.span() for f in figures], in_order=in_order):
        figure = figures[at]
        if person.scope != "country_wide":  # that of a whole country has wordings of its own
            printed = figure["rate"] if figure["rate"][0].isdigit() else "0"
            start, end = min(person.start, figure.start()), max(person.end, figure.end())
            yield Given(person.name, person.scope or "company", printed, start, end)


def _named(text: str) -> list[Whom]:
    found = [Whom(f.name, "company", f.start, f.end) for f in firm_names(text, 0, len(text))]
    found += [Whom(m[0], "company", *m.span()) for m in FIRM_FIRST.finditer(text)]
    found += [Whom("", _scope(m[0]), *m.span()) for m in OTHERS.finditer(text)]
    found.sort(key=lambda w: (w.start, -w.end))
    kept: list[Whom] = []
    for person in found:
        if not kept or person.start >= kept[-1].end:
            kept.append(person)
    return kept


def _scope(words: str) -> str:
    if "-wide" in words:
        return "country_wide"
    return "all_others" if words[:3].lower() == "all" else "cooperating_other"
