"""What a question names without narrowing its answer raises the records that have it.

“Thép dây Mexico điều tra” may mean a case in Mexico or one against its goods: either is more likely
what was asked for than a record of another country. So does a legal issue raise what deals with it, under
whatever words, and “án lệ” what is kept as law. Stages and remedies raise by their words alone: more
helped some sets of questions and hurt as many.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index.asks import Among
from index.backend import Concept, Filters, Query, SearchBackend
from index.named_firms import firm_phrases
from index.understanding import Understood
from index.understanding.parts import PRECEDENT, Part

PLACE = 1.5  # times the score of a record of a country that the question names, on whichever side
GOODS = 2.0  # of a record that has the goods asked for under any of their names
OWN_GOODS = 1.5  # more, where its title or keywords name them
ISSUE = 1.5  # of a record that deals with a legal issue that the question names
FIRM = 2.0  # of a record that has a firm of the question under any of its names
LAW = 2.0  # of what is kept as law, where precedents are asked for
LOOKED_AT = 200  # of the best


@dataclass(frozen=True, slots=True)
class Raised:
    """Records that match any of these queries count so many times."""

    any_of: tuple[Query, ...]
    times: float


def raises(understood: Understood | None) -> tuple[Raised, ...]:
    """Tell what is raised by what a question names but does not narrow by."""
    parts = [part for part in understood.parts if not part.filters] if understood else []
    places = _values(part for part in parts if part.kind in ("market", "country"))
    issues = _values(part for part in parts if part.kind == "issue")
    kinds = _values(part for part in parts if part.kind == "kind" and part.label == PRECEDENT)
    sought: list[tuple[float, tuple[Filters, ...]]]
    sought = [(PLACE, (Filters(market=(v,)), Filters(country=(v,)))) for v in places]
    sought += [(ISSUE, (Filters(issue=(v,)),)) for v in issues]
    sought += [(LAW, (Filters(kind=(v,)),)) for v in kinds]
    raised = [Raised(tuple(Query(filters=one) for one in any_of), times) for times, any_of in sought]
    firms = [firm_phrases(p, understood.quoted(p)) for p in parts if p.kind == "firm"] if understood else []
    return (*raised, *(Raised((Query(phrases=names),), FIRM) for names in firms if names))


def _values(parts: Iterable[Part]) -> list[str]:
    return list(dict.fromkeys(value for part in parts for value in part.values))


def of_goods(named: Sequence[Concept]) -> tuple[Raised, ...]:
    """Tell what is raised by the goods a question names: records that have any of their names."""
    if not named:
        return ()
    own = tuple(concept.model_copy(update={"own": True}) for concept in named)
    return Raised((Query(concepts=tuple(named)),), GOODS), Raised((Query(concepts=own),), OWN_GOODS)


def raised(backend: SearchBackend, scores: dict[str, float], by: Sequence[Raised]) -> dict[str, float]:
    """Give the scores with the best of what is raised counting more."""
    if not by:
        return scores
    best = sorted(scores, key=lambda record: (-scores[record], record))[:LOOKED_AT]
    more = dict(scores)
    matching = iter(backend.together([Among(best, query) for one in by for query in one.any_of]))
    for one in by:
        for record in set().union(*(next(matching) for _ in one.any_of)):
            more[record] *= one.times
    return more
