"""Vectors kept by the hash of model and text, because embedding is the slow part.

A file of its own beside the store: it can be deleted at any time and costs only the
time to embed again.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from index.backend import Vector

ASKED_AT_ONCE = 500
WAIT = 30.0


def vector_key(model: str, text: str) -> str:
    """Hash what a vector follows from."""
    return sha256(f"{model}\0{text}".encode()).hexdigest()


class VectorCache(Protocol):
    """Remembers vectors."""

    def get(self, keys: Sequence[str]) -> "dict[str, Vector]":
        """Give the vectors that are known."""

    def put(self, vectors: "Mapping[str, Vector]") -> None:
        """Remember vectors; putting one twice changes nothing."""


class SqliteVectorCache:
    """Vectors in one SQLite file, in half precision, as the index keeps them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(self._open()) as db, db:
            db.execute("PRAGMA journal_mode=WAL")
            db.execute("CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB) WITHOUT ROWID")

    def _open(self) -> sqlite3.Connection:
        db = sqlite3.connect(self.path, timeout=WAIT)
        db.execute("PRAGMA synchronous=NORMAL")
        return db

    def get(self, keys: Sequence[str]) -> "dict[str, Vector]":
        """Give the vectors that are known."""
        import numpy as np

        found: dict[str, Vector] = {}
        with closing(self._open()) as db:
            for start in range(0, len(keys), ASKED_AT_ONCE):
                asked = [bytes.fromhex(key) for key in keys[start : start + ASKED_AT_ONCE]]
                marks = ",".join("?" * len(asked))
                rows = db.execute(f"SELECT key, vector FROM vectors WHERE key IN ({marks})", asked)  # noqa: S608
                for key, vector in rows:
                    found[key.hex()] = np.frombuffer(vector, dtype=np.float16).astype(np.float32)
        return found

    def put(self, vectors: "Mapping[str, Vector]") -> None:
        """Remember vectors."""
        import numpy as np

        rows = [(bytes.fromhex(key), vector.astype(np.float16).tobytes()) for key, vector in vectors.items()]
        with closing(self._open()) as db, db:
            db.executemany("INSERT OR IGNORE INTO vectors VALUES (?, ?)", rows)
