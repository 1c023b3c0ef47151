"""Ask an index by meaning, so that a question finds what answers it in another language.

A small multilingual model is near to passages in the question's own language, and to some in any
language whatever is asked. Where records are in several languages, what a passage has in
common with questions at large therefore counts less where a question is Vietnamese, which one
subtraction from its vector does; then nearness means the same in all of them, if all ways of putting
a question are of one length. Where its words are known in the language of the records, these are
embedded beside it. What was measured is in `docs/decisions/search.md`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.asks import Nearest
from index.backend import Filters, Near, Query, SearchBackend
from index.embedding import Embedder
from index.languages import ENGLISH, VIETNAMESE, Put

if TYPE_CHECKING:
    from index.backend import Vector

CANDIDATES = 100  # records that each ranking by meaning proposes
MORE = 4  # times as many, where too many had to be passed over
AT_LARGE = 0.7  # of the likeness to questions at large that is taken away
MOST_RENDERED = 0.5  # weight of the words in another language beside the question itself


@dataclass(frozen=True, slots=True)
class NearestAllowed:
    """The nearest records; what has words that are left out is passed over, as only words tell.

    Further and further, until `limit` are left or all were seen.
    """

    vector: "Vector"
    filters: Filters
    limit: int

    def of(self, backend: SearchBackend) -> list[Near]:
        """Ask one engine."""
        fetch = self.limit
        while True:
            near = backend.nearest(self.vector, self.filters, fetch)
            allowed = backend.among([one.id for one in near], Query(filters=self.filters))
            passing = [one for one in near if one.id in allowed]
            if len(passing) >= self.limit or len(near) < fetch:
                return passing[: self.limit]
            fetch *= MORE


def nearest(vector: "Vector", filters: Filters, limit: int) -> Nearest | NearestAllowed:
    """Ask for the nearest records that the filters allow."""
    by_words = filters.denied is not None and filters.denied.by_words
    return (NearestAllowed if by_words else Nearest)(vector, filters, limit)


Lean = Callable[[Embedder, str], "Vector"]


@dataclass(frozen=True)
class Meaning:
    """Ranks records by meaning.

    Args:
        backend: The engine.
        embedder: The model that the index was built with.
        lean: Gives the mean vector of a language's questions at large; without it nothing is taken away.
    """

    backend: SearchBackend
    embedder: Embedder
    lean: Lean | None = None

    def asks(self, asked: Sequence[Put], limit: int) -> list["Nearest | NearestAllowed"]:
        """Ask for each way of putting a question for the records nearest to it."""
        vectors = zip(asked, self.vectors(asked), strict=True)
        return [nearest(vector, put.filters, limit) for put, vector in vectors]

    def vectors(self, asked: Sequence[Put]) -> list["Vector"]:
        """Give the vectors by which a question is put; each text is embedded once, all together."""
        texts = list(dict.fromkeys(text for put in asked for text in (put.text, put.rendered) if text))
        made = dict(zip(texts, self.embedder.queries(texts), strict=True))
        return [self._vector(put, made) for put in asked]

    def _vector(self, put: Put, made: Mapping[str, "Vector"]) -> "Vector":
        """Give the vector by which a question is put to records."""
        if not put.beside:
            return made[put.text]
        vietnamese = put.language == VIETNAMESE
        asked = made[put.text] - self._at_large(VIETNAMESE) if vietnamese else made[put.text]
        if put.rendered:
            weight = MOST_RENDERED * put.share
            other = made[put.rendered] - self._at_large(ENGLISH) if vietnamese else made[put.rendered]
            asked = (1 - weight) * asked + weight * other
        length = float((asked @ asked) ** 0.5)
        return (asked / length if length else asked).astype("float32")

    def _at_large(self, language: str) -> "Vector | float":
        return AT_LARGE * self.lean(self.embedder, language) if self.lean else 0.0
