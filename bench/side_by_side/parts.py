"""Where the time of one of our answers goes, part by part."""

import statistics
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from time import perf_counter
from typing import Any
from unittest.mock import patch

import index.ranking
import index.search
from bench.generated import DrawnVectors
from bench.side_by_side.contestant import SHOWN
from bench.side_by_side.contestants.ours import Ours
from bench.side_by_side.rounds import percentile
from index.backend import Filters
from index.backends.embedded import EmbeddedIndex
from index.embedded.lexical import LexicalIndex
from index.embedded.snapshot import RecordsSnapshot
from index.languages import Languages
from index.matching.queries import RecordQueries
from index.ranking import Mode, Ranker
from kb.lexicon import translated
from kb.lexicon_english import in_vietnamese

WHOLE = "whole answer"
WARM = 10  # questions that are not timed: the first ones load word lists
PARTS = {  # what is timed, with what it calls; a part within a part is taken out of the outer one
    "parse the question": (index.search, "parse"),
    "other languages: render, put": (Languages, "asked"),
    "build and fold the query": (Ranker, "_query"),
    "join the rankings": (Ranker, "_joined"),
    "build the engine's query to rank": (RecordQueries, "score"),
    "build the engine's query to count": (RecordQueries, "counted"),
    "read the head of each hit": (RecordsSnapshot, "head"),
    "rank in the engine": (LexicalIndex, "rank"),
    "nearest vectors": (EmbeddedIndex, "nearest"),
    "count and facets in the engine": (LexicalIndex, "count"),
    "read the records shown": (LexicalIndex, "get"),
    "passages of the records shown": (LexicalIndex, "best_passages"),
    "passages by their ids": (LexicalIndex, "passages_by_id"),
    "snippets and reasons": (index.search, "hit"),
}


def parts(
    ours: Ours, questions: Sequence[str], filters: Filters, mode: Mode = "lexical"
) -> list[dict[str, Any]]:
    """Time each part of whole answers, without what other parts take within it."""
    each: dict[str, list[float]] = defaultdict(list)
    with Clock().on() as clock:
        names = clock.timed("other names of goods and terms", ours.searcher.expand)
        searcher = index.search.Searcher(
            ours.backend, DrawnVectors(), expand=names, render=translated, mirror=in_vietnamese
        )
        for question in questions[:WARM]:
            searcher.search(f"{question} warm", filters=filters, limit=SHOWN, mode=mode)
        for question in questions:
            clock.start()
            searcher.search(question, filters=filters, limit=SHOWN, mode=mode)
            for name, seconds in clock.stop().items():
                each[name].append(seconds * 1000)
    whole = statistics.mean(each[WHOLE])
    rows = [
        {
            "part": name,
            "mean": sum(times) / len(questions),
            "p95": percentile([0.0] * (len(questions) - len(times)) + times, 95),
            "share": sum(times) / len(questions) / whole,
        }
        for name, times in each.items()
    ]
    return sorted(rows, key=lambda row: -row["mean"])


class Clock:
    """Times functions that call each other, each without the others."""

    def __init__(self) -> None:
        self._spent: dict[str, float] = defaultdict(float)
        self._within: list[float] = []
        self._began = 0.0

    @contextmanager
    def on(self) -> Iterator["Clock"]:
        """Time every part while this is open."""
        with ExitStack() as opened:
            for name, (where, what) in PARTS.items():
                opened.enter_context(patch.object(where, what, self.timed(name, getattr(where, what))))
            yield self

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Give the function with its own time noted under a name."""

        def noted(*given: Any, **named: Any) -> Any:
            self._within.append(0.0)
            began = perf_counter()
            try:
                return function(*given, **named)
            finally:
                took = perf_counter() - began
                self._spent[name] += took - self._within.pop()
                if self._within:
                    self._within[-1] += took

        return noted

    def start(self) -> None:
        """Begin an answer."""
        self._spent, self._within, self._began = defaultdict(float), [0.0], perf_counter()

    def stop(self) -> dict[str, float]:
        """Give what each part of it took, the rest too."""
        whole = perf_counter() - self._began
        return {**self._spent, "everything else": whole - sum(self._spent.values()), WHOLE: whole}
