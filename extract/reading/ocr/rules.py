"""The ruled lines of a scanned page, from its pixels: long thin runs of ink."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.Image import Image

_INK = 140  # of 255; darker is ink
_RUN = 0.3  # inches, the shortest run that is no part of a letter
_RULE = 0.5  # inches, the shortest rule
_THICKEST = 0.07  # inches; anything thicker is a bar or a picture
_MOST = 4_000  # runs; more make a picture
_GAP = 3  # pixels that noise may take out of a rule

Run = tuple[int, int, int, int]  # x0, top, x1, bottom


def find_rules(image: "Image", dpi: float) -> list[Run]:
    """Find the rules of a straight page, in pixels: those across it, then those down it."""
    import numpy as np

    ink = np.asarray(image) < _INK
    across = _rules(ink, dpi)
    down = [(top, x0, bottom, x1) for x0, top, x1, bottom in _rules(ink.T, dpi)]
    return across + down


def without(image: "Image", rules: list[Run]) -> "Image":
    """The picture with the rules painted over, so that no letter is read out of them."""
    if not rules:
        return image
    from PIL import ImageDraw

    clean = image.copy()
    draw = ImageDraw.Draw(clean)
    for x0, top, x1, bottom in rules:
        draw.rectangle((x0 - 1, top - 1, x1 + 1, bottom + 1), fill=255)
    return clean


def _rules(ink: Any, dpi: float) -> list[Run]:
    """The rules across a bitmap."""
    runs = _runs(ink, int(_RUN * dpi))
    if len(runs) > _MOST:
        return []
    rules: list[list[int]] = []
    open_rules: list[list[int]] = []
    for y, x0, x1 in runs:
        open_rules = [rule for rule in open_rules if rule[4] >= y - 2]
        for rule in open_rules:
            if x0 <= rule[2] + 2 * _GAP and x1 >= rule[0] - 2 * _GAP:
                rule[0], rule[2] = min(rule[0], x0), max(rule[2], x1)
                rule[3] = rule[4] = y
                break
        else:
            open_rules.append([x0, y, x1, y, y])
            rules.append(open_rules[-1])
    return [
        (x0, top, x1, bottom)
        for x0, top, x1, bottom, _ in rules
        if x1 - x0 >= _RULE * dpi and bottom - top <= _THICKEST * dpi
    ]


def _runs(ink: Any, shortest: int) -> list[tuple[int, int, int]]:
    """Every long run of ink along the rows: its row, its first column, one past its last."""
    import numpy as np

    closed = ink.copy()
    for step in range(1, _GAP + 1):
        closed[:, step:] |= ink[:, :-step]
    padded = np.zeros((ink.shape[0], ink.shape[1] + 2), dtype=np.int8)
    padded[:, 1:-1] = closed
    change = np.diff(padded.reshape(-1))
    starts, ends = np.flatnonzero(change == 1) + 1, np.flatnonzero(change == -1) + 1
    long = ends - starts >= shortest + _GAP
    width = padded.shape[1]
    rows, firsts = np.divmod(starts[long], width)
    lasts = ends[long] - rows * width - _GAP
    return [(int(y), int(a) - 1, int(b) - 1) for y, a, b in zip(rows, firsts, lasts, strict=True)]
