"""Write the fitted table: numbers and how they came about, nothing of the gold's text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from tradewarn.evaluation.fitting import Count

HEAD = """\
# What the numbers that rules give to values are worth: made by `make calibrate`, reviewed as a diff.
# `counts`: values of a field, by rule and its number, that the gold bears out, has otherwise, or cannot
# tell of; `documents` weigh the same, `borne_out` adds up their shares. `fields`: points (rule's number,
# share that is right) drawn from the counts as tradewarn/evaluation/fitting.py says; `any` is for rules
# that no value was judged of. The gold was also what the rules were written against: see
# docs/decisions/confidence.md for what that makes of these figures.
"""


def written(
    counts: Sequence[Count], fields: Mapping[str, Mapping[str, Any]], *, made: str, gold: str, documents: int
) -> str:
    """Give the YAML of a fit.

    Args:
        counts: What was counted.
        fields: What was fitted to it.
        made: The day.
        gold: The gold file's sha256, which tells it and nothing of it.
        documents: How many it has.
    """
    lines = [HEAD.rstrip(), f"made: '{made}'", "command: make calibrate", f"gold_sha256: {gold}"]
    lines += [f"documents: {documents}", "counts:", *_counts(counts), "fields:", *_fields(fields)]
    return "\n".join(lines) + "\n"


def _counts(counts: Iterable[Count]) -> Iterator[str]:
    for c in counts:
        yield (
            f"- {{field: {c.field}, by: {c.by}, raw: {c.raw}, values: {c.values}, right: {c.right},"
            f" unjudged: {c.unjudged}, documents: {c.documents}, borne_out: {c.borne_out}}}"
        )


def _fields(fields: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    for name, own in fields.items():
        yield f"  {name}:"
        yield f"    any: {_points(own['any'])}"
        yield "    rules:"
        for by, points in own["rules"].items():
            yield f"      {by}: {_points(points)}"


def _points(points: Sequence[Sequence[float]]) -> str:
    return "[" + ", ".join(f"[{raw}, {worth}]" for raw, worth in points) + "]"
