"""Answer a question from an index: by words, by meaning, or by both.

All that a user can notice beyond the engine's own matching stands here once: which
numbers were meant, how the two rankings are joined, which stretch is shown, and why.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from time import perf_counter
from typing import Literal

from index.backend import Concept, Filters, Near, Query, SearchBackend
from index.embedding import Embedder
from index.expansion import Meant
from index.fusion import reciprocal_ranks
from index.parsing import Question, parse, phrase_of
from index.snippets import seen_words, snippet
from index.words import identifier
from tradewarn.errors import BadUse, IndexOutdated
from tradewarn.model import Hit, IndexEntry, Issue, Passage, SearchAnswer, Snippet, Why
from tradewarn.text import fold_words

Mode = Literal["hybrid", "lexical", "dense"]
MODES: tuple[Mode, ...] = ("hybrid", "lexical", "dense")
LARGEST_PAGE = 100
FUSED = 200  # records of the lexical ranking that are fused; later ones follow in their order
CANDIDATES = 100  # records that the search by meaning proposes
LOOKED_THROUGH = 1_000  # records of the lexical ranking among which a near one is looked for
MEANT_ONLY = 50  # of those, how many are shown without any of the words: fewer lost answers across languages
MEANING_WEIGHT = 0.5  # beside words: the small model prefers its own language and common phrases
MOST_NAMES = 24
SHOWN_FROM = 2  # passages looked at for the one shown: the best may be the title
MOST_IDENTIFIED = 1_000

Expand = Callable[[str], Sequence[Meant]]


def nothing_more(text: str) -> Sequence[Meant]:
    """Know no other names."""
    return ()


@dataclass(frozen=True)
class Found:
    """The order of an answer, before anything is shown."""

    query: Query
    order: list[str]  # the whole head of the ranking, then the page's part of the tail
    scores: dict[str, float] = field(default_factory=dict)
    lexical: dict[str, int] = field(default_factory=dict)
    dense: dict[str, int] = field(default_factory=dict)
    nearest: dict[str, str] = field(default_factory=dict)  # the passage by which a record is near
    also: tuple[str, ...] = ()  # records that count as matches by meaning
    by_meaning_alone: bool = False
    issues: tuple[Issue, ...] = ()


class Searcher:
    """Searches one index.

    Args:
        backend: The engine.
        embedder: Embeds questions; must be the model that the index was built with.
        expand: Gives other names of the goods, stages and instruments in a question, in
            either language, so that a Vietnamese question finds an English notice.
    """

    def __init__(
        self, backend: SearchBackend, embedder: Embedder | None = None, *, expand: Expand = nothing_more
    ) -> None:
        self.backend, self.embedder, self.expand = backend, embedder, expand

    def search(
        self,
        text: str,
        *,
        filters: Filters | None = None,
        limit: int = 20,
        offset: int = 0,
        mode: Mode = "hybrid",
        facets: bool = True,
    ) -> SearchAnswer:
        """Answer one question.

        `total` and the facets count what can be paged through, whatever the page: the
        records that match by words and, where meaning is asked too, the few nearest
        that do not. There is no floor of nearness below which a record would not count:
        to a multilingual model a Vietnamese question is less near to the English notice
        that answers it than nonsense is to some notice in its own letters. By meaning
        alone the hundred nearest are the answer. A record whose own number is in the
        question stands first. An empty question lists what the filters allow, newest first.

        Args:
            text: Words in any language, with or without marks, numbers, HS codes.
            filters: What every hit must be.
            limit: Hits on a page, 1 to 100.
            offset: Hits passed over.
            mode: Words and meaning, only words, or only meaning.
            facets: Whether to count the values of the facets.

        Raises:
            BadUse: A limit, offset or mode that is not possible.
            ModelUnavailable: Meaning is asked and the model cannot be loaded.
            IndexOutdated: The index has vectors of another model.
        """
        began = perf_counter()
        filters = filters or Filters()
        check(limit, offset, mode, filters)
        question = parse(text)
        found = self._find(question, filters, offset + limit, mode)
        counted = self.backend.count(None if found.by_meaning_alone else found.query, found.also)
        page = found.order[offset : offset + limit]
        hits = self._hits(found, page)
        return SearchAnswer(
            query=text,
            total=counted.total,
            took_ms=round((perf_counter() - began) * 1000, 2),
            hits=hits,
            facets=counted.facets if facets else {},
            issues=found.issues,
        )

    # -- ranking

    def _find(self, question: Question, filters: Filters, depth: int, mode: Mode) -> Found:
        identified = self._identified(question, filters)
        query = self._query(question, filters, identified)
        issues: tuple[Issue, ...] = ()
        near: list[Near] = []
        if mode != "lexical" and query.folded:
            near, issues = self._nearest(question.text, filters)
            if mode == "dense" and not issues:
                return dense_only(query, near)
        deep = max(depth, LOOKED_THROUGH if near else FUSED) if near or identified else depth
        ranked = self.backend.lexical(query.model_copy(update={"limit": deep}))
        lexical = [record.id for record in ranked]
        near = beside_words(near, lexical[:LOOKED_THROUGH])
        dense = [record.id for record in near]
        if dense:
            scores = reciprocal_ranks(lexical[:FUSED], dense, weights=(1.0, MEANING_WEIGHT))
        else:
            scores = {record.id: record.score for record in ranked[:FUSED]}
        place = {record: number for number, record in enumerate(identified)}
        head = sorted(scores, key=lambda r: (self._tier(r, place, query), -scores[r], r))
        tail = [record for record in lexical[FUSED:] if record not in scores]
        return Found(
            query=query,
            order=head + tail,
            scores=scores | {record.id: record.score for record in ranked[FUSED:]} if not dense else scores,
            lexical={record: rank for rank, record in enumerate(lexical, start=1)},
            dense={record: rank for rank, record in enumerate(dense, start=1)},
            nearest={record.id: record.passage for record in near},
            also=tuple(dense),
            issues=issues,
        )

    @staticmethod
    def _tier(record: str, place: dict[str, int], query: Query) -> int:
        """Give a record named by its number its place before all others."""
        if record not in place:
            return len(place)
        return 0 if query.folded else place[record]

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

    def _query(self, question: Question, filters: Filters, identified: Sequence[str]) -> Query:
        exact, folded, phrases = question.exact, question.folded, question.phrases
        if identified and self._is_whole(question, identified):
            exact, folded, phrases = (), (), (phrase_of(question.text),)
        meant = self.expand(question.text) if folded else ()
        return Query(
            exact=exact,
            folded=folded,
            needed=question.needed,
            phrases=phrases,
            concepts=concepts(meant, folded),
            identifiers=question.identifiers if identified else (),
            hs=question.hs,
            filters=filters,
        )

    def _is_whole(self, question: Question, identified: Sequence[str]) -> bool:
        if question.whole is None or not identified:
            return False
        one = Query(identifiers=(question.whole,), filters=Filters(), limit=1)
        return bool(self.backend.lexical(one))

    def _nearest(self, text: str, filters: Filters) -> tuple[list[Near], tuple[Issue, ...]]:
        held = self.backend.model
        if held is None or self.embedder is None:
            why = "the index has no vectors" if held is None else "no embedding model is set"
            return [], (without_meaning(why),)
        if held != self.embedder.name:
            raise IndexOutdated(
                f"the index has vectors of {held}, the model set is {self.embedder.name}",
                fix="run `tradewarn index rebuild`, or set TRADEWARN_MODEL to the model it was built with",
            )
        vector = self.embedder.queries([text])[0]
        return self.backend.nearest(vector, filters, CANDIDATES), ()

    # -- showing

    def _hits(self, found: Found, page: Sequence[str]) -> tuple[Hit, ...]:
        entries = self.backend.get(page)
        best = self.backend.passages(found.query, page, SHOWN_FROM)
        wanted = {
            record: found.nearest.get(record, f"{record}#0")
            for record in page
            if record in found.nearest or not best.get(record)
        }
        others = self.backend.passages_by_id(list(wanted.values()))
        vocabulary = found.query.vocabulary
        hits = []
        for record in page:
            entry = entries.get(record)
            if entry is None:  # gone between ranking and showing
                continue
            passages = beside_title(entry, best.get(record, ()))[:1]
            if (other := wanted.get(record)) in others:
                passages.append(others[other])
            hits.append(hit(entry, found, beside_title(entry, passages), vocabulary))
        return tuple(hits)


def hit(entry: IndexEntry, found: Found, passages: Sequence[Passage], vocabulary: frozenset[str]) -> Hit:
    """Show one record."""
    shown, seen = shown_passages(passages, vocabulary)
    seen |= seen_words([entry.title, *entry.keywords], vocabulary)
    return Hit(
        id=entry.id,
        kind=entry.kind,
        ref=entry.ref,
        title=entry.title,
        authority=entry.authority,
        publication_date=entry.date,
        score=round(found.scores.get(entry.id, 0.0), 6),
        snippets=shown,
        why=Why(
            lexical_rank=found.lexical.get(entry.id),
            dense_rank=found.dense.get(entry.id),
            matched_terms=(*matched_numbers(entry, found.query), *sorted(seen)),
        ),
    )


def beside_title(entry: IndexEntry, passages: Sequence[Passage]) -> list[Passage]:
    """Leave out the passage that is only the title, which a hit shows anyway, where there is another."""
    return [passage for passage in passages if passage.text != entry.title] or list(passages)


def shown_passages(
    passages: Sequence[Passage], vocabulary: frozenset[str]
) -> tuple[tuple[Snippet, ...], set[str]]:
    """Show each passage once, and tell which of the words sought they have."""
    once = {passage.id: passage for passage in passages}
    cut = [snippet(passage, vocabulary) for passage in once.values()]
    return tuple(shown for shown, _ in cut), set().union(*(seen for _, seen in cut))


def matched_numbers(entry: IndexEntry, query: Query) -> tuple[str, ...]:
    """Give the case and document numbers and codes by which a record matches, as it has them."""
    numbers = (entry.ref, *entry.case_numbers) if query.identifiers else ()
    named = [number for number in numbers if identifier(number) in query.identifiers]
    codes = [code for code in entry.hs if any(code.startswith(asked) for asked in query.hs)]
    return tuple(dict.fromkeys([*named, *codes]))


def beside_words(near: Sequence[Near], lexical: Sequence[str]) -> list[Near]:
    """Keep what is near and matches by words, and the nearest few of what does not."""
    matching, kept, alone = set(lexical), [], 0
    for record in near:
        alone += record.id not in matching
        if record.id in matching or alone <= MEANT_ONLY:
            kept.append(record)
    return kept


def dense_only(query: Query, near: Sequence[Near]) -> Found:
    """Order by meaning alone; what matches by words only does not count."""
    return Found(
        query=query,
        order=[record.id for record in near],
        scores={record.id: record.score for record in near},
        dense={record.id: rank for rank, record in enumerate(near, start=1)},
        nearest={record.id: record.passage for record in near},
        also=tuple(record.id for record in near),
        by_meaning_alone=True,
    )


def concepts(meant: Sequence[Meant], asked: Sequence[str]) -> tuple[Concept, ...]:
    """Fold the names of what is meant, each once, without those the question already says."""
    said, found = set(asked), []
    for thing in meant:
        folded = dict.fromkeys(tuple(dict.fromkeys(fold_words(name))) for name in thing.names)
        names = tuple(name for name in folded if name and not said.issuperset(name))[:MOST_NAMES]
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


def check(limit: int, offset: int, mode: str, filters: Filters) -> None:
    """Refuse what cannot be answered."""
    if not 1 <= limit <= LARGEST_PAGE:
        raise BadUse(f"a limit of {limit}", fix=f"ask for 1 to {LARGEST_PAGE} hits")
    if offset < 0:
        raise BadUse(f"an offset of {offset}", fix="count pages from 0")
    if "" in filters.hs:
        raise BadUse("an HS code without a digit", fix="give an HS code as 0306 or 0306.17")
    if mode not in MODES:
        raise BadUse(f"no search mode {mode!r}", fix=f"use one of {', '.join(MODES)}")
