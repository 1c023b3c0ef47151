"""Take an English title of a trade-remedy notice apart: goods, origins, and what is done.

``Green Tea From the Republic of Kenya: Final Results of Antidumping Duty Administrative
Review; 2030`` has goods, a From-clause, and an act.
The From-clause is the firm ground: a country name right after *From* ends the goods and
begins the act, whatever the punctuation (colon, semicolon, or none at all). A title may
name several goods, or begin with the act and end with the goods.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


class Mention(Protocol):
    """A country named at `start`:`end` of a text."""

    @property
    def code(self) -> str:
        """Its code."""

    @property
    def start(self) -> int:
        """Where its name begins."""

    @property
    def end(self) -> int:
        """One past the end of its name."""


@dataclass(frozen=True, slots=True)
class Extent:
    """A piece of text, `end` excluded."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """A country where it is named."""

    code: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Headline:
    """The parts of a title, as places in the text it stands in.

    Attributes:
        whole: The title.
        goods: Each product named, once.
        origins: The countries of the From-clauses that follow the goods; the code of a
            name that we do not know is empty.
        others: Countries named in the act (``With Respect to the Kingdom of Thailand``).
        acts: What is left: the words that say what is done.
    """

    whole: Extent
    goods: tuple[Extent, ...] = ()
    origins: tuple[Place, ...] = ()
    others: tuple[Place, ...] = ()
    acts: tuple[Extent, ...] = ()


CodeOf = Callable[[str], str | None]

STATE = r"(?:Republic|Kingdom|Federation|Sultanate|State|Commonwealth|Union|Principality|Emirate)"
FORMAL = re.compile(rf"(?:\b[Tt]he\s+)?(?:(?:\b[A-Z][\w’'-]+\s+){{0,2}}{STATE}\s+of\s+(?:the\s+)?)?\Z")
AGAIN = re.compile(r"\s*\(\Z")
FROM = re.compile(r"\bfrom\s+", re.I)
OF = re.compile(r"\bof\s+\Z", re.I)
NAME = re.compile(r"(?:[Tt]he\s+)?([A-Z][\w’'-]{1,30}(?:\s+(?:and\s+)?[A-Z][\w’'-]{1,30}){0,3})")
GLUE = re.compile(r"\s*(?:[,/&]\s*(?:\b(?:and|or)\b\s*)?|\b(?:and|or)\b\s*)(?=[A-Zt])")
LISTED = re.compile(r"\s*(?:[,:;]|\Z)|\s+and\s")
REST_OF_NAME = re.compile(rf"\s+{STATE}\b", re.I)
ON_GOODS = re.compile(
    r"\b(?:orders?|investigations?|reviews?|inquir(?:y|ies)|findings?|dut(?:y|ies)|imports|determinations?)"
    r"(?:\s+\([^()]{1,40}\))?(?:\s+(?:on|of|for|with\s+respect\s+to|regarding|concerning|covering)\s+|\s*[:;]\s+)",
    re.I,
)
ACT_WORD = re.compile(
    r"\b(?:determinations?|results|reviews?|notice|initiation|institution|orders?|investigations?|circumvention"
    r"|rescission|revocation|respect|exports|imports|scope|correction|scheduling|continuation|termination"
    r"|postponement|agreement|respondents?|proceedings?|procedures?|regulations?|rules?|annexes|panel"
    r"|duty|duties|antidumping|countervailing|articles?|investigate|opportunity)\b",
    re.I,
)
SEPARATOR = re.compile(r"[:;]\s+(?:and\s+)?")
EDGE = " \t\n,;:.–—-"


def places(text: str, mentions: Sequence[Mention]) -> list[Place]:
    """Widen each mention to the name as a sentence has it.

    ``the Socialist Republic of`` before it and the short name in brackets after it
    belong to it, so that what stands before a place is what governs it.
    """
    found: list[Place] = []
    for mention in mentions:
        last = found[-1] if found else None
        between = text[last.end : mention.start] if last else ""
        if last and last.code == mention.code and len(between) < 5 and AGAIN.fullmatch(between):
            closed = text[mention.end : mention.end + 1] == ")"
            found[-1] = Place(last.code, last.start, mention.end + closed)
            continue
        floor = max(last.end if last else 0, mention.start - 60)
        formal = FORMAL.search(text[floor : mention.start])
        found.append(Place(mention.code, floor + formal.start() if formal else mention.start, mention.end))
    return found


def parse(text: str, named: Sequence[Place], *, start: int, end: int, code_of: CodeOf) -> Headline:
    """Take the title at `start`:`end` of a text apart.

    Args:
        text: The text it stands in.
        named: The countries named in the title, in order; offsets into the text.
        start: Where the title begins.
        end: One past its end.
        code_of: The code of a country by its name, or None.
    """
    clauses = _from_clauses(text, named, start, end, code_of)
    goods: list[Extent] = []
    origins: list[Place] = []
    others: list[Place] = []
    acts: list[Extent] = []
    done = start
    for at, names in clauses:
        before, product = _goods_before(text, done, at, first=not goods)
        after = _clause_end(text, names[-1].end, end)
        if product is None:
            others += names
            continue
        if before.end > before.start:
            acts.append(before)
        goods.append(product)
        origins += names
        done = after
    if not goods:
        goods += _goods_without_origin(text, start, end)
        done = goods[-1].end if goods else start
    acts.append(_trim(text, done, end))
    spans = {(o.start, o.end) for o in (*origins, *others)}
    others += [place for place in named if (place.start, place.end) not in spans]
    return Headline(
        whole=Extent(start, end),
        goods=_once(text, goods),
        origins=tuple(origins),
        others=tuple(others),
        acts=tuple(a for a in acts if a.end > a.start),
    )


def _from_clauses(
    text: str, named: Sequence[Place], start: int, end: int, code_of: CodeOf
) -> list[tuple[int, list[Place]]]:
    """List where each From-clause begins, with its countries."""
    at = {place.start: place for place in named}
    clauses: list[tuple[int, list[Place]]] = []
    for word in FROM.finditer(text, start, end):
        found = _list_of_countries(text, word.end(), end, at, code_of)
        if found:
            clauses.append((word.start(), found))
    if not clauses:
        for place in named:
            of = OF.search(text, max(start, place.start - 10), place.start)
            if of and text[place.end : place.end + 1] in ":;":
                return [(of.start(), [place])]
    return clauses


def _list_of_countries(
    text: str, begin: int, end: int, at: Mapping[int, Place], code_of: CodeOf
) -> list[Place]:
    """Read ``China, Mexico, and Turkey`` up to what is no country."""
    found: list[Place] = []
    while True:
        place = at.get(begin) or _by_name(text, begin, end, code_of)
        if place is None:
            return found
        found.append(place)
        glue = GLUE.match(text, place.end, end)
        if glue is None:
            return found
        begin = glue.end()


def _by_name(text: str, begin: int, end: int, code_of: CodeOf) -> Place | None:
    """Read a name that was not seen as a country's: ``Turkey`` is also a bird.

    A name that no country bears, but stands in the list as one, is kept without a code.
    """
    name = NAME.match(text, begin, end)
    if name is None:
        return None
    words = list(re.finditer(r"\S+", name[1]))
    for word in reversed(words):
        stop = name.start(1) + word.end()
        code = code_of(text[name.start(1) : stop])
        if code:
            return Place(code, begin, stop)
    if FROM.search(name[0]) or ACT_WORD.search(name[1]) or not LISTED.match(text, name.end(), end):
        return None
    return Place("", begin, name.end())


def _goods_before(text: str, start: int, at: int, *, first: bool) -> tuple[Extent, Extent | None]:
    """Split what stands before a From-clause into act words and the goods, if any."""
    begin = start
    for separator in SEPARATOR.finditer(text, start, at):
        begin = separator.end()
    for lead in ON_GOODS.finditer(text, start, at):
        begin = max(begin, lead.end())
    product = _trim(text, begin, at)
    if not first and begin == start:  # no separator parts it from the goods before
        return Extent(start, start), None
    if product.end - product.start < 2 or ACT_WORD.search(text, product.start, product.end):
        return Extent(start, start), None
    return _trim(text, start, begin), product


def _goods_without_origin(text: str, start: int, end: int) -> list[Extent]:
    """Take ``GOODS: what is done``, where the words before the colon are no act."""
    separator = SEPARATOR.search(text, start, end)
    if separator is None:
        return []
    product = _trim(text, start, separator.start())
    if ACT_WORD.search(text, product.start, product.end) or not ACT_WORD.search(text, separator.end(), end):
        return []
    return [product]


def _clause_end(text: str, after: int, end: int) -> int:
    rest = REST_OF_NAME.match(text, after, end)
    return rest.end() if rest else after


def _trim(text: str, start: int, end: int) -> Extent:
    while start < end and (text[start] in EDGE or text[start : start + 4].lower() == "and "):
        start += 4 if text[start : start + 4].lower() == "and " else 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return Extent(start, end)


def _once(text: str, goods: Sequence[Extent]) -> tuple[Extent, ...]:
    seen: dict[str, Extent] = {}
    for product in goods:
        seen.setdefault(" ".join(text[product.start : product.end].lower().split()), product)
    return tuple(seen.values())
