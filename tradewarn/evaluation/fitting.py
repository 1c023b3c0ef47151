"""Confidence from evidence: what a rule's own number is worth, by what the gold bears out.

A rule gives a number by hand. Here each number is held against the values that it stood
beside. What is published is the share that was right, drawn towards wider groups where
values are few: of the rule, then of the field, then of all fields, in the end the rule's
own number. It goes down with that mean; it goes up only as far as the lower bound of
what the field's documents show, and not at all where the gold lists a field in part, as
then only hits are known. Values of one document stand or fall together, so a document
counts once, whatever the number of its values.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tradewarn.evaluation.judging import Judged
from tradewarn.evaluation.yardsticks import YARDSTICKS

FEW = 5.0  # documents: what a narrower group must bring to count as much as the wider one
FEW_OF_ALL = 20.0  # the same for all fields together against the rule's own number
SIGMAS = 0.84  # one side, four of five: raised only so far as the evidence is that sure
STEP = 0.05  # numbers closer than this share their evidence over all fields
WHOLE = frozenset(y.field for y in YARDSTICKS if y.whole)


@dataclass(frozen=True)
class Count:
    """The values of one field, rule and number.

    `documents` are those with a value that the gold can judge; `borne_out` adds up the
    share of each document's values that is right.
    """

    field: str
    by: str
    raw: float
    values: int
    right: int
    unjudged: int
    documents: int
    borne_out: float


def counted(judged: Iterable[Judged]) -> list[Count]:
    """Count the judged values; no value itself is kept."""
    groups: dict[tuple[str, str, float], dict[str, list[bool | None]]] = defaultdict(dict)
    for item in judged:
        key = (item.field, item.found.by, round(item.found.confidence, 2))
        groups[key].setdefault(item.doc, []).append(item.right)
    return [_count(key, docs) for key, docs in sorted(groups.items())]


def fitted(counts: Sequence[Count]) -> dict[str, dict[str, Any]]:
    """Give for each field its points by rule, and those of the field for rules that are not in it.

    Returns:
        `{field: {"any": [[raw, published]…], "rules": {by: [[raw, published]…]}}}`, the points
        rising in both numbers.
    """
    pooled = _pooled(counts)
    made: dict[str, dict[str, Any]] = {}
    for field in dict.fromkeys(c.field for c in counts):
        own = [c for c in counts if c.field == field]
        rules = {
            by: _points([c for c in own if c.by == by], own, pooled) for by in sorted({c.by for c in own})
        }
        made[field] = {"any": _points(own, own, pooled), "rules": rules}
    return made


def lower_bound(right: float, total: float) -> float:
    """Give Wilson's lower bound of a share.

    Example:
        >>> round(lower_bound(10, 10), 3), lower_bound(0, 0)
        (0.934, 0.0)
    """
    if total <= 0:
        return 0.0
    share, spread = right / total, SIGMAS**2 / total
    centre = share + spread / 2
    away = SIGMAS * math.sqrt(share * (1 - share) / total + spread / (4 * total))
    return float((centre - away) / (1 + spread))


def _count(key: tuple[str, str, float], docs: Mapping[str, list[bool | None]]) -> Count:
    known = {doc: told for doc, rights in docs.items() if (told := [r for r in rights if r is not None])}
    everything = [r for rights in docs.values() for r in rights]
    return Count(
        *key,
        values=len(everything),
        right=sum(r is True for r in everything),
        unjudged=sum(r is None for r in everything),
        documents=len(known),
        borne_out=round(sum(sum(told) / len(told) for told in known.values()), 3),
    )


def _pooled(counts: Iterable[Count]) -> dict[int, tuple[float, float]]:
    """Add up the documents of all fields that the gold lists whole, by numbers that are near."""
    sums: dict[int, tuple[float, float]] = {}
    for count in counts:
        if count.field in WHOLE:
            right, total = sums.get(_near(count.raw), (0.0, 0.0))
            sums[_near(count.raw)] = (right + count.borne_out, total + count.documents)
    return sums


def _points(
    counts: Sequence[Count], field: Sequence[Count], pooled: Mapping[int, tuple[float, float]]
) -> list[list[float]]:
    """Give what each number of these counts is worth, rising."""
    points: list[tuple[float, float, float]] = []
    for raw in sorted({c.raw for c in counts}):
        of_all = _drawn(pooled.get(_near(raw), (0.0, 0.0)), raw, FEW_OF_ALL)
        of_field = _sums(c for c in field if abs(c.raw - raw) < STEP)
        own = _sums(c for c in counts if c.raw == raw)
        mean = _drawn(own, _drawn(of_field, of_all, FEW), FEW)
        if mean > raw:
            known = field[0].field in WHOLE
            mean = min(mean, max(raw, lower_bound(*own))) if known else raw
        points.append((raw, mean, max(1.0, own[1])))
    return [[raw, round(value, 3)] for (raw, _, _), value in zip(points, _rising(points), strict=True)]


def _sums(counts: Iterable[Count]) -> tuple[float, float]:
    listed = list(counts)
    return sum(c.borne_out for c in listed), float(sum(c.documents for c in listed))


def _drawn(found: tuple[float, float], towards: float, weight: float) -> float:
    right, total = found
    return (right + weight * towards) / (total + weight)


def _near(raw: float) -> int:
    return round(raw / STEP)


def _rising(points: Sequence[tuple[float, float, float]]) -> list[float]:
    """Pool neighbours that fall until none does: the nearest rising line."""
    blocks: list[tuple[float, float, int]] = []  # mean, weight, how many points
    for _, value, weight in points:
        blocks.append((value, weight, 1))
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (a, wa, na), (b, wb, nb) = blocks[-2:]
            blocks[-2:] = [((a * wa + b * wb) / (wa + wb), wa + wb, na + nb)]
    return [mean for mean, _, many in blocks for _ in range(many)]
