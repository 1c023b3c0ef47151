"""How conditions are put together in the engine's terms."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb

from tantivy import Occur, Schema
from tantivy import Query as Engine

MOST_COMBINED = 15  # six words by two; beyond that the many lists cost as much
FEW = 64  # values sought one by one: the automaton of a term set costs as much to build as many look-ups


@dataclass(frozen=True, slots=True)
class Way:
    """A way to be a match: to have `needed` of several things."""

    of: tuple[Engine, ...]
    needed: int


def one_of(schema: Schema, field: str, values: Sequence[str]) -> Engine:
    """Build: one of these values in a field; its score means nothing."""
    if len(values) > FEW:
        return Engine.term_set_query(schema, field, list(values))
    each = [Engine.term_query(schema, field, value, "basic") for value in values]
    return any_of(each)


def any_of(ways: Sequence[Engine]) -> Engine:
    """Build: one of several, scores added; without any, nothing matches."""
    if not ways:
        return Engine.empty_query()
    return ways[0] if len(ways) == 1 else Engine.boolean_query([(Occur.Should, way) for way in ways])


def some_of(way: Way) -> Engine:
    """Build: enough of several; its score means nothing.

    As any of their pairs or triples while these are few: the engine leaps through what must stand
    together, and looks at every record for what need not.
    """
    if way.needed == 1:
        return any_of(way.of)
    if comb(len(way.of), way.needed) > MOST_COMBINED:
        return Engine.boolean_query([(Occur.Should, one) for one in way.of], way.needed)
    return any_of([all_of(together) for together in combinations(way.of, way.needed)])


def all_of(ways: Sequence[Engine]) -> Engine:
    """Build: all of several, scores added."""
    return ways[0] if len(ways) == 1 else Engine.boolean_query([(Occur.Must, way) for way in ways])


def limited(match: Engine, conditions: Sequence[Engine]) -> Engine:
    """Build: what also meets every condition; none of them changes a score."""
    if not conditions:
        return match
    limits = ((Occur.Must, Engine.const_score_query(one, 0.0)) for one in conditions)
    return Engine.boolean_query([(Occur.Must, match), *limits])
