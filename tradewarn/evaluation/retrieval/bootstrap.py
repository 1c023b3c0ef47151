"""What a mean over few questions is worth: intervals from drawing the questions again."""

from collections.abc import Sequence
from dataclasses import dataclass

RESAMPLES = 2_000
SEED = 5
SHARE = 95.0


@dataclass(frozen=True)
class Interval:
    """A mean and the bounds between which 95 % of the drawn means lie."""

    mean: float
    low: float
    high: float

    @property
    def apart_from_zero(self) -> bool:
        """Whether both bounds lie on one side of nothing."""
        return self.low > 0 or self.high < 0


def interval(values: Sequence[float], *, resamples: int = RESAMPLES, seed: int = SEED) -> Interval:
    """Bound a mean; the same values always give the same bounds.

    Args:
        values: One figure a question.
        resamples: How often the questions are drawn, with repetition.
        seed: Of the draw.
    """
    import numpy as np

    held = np.asarray(values, dtype=np.float64)
    drawn = np.random.default_rng(seed).integers(0, len(held), size=(resamples, len(held)))
    low, high = np.percentile(held[drawn].mean(axis=1), [(100 - SHARE) / 2, (100 + SHARE) / 2])
    return Interval(mean=float(held.mean()), low=float(low), high=float(high))


def difference(ours: Sequence[float], theirs: Sequence[float]) -> Interval:
    """Bound how far one system is ahead of another on the same questions, drawn in pairs."""
    return interval([a - b for a, b in zip(ours, theirs, strict=True)])
