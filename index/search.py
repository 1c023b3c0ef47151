"""Answer a question from an index: by words, by meaning, or by both.

All that a user can notice beyond the engine's own matching stands here once: which
numbers were meant, how the two rankings are joined, which stretch is shown, and why.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from time import perf_counter

from index.asks import Count, Entries, PassagesById, PassagesOf
from index.backend import Counted, Filters, Query, SearchBackend
from index.dated import SORTS, Sort, by_day
from index.embedding import Embedder
from index.languages import Languages, Mirror, Render
from index.meaning import Lean, Meaning
from index.named_firms import firm_phrases
from index.parsing import Question, parse, within_length
from index.raising import raises
from index.ranking import MEANT_ONLY, MODES, Expand, Found, Mode, Ranker, nothing_more
from index.snippets import NOTHING_TYPED, Typed, as_written, seen_words, snippet, typed_with_marks
from index.understanding import Understood
from index.understanding.denying import denied
from index.understanding.exclusions import affirmed
from index.understanding.narrowing import narrowed, shown
from index.understanding.parts import cut
from index.unfound import NUMBERS, looked_up, nothing_to_search, only_near, undated, unfound
from index.words import folded_words, identifier
from tradewarn.errors import BadUse
from tradewarn.model import Hit, IndexEntry, Issue, Passage, SearchAnswer, Snippet, Why

__all__ = ["MEANT_ONLY", "MODES", "Mode", "Searcher", "Sort"]

LARGEST_PAGE = 100
SILENT = frozenset({"without", "date", "language"})  # where they narrow, their words would find nothing
DESCRIBING = frozenset({"instrument", "stage"})  # they never narrow, and nearly all records have their words
SIDES = frozenset({"market", "country"})  # read out of words one may be taken for the other
SHOWN_FROM = 2  # passages looked at for the one shown: the best may be the title


def nothing_waits() -> tuple[Issue, ...]:
    """Know of nothing that the index does not have yet."""
    return ()


class Searcher:
    """Searches one index.

    Args:
        backend: The engine.
        embedder: Embeds questions; must be the model that the index was built with.
        expand: Gives other names of the goods, stages and instruments in a question, in
            either language, so that a Vietnamese question finds an English notice.
        render: Gives a Vietnamese question in English words.
        mirror: Gives an English question in Vietnamese words.
        lean: Gives the mean vector of Vietnamese questions at large.
        behind: Tells what the index does not have yet, so that an answer may lack it.
    """

    def __init__(
        self,
        backend: SearchBackend,
        embedder: Embedder | None = None,
        *,
        expand: Expand = nothing_more,
        render: Render | None = None,
        mirror: Mirror | None = None,
        lean: Lean | None = None,
        behind: Callable[[], tuple[Issue, ...]] = nothing_waits,
    ) -> None:
        self.backend, self.embedder = backend, embedder
        self.expand, self.render, self.mirror, self.lean = expand, render, mirror, lean
        self._behind = behind
        meaning = Meaning(backend, embedder, lean) if embedder is not None else None
        self._ranker = Ranker(backend, meaning, Languages(backend, render, mirror), expand)

    def search(
        self,
        text: str,
        *,
        filters: Filters | None = None,
        limit: int = 20,
        offset: int = 0,
        mode: Mode = "hybrid",
        facets: bool = True,
        understood: Understood | None = None,
        sort: Sort = "best",
    ) -> SearchAnswer:
        """Answer one question.

        `total` and the facets count what can be paged through, whatever the page: the
        records that match by words and, where meaning is asked too, the few nearest
        that do not. There is no floor of nearness below which a record would not count:
        to a multilingual model a Vietnamese question is less near to the English notice
        that answers it than nonsense is to some notice in its own letters. By meaning
        alone the hundred nearest are the answer. A record whose own number is in the
        question stands first. An empty question lists what the filters allow, newest first; one
        of signs alone does so too where there is a filter, and says that nothing was asked. The
        issues tell what the question names that no record has, or that none has its words.

        Args:
            text: Words in any language, with or without marks, numbers, HS codes.
            filters: What every hit must be.
            limit: Hits on a page, 1 to 100.
            offset: Hits passed over.
            mode: Words and meaning, only words, or only meaning.
            facets: Whether to count the values of the facets.
            understood: What the question was understood to name; None leaves every word text.
            sort: By likeness, or by day: then only what matches by words counts, since the
                newest of what is merely near in meaning is seldom what was asked for.

        Raises:
            BadUse: A limit, offset, mode or order that is not possible.
            ModelUnavailable: Meaning is asked and the model cannot be loaded.
            IndexOutdated: The index has vectors of another model.
        """
        began = perf_counter()
        behind = self._behind()  # first: what is entered meanwhile may be missing or not
        given = filters or Filters()
        check(limit, offset, mode, given, sort)
        within_length(text)
        nothing = nothing_to_search(text)
        if nothing and given == Filters():
            return SearchAnswer(query=text, total=0, took_ms=0.0, hits=(), issues=(*behind, *nothing))
        understood = looked_up(understood, self.backend)
        question = with_numbers(parse(_asked(text, given, understood)), understood)
        question = replace(with_firms(question, understood), aside=aside(understood))
        mode = "lexical" if sort != "best" and mode == "hybrid" else mode
        understood, found = self._narrowed(question, given, understood, offset + limit, mode)
        filters = limits(given, understood)
        places = range(offset, offset + limit)
        page = found.order[offset : offset + limit]
        if sort == "best":
            hits, [counted] = self._hits(found, page, counting(found))
        else:
            [counted] = self.backend.together([counting(found)])
            rank = partial(self._ranker.rank, question, mode=mode)
            found, page = by_day(rank, self.backend, filters, counted, page=places, sort=sort)
            hits, _ = self._hits(found, page)
        told = shown(understood)
        near = (only_near(),) if mode == "hybrid" and found.order and not found.lexical else ()
        return SearchAnswer(
            query=text,
            total=counted.total,
            took_ms=round((perf_counter() - began) * 1000, 2),
            hits=hits,
            facets=counted.facets if facets else {},
            issues=(*behind, *found.issues, *nothing, *unfound(told), *undated(filters, counted), *near),
            understood=told,
        )

    def _narrowed(
        self, question: Question, given: Filters, understood: Understood | None, depth: int, mode: Mode
    ) -> tuple[Understood | None, Found]:
        """Rank within what was understood, but for what leaves nothing at all.

        “Mexico” may have been read as the market where only its goods are in cases: then the word
        raises and does not narrow, and the answer tells.
        """
        rest = parse(understood.rest_of(SIDES | SILENT)) if understood else question
        plain = replace(question, text=rest.text, exact=rest.exact, folded=rest.folded)
        limited = limits(given, understood)
        found = self._ranker.rank(question, limited, depth, mode, raises(understood), plain)
        kinds = (understood.narrowing if understood else frozenset()) - {"without"}
        for dropped in [*({kind} for kind in sorted(kinds & SIDES)), kinds] if kinds else ():
            if found.order or understood is None:
                break
            wider = understood.relaxed(dropped)
            other = self._ranker.rank(question, limits(given, wider), depth, mode, raises(wider))
            if other.order:
                return wider, other
        return understood, found

    # -- showing

    def _hits(self, found: Found, page: Sequence[str], *also: Count) -> tuple[tuple[Hit, ...], list[Counted]]:
        """Show the records of a page; what else is asked for is answered beside."""
        own = [
            (query, [record for record in page if found.of.get(record, 0) == number])
            for number, query in enumerate(found.queries)
        ]
        beside = {record: found.nearest.get(record, f"{record}#0") for record in page}
        asks = [PassagesOf(query, records, SHOWN_FROM) for query, records in own if records]
        answers = self.backend.together([*also, Entries(page), PassagesById([*beside.values()]), *asks])
        (*told, entries, others), of_words = answers[: len(also) + 2], answers[len(also) + 2 :]
        best: dict[str, list[Passage]] = {}
        for passages in of_words:
            best |= passages
        wanted = {r: one for r, one in beside.items() if r in found.nearest or not best.get(r)}
        replaced = {record: f"{record}#0" for record, passage in wanted.items() if passage not in others}
        if replaced:  # a commit is under way, or was cut off: the vectors are of another version
            wanted |= replaced
            others |= self.backend.passages_by_id(list(replaced.values()))
        hits = []
        for record in page:
            entry = entries.get(record)
            if entry is None:  # gone between ranking and showing
                continue
            passages = beside_title(entry, best.get(record, ()))[:1]
            if (other := wanted.get(record)) in others:
                passages.append(others[other])
            hits.append(hit(entry, found, beside_title(entry, passages)))
        return tuple(hits), told


def counting(found: Found) -> Count:
    """Count what all ways of putting the question find, at once."""
    queries = (None if found.by_meaning_alone else query for query in found.queries)
    return Count(tuple(zip(queries, found.also, strict=True)))


def _asked(text: str, given: Filters, understood: Understood | None) -> str:
    """Give the question without what it leaves out, and without its period and language.

    Of a saved one its filters tell what is left out.
    """
    if understood is not None:
        return understood.rest_of(SILENT)
    return affirmed(text, given.without) if given.without else text


def aside(understood: Understood | None) -> frozenset[str]:
    """Give the words of a question that name what narrows it or a remedy, and nothing else of it.

    Those of a number that no record bears are such words too: “89 FR” stands in nearly every notice.
    """
    if understood is None:
        return frozenset()
    lost = [part for part in understood.parts if part.emptied and part.kind in NUMBERS]
    named = [part for part in understood.parts if part.filters or part.kind in DESCRIBING or part in lost]
    rest = cut(understood.text, [*named, *understood.dropped])
    words = (word for part in named for word in folded_words(understood.quoted(part)))
    return frozenset(words).difference(folded_words(rest))


def limits(given: Filters, understood: Understood | None) -> Filters:
    """Give what every hit must be, and what none may, as an engine takes it."""
    filters = narrowed(given, understood)
    return filters.model_copy(update={"denied": denied(filters.without)}) if filters.without else filters


def with_numbers(question: Question, understood: Understood | None) -> Question:
    """Ask for the numbers that were understood in their normal forms too: “89 Fed. Reg. 64411”."""
    parts = understood.parts if understood else ()
    named = [identifier(value) for part in parts if part.kind in NUMBERS for value in part.values]
    return replace(question, identifiers=tuple(dict.fromkeys([*question.identifiers, *named])))


def with_firms(question: Question, understood: Understood | None) -> Question:
    """Ask for the firms that were understood under each of their names, whole, with marks or without."""
    if understood is None:
        return question
    parts = [part for part in understood.parts if part.kind == "firm"]
    named = (phrase for part in parts for phrase in firm_phrases(part, understood.quoted(part)))
    return replace(question, phrases=tuple(dict.fromkeys([*question.phrases, *named])))


def hit(entry: IndexEntry, found: Found, passages: Sequence[Passage]) -> Hit:
    """Show one record."""
    query = found.queries[found.of.get(entry.id, 0)]
    vocabulary, typed = query.vocabulary, typed_with_marks(query.exact)
    shown, seen = shown_passages(passages, vocabulary, typed)
    named = (entry.title, *entry.keywords)
    seen = of_whole_names(query, seen | seen_words(named, vocabulary, typed))
    texts = (*named, *(passage.text for passage in passages))
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
            matched_terms=(*matched_numbers(entry, query), *as_written(seen, query.exact, texts)),
        ),
        issues=entry.issues,
        standing=entry.standing,
    )


def of_whole_names(query: Query, seen: set[str]) -> set[str]:
    """Leave out the words of other names of what was asked of which a record has only a syllable."""
    names = {words for concept in (*query.concepts, *query.rendered) for words in concept.names}
    asked = {*query.folded, *(word for p in (*query.phrases, *query.required) for word in p.folded)}
    return seen & asked.union(*(words for words in names if seen.issuperset(words)))


def beside_title(entry: IndexEntry, passages: Sequence[Passage]) -> list[Passage]:
    """Leave out the passage that is only the title, which a hit shows anyway, where there is another."""
    return [passage for passage in passages if passage.text != entry.title] or list(passages)


def shown_passages(
    passages: Sequence[Passage], vocabulary: frozenset[str], typed: Typed = NOTHING_TYPED
) -> tuple[tuple[Snippet, ...], set[str]]:
    """Show each passage once, and tell which of the words sought they have."""
    once = {passage.id: passage for passage in passages}
    cut = [snippet(passage, vocabulary, typed) for passage in once.values()]
    return tuple(shown for shown, _ in cut), set().union(*(seen for _, seen in cut))


def matched_numbers(entry: IndexEntry, query: Query) -> tuple[str, ...]:
    """Give the case and document numbers and codes by which a record matches, as it has them."""
    numbers = (entry.ref, *entry.case_numbers) if query.identifiers else ()
    named = [number for number in numbers if identifier(number) in query.identifiers]
    codes = [code for code in entry.hs if any(code.startswith(asked) for asked in query.hs)]
    return tuple(dict.fromkeys([*named, *codes]))


def check(limit: int, offset: int, mode: str, filters: Filters, sort: str = "best") -> None:
    """Refuse what cannot be answered."""
    if not 1 <= limit <= LARGEST_PAGE:
        raise BadUse(f"a limit of {limit}", fix=f"ask for 1 to {LARGEST_PAGE} hits")
    if offset < 0:
        raise BadUse(f"an offset of {offset}", fix="count pages from 0")
    if "" in filters.hs:
        raise BadUse("an HS code without a digit", fix="give an HS code as 0306 or 0306.17")
    if mode not in MODES:
        raise BadUse(f"no search mode {mode!r}", fix=f"use one of {', '.join(MODES)}")
    if sort not in SORTS:
        raise BadUse(f"no order {sort!r}", fix=f"use one of {', '.join(SORTS)}")
