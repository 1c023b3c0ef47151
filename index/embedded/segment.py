"""One immutable stretch of vectors and the columns that belong to it."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import faiss
import numpy as np
from numpy.typing import NDArray

from index.backend import Filters
from index.durable import write_durably
from index.embedded.cells import Cells, worth_cells
from index.embedded.columns import Columns
from tradewarn.errors import IndexDamaged

if TYPE_CHECKING:
    from index.backend import Vector

STRETCH = 16_384  # vectors copied at a time

faiss.omp_set_num_threads(1)  # one question gains nothing from more; they only spin and wait


@dataclass(frozen=True)
class Listed:
    """A segment as the manifest lists it: what its files must hash to, who has left it."""

    name: str
    records: int
    rows: int
    sha256: dict[str, str]
    dead: tuple[int, ...] = field(default=())  # records deleted or replaced since


class Segment:
    """Vectors in half precision; deleted records are masked out.

    They are searched exactly, but for a question without filters to a large segment: that has cells
    which give a shortlist, and the shortlist is scored exactly.
    """

    def __init__(self, listed: Listed, columns: Columns, index: Any, cells: Cells | None = None) -> None:
        self.listed, self.columns, self.index, self.cells = listed, columns, index, cells

    @classmethod
    def build(cls, name: str, columns: Columns, stretches: "Iterable[Vector]", dimensions: int) -> "Segment":
        """Make a segment in memory; `stretches` hold the records' vectors in order."""
        index = faiss.IndexScalarQuantizer(
            dimensions, faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT
        )
        for stretch in stretches:
            index.add(np.ascontiguousarray(stretch, dtype=np.float32))
        listed = Listed(name=name, records=len(columns.ids), rows=len(columns.passages), sha256={})
        return cls(listed, columns, index, Cells.of(index) if worth_cells(index.ntotal) else None)

    def save(self, folder: Path) -> None:
        """Write its files and note their hashes."""
        contents = {"faiss": faiss.serialize_index(self.index).tobytes(), "columns": self.columns.to_bytes()}
        if self.cells is not None:
            contents["cells"] = self.cells.to_bytes()
        for kind, content in contents.items():
            write_durably(folder / f"{self.listed.name}.{kind}", content)
        hashes = {kind: sha256(content).hexdigest() for kind, content in contents.items()}
        self.listed = Listed(
            self.listed.name, self.listed.records, self.listed.rows, hashes, self.listed.dead
        )

    @classmethod
    def load(cls, folder: Path, listed: Listed) -> "Segment":
        """Read a segment back.

        Raises:
            FileNotFoundError: It is gone; a newer manifest may say why.
            IndexDamaged: A file is not what was written.
        """
        contents: dict[str, bytes] = {}
        for kind, expected in listed.sha256.items():
            path = folder / f"{listed.name}.{kind}"
            contents[kind] = path.read_bytes()
            if sha256(contents[kind]).hexdigest() != expected:
                raise IndexDamaged(
                    f"{path.name} is not what was written",
                    fix="run `tradewarn index rebuild`; the records themselves are safe in the store",
                    where=str(path),
                )
        index = faiss.deserialize_index(np.frombuffer(contents["faiss"], dtype=np.uint8))
        cells = Cells.from_bytes(contents["cells"]) if "cells" in contents else None
        return cls(listed, Columns.from_bytes(contents["columns"]), index, cells)

    def relisted(self, listed: Listed) -> "Segment":
        """Give the same segment with other records gone from it."""
        if listed.dead == self.listed.dead:
            return self
        other = Segment(listed, self.columns, self.index, self.cells)
        other.__dict__["numbers"] = self.numbers
        return other

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each record."""
        return {record: number for number, record in enumerate(self.columns.ids)}

    @cached_property
    def alive(self) -> NDArray[np.bool_]:
        """Which records still count."""
        alive = np.ones(len(self.columns.ids), dtype=np.bool_)
        alive[list(self.listed.dead)] = False
        return alive

    @cached_property
    def live_rows(self) -> int:
        """How many vectors still count."""
        return int(self.alive[self.columns.owners].sum()) if self.listed.dead else self.listed.rows

    def without(self, records: Iterable[str]) -> "Segment":
        """Give this segment with some records gone."""
        gone = {self.numbers[record] for record in records if record in self.numbers}
        if gone <= set(self.listed.dead):
            return self
        return self.relisted(replace(self.listed, dead=tuple(sorted(gone.union(self.listed.dead)))))

    def search(self, vector: "Vector", filters: Filters, k: int) -> tuple[list[tuple[float, str, str]], bool]:
        """Give the `k` nearest vectors as (score, record, passage), and whether there are more."""
        allowed = self.columns.allowed(filters)
        whole = allowed is None
        if self.listed.dead:
            allowed = self.alive if allowed is None else allowed & self.alive
        rows, selector = self.listed.rows, None
        if allowed is not None:
            mask = allowed[self.columns.owners]
            rows = int(mask.sum())
            bits = np.packbits(mask, bitorder="little")
            selector = faiss.IDSelectorBitmap(bits)  # type: ignore[call-arg, arg-type]
        if rows == 0:
            return [], False
        near = self._shortlisted if whole and self.cells is not None else self._scanned
        ids, owners, passages = self.columns.ids, self.columns.owners, self.columns.passages
        found = [
            (score, ids[owners[place]], passages[place])
            for score, place in near(vector, min(k, rows), selector)
        ]
        return found, rows > k

    def _scanned(self, vector: "Vector", k: int, selector: Any) -> "Iterable[tuple[float, int]]":
        """Give the nearest, best first, by looking at every vector that is allowed."""
        parameters = faiss.SearchParameters(sel=selector) if selector is not None else None  # type: ignore[call-arg]
        scores, places = self.index.search(vector.reshape(1, -1), k, params=parameters)
        found = zip(scores[0].tolist(), places[0].tolist(), strict=True)
        return [(score, place) for score, place in found if place >= 0]

    def _shortlisted(self, vector: "Vector", k: int, selector: Any) -> "Iterable[tuple[float, int]]":
        """Give the nearest, best first, of what the cells propose.

        All is looked at where they propose too little: the cells beside a question may hold hardly
        anything but what was deleted.
        """
        assert self.cells is not None
        places = self.cells.shortlist(vector, k, selector)
        if len(places) < k:
            return self._scanned(vector, k, selector)
        scores = self.index.reconstruct_batch(places) @ vector
        best = np.argsort(-scores, kind="stable")[:k]
        return zip(scores[best].tolist(), places[best].tolist(), strict=True)

    def stretches(self) -> "Iterable[Vector]":
        """Give the vectors that still count, a stretch at a time."""
        keep = self.alive[self.columns.owners]
        for start in range(0, self.listed.rows, STRETCH):
            size = min(STRETCH, self.listed.rows - start)
            yield self.index.reconstruct_n(start, size)[keep[start : start + size]]
