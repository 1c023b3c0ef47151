"""bm25s and faiss, fused by reciprocal ranks with the usual constant."""

from collections import defaultdict
from collections.abc import Sequence

from bench.peers.bm25 import Bm25
from bench.peers.dense import Dense
from bench.peers.peer import Model, Peer
from tradewarn.evaluation.retrieval.system import Ranking, Report
from tradewarn.evaluation.retrieval.task import Corpus

CONSTANT = 60


class Fused:
    """Ranks by the sum of reciprocal ranks, both systems weighing the same."""

    name = "bm25s+faiss RRF"

    def __init__(self, model: Model) -> None:
        self._systems = (Bm25(), Dense(model))

    def rank(self, corpus: Corpus, questions: Sequence[str], *, limit: int, report: Report) -> list[Ranking]:
        """Ask both and fuse."""
        answered = [s.rank(corpus, questions, limit=limit, report=report) for s in self._systems]
        return [fuse(rankings)[:limit] for rankings in zip(*answered, strict=True)]


def fuse(rankings: Sequence[Ranking]) -> Ranking:
    """Fuse the answers to one question."""
    scores: dict[str, float] = defaultdict(float)
    for ranking in rankings:
        for place, document in enumerate(ranking, 1):
            scores[document] += 1 / (CONSTANT + place)
    return sorted(scores, key=lambda document: (-scores[document], document))


PEER = Peer(name=Fused.name, order=3, make=Fused)
