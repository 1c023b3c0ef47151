"""The meaning half: vectors in segments, listed by a manifest that is replaced at once.

A commit writes only what is new; segments merge as they grow (each twice the next, so
an index of n records has about log n of them). A reader sees another process's commit
by the manifest's file time and loads only the segments it does not have.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any

import numpy as np

from index.backend import Filters, Near, Vectored
from index.embedded.columns import Columns, Row
from index.embedded.manifest import MANIFEST, REBUILD, read_manifest, write_manifest
from index.embedded.segment import Listed, Segment
from tradewarn.errors import IndexDamaged, IndexOutdated

if TYPE_CHECKING:
    from index.backend import Vector

MERGE_BELOW = 2.0  # a segment less than so many times its follower is merged with it
SPARE = 32  # vectors fetched beyond the limit, so that seldom a second look is needed to be certain
NONE = float("-inf")
DEAD_SHARE = 0.3  # a segment with more deleted vectors than this is written anew


@dataclass(frozen=True)
class View:
    """The vectors as of one commit."""

    generation: int = 0
    model: str | None = None
    dimensions: int = 0
    segments: tuple[Segment, ...] = ()

    @property
    def rows(self) -> int:
        """How many vectors count."""
        return sum(segment.live_rows for segment in self.segments)


class VectorIndex:
    """Finds nearest records; the caller sees to it that there is one writer."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = RLock()
        self._view = View()
        self._seen: tuple[int, int] | None = None
        self._added: dict[str, tuple[Row, Vector]] = {}
        self._gone: set[str] = set()
        self._model: str | None = None

    # -- reading

    def view(self) -> View:
        """Give the vectors as of the newest commit of any process."""
        with self._lock:
            stamp = self._stamp()
            if stamp != self._seen:
                self._view = self._load()
                self._seen = stamp
            return self._view

    def _stamp(self) -> tuple[int, int]:
        try:
            stat = (self.folder / MANIFEST).stat()
        except FileNotFoundError:
            return 0, 0
        return stat.st_mtime_ns, stat.st_ino

    def _load(self) -> View:
        for last in (False, False, True):
            manifest = read_manifest(self.folder)
            held = {segment.listed.name: segment for segment in self._view.segments}
            try:
                segments = [self._segment(held, listed) for listed in manifest.pop("segments")]
            except FileNotFoundError as problem:
                if not last:  # a writer has merged it away since the manifest was read
                    continue
                raise IndexDamaged(
                    f"{problem.filename} is gone", fix=REBUILD, where=str(self.folder)
                ) from problem
            return View(segments=tuple(segments), **manifest)
        raise AssertionError("unreachable")

    def _segment(self, held: dict[str, Segment], row: dict[str, Any]) -> Segment:
        listed = Listed(**{**row, "dead": tuple(row["dead"])})
        if listed.name in held:
            return held[listed.name].relisted(listed)
        return Segment.load(self.folder, listed)

    def nearest(self, vector: "Vector", filters: Filters, limit: int) -> list[Near]:
        """Rank records by their nearest passage, equal scores by id; large segments propose a shortlist."""
        view = self.view()
        if not view.segments:
            return []
        asked = np.ascontiguousarray(vector, dtype=np.float32)
        if asked.shape != (view.dimensions,):
            raise IndexOutdated(
                f"the question has {asked.size} dimensions, the index of {view.model} {view.dimensions}",
                fix=REBUILD,
            )
        k = limit + SPARE
        while True:
            parts = [segment.search(asked, filters, k) for segment in view.segments]
            best = best_passages(chain.from_iterable(found for found, _ in parts))
            unseen = max((round(found[-1][0], 4) for found, more in parts if more), default=NONE)
            if unseen == NONE or (len(best) >= limit and best[limit - 1].score > unseen):
                return best[:limit]  # what a segment has beyond its `k` is less near, or nothing
            k *= 4

    # -- writing

    def add(self, entries: Sequence[Vectored]) -> None:
        """Add or replace records; one without vectors only loses its old ones."""
        for ready in entries:
            record = ready.entry.id
            self._gone.add(record)
            self._added.pop(record, None)
            if ready.vectors is None or not len(ready.vectors):
                continue
            self._check_model(ready)
            self._added[record] = (Row.of(ready), ready.vectors)

    def _check_model(self, ready: Vectored) -> None:
        held = self._model or (self.view().model if self.view().rows else None)
        if held is not None and held != ready.model:
            raise IndexOutdated(
                f"the index has vectors of {held}, these are of {ready.model}",
                fix="run `tradewarn index rebuild`, or set TRADEWARN_MODEL to the model it was built with",
                where=str(self.folder),
            )
        self._model = ready.model

    def delete(self, ids: Sequence[str]) -> None:
        """Remove records."""
        for record in ids:
            self._gone.add(record)
            self._added.pop(record, None)

    def drop_pending(self) -> None:
        """Forget what was not committed."""
        self._added, self._gone, self._model = {}, set(), None

    def commit(self) -> None:
        """Write what is new as a segment, merge, and switch the manifest."""
        if not self._gone and not self._added:
            return
        with self._lock:
            old = self.view()
            segments = [segment.without(self._gone) for segment in old.segments]
            if not self._added and all(a is b for a, b in zip(segments, old.segments, strict=True)):
                self.drop_pending()
                return
            generation = old.generation + 1
            dimensions = old.dimensions
            if self._added:
                rows = [row for row, _ in self._added.values()]
                dimensions = next(iter(self._added.values()))[1].shape[1]
                vectors = (vectors for _, vectors in self._added.values())
                segments.append(Segment.build(f"{generation:08d}-0", Columns.of(rows), vectors, dimensions))
            segments = merged(segments, generation, dimensions)
            known = {segment.listed.name for segment in old.segments}
            for segment in segments:
                if segment.listed.name not in known:
                    segment.save(self.folder)
            model = (self._model or old.model) if segments else None
            view = View(generation, model, dimensions if segments else 0, tuple(segments))
            self._switch(view)
        self.drop_pending()

    def _switch(self, view: View) -> None:
        body = {
            "generation": view.generation,
            "model": view.model,
            "dimensions": view.dimensions,
            "segments": [asdict(segment.listed) for segment in view.segments],
        }
        write_manifest(self.folder, body)
        self._view, self._seen = view, self._stamp()
        listed = {segment.listed.name for segment in view.segments}
        for path in self.folder.iterdir():
            if path.name != MANIFEST and path.stem not in listed:
                with suppress(OSError):  # a reader on Windows may hold it; the next commit tries again
                    path.unlink()


