"""What no hit has, in the engine's terms."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from index.backend import Denied
from index.fields import MARKED
from index.matching.clauses import Clauses
from index.matching.wording import Wording

Clause = TypeVar("Clause")


def not_denied(clauses: Clauses[Clause], wordings: Iterable[Wording[Clause]], denied: Denied) -> Clause:
    """Build: whatever has nothing of what is denied."""
    return clauses.without(clauses.any_of(list(_each(clauses, wordings, denied))))


def _each(clauses: Clauses[Clause], wordings: Iterable[Wording[Clause]], denied: Denied) -> Iterator[Clause]:
    for field, value in denied.values:
        yield clauses.one_of(field, (value,))
    if denied.identifiers:
        yield clauses.one_of("identifier", denied.identifiers)
    for wording in wordings:
        for phrase in denied.phrases:
            if (said := wording.side_by_side(phrase)) is not None:
                yield said
        for word in denied.marked:
            yield wording.term(MARKED, word)
