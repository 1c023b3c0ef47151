"""Conditions in tantivy's terms."""

from collections.abc import Sequence
from itertools import combinations
from math import comb

from tantivy import FieldType, Occur, Schema
from tantivy import Query as Engine

from index.matching.clauses import Way

MOST_COMBINED = 15  # six words by two; beyond that the many lists cost as much
FEW = 64  # values sought one by one: the automaton of a term set costs as much to build as many look-ups


class TantivyClauses:
    """Puts conditions on one index.

    Args:
        schema: Its fields.
    """

    def __init__(self, schema: Schema) -> None:
        self.schema = schema

    def word(self, field: str, word: str, boost: float = 1.0) -> Engine:
        """Build: a word, scored by how rare it is."""
        return boosted(Engine.term_query(self.schema, field, word, "freq"), boost)

    def phrase(self, field: str, words: Sequence[str], boost: float = 1.0) -> Engine:
        """Build: words side by side."""
        return boosted(Engine.phrase_query(self.schema, field, [*words]), boost)

    def value(self, field: str, value: str) -> Engine:
        """Build: a value in a field of codes."""
        return Engine.term_query(self.schema, field, value, "basic")

    def one_of(self, field: str, values: Sequence[str]) -> Engine:
        """Build: one of several values."""
        if len(values) > FEW:
            return Engine.term_set_query(self.schema, field, list(values))
        return self.any_of([self.value(field, value) for value in values])

    def numbered(self, numbers: Sequence[int]) -> Engine:
        """Build: one of the records with these numbers."""
        return self.any_of([Engine.term_query(self.schema, "number", number, "basic") for number in numbers])

    def between(self, field: str, low: int, high: int | None) -> Engine:
        """Build: a number in a range."""
        return Engine.range_query(self.schema, field, FieldType.Integer, low, high)

    def any_of(self, ways: Sequence[Engine]) -> Engine:
        """Build: one of several, scores added; of none, nothing."""
        if not ways:
            return Engine.empty_query()
        return ways[0] if len(ways) == 1 else Engine.boolean_query([(Occur.Should, way) for way in ways])

    def all_of(self, ways: Sequence[Engine]) -> Engine:
        """Build: all of several, scores added."""
        return ways[0] if len(ways) == 1 else Engine.boolean_query([(Occur.Must, way) for way in ways])

    def some_of(self, way: Way[Engine]) -> Engine:
        """Build: enough of several; its score means nothing.

        As any of their pairs or triples while these are few: the engine leaps through what must stand
        together, and looks at every record for what need not.
        """
        if way.needed == 1:
            return self.any_of(way.of)
        if comb(len(way.of), way.needed) > MOST_COMBINED:
            return Engine.boolean_query([(Occur.Should, one) for one in way.of], way.needed)
        return self.any_of([self.all_of(together) for together in combinations(way.of, way.needed)])

    def best_of(self, ways: Sequence[Engine], boost: float = 1.0) -> Engine:
        """Build: one of several; the best score counts."""
        return boosted(Engine.disjunction_max_query(list(ways)), boost)

    def constant(self, clause: Engine, score: float) -> Engine:
        """Build: the same condition with one score for all."""
        return Engine.const_score_query(clause, score)

    def limited(self, match: Engine, conditions: Sequence[Engine]) -> Engine:
        """Build: what also meets every condition."""
        if not conditions:
            return match
        limits = ((Occur.Must, self.constant(one, 0.0)) for one in conditions)
        return Engine.boolean_query([(Occur.Must, match), *limits])

    def scored(self, matching: Engine, score: Engine) -> Engine:
        """Build: what matches, ordered by a score that only some of it may have."""
        return Engine.boolean_query([(Occur.Must, self.constant(matching, 0.0)), (Occur.Should, score)])

    def without(self, denied: Engine) -> Engine:
        """Build: whatever does not meet a condition."""
        return Engine.boolean_query([(Occur.Must, Engine.all_query()), (Occur.MustNot, denied)])

    def everything(self) -> Engine:
        """Build: every record."""
        return Engine.all_query()


def boosted(clause: Engine, factor: float) -> Engine:
    """Build: the same condition, its score multiplied."""
    return clause if factor == 1.0 else Engine.boost_query(clause, factor)
