"""The index that needs no server: tantivy for words, faiss for vectors, in the home."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from shutil import rmtree
from threading import RLock
from time import sleep
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from index.asks import one_by_one
from index.backend import (
    Counted,
    Counting,
    Filters,
    Near,
    Query,
    Ranked,
    SearchBackend,
    Size,
    Taken,
    Vectored,
)
from index.durable import unwritten
from index.embedded.manifest import REBUILD
from index.opening import BackendKind
from tradewarn.errors import IndexDamaged
from tradewarn.model import IndexEntry, Passage
from tradewarn.settings import Settings

if TYPE_CHECKING:
    from index.backend import Vector
    from index.embedded.lexical import LexicalIndex
    from index.embedded.vectors import VectorIndex

LINEAGE = "lineage"  # file of the index that names it from its making
BESIDE = "rebuilding"  # folder of the home in which the next index is built
EXCHANGING = 0.2  # seconds for which a rebuild may leave no folder in the place
WAIT = 10.0  # seconds a second writer waits for the first


class EmbeddedIndex:
    """Both halves as one index.

    A commit makes vectors durable first, passages next, records last: a record that is
    found is wholly there. A crash in between leaves vectors of a record that is not
    found yet; they are passed over, and replaced when it is added again.

    Another process may put a new index in the folder's place (`index.embedded.switch`);
    it is opened when it is next asked for anything.
    """

    name = "embedded"

    def __init__(self, folder: Path, *, wait: float = WAIT) -> None:
        self.folder, self._wait = folder, wait
        self._opening = RLock()
        prepare(folder)
        self._open()

    def _open(self) -> None:
        from index.embedded.lexical import LexicalIndex
        from index.embedded.manifest import KnownManifest

        self._place = self._stamp()
        self._manifest = KnownManifest(self.folder / "vectors")
        self._opened: LexicalIndex = LexicalIndex(self.folder, wait=self._wait)
        self.__dict__.pop("_vectors", None)

    def _stamp(self) -> tuple[int, int]:
        try:
            stat = os.stat(self.folder)  # noqa: PTH116 - asked several times a search
        except FileNotFoundError as problem:
            raise IndexDamaged("the index is gone", fix=REBUILD, where=str(self.folder)) from problem
        return stat.st_ino, stat.st_ctime_ns  # a folder's number comes again when it is gone

    @property
    def _words(self) -> "LexicalIndex":
        """The half that everything asks first, of the index that is now in the folder."""
        if not self._opened.writing and self._stamp() != self._place:
            with self._opening:
                if self._stamp() != self._place:
                    self._open()
        return self._opened

    def _hold(self) -> None:
        """Take the writer's place in the index that is in the folder by then."""
        self._words.hold()
        while self._stamp() != self._place:
            self._opened.let_go()
            self._words.hold()

    @cached_property
    def _vectors(self) -> "VectorIndex":
        from index.embedded.vectors import VectorIndex  # faiss: only when a vector is wanted

        return VectorIndex(self.folder / "vectors")

    @property
    def generation(self) -> int:
        """The number of the last commit."""
        return self._words.generation

    @property
    def lineage(self) -> str:
        """The name that the folder got when it was made; one of older versions has none."""
        if not self.folder.is_dir():
            sleep(EXCHANGING)  # where two folders cannot be exchanged at once
            prepare(self.folder)
        try:
            return (self.folder / LINEAGE).read_text(encoding="ascii").strip()
        except FileNotFoundError:
            return ""

    @property
    def model(self) -> str | None:
        """The embedding model whose vectors are held, told without loading any."""
        _ = self._words
        found: str | None = self._manifest.read()["model"]
        return found

    def expect(self, records: int) -> int:
        """Make ready for many new records."""
        return self._words.expect(records)

    def add(self, entries: Sequence[Vectored]) -> None:
        """Add or replace records by id."""
        self._hold()
        if self.model is not None or any(ready.vectors is not None for ready in entries):
            self._vectors.add(entries)
        self._words.add(entries)

    def delete(self, ids: Sequence[str]) -> None:
        """Remove records."""
        self._hold()
        if self.model is not None:
            self._vectors.delete(ids)
        self._words.delete(ids)

    def commit(self) -> None:
        """Make everything durable and visible, then let the next writer in.

        Raises:
            IndexUnavailable: It could not be written, as on a full disk.
        """
        try:
            with ThreadPoolExecutor(1) as aside:  # while words are made ready
                vectors = aside.submit(self._vectors.commit) if "_vectors" in self.__dict__ else None
                self._words.commit(first=vectors.result if vectors else None)
        except OSError as problem:
            raise unwritten(problem, self.folder) from problem

    def taken(self, ids: Sequence[str]) -> dict[str, Taken]:
        """Tell which of these records are held, as what."""
        return self._words.taken(ids)

    def ids(self) -> Iterable[str]:
        """Give the ids of all records."""
        return [record.id for record in self._words.rank(Query(limit=self._words.sizes()[0]))]

    def together(self, asks: Sequence[Any]) -> list[Any]:
        """Answer several things in turn."""
        return one_by_one(self, asks)

    def lexical(self, query: Query) -> list[Ranked]:
        """Rank records by words."""
        return self._words.rank(query)

    def nearest(self, vector: "Vector", filters: Filters, limit: int) -> list[Near]:
        """Rank records by their nearest passage."""
        _ = self._words
        return self._vectors.nearest(vector, filters, limit)

    def count(self, query: Query | None, also: Sequence[str] = (), *more: Counting) -> Counted:
        """Count matches and facets."""
        return self._words.count([(query, also), *more])

    def among(self, ids: Sequence[str], query: Query) -> set[str]:
        """Tell which of these records match a query."""
        return self._words.among(ids, query)

    def get(self, ids: Sequence[str]) -> dict[str, IndexEntry]:
        """Give records by id, without their passages."""
        return self._words.get(ids)

    def passages(self, query: Query, ids: Sequence[str], limit: int) -> dict[str, list[Passage]]:
        """Give each record's best passages."""
        return self._words.best_passages(query, ids, limit)

    def passages_by_id(self, ids: Sequence[str]) -> dict[str, Passage]:
        """Give passages by id."""
        return self._words.passages_by_id(ids)

    def size(self) -> Size:
        """Count records, passages and vectors."""
        records, passages = self._words.sizes()
        segments = self._manifest.read()["segments"]
        if any(segment["dead"] for segment in segments):
            return Size(records, passages, self._vectors.view().rows)
        return Size(records, passages, sum(segment["rows"] for segment in segments))

    def verify(self) -> None:
        """Read every file and compare it with its checksum."""
        from index.embedded.checksums import verify_words

        for part in ("records", "passages"):
            verify_words(self.folder / part)
        if self.model is not None:
            self._vectors.view()

    def close(self) -> None:
        """Drop what was not committed and let go."""
        if "_vectors" in self.__dict__:
            self._vectors.drop_pending()
        self._opened.close()


