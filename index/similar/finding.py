"""Find the notices that are like one: by its goods, codes, countries, remedies, issues and text."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from time import perf_counter

from index.backend import Filters, Query, SearchBackend
from index.embedding import Embedder
from index.entries import passage_text
from index.parsing import paired
from index.ranking import Expand, concepts
from index.search import LARGEST_PAGE, shown_passages
from index.similar.likeness import headings, likeness, score
from index.snippets import as_written, seen_words
from index.stage import entry_of
from index.words import identifier
from tradewarn.errors import BadUse, NotFound
from tradewarn.model import Hit, IndexEntry, Issue, Notice, SimilarAnswer, SimilarHit, Why
from tradewarn.store import Store

CANDIDATES = 100  # of each way of looking
ASKED = 4  # passages of the notice that are asked for their neighbours: its beginning says what it is on
MOST_CODES = 20
MOST_WORDS = 24
MOST_OF_ONE_CASE = 2  # notices of one other proceeding before those of others
CLOSE = 0.5  # of the way from the farthest to the nearest that were looked at
NOTICES = ("notice",)


@dataclass
class _Looked:
    """What was found, each way."""

    words: dict[str, float] = field(default_factory=dict)
    coded: list[str] = field(default_factory=list)
    near: dict[str, tuple[float, str]] = field(default_factory=dict)  # cosine and passage
    vocabulary: frozenset[str] = frozenset()
    issues: list[Issue] = field(default_factory=list)

    @property
    def ids(self) -> list[str]:
        return list(dict.fromkeys([*self.words, *self.coded, *self.near]))


class Similar:
    """Finds what is like a notice in one index.

    Args:
        store: Where the notices and their proceedings are.
        backend: The engine.
        embedder: The model of the index; without it, text does not count.
        expand: Gives other names of goods, in either language.
    """

    def __init__(
        self, store: Store, backend: SearchBackend, embedder: Embedder | None, expand: Expand
    ) -> None:
        self._store, self._backend, self._embedder, self._expand = store, backend, embedder, expand

    def like(self, notice: str, *, limit: int = 20) -> SimilarAnswer:
        """Give the notices that are like one, the likest first, each with the reason.

        Those of its own proceeding stand apart: they are on the same goods by their nature,
        and would hide all others.

        Args:
            notice: Its id.
            limit: Most of each kind, 1 to 100.

        Raises:
            NotFound: No notice has this id.
            BadUse: The limit is none.
        """
        began = perf_counter()
        if not 1 <= limit <= LARGEST_PAGE:
            raise BadUse(f"a limit of {limit}", fix=f"ask for 1 to {LARGEST_PAGE} hits")
        item, own = self._store.notices.get(notice), entry_of(self._store, notice)
        if own is None:
            raise NotFound(f"no notice {notice}", fix="take an id from `tradewarn search`")
        looked = self._look(item, own)
        family = self._family(item)
        entries = self._backend.get([i for i in looked.ids + sorted(family) if i != notice])
        hits = self._hits(own, looked, {i: e for i, e in entries.items() if e.kind == "notice"})
        numbers = {identifier(number) for number in item.case_numbers}
        same: list[SimilarHit] = []
        others: list[SimilarHit] = []
        for hit in hits:
            akin = hit.id in family or self._one_case(entries[hit.id], own, numbers)
            (same if akin else others).append(hit)
        return SimilarAnswer(
            like=notice,
            total=len(others),
            took_ms=round((perf_counter() - began) * 1000, 2),
            hits=tuple(spread(others, entries)[:limit]),
            same_case=tuple(same[:limit]),
            issues=tuple(looked.issues),
        )

    def _look(self, item: Notice, own: IndexEntry) -> _Looked:
        found = _Looked()
        goods = " ".join(dict.fromkeys(p for p in (item.product_en, item.product, item.product_vi) if p))
        pairs = list(paired(goods or own.title))[:MOST_WORDS]
        folded = tuple(word for _, word in pairs)
        query = Query(
            exact=tuple(word for word, _ in pairs),
            folded=folded,
            needed=max(1, (len(set(folded)) + 1) // 2),
            concepts=concepts(self._expand(goods or own.title), folded),
            filters=Filters(kind=NOTICES),
            limit=CANDIDATES,
        )
        ranked = self._backend.lexical(query) if folded else []
        best = max((one.score for one in ranked), default=1.0) or 1.0
        found.words = {one.id: one.score / best for one in ranked}
        found.vocabulary = query.vocabulary
        if codes := headings(own.hs)[:MOST_CODES]:
            coded = Query(filters=Filters(kind=NOTICES, hs=codes), limit=CANDIDATES)
            found.coded = [one.id for one in self._backend.lexical(coded)]
        self._look_near(own, found)
        return found

    def _look_near(self, own: IndexEntry, found: _Looked) -> None:
        held = self._backend.model
        if self._embedder is None or held is None or held != self._embedder.name:
            found.issues.append(_by_words_only("the index has no vectors of the model that is set"))
            return
        texts = [passage_text(own, passage) for passage in own.passages[:ASKED]]
        for vector in self._embedder.passages(texts) if texts else ():
            for near in self._backend.nearest(vector, Filters(kind=NOTICES), CANDIDATES):
                if near.score > found.near.get(near.id, (-1.0, ""))[0]:
                    found.near[near.id] = near.score, near.passage

    def _hits(self, own: IndexEntry, looked: _Looked, entries: dict[str, IndexEntry]) -> list[SimilarHit]:
        cosines = [cosine for record, (cosine, _) in looked.near.items() if record in entries]
        lowest, highest = min(cosines, default=0.0), max(cosines, default=1.0)
        ranks = {
            record: n for n, record in enumerate(sorted(looked.near, key=lambda r: -looked.near[r][0]), 1)
        }
        lexical = {record: n for n, record in enumerate(looked.words, 1)}
        passages = self._backend.passages_by_id([p for r, (_, p) in looked.near.items() if r in entries])
        hits = []
        for record, entry in entries.items():
            cosine, passage = looked.near.get(record, (None, ""))
            shown, _ = shown_passages([passages[passage]] if passage in passages else [], looked.vocabulary)
            named = [entry.title, *entry.keywords]
            words = as_written(seen_words(named, looked.vocabulary), (), named)
            near = (cosine - lowest) / ((highest - lowest) or 1.0) if cosine is not None else 0.0
            reason = likeness(own, entry, words=words, nearness=cosine, close=near >= CLOSE)
            plain = Hit(
                id=record,
                kind=entry.kind,
                ref=entry.ref,
                title=entry.title,
                authority=entry.authority,
                publication_date=entry.date,
                score=score(reason, own, words=looked.words.get(record, 0.0), near=near),
                snippets=shown,
                why=Why(
                    lexical_rank=lexical.get(record),
                    dense_rank=ranks.get(record),
                    matched_terms=words,
                ),
                issues=entry.issues,
                standing=entry.standing,
            )
            hits.append(SimilarHit(**dict(plain), reason=reason))
        return sorted(hits, key=lambda hit: (-hit.score, hit.id))

    def _family(self, item: Notice) -> set[str]:
        """Give the notices of the same proceeding, as the store joined them."""
        name = self._store.cases.resting_on([item.id]).get(item.id)
        if name is None:
            return set()
        events = self._store.cases.get(name).events
        return {source.id for event in events for source in (event.source, *event.also)} - {item.id}

    @staticmethod
    def _one_case(entry: IndexEntry, own: IndexEntry, numbers: set[str]) -> bool:
        """Tell whether two notices bear one case number in one market, or are one act told twice."""
        theirs = {identifier(number) for number in entry.case_numbers}
        return entry.market == own.market and (not numbers.isdisjoint(theirs) or entry.ref == own.ref)


def spread(hits: Sequence[SimilarHit], entries: dict[str, IndexEntry]) -> list[SimilarHit]:
    """Put no more than two notices of one proceeding before those of others."""
    seen: dict[tuple[str | None, str], int] = {}
    first: list[SimilarHit] = []
    later: list[SimilarHit] = []
    for hit in hits:
        entry = entries[hit.id]
        key = (entry.market, identifier(entry.case_numbers[0]) if entry.case_numbers else hit.id)
        seen[key] = seen.get(key, 0) + 1
        (first if seen[key] <= MOST_OF_ONE_CASE else later).append(hit)
    return first + later


def _by_words_only(why: str) -> Issue:
    return Issue(
        code="TW-I02",
        what=f"looked by words, codes and values only: {why}",
        fix="ingest with an embedding model, or run `tradewarn index rebuild`",
        stage="search",
    )
