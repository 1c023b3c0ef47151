"""What a question names without narrowing its answer raises the records that have it.

“Thép dây Mexico điều tra” may mean a case in Mexico or one against its goods: either is more likely
what was asked for than a record of another country. Stages and remedies raise by their words alone: more
helped some sets of questions and hurt as many.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from index.backend import Concept, Filters, Query, SearchBackend
from index.understanding import Understood

PLACE = 1.5  # times the score of a record of a country that the question names, on whichever side
GOODS = 2.0  # of a record that has the goods asked for under any of their names
LOOKED_AT = 200  # of the best


@dataclass(frozen=True, slots=True)
class Raised:
    """Records that match any of these queries count so many times."""

    any_of: tuple[Query, ...]
    times: float


def raises(understood: Understood | None) -> tuple[Raised, ...]:
    """Tell what is raised by what a question names but does not narrow by."""
    parts = [part for part in understood.parts if not part.filters] if understood else []
    places = dict.fromkeys(v for part in parts if part.kind in ("market", "country") for v in part.values)
    return tuple(
        Raised(tuple(Query(filters=side) for side in (Filters(market=(v,)), Filters(country=(v,)))), PLACE)
        for v in places
    )


def of_goods(named: Sequence[Concept]) -> tuple[Raised, ...]:
    """Tell what is raised by the goods a question names: records that have any of their names."""
    return (Raised((Query(concepts=tuple(named)),), GOODS),) if named else ()


def raised(backend: SearchBackend, scores: dict[str, float], by: Sequence[Raised]) -> dict[str, float]:
    """Give the scores with the best of what is raised counting more."""
    if not by:
        return scores
    best = sorted(scores, key=lambda record: (-scores[record], record))[:LOOKED_AT]
    more = dict(scores)
    for one in by:
        for record in set().union(*(backend.among(best, query) for query in one.any_of)):
            more[record] *= one.times
    return more
