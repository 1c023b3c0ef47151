"""Lexical questions put to every contestant in turn, round after round."""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from bench.generated import FILTERS
from bench.measuring import watched
from bench.side_by_side.contestant import Asked, Contestant

WARM = 3  # times the warm-up questions are asked before anything is timed: a JVM compiles what it repeats


@dataclass(frozen=True)
class Figure:
    """What one contestant took in one round for one way of asking under one filter."""

    contestant: str
    way: str
    filtered: str
    round: int
    p50: float
    p95: float
    others: float
    found: tuple[tuple[str, ...], ...]


def warm(contestants: Mapping[str, Contestant], questions: Sequence[str]) -> None:
    """Ask questions that are not timed."""
    for contestant in contestants.values():
        for _ in range(WARM):
            for way in contestant.ways:
                for filters in FILTERS.values():
                    contestant.ask(way, questions, filters)


def one_round(
    contestants: Mapping[str, Contestant], questions: Sequence[str], number: int, *, first: int = 0
) -> list[Figure]:
    """Ask each contestant the same questions, A B C under each filter; each round another begins."""
    names = list(contestants)
    turn = first % max(1, len(names))
    figures = []
    for filtered, filters in FILTERS.items():
        for name in names[turn:] + names[:turn]:
            contestant = contestants[name]
            for way in contestant.ways:
                with watched(*pids(contestants)) as share:
                    asked = contestant.ask(way, questions, filters)
                figures.append(figure(name, way, filtered, number, asked, share.others))
    return figures


def pids(contestants: Mapping[str, Contestant]) -> list[int]:
    """List the processes that are part of the run."""
    return [pid for contestant in contestants.values() for pid in contestant.pids]


def figure(name: str, way: str, filtered: str, number: int, asked: Asked, others: float) -> Figure:
    """Sum one contestant's turn up."""
    found = tuple(tuple(ids) for ids in asked.found)
    p50, p95 = percentile(asked.times, 50), percentile(asked.times, 95)
    return Figure(name, way, filtered, number, p50, p95, others, found)


def percentile(values: Sequence[float], share: float) -> float:
    """Give the value below which `share` percent lie."""
    return float(np.percentile(np.array(values), share))


def summed(figures: Sequence[Figure]) -> list[dict[str, Any]]:
    """Give each contestant's median over the rounds, with the least and the most."""
    keys = dict.fromkeys((f.filtered, f.way, f.contestant) for f in figures)
    found = []
    for filtered, way, name in keys:
        own = [f for f in figures if (f.filtered, f.way, f.contestant) == (filtered, way, name)]
        found.append(
            {
                "filters": filtered,
                "way": way,
                "contestant": name,
                "p50": statistics.median(f.p50 for f in own),
                "p95": statistics.median(f.p95 for f in own),
                "p95_least": min(f.p95 for f in own),
                "p95_most": max(f.p95 for f in own),
                "others": statistics.median(f.others for f in own),
                "rounds": len(own),
            }
        )
    return found


def ratios(figures: Sequence[Figure], ours: str = "ours") -> list[dict[str, Any]]:
    """Divide our p95 by each other's of the same round, and tell how many of the ten best are the same.

    What ours does with a question taken apart before stands beside the other's ranking too.
    `of_quietest` divides each one's best round: other work on the machine only ever adds.
    """
    held = {(f.contestant, f.way, f.filtered, f.round): f for f in figures}
    found: dict[tuple[str, str, str, str], list[tuple[Figure, Figure]]] = {}
    for (name, way, filtered, number), mine in held.items():
        if name != ours:
            continue
        for (other, theirs, there, then), his in held.items():
            if other != ours and (there, then) == (filtered, number) and theirs == beside(way):
                found.setdefault((filtered, way, other, theirs), []).append((mine, his))
    return [
        {
            "filters": filtered,
            "ours": way,
            "other": f"{other} {theirs}",
            "p95_ratio": statistics.median(mine.p95 / his.p95 for mine, his in pairs),
            "least": min(mine.p95 / his.p95 for mine, his in pairs),
            "most": max(mine.p95 / his.p95 for mine, his in pairs),
            "of_quietest": min(mine.p95 for mine, _ in pairs) / min(his.p95 for _, his in pairs),
            "same_of_ten": statistics.mean(shared(mine.found, his.found) for mine, his in pairs),
        }
        for (filtered, way, other, theirs), pairs in found.items()
    ]


def beside(way: str) -> str:
    """Name the other's way that does as much as this of ours."""
    return "ranking" if way == "engine" else way


def shared(mine: Sequence[Sequence[str]], his: Sequence[Sequence[str]]) -> float:
    """Tell which part of the other's best are among ours, over all questions that he answers."""
    parts = [len(set(a) & set(b)) / len(set(b)) for a, b in zip(mine, his, strict=True) if b]
    return statistics.mean(parts) if parts else 1.0
