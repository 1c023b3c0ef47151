"""Outcomes into figures: precision, recall, F1 and the gold's own score, for any grouping."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tradewarn.evaluation.judging import Judged, Outcome

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0)


@dataclass(frozen=True)
class Figures:
    """How one group of outcomes came out.

    Attributes:
        score: The mean over documents: right or not for one value, F1 for a list,
            recall for a list that the gold gives in part.
        documents: How many outcomes that is.
        precision: Share of the given values that are right; None where the gold gives
            lists in part and cannot tell.
        recall: Share of the gold's values that were given.
        f1: Of these two; None where one is.
    """

    name: str
    documents: int
    score: float
    hits: int
    wrong: int
    missed: int
    precision: float | None
    recall: float | None
    f1: float | None


@dataclass(frozen=True)
class Bin:
    """Values of about one confidence, and how many of them the gold bears out."""

    low: float
    high: float
    values: int
    confidence: float
    right: float


@dataclass(frozen=True)
class Reliability:
    """How far confidence is the share that is right.

    `unjudged` are values on which the gold, given in part, says nothing: they are in no
    other figure. `brier` is the mean square of confidence less outcome, `gap` the mean
    distance of the bins from the diagonal, weighted by their values.
    """

    bins: tuple[Bin, ...]
    judged: int
    unjudged: int
    brier: float
    gap: float


def figures(outcomes: Iterable[Outcome], *, by: Callable[[Outcome], str]) -> list[Figures]:
    """Group outcomes and count them, in order of first mention."""
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        groups[by(outcome)].append(outcome)
    return [_of(name, group) for name, group in groups.items()]


def overall(outcomes: Sequence[Outcome]) -> Figures | None:
    """Count all outcomes together."""
    return _of("all", outcomes) if outcomes else None


def reliability(judged: Iterable[Judged]) -> Reliability:
    """Hold confidences against outcomes, over the values that were given."""
    given = [j for j in judged if j.given]
    known = [(j.found.confidence, float(j.right)) for j in given if j.right is not None]
    bins: list[Bin] = []
    for low, high in pairwise(EDGES):
        inside = [(c, r) for c, r in known if low <= c < high or (high == 1.0 and c == 1.0)]
        if inside:
            sure, right = (sum(column) / len(inside) for column in zip(*inside, strict=True))
            bins.append(Bin(low, high, len(inside), round(sure, 4), round(right, 4)))
    total = max(1, len(known))
    return Reliability(
        bins=tuple(bins),
        judged=len(known),
        unjudged=len(given) - len(known),
        brier=round(sum((c - r) ** 2 for c, r in known) / total, 4),
        gap=round(sum(b.values * abs(b.confidence - b.right) for b in bins) / total, 4),
    )


def worst(outcomes: Iterable[Outcome], *, most: int) -> list[Outcome]:
    """Give the outcomes that miss most, wrong values before missing ones."""
    bad = [o for o in outcomes if o.score < 1]
    return sorted(bad, key=lambda o: (o.score, -o.wrong, -o.missed, o.field, o.doc))[:most]


def _of(name: str, group: Sequence[Outcome]) -> Figures:
    hits, missed = sum(o.hits for o in group), sum(o.missed for o in group)
    whole = [o for o in group if o.whole]
    given = sum(o.hits + o.wrong for o in whole)
    precision = sum(o.hits for o in whole) / given if given else None
    recall = hits / (hits + missed) if hits + missed else None
    both = None
    if precision is not None and recall is not None:
        both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Figures(
        name=name,
        documents=len(group),
        score=sum(o.score for o in group) / len(group),
        hits=hits,
        wrong=sum(o.wrong for o in group),
        missed=missed,
        precision=precision,
        recall=recall,
        f1=both,
    )
