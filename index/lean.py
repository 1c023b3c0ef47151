"""What a passage has in common with questions of a language at large, whatever they ask.

It is the mean vector of several hundred short texts in that language: the goods that the
knowledge base names. Made once for a model and kept beside it.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from index.embedding import Embedder

if TYPE_CHECKING:
    from index.backend import Vector

NAMES = 2  # of each good: they are said in one breath, as a question says them


def kept_lean(cache: Path) -> Callable[[Embedder, str], "Vector"]:
    """Give the way to the mean vector of a language's questions, from the cache where it is there.

    A cache that cannot be written or is damaged costs time, never an answer.
    """
    known: dict[tuple[str, str], Vector] = {}

    def lean(embedder: Embedder, language: str) -> "Vector":
        which = embedder.name, language
        if which not in known:
            texts = questions(language)
            name = sha256("\n".join([embedder.name, *texts]).encode()).hexdigest()[:24]
            place = cache / "leans" / f"{name}.npy"
            vector = _read(place)
            if vector is None:
                vector = embedder.queries(texts).mean(axis=0)
                _keep(place, vector)
            known[which] = vector
        return known[which]

    return lean


def questions(language: str) -> list[str]:
    """Give the short texts that stand for questions at large."""
    from kb.goods import goods

    named = (good.names.get(language, ()) for good in goods().values())
    return [", ".join(names[:NAMES]) for names in named if names]


def _read(place: Path) -> "Vector | None":
    import numpy as np

    try:
        found: Vector = np.load(place, allow_pickle=False)
    except (OSError, ValueError, EOFError):
        return None
    return found


def _keep(place: Path, vector: "Vector") -> None:
    import numpy as np

    beside = place.with_name(f"{place.name}.{uuid4().hex[:8]}.new")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as file:
            np.save(file, vector)
        os.replace(beside, place)  # noqa: PTH105 - atomic over an existing file
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
