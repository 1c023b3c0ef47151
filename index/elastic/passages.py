"""Passages on the cluster: those with most of the words, those nearest in meaning."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from elasticsearch import Elasticsearch

from index.backend import Denied, Filters, Near, Query
from index.elastic.clauses import Clause, ElasticClauses
from index.elastic.indexes import Indexes
from index.elastic.reading import by_id, of_hit, score, told_only
from index.elastic.rounds import Search, Steps
from index.matching.queries import RecordQueries
from tradewarn.errors import IndexOutdated
from tradewarn.model import Passage

if TYPE_CHECKING:
    from index.backend import Vector

SPARE = 3
TOGETHER = 4  # a record, when those of a whole page are asked for at once
MOST = 10_000  # passages of one answer
EXACT_UP_TO = 5_000  # passages that pass a filter: so few are all compared
COMPARED, LEAST_COMPARED = 2, 200  # in full: so many times what is wanted, so many at least
GROWTH = 4
A_RECORD = 3  # passages of one record among the nearest, as most have no more
SURE = 1.2  # so many times what was needed last is asked for
FORGETTING = 0.95  # of what was needed once, with each answer that needs less
MOST_COUNTS = 1_000  # kept

Hit = tuple[float, str, str]


class Passages:
    """Asks the index of passages."""

    def __init__(self, client: Elasticsearch, indexes: Indexes) -> None:
        self.client, self.indexes = client, indexes
        self.clauses = ElasticClauses()
        self._queries: RecordQueries[Clause] = RecordQueries(self.clauses, lambda field, value: 1, ())
        self._counts: dict[tuple[int, str], int] = {}
        self._dimensions: dict[str, int] = {}
        self._a_record = float(A_RECORD)  # passages of one record among those that were nearest

    def best(self, query: Query, ids: Sequence[str], limit: int) -> Steps[dict[str, list[Passage]]]:
        """Give for each record the passages with most of the query's words."""
        words = sorted(query.vocabulary)
        if not words or not ids:
            return {}
        sought = self.clauses.any_of([self.clauses.word("words", word) for word in words])
        together = yield from self._having(sought, ids, min(MOST, TOGETHER * len(ids)))
        found = grouped(together)
        if len(together) == TOGETHER * len(ids):  # cut: a long record may have pushed others out
            for record in ids:
                if len(found.get(record, ())) < limit:
                    found |= grouped((yield from self._having(sought, [record], limit + SPARE)))
        return {record: passages[:limit] for record, passages in found.items()}

    def _having(self, sought: Clause, ids: Sequence[str], most: int) -> Steps[list[dict[str, Any]]]:
        asked = self.clauses.limited(sought, [self.clauses.one_of("record", ids)])
        body = {"query": asked, "size": most, "_source": ["passage", "record"], "track_total_hits": False}
        answer = yield Search(self.indexes.passages, body, scored=True)
        hits: list[dict[str, Any]] = answer["hits"]["hits"]
        return hits

    def by_id(self, ids: Sequence[str]) -> Steps[dict[str, Passage]]:
        """Give passages by id."""
        found = yield from by_id(self.indexes.passages, ids, "passage")
        return {one: Passage.model_validate(source) for one, source in found.items()}

    def nearest(self, vector: "Vector", filters: Filters, limit: int) -> Steps[list[Near]]:
        """Rank records by their nearest passage among those the filters allow."""
        told = Denied(values=filters.denied.values) if filters.denied and filters.denied.values else None
        allowed = self._queries.conditions(Query(filters=filters.model_copy(update={"denied": told})))
        wanted = self._likely(limit)
        while True:
            found, more = yield from self._near(vector, allowed, wanted)
            best = best_of_records(found)
            edge = round(found[-1][0], 4) if more else float("-inf")
            if not more or (len(best) >= limit and best[limit - 1].score > edge) or wanted >= MOST:
                self._a_record = max(FORGETTING * self._a_record, len(found) / max(1, len(best)))
                return best[:limit]
            wanted = min(MOST, GROWTH * wanted)

    def _likely(self, limit: int) -> int:
        """Tell of how many passages so many records are likely to be, by the answers before."""
        return int(limit * min(A_RECORD, SURE * self._a_record)) + SPARE

    def _near(self, vector: "Vector", allowed: list[Clause], wanted: int) -> Steps[tuple[list[Hit], bool]]:
        """Give the nearest passages as (cosine, record, passage), and whether there may be more.

        More are compared in full than are wanted: by their eight bits some lie beyond the edge. Where a
        filter lets few pass all of them are candidates, which makes the engine look at each one.
        """
        k, passing = min(MOST, max(LEAST_COMPARED, COMPARED * wanted)), MOST + 1
        asked: dict[str, Any] = {"field": "vector", "query_vector": vector}
        if allowed:
            passing = yield from self._passing(allowed)
            asked["filter"] = allowed
        candidates = max(k, passing) if passing <= EXACT_UP_TO else k
        k, wanted = max(1, min(k, passing)), max(1, min(wanted, passing))
        answer = yield Search(
            self.indexes.passages,
            {
                "knn": asked | {"k": k, "num_candidates": candidates},
                "size": wanted,
                "track_total_hits": False,
                **told_only("record", "id"),
            },
        )
        hits = answer["hits"]["hits"]
        found = [(likeness(hit["_score"]), of_hit(hit, "record"), of_hit(hit, "id")) for hit in hits]
        return found, len(hits) == wanted < passing

    def _passing(self, allowed: list[Clause]) -> Steps[int]:
        """Count the passages that pass a filter; told once a commit, for most questions have the same few."""
        key = self.indexes.committed()[0], json.dumps(allowed, sort_keys=True)
        known = self._counts.get(key)
        if known is None:
            having = {"bool": {"filter": [*allowed, {"exists": {"field": "vector"}}]}}
            answer = yield Search(
                self.indexes.passages, {"query": having, "size": 0, "track_total_hits": True}
            )
            known = int(answer["hits"]["total"]["value"])
            if len(self._counts) >= MOST_COUNTS:
                self._counts.clear()
            self._counts[key] = known
        return known

    def check(self, vector: "Vector", model: str | None) -> bool:
        """Tell whether there is any vector to compare with; each model is looked at once.

        Raises:
            IndexOutdated: Those held have other dimensions.
        """
        if model is None:
            return False
        if model not in self._dimensions:
            self._dimensions[model] = self.indexes.dimensions()
        dimensions = self._dimensions[model]
        if dimensions != len(vector):
            raise IndexOutdated(
                f"the question has {len(vector)} dimensions, the index {dimensions}",
                fix="run `tradewarn index rebuild`",
                where=self.indexes.address.name,
            )
        return True


def grouped(hits: Sequence[dict[str, Any]]) -> dict[str, list[Passage]]:
    """Group passages by their record, best first, equal ones in reading order."""
    read = [(score(hit), Passage.model_validate(hit["_source"]["passage"]), hit) for hit in hits]
    found: dict[str, list[Passage]] = {}
    for _, passage, hit in sorted(read, key=lambda one: (-one[0], one[1].page, one[1].start)):
        found.setdefault(hit["_source"]["record"], []).append(passage)
    return found


def likeness(value: float) -> float:
    """Give the inner product that the engine's score stands for."""
    return value - 1.0 if value >= 1.0 else 1.0 - 1.0 / value


def best_of_records(found: Sequence[tuple[float, str, str]]) -> list[Near]:
    """Keep each record's best passage, best record first; rounding lets equal texts tie."""
    best: dict[str, tuple[float, str]] = {}
    for cosine, record, passage in found:
        near = -round(cosine, 4), passage
        seen = best.get(record)
        if seen is None or near < seen:
            best[record] = near
    ordered = sorted((far, record, passage) for record, (far, passage) in best.items())
    return [Near(id=record, passage=passage, score=-far) for far, record, passage in ordered]
