"""Ask an index by meaning, so that a question finds what answers it in another language.

A small multilingual model is near to some passages whatever a Vietnamese question asks: what a
passage in another language has in common with such questions at large therefore counts less, which
one subtraction from the question's vector does. Where the words of the question are known in
English, the English is embedded beside it. What was measured is in `docs/decisions/search.md`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.backend import Near, SearchBackend
from index.embedding import Embedder
from index.languages import Put

if TYPE_CHECKING:
    from index.backend import Vector

CANDIDATES = 100  # records that each ranking by meaning proposes
AT_LARGE = 0.7  # of the likeness to questions at large that is taken away
MOST_ENGLISH = 0.5  # weight of the English beside the question itself

Lean = Callable[[Embedder], "Vector"]


@dataclass(frozen=True)
class Meaning:
    """Ranks records by meaning.

    Args:
        backend: The engine.
        embedder: The model that the index was built with.
        lean: Gives the mean vector of Vietnamese questions at large; without it nothing is taken away.
    """

    backend: SearchBackend
    embedder: Embedder
    lean: Lean | None = None

    def near(self, text: str, put: Put, limit: int) -> list[Near]:
        """Give the records nearest to a question as it is put to them."""
        vector = self.embedder.queries([text])[0]
        asked = self.abroad(vector, put) if put.abroad else vector
        return self.backend.nearest(asked, put.filters, limit)

    def abroad(self, vector: "Vector", put: Put) -> "Vector":
        """Give the vector by which a Vietnamese question is put to records in other languages."""
        import numpy as np

        asked = vector - AT_LARGE * self.lean(self.embedder) if self.lean else vector
        if put.rendered:
            weight = MOST_ENGLISH * put.share
            asked = (1 - weight) * asked + weight * self.embedder.queries([put.rendered])[0]
        unit: Vector = (asked / max(float(np.linalg.norm(asked)), 1e-9)).astype(np.float32)
        return unit
