"""Rank the records that answer a question: by words, by meaning, or by both.

Above the seam of the engines, so that every engine's answer is joined in the same way.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import sqrt
from typing import Literal

from index.asks import Rank
from index.backend import Concept, Filters, Near, Query, Ranked, SearchBackend
from index.expansion import Meant
from index.fusion import reciprocal_ranks
from index.languages import Languages, Put
from index.meaning import CANDIDATES, Meaning
from index.parsing import Question, phrase_of
from index.raising import Raised, of_goods, raised
from index.words import identifier
from tradewarn.errors import IndexOutdated
from tradewarn.model import Issue
from tradewarn.text import fold_words

Mode = Literal["hybrid", "lexical", "dense"]
MODES: tuple[Mode, ...] = ("hybrid", "lexical", "dense")
FUSED = 200  # records of the lexical ranking that are fused and may be raised; later ones follow in order
MEANT_ONLY = 50  # near records shown without any of the words: fewer lost answers across languages
MOST_NAMES = 24
MOST_IDENTIFIED = 1_000  # of more that bear the number asked for, the ranking alone gives the order

Expand = Callable[[str], Sequence[Meant]]


def nothing_more(text: str) -> Sequence[Meant]:
    """Know no other names."""
    return ()


@dataclass(frozen=True)
class Side:
    """The records of some languages, and how the question is put to them."""

    query: Query
    put: Put
    ranked: tuple[Ranked, ...] = ()
    near: tuple[Near, ...] = ()


@dataclass(frozen=True)
class Found:
    """The order of an answer, before anything is shown.

    `queries` are what matches and counts, on records that no two of them share; `also` gives for each the
    records that count as matches by meaning, `of` which of them found a record.
    """

    queries: tuple[Query, ...]
    order: list[str]  # the whole head of the ranking, then the page's part of the tail
    scores: Mapping[str, float] = field(default_factory=dict)
    lexical: Mapping[str, int] = field(default_factory=dict)
    dense: Mapping[str, int] = field(default_factory=dict)
    nearest: Mapping[str, str] = field(default_factory=dict)  # the passage by which a record is near
    of: Mapping[str, int] = field(default_factory=dict)
    also: tuple[tuple[str, ...], ...] = ()
    by_meaning_alone: bool = False
    issues: tuple[Issue, ...] = ()


class Ranker:
    """Ranks the records of one index.

    Args:
        backend: The engine.
        meaning: Ranks by meaning; without it words alone decide.
        languages: Tells in which languages a question is put to which records.
        expand: Gives other names of what is in a question, in either language.
    """

    def __init__(
        self, backend: SearchBackend, meaning: Meaning | None, languages: Languages, expand: Expand
    ) -> None:
        self.backend, self.meaning, self.languages, self.expand = backend, meaning, languages, expand

    def rank(
        self,
        question: Question,
        filters: Filters,
        depth: int,
        mode: Mode,
        by: Sequence[Raised] = (),
        plain: Question | None = None,
    ) -> Found:
        """Order the records, `depth` of them at least where so many match; some are raised.

        `plain` is the question without the words that narrow.

        Raises:
            ModelUnavailable: Meaning is asked and the model cannot be loaded.
            IndexOutdated: The index has vectors of another model.
        """
        identified = self._identified(question, filters)
        plain = plain if plain is not None and plain.folded else question
        asked = self.languages.asked(question.text, filters, plain.text)
        meant = self.expand(question.text) if question.folded else ()
        goods = any(
            thing.enough for thing in meant
        )  # what deals with the issue in other goods is not asked for
        dealt = (code for one in by for query in one.any_of for code in query.filters.issue)
        codes = () if goods else tuple(dealt)
        queries = [
            self._query(plain if put.beside and not put.abroad else question, put, identified, meant, codes)
            for put in asked
        ]
        words = any(query.has_words for query in queries)
        meaning = self.meaning if mode != "lexical" and words else None
        issues = self._checked() if mode != "lexical" and words else ()
        meaning = None if issues else meaning
        by_meaning = mode == "dense" and meaning is not None
        by = (*by, *of_goods(concepts([thing for thing in meant if thing.enough], ())))
        # the same at every depth, so that pages are cut from one order
        bearing = len(identified) if len(identified) < MOST_IDENTIFIED else 0
        deep = max(depth, FUSED, bearing) if meaning or identified or by else depth
        by_words = [] if by_meaning else self._lexical(queries, deep)
        nearest = meaning.asks(asked, CANDIDATES) if meaning else []
        found = self.backend.together([*by_words, *nearest])
        ranked, near = found[: len(by_words)], found[len(by_words) :]
        sides = [
            Side(query, put, tuple(ranked[n]) if ranked else (), tuple(near[n]) if near else ())
            for n, (query, put) in enumerate(zip(queries, asked, strict=True))
        ]
        if by_meaning:
            return dense_only([self._literal(side) for side in sides])
        return self._joined(sides, identified, issues, by)

    def _literal(self, side: Side) -> Side:
        """Leave of what is near only what has the words that stood in quotation marks."""
        if not side.query.required:
            return side
        literally = Query(required=side.query.required, filters=side.query.filters)
        matching = self.backend.among([near.id for near in side.near], literally)
        return replace(side, near=tuple(near for near in side.near if near.id in matching))

    def _lexical(self, queries: Sequence[Query], deep: int) -> list[Rank]:
        """Rank by words; where other records are ranked beside, those that match nothing are not listed."""
        several = len(queries) > 1
        depths = (0 if query.asks_nothing and several else deep for query in queries)
        return [
            Rank(query.model_copy(update={"limit": depth}))
            for query, depth in zip(queries, depths, strict=True)
        ]

    def _joined(
        self,
        sides: Sequence[Side],
        identified: Sequence[str],
        issues: tuple[Issue, ...],
        by: Sequence[Raised],
    ) -> Found:
        lists = [[record.id for record in side.ranked[:FUSED]] for side in sides]
        steps = [sqrt(max(1.0, max(s.put.many for s in sides) / max(1, side.put.many))) for side in sides]
        close = nearest_of_all(sides)
        ranked = sorted((r for side in sides for r in side.ranked), key=lambda r: (-r.score, r.id))
        merged = any(side.near for side in sides) or sum(bool(side.ranked) for side in sides) > 1
        joined = [*lists, [record.id for record in close]]
        scores = reciprocal_ranks(*joined, steps=[*steps, 1.0]) if merged else {r.id: r.score for r in ranked}
        scores = raised(self.backend, scores, by)
        # the same at every depth, so that pages are cut from one order
        matching = set().union(*lists) if merged else {record.id for record in ranked}
        literally = any(side.query.required for side in sides)
        near = beside_words(close, scores, matching, alone=0 if literally else MEANT_ONLY)
        kept = matching | {record.id for record in near}
        ordered = identified if len(identified) < MOST_IDENTIFIED else ()
        place = {record: number for number, record in enumerate(ordered)}
        ranks = {r.id: rank for side in sides for rank, r in enumerate(side.ranked, start=1)}
        numbers = any(side.query.has_words for side in sides)

        def key(record: str) -> tuple[int, float, int, str]:
            tier = len(place) if record not in place else 0 if numbers else place[record]
            return tier, -scores[record], ranks.get(record, len(ranks)), record

        head = sorted((record for record in scores if record in kept), key=key)
        known = set(head)
        later = sorted((ranks[r.id], r.id) for r in ranked if r.id not in known)
        dense = {record.id: rank for rank, record in enumerate(near, start=1)}
        return Found(
            queries=tuple(side.query for side in sides),
            order=head + [record for _, record in later],
            scores=scores,
            lexical=ranks,
            dense=dense,
            nearest={record.id: record.passage for record in near},
            of=found_by(sides),
            also=tuple(tuple(n.id for n in side.near if n.id in dense) for side in sides),
            issues=issues,
        )

    def _identified(self, question: Question, filters: Filters) -> list[str]:
        """Find the records whose number is in the question: its own document number first, then newest."""
        if not question.identifiers:
            return []
        asked = Query(identifiers=question.identifiers, filters=filters, limit=MOST_IDENTIFIED)
        ids = [record.id for record in self.backend.lexical(asked)]
        entries = self.backend.get(ids)

        def place(record: str) -> tuple[bool, int, str]:
            entry = entries[record]
            day = entry.date.toordinal() if entry.date else 0
            return identifier(entry.ref) not in question.identifiers, -day, record

        return sorted((record for record in ids if record in entries), key=place)

    def _query(
        self,
        question: Question,
        put: Put,
        identified: Sequence[str],
        meant: Sequence[Meant],
        issues: tuple[str, ...],
    ) -> Query:
        exact, folded, phrases = question.exact, question.folded, question.phrases
        if identified and self._is_whole(question, identified):
            exact, folded, phrases = (), (), (phrase_of(question.text),)
        words = [pair for pair in zip(exact, folded, strict=True) if put.kept is None or pair[1] in put.kept]
        known = {word for _, word in words}
        query = Query(
            exact=tuple(as_typed for as_typed, _ in words),
            folded=tuple(word for _, word in words),
            aside=question.aside | put.light,
            compounds=tuple(
                c for c in put.compounds if known.issuperset(c) and not question.aside.issuperset(c)
            ),
            keyed=put.abroad and put.kept is None and bool(put.rendered),
            rendered=concepts(put.words, ()) if folded else (),
            phrases=phrases,
            required=question.quoted if folded else (),
            concepts=concepts(meant, folded, put.compounds) if folded else (),
            identifiers=question.identifiers if identified else (),
            hs=question.hs,
            issues=issues if folded else (),
            filters=put.filters,
        )
        return query.model_copy(update={"needed": needed(query, put.light)})

    def _is_whole(self, question: Question, identified: Sequence[str]) -> bool:
        if question.whole is None or not identified:
            return False
        one = Query(identifiers=(question.whole,), filters=Filters(), limit=1)
        return bool(self.backend.lexical(one))

    def _checked(self) -> tuple[Issue, ...]:
        """Say what keeps meaning from being asked."""
        held = self.backend.model
        if held is None or self.meaning is None:
            return (
                without_meaning("the index has no vectors" if held is None else "no embedding model is set"),
            )
        if held != self.meaning.embedder.name:
            raise IndexOutdated(
                f"the index has vectors of {held}, the model set is {self.meaning.embedder.name}",
                fix="run `tradewarn index rebuild`, or set TRADEWARN_MODEL to the model it was built with",
            )
        return ()


def nearest_of_all(sides: Sequence[Side]) -> list[Near]:
    """Give what is nearest on any side, by the one measure that all sides have."""
    return sorted((n for side in sides for n in side.near), key=lambda n: (-n.score, n.id))


def longer(name: tuple[str, ...], compounds: Sequence[tuple[str, ...]]) -> bool:
    """Tell whether a name has all syllables of a compound, and more."""
    return any(len(compound) < len(name) and set(compound) < set(name) for compound in compounds)


def needed(query: Query, light: frozenset[str]) -> int:
    """Tell how many of the words of weight a record must have: all of one, a third of all words of many."""
    said = len(query.matching) + len(light.intersection(query.folded))
    return max(1, min(len(query.matching), (said + 2) // 3))


def found_by(sides: Sequence[Side]) -> dict[str, int]:
    """Tell for each record which side found it."""
    return {
        record: number
        for number, side in enumerate(sides)
        for record in (*(r.id for r in side.ranked), *(n.id for n in side.near))
    }


def beside_words(
    close: Sequence[Near], scores: Mapping[str, float], matching: set[str], *, alone: int
) -> list[Near]:
    """Keep what is near and matches by words, and the nearest few, so many `alone`, of what does not."""
    near = sorted(close, key=lambda n: (-scores[n.id], n.id))
    kept, others = [], 0
    for record in near:
        others += record.id not in matching
        if record.id in matching or others <= alone:
            kept.append(record)
    return kept


def dense_only(sides: Sequence[Side]) -> Found:
    """Order by meaning alone; what matches by words only does not count."""
    near = nearest_of_all(sides)
    return Found(
        queries=tuple(side.query for side in sides),
        order=[record.id for record in near],
        scores={record.id: record.score for record in near},
        dense={record.id: rank for rank, record in enumerate(near, start=1)},
        nearest={record.id: record.passage for record in near},
        of=found_by(sides),
        also=tuple(tuple(n.id for n in side.near) for side in sides),
        by_meaning_alone=True,
    )


def concepts(
    meant: Sequence[Meant], asked: Sequence[str], compounds: Sequence[tuple[str, ...]] = ()
) -> tuple[Concept, ...]:
    """Fold the names of what is meant, each once, without those the question already says.

    Nor those that only say one of its compounds in more words: “mật ong thô” stands in no record
    without “mật ong”, but its three syllables apart stand in many.
    """
    said, found = set(asked), []
    for thing in meant:
        folded = dict.fromkeys(tuple(dict.fromkeys(fold_words(name))) for name in thing.names)
        names = tuple(
            name for name in folded if name and not said.issuperset(name) and not longer(name, compounds)
        )[:MOST_NAMES]
        if names:
            found.append(Concept(names=names, enough=thing.enough, weight=thing.weight))
    return tuple(found)


def without_meaning(why: str) -> Issue:
    """Say that an answer rests on words alone."""
    return Issue(
        code="TW-I02",
        what=f"searched by words only: {why}",
        fix="ingest with an embedding model, or run `tradewarn index rebuild`",
        stage="search",
    )
