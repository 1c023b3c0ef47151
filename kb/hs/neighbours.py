"""What known descriptions say of a new one: kernel ridge regression over its neighbours.

Nearest neighbours alone count the same thing twice where many rows are alike, and a
model over all rows must be trained. Solving for the few hundred nearest rows at the time
of the question gives what the trained model gives, costs some milliseconds, and names the
rows that decided. `docs/decisions/goods-to-hs.md` has the figures.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Floats = NDArray[np.float64]
MOST = 300  # neighbours looked at
RIDGE = 0.6
STEPS = 40
TOLERANCE = 1e-4


class Neighbours:
    """Known descriptions as vectors, asked which of them speak for a new one."""

    def __init__(self, rows: Sequence[Mapping[str, float]], trust: Sequence[float]) -> None:
        self._column: dict[str, int] = {}
        columns: list[int] = []
        values: list[float] = []
        ends = [0]
        for row in rows:
            for name, weight in row.items():
                columns.append(self._column.setdefault(name, len(self._column)))
                values.append(weight)
            ends.append(len(columns))
        shape = (len(rows), len(self._column))
        matrix = sparse.csr_matrix((np.log1p(values), columns, ends), shape=shape, dtype=np.float64)
        held = np.bincount(matrix.indices, minlength=shape[1])
        self._rarity: Floats = np.log(1 + len(rows) / np.maximum(held, 1))
        self._unheard = float(np.log(1 + len(rows)))  # of a word that no row has
        self._rows = _unit(matrix, self._rarity)
        self._by_column = self._rows.T.tocsr()
        self._penalty: Floats = RIDGE / np.asarray(trust, dtype=np.float64)

    def ask(self, features: Mapping[str, float]) -> tuple[NDArray[np.int64], Floats, Floats]:
        """Give the nearest rows, what each says for or against the goods, and how near it is.

        A word that no row has weighs as the rarest: of goods that are mostly unheard of, the
        one known word must not answer alone.
        """
        known = [(self._column[n], w) for n, w in features.items() if n in self._column]
        none = np.empty(0, dtype=np.int64), np.empty(0), np.empty(0)
        if not known:
            return none
        columns = np.array([column for column, _ in known])
        values = np.log1p([weight for _, weight in known]) * self._rarity[columns]
        strange = [w for n, w in features.items() if n not in self._column and " " not in n]
        unheard = np.log1p(strange) * self._unheard  # words, not pairs: those of known words are new often
        length = float(np.sqrt(values @ values + unheard @ unheard))
        question = sparse.csr_matrix(
            (values / length, (np.zeros(len(columns), dtype=np.int64), columns)),
            shape=(1, self._rows.shape[1]),
        )
        near = (question @ self._by_column).tocsr()
        rows, nearness = near.indices.astype(np.int64), near.data
        if len(rows) > MOST:
            best = np.argpartition(-nearness, MOST)[:MOST]
            rows, nearness = rows[best], nearness[best]
        block = self._rows[rows]
        alike = (block @ block.T).toarray()
        alike[np.diag_indices_from(alike)] += self._penalty[rows]
        return rows, _solved(alike, nearness), nearness


def _solved(matrix: Floats, wanted: Floats) -> Floats:
    """Solve by conjugate gradients: near enough in a few steps, and on one thread.

    LAPACK's factoring takes ten times as long here, more on cores that are in use.
    """
    found = np.zeros_like(wanted)
    left, step = wanted.copy(), wanted.copy()
    size = float(left @ left)
    enough = TOLERANCE**2 * size
    for _ in range(STEPS):
        if size <= enough:
            break
        ahead = matrix @ step
        stride = size / float(step @ ahead)
        found += stride * step
        left -= stride * ahead
        size, before = float(left @ left), size
        step = left + size / before * step
    return found


def _unit(matrix: Any, rarity: Floats) -> Any:
    """Weigh every feature by its rarity and bring every row to length 1."""
    weighed = matrix.multiply(rarity[None, :]).tocsr()
    length = np.sqrt(np.asarray(weighed.multiply(weighed).sum(axis=1)).ravel())
    return sparse.diags(1 / np.maximum(length, 1e-9)).dot(weighed).tocsr()
