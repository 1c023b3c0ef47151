"""The embedded index, in this process."""

from collections.abc import Sequence
from importlib.metadata import version
from time import perf_counter

from bench.generated import DrawnVectors, batches
from bench.side_by_side.contestant import (
    ANSWER,
    ENGINE,
    RANKING,
    SHOWN,
    Asked,
    Built,
    Entrant,
    Given,
    bytes_in,
)
from bench.side_by_side.records import read
from index.backend import Filters
from index.backends.embedded import EmbeddedIndex
from index.expansion import known_names
from index.languages import Languages
from index.parsing import parse
from index.ranking import Ranker
from index.search import Searcher
from kb.lexicon import translated
from kb.lexicon_english import in_vietnamese

Timed = tuple[float, list[str]]  # seconds, and the ids found


class Ours:
    """Parses and expands a question, puts it by language, ranks; the answer has snippets and reasons too."""

    ways = (ENGINE, RANKING, ANSWER)
    pids: tuple[int, ...] = ()

    def __init__(self, given: Given) -> None:
        self.given, self.folder = given, given.scratch / "ours"
        self.version = f"tantivy {version('tantivy')}, faiss {version('faiss-cpu')}"
        self.backend = EmbeddedIndex(self.folder)
        self.searcher = Searcher(
            self.backend, DrawnVectors(), expand=known_names, render=translated, mirror=in_vietnamese
        )
        self._ranker = Ranker(
            self.backend, None, Languages(self.backend, translated, in_vietnamese), known_names
        )

    def build(self) -> Built:
        """Index the records with vectors that are there already, as a rebuild does."""
        spent, size = 0.0, self.backend.expect(self.given.count)
        for batch in batches(read(self.given.records), size, self.given.seed):
            began = perf_counter()
            self.backend.add(batch)
            self.backend.commit()
            spent += perf_counter() - began
        return Built(seconds=spent, disk=bytes_in(self.folder))

    def ask(self, way: str, questions: Sequence[str], filters: Filters) -> Asked:
        """Ask by words."""
        times, found = [], []
        for question in questions:
            took, ids = getattr(self, f"_{way}")(question, filters)
            times.append(took * 1000)
            found.append(ids)
        return Asked(times, found)

    def _engine(self, question: str, filters: Filters) -> Timed:
        queries = self._ranker.rank(parse(question), filters, SHOWN, "lexical").queries
        shortest = [query.model_copy(update={"limit": SHOWN}) for query in queries]
        began = perf_counter()
        ranked = [self.backend.lexical(query) for query in shortest]
        took = perf_counter() - began
        best = sorted((one for side in ranked for one in side), key=lambda one: (-one.score, one.id))
        return took, [one.id for one in best[:SHOWN]]

    def _ranking(self, question: str, filters: Filters) -> Timed:
        began = perf_counter()
        found = self._ranker.rank(parse(question), filters, SHOWN, "lexical")
        return perf_counter() - began, found.order[:SHOWN]

    def _answer(self, question: str, filters: Filters) -> Timed:
        began = perf_counter()
        answer = self.searcher.search(question, filters=filters, limit=SHOWN, mode="lexical")
        return perf_counter() - began, [hit.id for hit in answer.hits]

    def close(self) -> None:
        """Let go of the index."""
        self.backend.close()


ENTRANT = Entrant(name="ours", order=0, about="the embedded index, in process", enter=Ours)