def best_passages(found: Iterable[tuple[float, str, str]]) -> list[Near]:
    """Keep each record's best passage, best record first; rounding lets equal texts tie."""
    best: dict[str, Near] = {}
    for score, record, passage in found:
        near = Near(id=record, passage=passage, score=round(score, 4))
        seen = best.get(record)
        if seen is None or (-near.score, near.passage) < (-seen.score, seen.passage):
            best[record] = near
    return sorted(best.values(), key=lambda near: (-near.score, near.id))


def merged(segments: list[Segment], generation: int, dimensions: int) -> list[Segment]:
    """Merge the tail until each segment is twice its follower; drop and rewrite the dying."""
    kept: list[Segment] = []
    for segment in segments:
        if segment.live_rows == 0:
            continue
        worn = segment.live_rows < (1 - DEAD_SHARE) * segment.listed.rows
        kept.append(rewritten([segment], generation, len(kept) + 100, dimensions) if worn else segment)
    step = 1
    while len(kept) > 1 and kept[-2].live_rows < MERGE_BELOW * kept[-1].live_rows:
        kept[-2:] = [rewritten(kept[-2:], generation, step, dimensions)]
        step += 1
    return kept


def rewritten(segments: Sequence[Segment], generation: int, step: int, dimensions: int) -> Segment:
    """Write what still counts of several segments as one."""
    columns = Columns.joined([(segment.columns, segment.alive) for segment in segments])
    vectors = chain.from_iterable(segment.stretches() for segment in segments)
    return Segment.build(f"{generation:08d}-{step}", columns, vectors, dimensions)
