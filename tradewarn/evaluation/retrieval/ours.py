"""Our own search as a system: indexed as by `tradewarn ingest`, asked as by `tradewarn search`."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Protocol

from tradewarn.evaluation.retrieval.system import Ranking, Report
from tradewarn.evaluation.retrieval.task import Corpus

if TYPE_CHECKING:
    from index.indexing import Indexer
    from index.search import Mode, Searcher

PAGE = 100


class Wired(Protocol):
    """The parts of a program with a home of its own, put together as for any command."""

    @property
    def indexer(self) -> "Indexer":
        """Puts records into the index."""

    @property
    def searcher(self) -> "Searcher":
        """Asks the index."""


Wire = Callable[[Path], AbstractContextManager[Wired]]


class Scratch:
    """Indexes made for a measurement, one a corpus, gone when closed.

    Args:
        wire: Puts a program together around a home.
        vectors: The file that keeps vectors between runs; embedding is the slow part.
        embeds: Whether any mode needs vectors; by words alone no model is loaded.
    """

    def __init__(self, wire: Wire, vectors: Path, *, embeds: bool = True) -> None:
        self._wire, self._vectors, self._embeds = wire, vectors, embeds
        self._held = ExitStack()
        self._made: dict[int, tuple[Corpus, Searcher, dict[str, str]]] = {}

    def __enter__(self) -> "Scratch":
        return self

    def __exit__(self, *error: object) -> None:
        self._held.close()

    def of(self, corpus: Corpus, report: Report) -> "tuple[Searcher, dict[str, str]]":
        """Give the searcher over a corpus, and the document of each record in its index."""
        if id(corpus) not in self._made:
            self._made[id(corpus)] = (corpus, *self._built(corpus, report))
        _, searcher, documents = self._made[id(corpus)]
        return searcher, documents

    def _built(self, corpus: Corpus, report: Report) -> "tuple[Searcher, dict[str, str]]":
        from index.vector_cache import SqliteVectorCache

        home = Path(self._held.enter_context(TemporaryDirectory(prefix="tradewarn-bench-")))
        program = self._held.enter_context(self._wire(home))
        documents = {entry.id: document for document, made in corpus.entries.items() for entry in made}
        indexer = program.indexer
        if self._embeds:
            indexer.cache = SqliteVectorCache(self._vectors)
        else:
            indexer.embedder = None
        entries = [entry for made in corpus.entries.values() for entry in made]
        indexer.add(entries, progress=lambda done, total: report("index", done, total - done))
        return program.searcher, documents


def unchanged(searcher: "Searcher") -> "Searcher":
    """Take the search as it is."""
    return searcher


class Ours:
    """One mode of our search over scratch indexes.

    Args:
        scratch: The indexes.
        mode: By words and meaning, by words, or by meaning.
        label: Its name in tables, where that is not the mode's.
        vary: Gives a search that lacks something, to see what that is worth.
        understands: Whether what a question names is read out of it first.
    """

    def __init__(
        self,
        scratch: Scratch,
        mode: "Mode",
        *,
        label: str | None = None,
        vary: "Callable[[Searcher], Searcher]" = unchanged,
        understands: bool = True,
    ) -> None:
        self._scratch, self._mode, self._vary, self._understands = scratch, mode, vary, understands
        self.name = label or mode

    def rank(self, corpus: Corpus, questions: Sequence[str], *, limit: int, report: Report) -> list[Ranking]:
        """Ask each question; of several records of one document the best placed counts."""
        searcher, documents = self._scratch.of(corpus, report)
        searcher, rankings = self._vary(searcher), []
        for count, question in enumerate(questions, 1):
            rankings.append(self._asked(searcher, documents, question, limit))
            report("search", count, len(questions) - count)
        return rankings

    def _asked(self, searcher: "Searcher", documents: dict[str, str], question: str, limit: int) -> Ranking:
        from index.understanding.narrowing import asked

        understood = asked(question, today=date.today()) if self._understands else None
        found: dict[str, None] = {}
        for offset in range(0, 3 * PAGE, PAGE):
            answer = searcher.search(
                question, limit=PAGE, offset=offset, mode=self._mode, facets=False, understood=understood
            )
            found.update(dict.fromkeys(documents[hit.id] for hit in answer.hits if hit.id in documents))
            if len(found) >= limit or len(answer.hits) < PAGE:
                break
        return list(found)[:limit]
