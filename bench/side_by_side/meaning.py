"""Our dense and hybrid search: time, and whether the nearest are the nearest."""

import statistics
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np

from bench.generated import BLOCK, FILTERS, SELECTIVE, Named, Row, question_vectors, vectors
from bench.measuring import watched
from bench.side_by_side.contestant import SHOWN, conditions
from bench.side_by_side.contestants.ours import Ours
from bench.side_by_side.records import read
from bench.side_by_side.rounds import percentile
from index.backend import Filters
from index.embedding import Embedder
from index.expansion import known_names
from index.search import Searcher
from kb.lexicon import translated
from kb.lexicon_english import in_vietnamese

ROUNDED = 1.5e-4  # our scores have four places of half precision: nearer than that, two passages may tie
ALL_FILTERS = {**FILTERS, **SELECTIVE}


def dense(ours: Ours, records: Path, asked: int, rounds: int) -> list[dict[str, Any]]:
    """Time the nearest neighbours under each filter, and hold them against brute force."""
    given, seed = ours.given.count, ours.given.seed
    points = question_vectors(asked, seed)
    forced = nearest_by_force(points, given, seed, masks(records, given, ALL_FILTERS))
    for name in ALL_FILTERS:
        ours.backend.nearest(points[0], ALL_FILTERS[name], SHOWN)
    rows = []
    for name, filters in ALL_FILTERS.items():
        taken: list[tuple[float, float]] = []
        with watched() as share:
            for _ in range(rounds):
                times, found = [], []
                for point in points:
                    began = perf_counter()
                    near = ours.backend.nearest(point, filters, SHOWN)
                    times.append((perf_counter() - began) * 1000)
                    found.append([one.id for one in near])
                taken.append((percentile(times, 50), percentile(times, 95)))
        scores, numbers, passing = forced[name]
        recalls = [recall(*one, seed) for one in zip(found, scores, numbers, points, strict=True)]
        rows.append(
            {
                "search": "dense, ten nearest",
                "filters": name,
                "passing": passing / given,
                **over(taken),
                "recall": statistics.mean(strict for strict, _ in recalls),
                "recall_tied": statistics.mean(tied for _, tied in recalls),
                "others": share.others,
            }
        )
    return rows


def hybrid(ours: Ours, asked: Sequence[Sequence[str]], model: Embedder | None) -> list[dict[str, Any]]:
    """Time whole hybrid answers, vectors drawn or made by the model, and the model alone."""
    searchers = {"vector drawn": ours.searcher}
    if model is not None:
        known = Named(model)
        searchers["question embedded"] = Searcher(
            ours.backend, known, expand=known_names, render=translated, mirror=in_vietnamese
        )
        model.queries(["warm"])
    rows = []
    for kind, searcher in searchers.items():
        for name, filters in FILTERS.items():
            for question in asked[0][:20]:
                searcher.search(f"{question} warm", filters=filters, limit=SHOWN)
            taken = []
            with watched() as share:
                for questions in asked:
                    times = [timed(searcher, question, filters) for question in questions]
                    taken.append((percentile(times, 50), percentile(times, 95)))
            rows.append({"search": f"hybrid, {kind}", "filters": name, **over(taken), "others": share.others})
    if model is not None:
        rows.append(embedding(model, asked))
    return rows


def timed(searcher: Searcher, question: str, filters: Filters) -> float:
    """Give the milliseconds of one hybrid answer."""
    began = perf_counter()
    searcher.search(question, filters=filters, limit=SHOWN, mode="hybrid")
    return (perf_counter() - began) * 1000


def embedding(model: Embedder, asked: Sequence[Sequence[str]]) -> dict[str, Any]:
    """Time the embedding of a question alone."""
    taken = []
    with watched() as share:
        for questions in asked:
            times = []
            for question in questions:
                began = perf_counter()
                model.queries([question])
                times.append((perf_counter() - began) * 1000)
            taken.append((percentile(times, 50), percentile(times, 95)))
    return {"search": "a question embedded, alone", "filters": "", **over(taken), "others": share.others}


def over(taken: Sequence[tuple[float, float]]) -> dict[str, float]:
    """Give the medians of the rounds' p50 and p95, and the span of the latter."""
    return {
        "p50": statistics.median(p50 for p50, _ in taken),
        "p95": statistics.median(p95 for _, p95 in taken),
        "p95_least": min(p95 for _, p95 in taken),
        "p95_most": max(p95 for _, p95 in taken),
    }


# -- by brute force


def masks(records: Path, count: int, filters: Mapping[str, Filters]) -> dict[str, Any]:
    """Mark for each filter the records that pass, told from the file and not from our index."""
    marked = {name: np.zeros(count, dtype=bool) for name in filters}
    wanted = {name: conditions(each) for name, each in filters.items()}
    for number, row in enumerate(read(records)):
        for name, each in wanted.items():
            marked[name][number] = passes(row, each)
    return marked


def passes(row: Row, wanted: Mapping[str, Any]) -> bool:
    """Tell whether a record is what is wanted."""
    for field, values in wanted.items():
        if field == "from":
            if row.date < values:
                return False
        elif field == "hs":
            if not row.hs.startswith(tuple(values)):
                return False
        elif getattr(row, field) not in values:
            return False
    return True


def nearest_by_force(
    points: Any, count: int, seed: int, marked: Mapping[str, Any]
) -> dict[str, tuple[Any, Any, int]]:
    """Give for each filter each question's nearest records: scores, numbers, and how many records pass."""
    best = {
        name: (np.full((len(points), SHOWN), -2.0), np.full((len(points), SHOWN), -1, dtype=np.int64))
        for name in marked
    }
    for start in range(0, count, BLOCK):
        size = min(BLOCK, count - start)
        scores = points @ vectors(start, seed)[:size].T
        for name, mask in marked.items():
            passing = np.flatnonzero(mask[start : start + size])
            held, numbers = best[name]
            both = np.hstack([held, scores[:, passing]])
            whose = np.hstack([numbers, np.broadcast_to(passing + start, (len(points), len(passing)))])
            order = np.argsort(-both, axis=1, kind="stable")[:, :SHOWN]
            best[name] = np.take_along_axis(both, order, 1), np.take_along_axis(whose, order, 1)
    return {name: (*best[name], int(marked[name].sum())) for name in marked}


def recall(found: Sequence[str], scores: Any, numbers: Any, point: Any, seed: int) -> tuple[float, float]:
    """Tell which part of the nearest was found: by id, and where what ties in four places counts too."""
    real = [f"g{number:07d}" for number in numbers if number >= 0]
    if not real:
        return 1.0, 1.0
    last = float(scores[len(real) - 1])
    same = len(set(found) & set(real))
    others = [record for record in found if record not in real]
    tied = sum(float(point @ vector_of(record, seed)) >= last - ROUNDED for record in others)
    return same / len(real), min(len(real), same + tied) / len(real)


def vector_of(record: str, seed: int) -> Any:
    """Draw one record's vector again."""
    start = int(record[1:]) // BLOCK * BLOCK
    return vectors(start, seed)[int(record[1:]) - start]
