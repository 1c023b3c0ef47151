"""How far a scanned page lies askew, from where its ink falls line by line."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.Image import Image

_LOOKED_AT = 70  # dots an inch; enough to part lines from the white between them
_MOST = 4.0  # degrees; a page lies further askew only where a person photographed it
_STEPS = (1.0, 0.5, 0.25, 0.125)
_LEAST = 0.2  # degrees, below which turning helps nothing


def straightened(image: "Image", dpi: float) -> tuple["Image", float]:
    """Set a page straight.

    Returns:
        The picture, and the degrees against the clock by which it was turned about its middle.
    """
    from PIL import Image

    angle = _angle(image, dpi)
    if abs(angle) < _LEAST:
        return image, 0.0
    return image.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=255), angle


def _angle(image: "Image", dpi: float) -> float:
    """The turn that parts the lines best: first roughly over all, then finer about the best."""
    from PIL import Image

    scale = _LOOKED_AT / dpi
    size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    small = image.resize(size, Image.Resampling.BOX).point(lambda value: 255 - value)
    tried: dict[float, float] = {}

    def parting(angle: float) -> float:
        if angle not in tried:
            tried[angle] = _parting(small.rotate(angle, resample=Image.Resampling.BILINEAR))
        return tried[angle]

    best = 0.0
    for step in _STEPS:
        reach = int(_MOST / step) if step == _STEPS[0] else 1
        about = [best + step * i for i in range(-reach, reach + 1)]
        best = max(about, key=lambda angle: (parting(angle), -abs(angle)))
    return best if parting(best) > 1.02 * parting(0.0) else 0.0


def _parting(image: "Image") -> float:
    """How sharply the ink of the rows changes from one to the next."""
    import numpy as np

    rows: Any = np.asarray(image, dtype=np.float32).sum(axis=1)
    change = np.diff(rows)
    return float((change * change).sum())
