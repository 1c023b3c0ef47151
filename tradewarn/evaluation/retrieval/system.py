"""What a search system is to this measurement: documents in, an order of them out."""

from collections.abc import Callable, Sequence
from typing import Protocol

from tradewarn.evaluation.retrieval.task import Corpus

Report = Callable[[str, int, int], None]
Ranking = list[str]


class System(Protocol):
    """Ranks the documents of a corpus for a question."""

    @property
    def name(self) -> str:
        """What the table calls it."""

    def rank(self, corpus: Corpus, questions: Sequence[str], *, limit: int, report: Report) -> list[Ranking]:
        """Give for each question the ids of documents, the best first, each once.

        Args:
            corpus: The documents; prepared when first met, and kept.
            questions: What is asked.
            limit: Most documents for a question.
            report: Told the progress.
        """
