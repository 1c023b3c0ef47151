"""The best records of a question, without looking at every record that has one of its words.

The engine passes over most records that cannot be among the best, but only where any single word
makes a match. So the best by score alone are fetched first, and these few are looked up: which of
them have enough of the words, and pass the filters. What is left is the true beginning of the whole
ranking, because what was not fetched scores no more than what was. Where too little is left, or
more is asked than words, every match is gone through.
"""

from collections import Counter
from collections.abc import Sequence

from tantivy import DocAddress, Occur
from tantivy import Query as Engine

from index.backend import Query
from index.embedded.clauses import Way, any_of, limited
from index.embedded.snapshot import RecordsSnapshot

SPARE = 8  # fetched beyond what is wanted, so that a tie at its edge is cut by id
GROWTH = 4
MOST_LOOKED_UP = 64  # more are sooner found by going through every match
LEAST_PASSING = 0.15  # of all records; a filter that fewer pass is the quicker way to them

Hit = tuple[float, DocAddress]
Place = tuple[int, int]


def best(now: RecordsSnapshot, query: Query, wanted: int) -> list[Hit]:
    """Give the `wanted` best matches and all that score like the last of them, best first."""
    if query.asks_nothing:
        return _to_the_tie(now, now.queries.everything(query), wanted, order="day")
    if not now.queries.ways(query):
        return []
    found = _pruned(now, query, wanted) if now.queries.only_words(query) else None
    return found if found is not None else _to_the_tie(now, now.queries.ranked(query), wanted)


def _pruned(now: RecordsSnapshot, query: Query, wanted: int) -> list[Hit] | None:
    """Give the best of those that score most; nothing where too few of these match.

    Nor where going through every match is quicker: with a narrow filter, or with many to look up.
    """
    score, limits, share = now.queries.score(query), now.queries.limits(query), now.share(query.filters)
    late = limits if share >= LEAST_PASSING else []
    fetch = int(wanted / share if late else wanted) + SPARE
    narrow = bool(limits) and not late
    if (late and fetch > MOST_LOOKED_UP) or (query.needed > 1 and (narrow or fetch > MOST_LOOKED_UP)):
        return None
    hits = _search(now, score if late else limited(score, limits), fetch)
    kept = _having(now, hits, Way(tuple(late), len(late))) if late else hits
    if query.needed > 1:
        kept = _matching(now, kept, now.queries.ways(query))
    if len(hits) < fetch or (len(kept) >= wanted and kept[wanted - 1][0] > hits[-1][0]):
        return kept if len(kept) <= wanted else [hit for hit in kept if hit[0] >= kept[wanted - 1][0]]
    return None


def _to_the_tie(now: RecordsSnapshot, asked: Engine, wanted: int, order: str | None = None) -> list[Hit]:
    fetch = wanted + SPARE
    while True:
        hits = _search(now, asked, fetch, order)
        if len(hits) < fetch or hits[wanted - 1][0] > hits[-1][0]:
            edge = hits[wanted - 1][0] if len(hits) >= wanted else float("-inf")
            return [hit for hit in hits if hit[0] >= edge]
        fetch *= GROWTH


def _search(now: RecordsSnapshot, asked: Engine, limit: int, order: str | None = None) -> list[Hit]:
    found = now.searcher.search(asked, limit, count=False, order_by_field=order).hits
    return [(rounded(score), address) for score, address in found]


def _matching(now: RecordsSnapshot, hits: Sequence[Hit], ways: Sequence[Way]) -> list[Hit]:
    """Keep, in order, the hits that match in one of the ways."""
    matching = {_place(address) for way in ways for _, address in _having(now, hits, way)}
    return [hit for hit in hits if _place(hit[1]) in matching]


def _having(now: RecordsSnapshot, hits: Sequence[Hit], way: Way) -> list[Hit]:
    """Keep, in order, the hits that have enough of what a way asks for."""
    had: Counter[Place] = Counter()
    open_, asked = list(hits), [any_of(way.of)] if way.needed == 1 else way.of
    for left, one in zip(range(len(asked), 0, -1), asked, strict=True):
        open_ = [hit for hit in open_ if way.needed - left <= had[_place(hit[1])] < way.needed]
        if not open_:
            break
        own = now.queries.numbered(now.numbers([address for _, address in open_]))
        both = Engine.boolean_query([(Occur.Must, Engine.const_score_query(own, 0.0)), (Occur.Must, one)])
        had.update(_place(address) for _, address in now.searcher.search(both, len(open_), count=False).hits)
    return [hit for hit in hits if had[_place(hit[1])] >= way.needed]


def _place(address: DocAddress) -> Place:
    return address.segment_ord, address.doc


def rounded(score: float | None) -> float:
    """Round a score, because its last bits depend on how the segments lie."""
    return round(float(score or 0.0), 3)
