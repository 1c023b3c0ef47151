"""Vectors for questions and passages, from any sentence-transformers model.

torch is imported when the first vector is wanted, not before: a lexical search, or a
command that needs no vector, starts without it.
"""

import logging
import os
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Protocol

from tradewarn.errors import ModelUnavailable

if TYPE_CHECKING:
    from index.backend import Vector

Progress = Callable[[int, int], None]
BATCH = 32
QUERIES_KEPT = 2_048


def no_progress(done: int, total: int) -> None:
    """Report nothing."""


class Embedder(Protocol):
    """Turns texts into unit vectors of one model."""

    @property
    def name(self) -> str:
        """The model's identity: vectors of two names are never compared."""

    @property
    def dimensions(self) -> int:
        """The length of a vector."""

    def queries(self, texts: Sequence[str]) -> "Vector":
        """Embed questions, one row each."""

    def passages(self, texts: Sequence[str], progress: Progress = no_progress) -> "Vector":
        """Embed passages, one row each."""


class SentenceTransformerEmbedder:
    """A sentence-transformers model by name or path, on the processor.

    Weights are held in bfloat16 where the processor computes in it (twice to four times
    as fast; vectors differ by less than 0.001), else in float32.
    """

    def __init__(
        self,
        model: str,
        cache: Path,
        *,
        say: Callable[[str], None] | None = None,
        remember: int = QUERIES_KEPT,
    ) -> None:
        self._wanted, self._cache, self._say, self._remember = model, cache, say, remember
        self._model: Any = None
        self._loading = Lock()
        self._kept: OrderedDict[str, Vector] = OrderedDict()
        self._keeping = Lock()

    @property
    def name(self) -> str:
        """The model's name, with the version of its weights where we build it."""
        from index.model_build import is_built_in, model_identity

        return model_identity() if is_built_in(self._wanted) else self._wanted

    @property
    def dimensions(self) -> int:
        """The length of a vector; loads the model."""
        return int(self._loaded().get_embedding_dimension())

    def queries(self, texts: Sequence[str]) -> "Vector":
        """Embed questions; the latest few thousand are remembered."""
        import numpy as np

        with self._keeping:
            known = {text: self._kept[text] for text in texts if text in self._kept}
        missing = [text for text in dict.fromkeys(texts) if text not in known]
        if missing:
            known.update(zip(missing, self._encode(missing, "query"), strict=True))
        with self._keeping:
            for text in texts:
                self._kept[text] = known[text]
                self._kept.move_to_end(text)
            while len(self._kept) > self._remember:
                self._kept.popitem(last=False)
        return np.stack([known[text] for text in texts])

    def passages(self, texts: Sequence[str], progress: Progress = no_progress) -> "Vector":
        """Embed passages, the longest first, so that a batch wastes little on padding.

        Each core takes batches of its own: threads that share one batch wait for one
        another at every layer, five times as long where the machine has other work.
        """
        import numpy as np

        order = sorted(range(len(texts)), key=lambda n: -len(texts[n]))
        batches = [order[start : start + BATCH] for start in range(0, len(order), BATCH)]
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        done = 0
        with ThreadPoolExecutor(max_workers=min(cores(), max(1, len(batches)))) as workers:
            made = workers.map(lambda batch: self._encode([texts[n] for n in batch], "passage"), batches)
            for batch, embedded in zip(batches, made, strict=True):
                vectors[batch] = embedded
                done += len(batch)
                progress(done, len(order))
        return vectors

    def _encode(self, texts: Sequence[str], prompt: str) -> "Vector":
        model = self._loaded()
        vectors: Vector = model.encode(
            list(texts),
            prompt_name=prompt if prompt in model.prompts else None,
            batch_size=BATCH,
            normalize_embeddings=True,
            show_progress_bar=False,
            convert_to_numpy=True,
        )
        return unit(vectors)

    def _loaded(self) -> Any:
        with self._loading:
            if self._model is None:
                self._model = self._load()
            return self._model

    def _load(self) -> Any:
        from index.model_build import built_model, is_built_in

        source = str(built_model(self._cache, say=self._say)) if is_built_in(self._wanted) else self._wanted
        quiet()
        try:
            import torch
            from sentence_transformers import SentenceTransformer

            torch.set_num_threads(1)
            kind = torch.bfloat16 if computes_in_bfloat16() else torch.float32
            model = SentenceTransformer(source, device="cpu", model_kwargs={"dtype": kind})
        except Exception as problem:
            raise ModelUnavailable(
                f"the embedding model {self._wanted!r} cannot be loaded: {problem}",
                fix="set TRADEWARN_MODEL to the name or folder of a sentence-transformers model, "
                "or unset it to use the built-in one; a name needs the network once",
                where=source,
            ) from problem
        model.eval()
        return model


def unit(vectors: Any) -> "Vector":
    """Scale to length one in float32; bfloat16 leaves lengths off by up to a hundredth."""
    import numpy as np

    single = np.asarray(vectors, dtype=np.float32)
    lengths = np.linalg.norm(single, axis=1, keepdims=True)
    result: Vector = single / np.maximum(lengths, 1e-12)
    return result


def cores() -> int:
    """How many processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def computes_in_bfloat16(cpuinfo: Path = Path("/proc/cpuinfo")) -> bool:
    """Tell whether the processor has bfloat16 arithmetic; unknown counts as no."""
    try:
        flags = set(cpuinfo.read_text().split())
    except OSError:
        return False
    return bool(flags & {"avx512_bf16", "amx_bf16"})


def quiet() -> None:
    """Keep the libraries from printing their own progress and notes on what we do not use."""
    for name in ("transformers", "sentence_transformers"):
        logging.getLogger(name).setLevel(logging.ERROR)
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from transformers.utils import logging as notes

    notes.set_verbosity_error()  # type: ignore[no-untyped-call]
    notes.disable_progress_bar()  # type: ignore[no-untyped-call]
