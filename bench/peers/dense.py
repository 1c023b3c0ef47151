"""Whole documents by meaning: the same model, an exact faiss index, nothing else."""

from collections.abc import Sequence
from typing import Any

from bench.peers.peer import Model, Peer
from tradewarn.evaluation.retrieval.system import Ranking, Report
from tradewarn.evaluation.retrieval.task import Corpus


class Dense:
    """Ranks by the inner product of unit vectors."""

    name = "plain dense"

    def __init__(self, model: Model) -> None:
        self._model = model
        self._made: dict[int, tuple[Corpus, Any]] = {}

    def rank(self, corpus: Corpus, questions: Sequence[str], *, limit: int, report: Report) -> list[Ranking]:
        """Ask each question."""
        index = self._of(corpus, report)
        _, found = index.search(self._model.questions(questions), min(limit, len(corpus.texts)))
        return [[corpus.texts[n].id for n in row] for row in found]

    def _of(self, corpus: Corpus, report: Report) -> Any:
        import faiss

        if id(corpus) not in self._made:
            vectors = self._model.documents(corpus, report)
            index = faiss.IndexFlatIP(vectors.shape[1])
            index.add(vectors)
            self._made[id(corpus)] = (corpus, index)
        return self._made[id(corpus)][1]


PEER = Peer(name=Dense.name, order=2, make=Dense)
