"""Where a person looks for what was not read: the words that made a field be asked for."""

from collections.abc import Callable, Iterator, Mapping

from extract.companies.names import firm_names
from extract.silent import (
    AMOUNT,
    BARE_COLUMN,
    CODES,
    DUE,
    LINE,
    LIST_HEAD,
    LOOK_AT,
    NEAR,
    NEW_RATE,
    RATE_WORD,
)

Place = tuple[int, int]
APART = 160  # places nearer than this are one


def cue_places(field: str, text: str) -> Iterator[Place]:
    """Give the stretches of an act's text that show that a field has something to read, in order.

    None of what every act has (its date, stage, goods and origin): that is asked for without
    any cue.

    Args:
        field: The field that stayed empty, or was read in part.
        text: The act's text on one page.

    Example:
        >>> text = "The duty is fixed at 12.5 % for all others."
        >>> [text[a:b] for a, b in cue_places("rates", text)]
        ['12.5 %']
    """
    find = FINDERS.get(field)
    if find is not None:
        yield from _apart(sorted(find(text[:LOOK_AT])))


def _apart(places: list[Place]) -> Iterator[Place]:
    end = None
    for place in places:
        if end is None or place[0] - end >= APART:
            yield place
        end = max(end or 0, place[1])


def _rates(text: str) -> Iterator[Place]:
    for match in AMOUNT.finditer(text):
        if RATE_WORD.search(text, max(0, match.start() - NEAR), match.start()):
            yield match.span()
    for pattern in (BARE_COLUMN, NEW_RATE):
        yield from (m.span() for m in pattern.finditer(text))
    for match in LINE.finditer(text):
        if RATE_WORD.search(text, max(0, match.start() - LIST_HEAD), match.start("n")):
            yield match.span()


def _codes(text: str) -> Iterator[Place]:
    return (m.span() for m in CODES.finditer(text))


def _deadlines(text: str) -> Iterator[Place]:
    return (m.span() for m in DUE.finditer(text))


def _companies(text: str) -> Iterator[Place]:
    return ((named.start, named.end) for named in firm_names(text))


FINDERS: Mapping[str, Callable[[str], Iterator[Place]]] = {
    "rates": _rates,
    "hs_codes": _codes,
    "deadlines": _deadlines,
    "companies": _companies,
}
