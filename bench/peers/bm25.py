"""BM25 over folded words, by bm25s with its own defaults."""

from collections.abc import Sequence
from typing import Any

from bench.peers.peer import Peer, whole
from tradewarn.evaluation.retrieval.system import Ranking, Report
from tradewarn.evaluation.retrieval.task import Corpus
from tradewarn.text import fold_words


class Bm25:
    """Ranks by words, with or without marks."""

    name = "bm25s"

    def __init__(self) -> None:
        self._made: dict[int, tuple[Corpus, Any]] = {}

    def rank(self, corpus: Corpus, questions: Sequence[str], *, limit: int, report: Report) -> list[Ranking]:
        """Ask each question; a document without any of its words is no answer."""
        made = self._of(corpus)
        rankings = []
        for question in questions:
            words = list(fold_words(question))
            found, scores = made.retrieve([words], k=min(limit, len(corpus.texts)), show_progress=False)
            rankings.append(
                [corpus.texts[n].id for n, score in zip(found[0], scores[0], strict=True) if score > 0]
            )
        return rankings

    def _of(self, corpus: Corpus) -> Any:
        import bm25s

        if id(corpus) not in self._made:
            made = bm25s.BM25()
            made.index([list(fold_words(whole(text))) for text in corpus.texts], show_progress=False)
            self._made[id(corpus)] = (corpus, made)
        return self._made[id(corpus)][1]


PEER = Peer(name=Bm25.name, order=1, make=lambda model: Bm25())
