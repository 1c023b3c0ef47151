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
from index.embedded.snapshot import RecordsSnapshot
from index.matching.clauses import Way

SPARE = 8  # fetched beyond what is wanted, so that a tie at its edge is cut by id
GROWTH = 4
AMPLE = 1.5  # times what a filter should leave on average
MOST_LOOKED_UP = 64  # more are sooner found by going through every match
LEAST_PASSING = 0.15  # of all records; a filter that fewer pass is the quicker way to them

Hit = tuple[float, DocAddress]
Place = tuple[int, int]


def best(now: RecordsSnapshot, query: Query, wanted: int) -> list[Hit]:
    """Give the `wanted` best matches and all that score like the last of them, best first."""
    if query.asks_nothing:
        return _to_the_tie(now, now.queries.everything(query), wanted, order="day")
    ways = now.queries.ways(query)
    if not ways:
        return []
    found = _pruned(now, query, ways, wanted) if now.queries.only_words(query) else None
    return found if found is not None else _to_the_tie(now, now.queries.ranked(query), wanted)


def _pruned(now: RecordsSnapshot, query: Query, ways: Sequence[Way[Engine]], wanted: int) -> list[Hit] | None:
    """Give the best of those that score most; nothing where too few of these match.

    Nor where going through every match is quicker: with a narrow filter, or with many to look up.
    """
    score, limits, share = now.queries.score(query), now.queries.limits(query), now.share(query.filters)
    some = query.needed > 1 or bool(query.aside or query.compounds)  # what scores may yet not match
    late = limits if share >= LEAST_PASSING else []
    fetch = int(AMPLE * wanted / share if late else wanted) + SPARE
    narrow = bool(limits) and not late
    if (late and fetch > MOST_LOOKED_UP) or (some and (narrow or fetch > MOST_LOOKED_UP)):
        return None
    hits = _search(now, score if late else now.clauses.limited(score, limits), fetch)
    kept = _having(now, hits, ways, late) if late or some else hits
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


def _having(
    now: RecordsSnapshot, hits: Sequence[Hit], ways: Sequence[Way[Engine]], conditions: Sequence[Engine]
) -> list[Hit]:
    """Keep, in order, the hits that meet the conditions and have enough words in one of the ways.

    In one search whose score is the number of words. Each word stands around the next: words side by
    side would be read from the front for every hit, one around another leaps to it.
    """
    if not hits:
        return []
    own = now.clauses.numbered(now.numbers([address for _, address in hits]))
    kept: Counter[Place] = Counter()
    for way in ways:
        counted = now.clauses.limited(now.clauses.constant(own, 0.0), conditions)
        for word in way.of if way.needed > 1 else (now.clauses.any_of(way.of),):
            one = Engine.const_score_query(word, 1.0)
            counted = Engine.boolean_query([(Occur.Must, counted), (Occur.Should, one)])
        found = now.searcher.search(counted, len(hits), count=False).hits
        kept.update(_place(address) for score, address in found if (score or 0.0) >= way.needed)
    return [hit for hit in hits if kept[_place(hit[1])]]


def _place(address: DocAddress) -> Place:
    return address.segment_ord, address.doc


def rounded(score: float | None) -> float:
    """Round a score, because its last bits depend on how the segments lie."""
    return round(float(score or 0.0), 3)
