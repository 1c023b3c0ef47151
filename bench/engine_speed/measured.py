"""What is measured of an engine: filling it, asking it by several at once, what it takes up."""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from time import perf_counter
from typing import Any

from bench.engine_speed.places import Place
from bench.engine_speed.timed import counted
from bench.generated import DrawnVectors, batches, rows
from bench.measuring import resident, spread, watched
from bench.side_by_side.contestant import bytes_in
from index.embedding import Embedder
from index.expansion import known_names
from index.opening import open_successor
from index.search import Mode, Searcher
from kb.lexicon import translated
from kb.lexicon_english import in_vietnamese

WARM = 300  # questions that are not counted: a server compiles what it runs
WARM_PASSAGES = 20_000
MODE: Mode = "hybrid"
SHOWN = 10
Figures = dict[str, Any]


def filled(place: Place, count: int, seed: int) -> Figures:
    """Enter generated passages with their vectors as a rebuild does; what makes them is not counted.

    Nor is a first filling that is thrown away, in which a server compiles what it runs.
    """
    with open_successor(place.settings) as successor:
        for batch in batches(rows(min(count, WARM_PASSAGES), seed), successor.backend.expect(count), seed):
            successor.backend.add(batch)
            successor.backend.commit()
    spent, longest = 0.0, 0.0
    with watched(*place.pids) as share, open_successor(place.settings) as successor:
        backend = successor.backend
        size = backend.expect(count)
        for done, batch in enumerate(batches(rows(count, seed), size, seed), start=1):
            began = perf_counter()
            backend.add(batch)
            backend.commit()
            took = perf_counter() - began
            spent, longest = spent + took, max(longest, took)
            print(f"  {place.name}: {min(done * size, count):,} of {count:,}", flush=True)
        backend.close()
        began = perf_counter()
        successor.takes_over(first=lambda: None)
        last = perf_counter() - began
    assert place.backend.size().records == count
    return {
        "passages a second": round(count / spent),
        "longest commit, s": round(longest, 1),
        "merging and taking over, s": round(last, 1),
        "machine": str(share),
    }


def taken_up(place: Place, count: int) -> Figures:
    """Tell memory and disk."""
    servers = [round(resident(pid)) for pid in place.pids]
    return {
        "bytes a passage": round(bytes_in(place.folder) / count),
        "memory here, MiB": round(resident(os.getpid())),
        "memory of servers, MiB": [one for one in servers if one > 200],  # the rest only starts them
    }


def asked(place: Place, questions: Sequence[str], clients: int, embedder: Embedder | None = None) -> Figures:
    """Ask every question once, so many clients at a time, each with a connection of its own."""
    searcher = Searcher(
        place.backend,
        embedder or DrawnVectors(),
        expand=known_names,
        render=translated,
        mirror=in_vietnamese,
    )

    def ask(question: str) -> tuple[float, float, float, int]:
        with counted() as spent:
            began = perf_counter()
            searcher.search(question, limit=SHOWN, mode=MODE)
            whole = (perf_counter() - began) * 1000
        return whole, spent.took, spent.waited, spent.requests

    with ThreadPoolExecutor(clients) as pool:
        list(pool.map(ask, islice(cycle(questions), WARM)))
        with watched(*place.pids) as share:
            began = perf_counter()
            told = list(pool.map(ask, questions))
            whole = perf_counter() - began
    times, took, waited, requests = zip(*told, strict=True)
    found: Figures = {"ms": spread(times), "a second": round(len(times) / whole, 1)}
    if sum(requests):
        found["the engine's own, ms"] = spread(took)
        found["ours beside, ms"] = spread([t - w for t, w in zip(times, waited, strict=True)])
        found["on the way, ms"] = spread([w - t for w, t in zip(waited, took, strict=True)])
        found["requests"] = round(sum(requests) / len(requests), 1)
    return found | {"machine": str(share)}


def embedded(embedder: Embedder, questions: Sequence[str]) -> Figures:
    """Time the embedding of questions alone."""
    embedder.queries(["tôm"])
    times = []
    for question in questions:
        began = perf_counter()
        embedder.queries([question])
        times.append((perf_counter() - began) * 1000)
    return spread(times)
