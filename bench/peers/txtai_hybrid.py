"""txtai's hybrid index with its defaults, over vectors of the same model."""

from collections.abc import Sequence
from typing import Any

from bench.peers.peer import Model, Peer, whole
from tradewarn.evaluation.retrieval.system import Ranking, Report
from tradewarn.evaluation.retrieval.task import Corpus


class TxtaiHybrid:
    """Ranks as txtai does: BM25 and meaning, normalised and weighed by halves."""

    name = "txtai hybrid"

    def __init__(self, model: Model) -> None:
        self._model = model
        self._made: dict[int, tuple[Corpus, Any]] = {}

    def rank(self, corpus: Corpus, questions: Sequence[str], *, limit: int, report: Report) -> list[Ranking]:
        """Ask each question."""
        index = self._of(corpus, report)
        rankings = []
        for question in questions:
            found = index.search(question, limit)
            rankings.append([corpus.texts[n].id for n, _ in found])
        return rankings

    def _of(self, corpus: Corpus, report: Report) -> Any:
        from txtai import Embeddings

        if id(corpus) not in self._made:
            vectors = self._model.documents(corpus, report)
            texts = [whole(text) for text in corpus.texts]
            known = {text: vectors[n] for n, text in enumerate(texts)}

            def transform(asked: Sequence[str]) -> Any:
                import numpy as np

                held = [known.get(text) for text in asked]
                if all(vector is not None for vector in held):
                    return np.stack(held)
                return self._model.questions(list(asked))

            index = Embeddings(method="external", transform=transform, hybrid=True, content=False)
            index.index([(n, text, None) for n, text in enumerate(texts)])
            self._made[id(corpus)] = (corpus, index)
        return self._made[id(corpus)][1]


PEER = Peer(name=TxtaiHybrid.name, order=4, make=TxtaiHybrid)
