"""Join rankings whose scores cannot be compared."""

from collections.abc import Sequence

K = 10  # how little the very first places stand out; of both rankings the first few are often right


def reciprocal_ranks(*rankings: Sequence[str], weights: Sequence[float] = ()) -> dict[str, float]:
    """Score each id by the sum of 1 / (10 + rank) over the rankings that have it.

    Only ranks count, never the scores behind them: a cosine and a BM25 score have no
    common measure.

    Example:
        >>> scores = reciprocal_ranks(["a", "b"], ["b"])
        >>> scores["b"] > scores["a"]
        True
    """
    scores: dict[str, float] = {}
    for number, ranking in enumerate(rankings):
        weight = weights[number] if weights else 1.0
        for rank, record in enumerate(ranking, start=1):
            scores[record] = scores.get(record, 0.0) + weight / (K + rank)
    return scores