def prepare(folder: Path) -> None:
    """Make an empty index where there is none, whole or not at all.

    It is made beside and renamed, so that two processes that both find nothing cannot
    clear each other's first commit away.
    """
    if folder.is_dir():
        return
    from index.embedded.manifest import EMPTY, write_manifest
    from index.embedded.schema import open_index, passages_schema, records_schema

    beside = folder.with_name(f"{folder.name}.{uuid4().hex[:8]}.new")
    for part in ("records", "passages", "vectors"):
        (beside / part).mkdir(parents=True)
    open_index(records_schema(), beside / "records")
    open_index(passages_schema(), beside / "passages")
    write_manifest(beside / "vectors", EMPTY)
    (beside / LINEAGE).write_text(uuid4().hex, encoding="ascii")
    try:
        beside.rename(folder)
    except OSError:
        if not folder.is_dir():
            raise
        rmtree(beside, ignore_errors=True)


def open_embedded(settings: Settings) -> SearchBackend:
    """Open the index in the home."""
    return EmbeddedIndex(settings.home / "index")


@dataclass(frozen=True)
class EmbeddedSuccessor:
    """The next index, in a folder beside the live one."""

    backend: EmbeddedIndex
    live: Path

    def takes_over(self, first: Callable[[], None]) -> None:
        """Exchange the two folders."""
        from index.embedded.switch import put_in_place  # ctypes: only for a rebuild

        put_in_place(self.backend.folder, self.live, first=first)


@contextmanager
def succeed_embedded(settings: Settings) -> Iterator[EmbeddedSuccessor]:
    """Begin the next index in the home; what a killed one left is dropped."""
    beside = settings.home / BESIDE
    rmtree(beside, ignore_errors=True)
    backend = EmbeddedIndex(beside / "index")
    try:
        yield EmbeddedSuccessor(backend, settings.home / "index")
    finally:
        backend.close()
        rmtree(beside, ignore_errors=True)


BACKEND = BackendKind(
    name="embedded",
    takes=lambda settings: not settings.index_url,
    opens=open_embedded,
    succeeds=succeed_embedded,
)
