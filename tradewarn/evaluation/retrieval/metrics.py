"""Figures of one ranking, by the usual definitions; gains are linear, as in trec_eval."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from math import log2

Measure = Callable[[Sequence[str], Mapping[str, int]], float]


def ndcg(ranking: Sequence[str], grades: Mapping[str, int], *, at: int) -> float:
    """Weigh the grades of the first documents by their places, against the best order there is.

    Example:
        >>> ndcg(["a", "b"], {"a": 2, "b": 1}, at=10)
        1.0
    """
    made = sum(grades.get(document, 0) / log2(place + 2) for place, document in enumerate(ranking[:at]))
    best = sorted(grades.values(), reverse=True)[:at]
    ideal = sum(grade / log2(place + 2) for place, grade in enumerate(best))
    return made / ideal if ideal else 0.0


def recall(ranking: Sequence[str], grades: Mapping[str, int], *, at: int) -> float:
    """Tell which share of the answers stands among the first documents.

    Example:
        >>> recall(["a", "x"], {"a": 2, "b": 1, "x": 0}, at=10)
        0.5
    """
    answers = {document for document, grade in grades.items() if grade > 0}
    return len(answers & set(ranking[:at])) / len(answers) if answers else 0.0


def reciprocal_rank(ranking: Sequence[str], grades: Mapping[str, int]) -> float:
    """Give one over the place of the first answer, nothing where there is none.

    Example:
        >>> reciprocal_rank(["x", "a"], {"a": 1, "x": 0})
        0.5
    """
    places = (place for place, document in enumerate(ranking, 1) if grades.get(document, 0) > 0)
    return 1 / next(places, float("inf"))


MEASURES: Mapping[str, Measure] = {
    "ndcg@10": partial(ndcg, at=10),
    "recall@10": partial(recall, at=10),
    "recall@100": partial(recall, at=100),
    "mrr": reciprocal_rank,
}
DEPTH = 100  # documents of a ranking that any measure looks at
