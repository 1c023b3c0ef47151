"""Rows of dots that lead from a name to its figure: found in the pixels and painted over.

Tesseract reads a row of dots as letters, and the name before it with them.
"""

from typing import TYPE_CHECKING, Any

from extract.reading.ocr.rules import Run

if TYPE_CHECKING:
    from PIL.Image import Image

DOTS = "........"  # what stands in the text for a row of any length
_INK = 140  # of 255; darker is ink
_DOT = 0.03  # inches, the largest dot
_ABOVE, _BELOW = 0.07, 0.04  # inches of white over and under a dot: no letter's foot, no i's dot
_STEP = 0.09  # inches from dot to dot, at most
_FEWEST = 6  # an ellipsis has three
_OWN = 0.6  # of the step: a dot nearer than this to a letter is the letter's
_MOST = 3_000  # rows with specks; more make a picture


def find_leaders(image: "Image", dpi: float) -> list[Run]:
    """Find the rows of dots of a straight page, in pixels."""
    import numpy as np

    ink = np.asarray(image) < _INK
    specks = _specks(ink, dpi)
    rows = np.flatnonzero(specks.any(axis=1))
    if len(rows) > _MOST:
        return []
    height = max(2, round(_DOT * dpi))
    found: list[Run] = []
    taken = -1
    for row in rows:
        if row <= taken:
            continue
        all_ink, lone = ink[row : row + height].any(axis=0), specks[row : row + height].any(axis=0)
        bound = (ink[row : row + height] & ~specks[row : row + height]).any(axis=0)
        if lone.sum() < _FEWEST:
            continue
        chains = _chains(all_ink, bound, dpi)
        if chains:
            taken = int(row) + height - 1
            found += [(x0, int(row) - 1, x1, taken + 1) for x0, x1 in chains]
    return _whole(found)


def _whole(found: list[Run]) -> list[Run]:
    """Put the upper and lower part of one row of dots together."""
    out: list[Run] = []
    for x0, top, x1, bottom in found:
        for i, last in enumerate(out):
            if top <= last[3] + 1 and x0 < last[2] and x1 > last[0]:
                out[i] = (min(x0, last[0]), last[1], max(x1, last[2]), bottom)
                break
        else:
            out.append((x0, top, x1, bottom))
    return out


def _specks(ink: Any, dpi: float) -> Any:
    """The ink that has white over it and under it."""
    import numpy as np

    dot, above, below = (max(1, round(part * dpi)) for part in (_DOT, _ABOVE, _BELOW))
    count = np.zeros((ink.shape[0] + 1 + dot + above + dot + below, ink.shape[1]), dtype=np.int32)
    first = dot + above
    count[first + 1 : first + 1 + ink.shape[0]] = np.cumsum(ink, axis=0, dtype=np.int32)
    count[first + 1 + ink.shape[0] :] = count[first + ink.shape[0]]
    at = np.arange(ink.shape[0]) + first
    over = count[at - dot + 1] - count[at - dot - above + 1]
    under = count[at + dot + below] - count[at + dot]
    return ink & (over == 0) & (under == 0)


def _chains(band: Any, bound: Any, dpi: float) -> list[tuple[int, int]]:
    """Where six dots or more follow one another along a row, no ink bound to letters among them."""
    import numpy as np

    change = np.diff(np.concatenate(([0], band.astype(np.int8), [0])))
    starts, ends = np.flatnonzero(change == 1), np.flatnonzero(change == -1)
    widest, step = _DOT * dpi, _STEP * dpi
    chains: list[tuple[int, int]] = []
    chain: list[tuple[int, int]] = []
    before = 0
    for start, end in [*zip(starts.tolist(), ends.tolist(), strict=True), (band.size * 2, band.size * 2)]:
        small = end - start <= widest and not bound[start:end].any()
        if not (chain and small and start - chain[-1][1] <= step):
            if len(chain) >= _FEWEST:
                chains.append((chain[0][0], chain[-1][1]))
            chain = []
        if len(chain) == 1 and chain[0][0] - before < _OWN * (start - chain[0][1]):
            chain = []  # the full stop of the word before
        if small:
            before = chain[-1][1] if chain else before
            chain.append((start, end))
        else:
            before = end
    return chains
