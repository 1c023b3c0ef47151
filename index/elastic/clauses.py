"""Conditions in Elasticsearch's terms."""

from collections.abc import Sequence
from typing import Any

from index.elastic.tokens import plain
from index.matching.clauses import Way

Clause = dict[str, Any]

SCALE = 2.2  # Lucene leaves the constant factor k1 + 1 out of BM25; ours counts beside fixed scores


class ElasticClauses:
    """Puts conditions as JSON."""

    def word(self, field: str, word: str, boost: float = 1.0) -> Clause:
        """Build: a word, scored by how rare it is."""
        return {"term": {field: {"value": plain(word), "boost": SCALE * boost}}}

    def phrase(self, field: str, words: Sequence[str], boost: float = 1.0) -> Clause:
        """Build: words side by side."""
        return {"match_phrase": {field: {"query": " ".join(map(plain, words)), "boost": SCALE * boost}}}

    def value(self, field: str, value: str) -> Clause:
        """Build: a value in a field of codes."""
        return {"term": {field: value}}

    def one_of(self, field: str, values: Sequence[str]) -> Clause:
        """Build: one of several values."""
        return {"terms": {field: list(values)}} if values else self.nothing()

    def between(self, field: str, low: int, high: int | None) -> Clause:
        """Build: a number in a range."""
        ends = {"gte": low} if high is None else {"gte": low, "lte": high}
        return {"range": {field: ends}}

    def any_of(self, ways: Sequence[Clause]) -> Clause:
        """Build: one of several, scores added; of none, nothing."""
        if not ways:
            return self.nothing()
        return ways[0] if len(ways) == 1 else {"bool": {"should": list(ways), "minimum_should_match": 1}}

    def all_of(self, ways: Sequence[Clause]) -> Clause:
        """Build: all of several, scores added."""
        return ways[0] if len(ways) == 1 else {"bool": {"must": list(ways)}}

    def some_of(self, way: Way[Clause]) -> Clause:
        """Build: enough of several."""
        if way.needed == 1:
            return self.any_of(way.of)
        return {"bool": {"should": list(way.of), "minimum_should_match": way.needed}}

    def best_of(self, ways: Sequence[Clause], boost: float = 1.0) -> Clause:
        """Build: one of several; the best score counts."""
        return {"dis_max": {"queries": list(ways), "boost": boost}}

    def constant(self, clause: Clause, score: float) -> Clause:
        """Build: the same condition with one score for all."""
        return {"constant_score": {"filter": clause, "boost": score}}

    def limited(self, match: Clause, conditions: Sequence[Clause]) -> Clause:
        """Build: what also meets every condition."""
        return {"bool": {"must": [match], "filter": list(conditions)}} if conditions else match

    def scored(self, matching: Clause, score: Clause) -> Clause:
        """Build: what matches, ordered by a score that only some of it may have."""
        return {"bool": {"filter": [matching], "should": [score], "minimum_should_match": 0}}

    def without(self, denied: Clause) -> Clause:
        """Build: whatever does not meet a condition."""
        return {"bool": {"must_not": [denied]}}

    def everything(self) -> Clause:
        """Build: every record."""
        return {"match_all": {}}

    def nothing(self) -> Clause:
        """Build: no record."""
        return {"match_none": {}}
