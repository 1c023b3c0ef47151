"""What a peer is made of: the same model as ours, and the same texts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.embedding import Embedder
from index.vector_cache import SqliteVectorCache, vector_key
from tradewarn.evaluation.retrieval.system import Report, System
from tradewarn.evaluation.retrieval.task import Corpus, Text

TOGETHER = 256


@dataclass(frozen=True)
class Peer:
    """A system by name; `order` is its place in the table."""

    name: str
    order: int
    make: Callable[["Model"], System]


class Model:
    """The embedding model, with the vectors of whole documents kept between runs."""

    def __init__(self, embedder: Embedder, vectors: Path) -> None:
        self.embedder, self._cache = embedder, SqliteVectorCache(vectors)

    def documents(self, corpus: Corpus, report: Report) -> Any:
        """Embed every document whole, as far as the model reads."""
        import numpy as np

        texts = [whole(text) for text in corpus.texts]
        keys = [vector_key(self.embedder.name, text) for text in texts]
        known = self._cache.get(keys)
        due = list({k: t for k, t in zip(keys, texts, strict=True) if k not in known}.items())
        for start in range(0, len(due), TOGETHER):
            some = due[start : start + TOGETHER]
            made = self.embedder.passages([text for _, text in some])
            rounded = made.astype(np.float16).astype(np.float32)  # as the cache keeps them
            fresh = dict(zip((key for key, _ in some), rounded, strict=True))
            self._cache.put(fresh)
            known |= fresh
            report("peers", start + len(some), len(due) - start - len(some))
        return np.stack([known[key] for key in keys])

    def questions(self, texts: Sequence[str]) -> Any:
        """Embed questions."""
        return self.embedder.queries(texts)


def whole(text: Text) -> str:
    """Give a document's title and words; the title once."""
    return text.text if text.text.startswith(text.title) else f"{text.title}\n{text.text}"
