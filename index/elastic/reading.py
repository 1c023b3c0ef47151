"""Ranking, counting and reading on the cluster."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from elasticsearch import Elasticsearch
from elasticsearch.helpers import scan

from index.backend import FACETS, UNTOLD, Counted, Counting, Query, Ranked, Taken
from index.elastic.asking import refused, see_all_answered, told
from index.elastic.clauses import Clause, ElasticClauses
from index.elastic.indexes import Indexes
from index.elastic.rounds import EXACT_SCORES, Search, Steps
from index.matching.queries import RecordQueries
from tradewarn.model import IndexEntry

WINDOW = 10_000  # of one answer; deeper ones are walked through at one point in time
MOST_FACET_VALUES = 100
COUNTED_IN_A_SHARD = 10_000
SPARE = 32  # fetched beyond the limit, so that a tie at its edge is cut by id
GROWTH = 4
PAGE = 5_000  # ids of one answer
KEEP = "1m"
COUNTING = {
    facet: {"terms": {"field": facet, "size": MOST_FACET_VALUES, "shard_size": COUNTED_IN_A_SHARD}}
    for facet in FACETS
}

Hit = dict[str, Any]


class Reading:
    """Asks the index of records."""

    def __init__(self, client: Elasticsearch, indexes: Indexes) -> None:
        self.client, self.indexes = client, indexes
        self.queries: RecordQueries[Clause] = RecordQueries(ElasticClauses(), lambda field, value: 1, ())

    def rank(self, query: Query) -> Steps[list[Ranked]]:
        """Rank records by words, equal scores by id."""
        wanted = query.offset + query.limit
        if not wanted or not (query.asks_nothing or self.queries.ways(query)):
            return []
        if query.asks_nothing:
            asked, sort = self.queries.everything(query), [{"day": "desc"}, {"id": "asc"}]
        else:
            asked, sort = self.queries.ranked(query), None
        fetch = wanted + SPARE
        while True:
            hits = yield from self._hits(asked, fetch, sort)
            found = [(score(hit), of_hit(hit, "id")) for hit in hits]
            if len(found) < fetch or found[wanted - 1][0] != found[-1][0]:
                break
            fetch *= GROWTH
        found.sort(key=lambda ranked: (-ranked[0], ranked[1]))
        return [Ranked(id=record, score=value) for value, record in found[query.offset : wanted]]

    def _hits(self, asked: Clause, fetch: int, sort: list[dict[str, str]] | None) -> Steps[list[Hit]]:
        body: dict[str, Any] = {"query": asked, "size": fetch, "track_total_hits": False, **told_only("id")}
        if sort is not None:
            body["sort"] = sort
        if fetch > WINDOW:
            return self._walked(body, fetch)
        answer = yield Search(self.indexes.records, body, scored=True)
        hits: list[Hit] = answer["hits"]["hits"]
        return hits

    def _walked(self, body: dict[str, Any], fetch: int) -> list[Hit]:
        """Go through more hits than one answer may have, as they stood at one point in time."""
        found: list[Hit] = []
        with told(self.indexes.address):
            point = self.client.open_point_in_time(index=self.indexes.records, keep_alive=KEEP)["id"]
            try:
                given = {"sort": [{"_score": "desc"}, {"_shard_doc": "asc"}], **body}
                after: dict[str, Any] = {}
                while len(found) < fetch:
                    asked = given | {"size": min(WINDOW, fetch - len(found)), **after}
                    pit = {"id": point, "keep_alive": KEEP}
                    answer = self.client.search(pit=pit, search_type=EXACT_SCORES, **asked)
                    see_all_answered(self.indexes.address, answer.body)
                    hits = answer["hits"]["hits"]
                    found += hits
                    if len(hits) < asked["size"]:
                        break
                    after = {"search_after": hits[-1]["sort"]}
            finally:
                self.client.close_point_in_time(id=point)
        return found

    def count(self, asked: Sequence[Counting]) -> Steps[Counted]:
        """Count all matches of any of these, and the values of each facet among them."""
        matching = self.queries.clauses.any_of([self.queries.counted(query, also) for query, also in asked])
        body = {"query": matching, "size": 0, "track_total_hits": True, "aggs": COUNTING}
        answer = yield Search(self.indexes.records, body)
        facets = {}
        for facet in FACETS:
            counted = {str(b["key"]): int(b["doc_count"]) for b in answer["aggregations"][facet]["buckets"]}
            counted.pop(UNTOLD, None)
            facets[facet] = dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))
        return Counted(total=int(answer["hits"]["total"]["value"]), facets=facets)

    def among(self, ids: Sequence[str], query: Query) -> Steps[set[str]]:
        """Tell which of these records match."""
        if not ids:
            return set()
        hits = yield from self._hits(self.queries.among(ids, query), len(ids), None)
        return {of_hit(hit, "id") for hit in hits}

    def get(self, ids: Sequence[str]) -> Steps[dict[str, IndexEntry]]:
        """Give records by id, without their passages."""
        found = yield from by_id(self.indexes.records, ids, "entry")
        return {record: IndexEntry.model_validate(source) for record, source in found.items()}

    def taken(self, ids: Sequence[str]) -> dict[str, Taken]:
        """Tell what is held of these records, and shown: what a killed commit left is to be written again."""
        asked = list(dict.fromkeys(ids))
        if not asked:
            return {}
        with told(self.indexes.address):
            answer = self.client.mget(
                index=self.indexes.records, ids=asked, source_includes=["hash", "model"], realtime=False
            )
        if lost := next((doc["error"] for doc in answer["docs"] if "error" in doc), None):
            why = " ".join(str(lost).split())[:300]
            raise refused(self.indexes.address, 404 if "index_not_found" in why else 503, why)
        held = {found["_id"]: found["_source"] for found in answer["docs"] if found.get("found")}
        return {one: Taken(hash=source["hash"], model=source.get("model")) for one, source in held.items()}

    def ids(self) -> Iterator[str]:
        """Walk through the ids of all records."""
        with told(self.indexes.address):
            asked = {"query": {"match_all": {}}, "_source": False}
            for hit in scan(self.client, index=self.indexes.records, query=asked, size=PAGE):
                yield hit["_id"]


def by_id(index: str, ids: Iterable[str], field: str) -> Steps[dict[str, Any]]:
    """Read one field of documents by id; unknown ids are left out."""
    asked = list(dict.fromkeys(ids))
    found: dict[str, Any] = {}
    for start in range(0, len(asked), WINDOW):
        part = asked[start : start + WINDOW]
        body = {"query": {"ids": {"values": part}}, "size": len(part), "_source": [field]}
        answer = yield Search(index, body)
        found |= {hit["_id"]: hit["_source"][field] for hit in answer["hits"]["hits"]}
    return found


def told_only(*fields: str) -> dict[str, Any]:
    """Ask for fields that stand in columns, and for nothing that a hit must be opened for.

    Opening hundreds of hits, be it for their ids, takes an engine longer than finding them.
    """
    return {"stored_fields": "_none_", "docvalue_fields": list(fields)}


def of_hit(hit: Hit, field: str) -> str:
    """Give what a hit tells of a field."""
    value: str = hit["fields"][field][0]
    return value


def score(hit: Hit) -> float:
    """Round a score, because its last bits depend on how the segments lie; a day where none is given."""
    value = hit.get("_score")
    return round(float(hit["sort"][0] if value is None else value), 3)
