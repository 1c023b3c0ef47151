"""What the strength of evidence is worth: the share of candidates with it that were right."""

from itertools import pairwise

from tradewarn.model import HsLevel, Surety

# strength → share that was right among held-out rows, with and without rulings loaded alike;
# `bench/goods_to_hs.py` prints how it holds
SHARES: dict[HsLevel, tuple[tuple[float, float], ...]] = {
    "hs6": (
        (0.0, 0.0),
        (0.1, 0.03),
        (0.2, 0.07),
        (0.3, 0.18),
        (0.4, 0.33),
        (0.5, 0.6),
        (0.65, 0.83),
        (0.9, 0.95),
        (1.2, 0.99),
    ),
    "heading": (
        (0.0, 0.0),
        (0.08, 0.03),
        (0.15, 0.1),
        (0.25, 0.27),
        (0.35, 0.52),
        (0.45, 0.74),
        (0.55, 0.84),
        (0.7, 0.93),
        (0.9, 0.97),
        (1.2, 0.99),
    ),
}
LIKELY = 0.7
WEAK = 0.3  # a best heading under it was right less than once in three times


def score(strength: float, level: HsLevel) -> float:
    """Give the share that was right of candidates with such evidence.

    Example:
        >>> score(0.0, "heading"), score(0.3, "heading"), score(9.0, "hs6")
        (0.0, 0.395, 0.99)
    """
    points = SHARES[level]
    for (low, share), (high, more) in pairwise(points):
        if strength <= high:
            return round(share + (more - share) * max(strength - low, 0.0) / (high - low), 3)
    return points[-1][1]


def surety(best: float) -> Surety:
    """Say in a word how far the best heading can be relied on."""
    return "likely" if best >= LIKELY else "possible" if best >= WEAK else "cannot_tell"
