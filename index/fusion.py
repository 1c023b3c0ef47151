"""Join rankings whose scores cannot be compared."""

from collections.abc import Sequence

K = 10  # how little the very first places stand out; of both rankings the first few are often right


def reciprocal_ranks(*rankings: Sequence[str], steps: Sequence[float] = ()) -> dict[str, float]:
    """Score each id by the sum of 1 / (10 + rank) over the rankings that have it.

    With `steps` a place counts for so many: the first of a few records is easily first, and
    beside a ranking of many it stands where it would among as many.

    Only ranks count, never the scores behind them: a cosine and a BM25 score have no
    common measure.

    Example:
        >>> scores = reciprocal_ranks(["a", "b"], ["b"])
        >>> scores["b"] > scores["a"]
        True
    """
    scores: dict[str, float] = {}
    for number, ranking in enumerate(rankings):
        step = steps[number] if steps else 1.0
        for rank, record in enumerate(ranking, start=1):
            scores[record] = scores.get(record, 0.0) + 1 / (K + step * rank)
    return scores
