"""A shortlist of what is near, for a segment too large to be looked at whole at every question.

The vectors are put into cells around some thousand centres and kept in eight bits; a question looks
into the cells nearest to it, and whoever asks scores the shortlist again by the vectors themselves.
How many cells is measured when they are made, on the segment's own vectors, until the exact answer
is found.
"""

from typing import TYPE_CHECKING, Any

import faiss
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from index.backend import Vector

EXACT_UP_TO = 300_000  # vectors that are scanned whole: some 30 ms
TRAINED_ON = 64  # vectors a centre
ASKED = 100  # questions on which the number of cells is measured
WANTED = 0.99  # of the ten nearest that the exact search gives
FIRST_CELLS = 8
NEAREST = 10
OVER = 4  # as many again as are wanted are taken from the cells, since eight bits misjudge a little
SEED = 11

Places = NDArray[np.int64]


class Cells:
    """The cells of one segment."""

    def __init__(self, index: Any) -> None:
        self._index = index

    @classmethod
    def of(cls, flat: Any) -> "Cells":
        """Make the cells of the vectors that an exact index holds, which takes a minute a million."""
        rows, dimensions = flat.ntotal, flat.d
        centres = max(16, int(2 * rows**0.5))
        index = faiss.IndexIVFScalarQuantizer(
            faiss.IndexFlatIP(dimensions),
            dimensions,
            centres,
            faiss.ScalarQuantizer.QT_8bit,
            faiss.METRIC_INNER_PRODUCT,
        )
        chance = np.random.default_rng(SEED)
        some = np.sort(chance.choice(rows, min(rows, TRAINED_ON * centres), replace=False))
        index.train(flat.reconstruct_batch(some))
        for start in range(0, rows, 65_536):
            index.add(flat.reconstruct_n(start, min(65_536, rows - start)))
        cells = cls(index)
        cells._look_far_enough(flat, chance)
        return cells

    def _look_far_enough(self, flat: Any, chance: np.random.Generator) -> None:
        """Double the cells looked into until the nearest ten are found; questions lie between two texts."""
        one, other = (flat.reconstruct_batch(chance.choice(flat.ntotal, ASKED)) for _ in range(2))
        asked = one + other
        asked /= np.linalg.norm(asked, axis=1, keepdims=True)
        nearest = min(NEAREST, flat.ntotal)
        _, exact = flat.search(asked, nearest)
        cells = min(FIRST_CELLS, self._index.nlist)
        while True:
            self._index.nprobe = cells
            found = [self.shortlist(question, nearest) for question in asked]
            right = sum(len(set(a) & set(b)) for a, b in zip(exact, found, strict=True))
            if right >= WANTED * exact.size or cells == self._index.nlist:
                return
            cells = min(2 * cells, self._index.nlist)

    def shortlist(self, vector: "Vector", wanted: int, selector: Any = None) -> Places:
        """Give the places of what may be nearest, some times more than are wanted."""
        parameters = faiss.SearchParametersIVF(nprobe=self._index.nprobe, sel=selector)  # type: ignore[call-arg]
        count = min(OVER * wanted, self._index.ntotal)
        _, places = self._index.search(vector.reshape(1, -1), count, params=parameters)
        found: Places = places[0][places[0] >= 0]
        return found

    def to_bytes(self) -> bytes:
        """Write the cells as one file's content."""
        content: bytes = faiss.serialize_index(self._index).tobytes()
        return content

    @classmethod
    def from_bytes(cls, content: bytes) -> "Cells":
        """Read the cells back, with the number to look into."""
        return cls(faiss.deserialize_index(np.frombuffer(content, dtype=np.uint8)))


def worth_cells(rows: int) -> bool:
    """Tell whether a segment is too large to be scanned whole."""
    return rows > EXACT_UP_TO
