"""Bring records into an index: vectors from the cache, the missing ones embedded, one commit.

Adding is idempotent by id and content: what the index already has whole is passed over,
so a run that was killed anywhere is simply run again.
"""

from collections.abc import Iterable, Iterator, Sequence

from index.backend import SearchBackend, Taken, Vectored
from index.embedding import Embedder, Progress, no_progress
from index.entries import entry_hash, passage_text
from index.vector_cache import VectorCache, vector_key
from tradewarn.model import IndexEntry

BATCH = 512  # records embedded together, and committed; a commit costs some ten milliseconds
MOST_PASSAGES = 100_000  # in memory at once, with their vectors: a quarter of a gigabyte


class Indexer:
    """Adds records to one index with the vectors of one model.

    Args:
        backend: The index.
        embedder: The model; without one, records are found by words only.
        cache: Remembers vectors between runs and homes.
    """

    def __init__(
        self, backend: SearchBackend, embedder: Embedder | None = None, cache: VectorCache | None = None
    ) -> None:
        self.backend, self.embedder, self.cache = backend, embedder, cache

    @property
    def name(self) -> str:
        """The name under which the store notes what this index has taken."""
        return self.backend.name

    def add(
        self,
        entries: Sequence[IndexEntry],
        *,
        gone: Sequence[str] = (),
        progress: Progress = no_progress,
    ) -> list[tuple[str, str]]:
        """Add records and remove others; when this returns, both are durable and visible.

        Args:
            entries: What to add, or to put in the place of what has the same id.
            gone: What to remove.
            progress: Told how many are done or in hand, and of how many.

        Returns:
            Id and content hash of every record that the index now has, also of those it
            had already.

        Raises:
            IndexUnavailable: It could not be written. The index holds what was committed,
                the writer's place is free, and adding again goes on from there.
        """
        try:
            return self._added(entries, gone, progress)
        except BaseException:
            self.backend.close()  # a half written batch must not be committed with the next one
            raise

    def _added(
        self, entries: Sequence[IndexEntry], gone: Sequence[str], progress: Progress
    ) -> list[tuple[str, str]]:
        latest = {entry.id: entry for entry in entries}  # of two with one id the later counts
        hashes = {record: entry_hash(entry) for record, entry in latest.items()}
        records = list(latest)
        for start in range(0, len(records), BATCH):
            batch = records[start : start + BATCH]
            held = self.backend.taken(batch)
            due = [latest[r] for r in batch if not self._has(held.get(r), hashes[r], latest[r])]
            if due:
                self.backend.add(self._vectored(due, hashes))
                self.backend.commit()
            progress(min(start + BATCH, len(records)), len(records))
        leaving = [record for record in gone if record not in latest]
        if leaving:
            self.backend.delete(leaving)
            self.backend.commit()
        return list(hashes.items())

    def fill(
        self, batches: Iterable[Sequence[IndexEntry]], *, together: int, progress: Progress = no_progress
    ) -> list[tuple[str, str]]:
        """Put records into an index that has none, with few commits, and never all of them in memory.

        Args:
            batches: The records, some hundreds at a time; each is made when it is wanted.
            together: How many records to commit at once, where their passages do not forbid it.
            progress: Told how many are in hand or done.

        Returns:
            Id and content hash of every record.
        """
        taken: list[tuple[str, str]] = []
        waiting = passages = 0
        try:
            for batch in batches:
                hashes = {entry.id: entry_hash(entry) for entry in batch}
                self.backend.add(self._vectored(batch, hashes))
                taken += hashes.items()
                waiting, passages = waiting + len(batch), passages + sum(len(e.passages) for e in batch)
                if waiting >= together or passages >= MOST_PASSAGES:
                    self.backend.commit()
                    waiting = passages = 0
                progress(len(taken), len(taken))
            self.backend.commit()
        except BaseException:
            self.backend.close()
            raise
        return taken

    def _has(self, held: Taken | None, content: str, entry: IndexEntry) -> bool:
        if held is None or held.hash != content:
            return False
        return self.embedder is None or not entry.passages or held.model == self.embedder.name

    def _vectored(self, entries: Sequence[IndexEntry], hashes: dict[str, str]) -> list[Vectored]:
        if self.embedder is None:
            return [Vectored(entry, hashes[entry.id]) for entry in entries]
        import numpy as np

        name = self.embedder.name
        texts = {
            vector_key(name, text): text
            for entry in entries
            for text in (passage_text(entry, passage) for passage in entry.passages)
        }
        known = self.cache.get(list(texts)) if self.cache else {}
        missing = [key for key in texts if key not in known]
        if missing:
            made = self.embedder.passages([texts[key] for key in missing])
            # rounded as the cache keeps them, so that a second run gives the same bytes
            fresh = dict(zip(missing, made.astype(np.float16).astype(np.float32), strict=True))
            if self.cache:
                self.cache.put(fresh)
            known |= fresh
        ready = []
        for entry in entries:
            keys = [vector_key(name, passage_text(entry, passage)) for passage in entry.passages]
            if keys:
                ready.append(Vectored(entry, hashes[entry.id], np.stack([known[k] for k in keys]), name))
            else:
                ready.append(Vectored(entry, hashes[entry.id]))
        return ready


def parts(records: Sequence[str], size: int, *, within: int) -> Iterator[Sequence[str]]:
    """Give records in order, `size` at a time, and none of these across a multiple of `within`."""
    for start in range(0, len(records), within):
        stretch = records[start : start + within]
        yield from (stretch[first : first + size] for first in range(0, len(stretch), size))
