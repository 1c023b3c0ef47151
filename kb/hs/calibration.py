"""What the strength of evidence is worth: the share of candidates with it that were right."""

from math import exp

from tradewarn.model import HsLevel, Surety

# a + b * strength, fitted by `bench/goods_to_hs.py` on held-out rows
_FIT: dict[HsLevel, tuple[float, float]] = {"hs6": (-3.0, 5.0), "heading": (-3.0, 5.0)}
LIKELY = 0.7
WEAK = 0.35  # a best heading under it is right about once in three times or less


def score(strength: float, level: HsLevel) -> float:
    """Give the share that was right of candidates with such evidence."""
    a, b = _FIT[level]
    return round(1 / (1 + exp(-(a + b * strength))), 3)


def surety(best: float) -> Surety:
    """Say in a word how far the best heading can be relied on."""
    return "likely" if best >= LIKELY else "possible" if best >= WEAK else "cannot_tell"
