"""Latency of lexical, dense and hybrid search, on generated passages and on a home.

    python -m bench.search_latency [--records N …] [--home DIR] [--model NAME] [--queries FILE] [--json FILE]

Generated passages are those of `bench/generated.py`; their vectors are drawn, so no
embedding is timed in the build. Queries are words of the passages themselves; with
`--model` the question is embedded by that model inside the timing, else its vector is
drawn (and the column says so). Each figure is one query at a time in one process; wall
and processor time are both given, because only the second holds while the machine does
other work.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from bench.generated import FILTERS, DrawnVectors, Named, batches, questions, rows
from index.backend import Filters
from index.backends.embedded import EmbeddedIndex
from index.embedding import Embedder, SentenceTransformerEmbedder
from index.expansion import known_names
from index.search import MODES, Searcher
from tradewarn.settings import Settings

BATCH = 5_000


def build(folder: Path, count: int, seed: int) -> tuple[EmbeddedIndex, list[str], dict[str, float]]:
    """Index generated records; give queries of 2 to 4 of their words."""
    backend = EmbeddedIndex(folder)
    spent, done = 0.0, 0
    for batch in batches(rows(count, seed), BATCH, seed):
        began = time.perf_counter()
        backend.add(batch)
        backend.commit()
        spent += time.perf_counter() - began
        done += len(batch)
        print(f"  {done} of {count} indexed", file=sys.stderr, flush=True)
    asked = questions(list(rows(min(count, BATCH), seed)), 200, seed)
    return backend, asked, {"index_seconds": spent, "passages_a_second": count / spent}


def timed(searcher: Searcher, queries: Sequence[str], mode: Any, filters: Filters) -> dict[str, float]:
    """Time each query once, after a warm-up with others."""
    for query in queries[:20]:
        searcher.search(f"{query} warm", mode=mode, filters=filters)
    wall, processor = [], []
    for query in queries:
        began, worked = time.perf_counter(), time.process_time()
        searcher.search(query, mode=mode, filters=filters)
        wall.append((time.perf_counter() - began) * 1000)
        processor.append((time.process_time() - worked) * 1000)
    return {
        "queries": len(queries),
        "p50": statistics.median(wall),
        "p95": percentile(wall, 95),
        "cpu_p50": statistics.median(processor),
        "cpu_p95": percentile(processor, 95),
    }


def percentile(values: Sequence[float], share: float) -> float:
    """Give the value below which `share` percent lie."""
    return float(np.percentile(np.array(values), share))


def measure(
    name: str, backend: EmbeddedIndex, embedder: Embedder, queries: Sequence[str]
) -> list[dict[str, Any]]:
    """Measure every mode under every filter."""
    rows = []
    searcher = Searcher(backend, embedder, expand=known_names)
    for mode in MODES:
        for filtered, filters in FILTERS.items():
            figures = timed(searcher, queries, mode, filters)
            rows.append(
                {"corpus": name, "mode": mode, "filters": filtered, "embedder": embedder.name} | figures
            )
    return rows


def opened(folder: Path) -> float:
    """Time a first lexical query in a new process, imports and all."""
    import subprocess

    code = (
        "import time; t = time.perf_counter()\n"
        "import sys; from pathlib import Path\n"
        "from index.backends.embedded import EmbeddedIndex; from index.search import Searcher\n"
        "Searcher(EmbeddedIndex(Path(sys.argv[1]))).search('steel', mode='lexical')\n"
        "print(time.perf_counter() - t)"
    )
    runs = [
        float(
            subprocess.run(
                [sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True
            ).stdout
        )
        for _ in range(5)
    ]
    return statistics.median(runs)


def table(rows: Sequence[dict[str, Any]]) -> str:
    """Lay rows out for people."""
    columns = ("corpus", "mode", "filters", "embedder", "queries", "p50", "p95", "cpu_p50", "cpu_p95")
    cells = [
        columns,
        *(tuple(f"{r[c]:.2f}" if isinstance(r[c], float) else str(r[c]) for c in columns) for r in rows),
    ]
    widths = [max(len(row[n]) for row in cells) for n in range(len(columns))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in cells
    )


def main() -> None:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--records", type=int, nargs="*", default=[5_000])
    parser.add_argument("--home", type=Path, help="a home with an index; its vectors' model is the one set")
    parser.add_argument("--model", help="embed the questions with this model, inside the timing")
    parser.add_argument("--queries", type=Path, help="a question a line, for the home")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    rows: list[dict[str, Any]] = []
    notes: dict[str, Any] = {"cores": os.cpu_count(), "load": os.getloadavg()}
    for count in given.records:
        with tempfile.TemporaryDirectory() as folder:
            backend, queries, built = build(Path(folder) / "index", count, seed=5)
            notes[f"generated {count}"] = built | {"first_query_seconds": opened(Path(folder) / "index")}
            embedder: Embedder = DrawnVectors()
            if given.model:
                embedder = Named(
                    SentenceTransformerEmbedder(given.model, Settings.read().cache_dir, remember=0)
                )
            rows += measure(f"generated {count}", backend, embedder, queries)
            backend.close()
    if given.home:
        settings = Settings(home=given.home)
        backend = EmbeddedIndex(given.home / "index")
        asked = given.queries.read_text(encoding="utf-8").split("\n") if given.queries else HOME_QUERIES
        embedder = SentenceTransformerEmbedder(given.model or settings.model, settings.cache_dir, remember=0)
        rows += measure(given.home.name, backend, embedder, [q for q in asked if q.strip()])
        notes[given.home.name] = {"first_query_seconds": opened(given.home / "index")}
    print(table(rows))
    print(json.dumps(notes))
    if given.json:
        given.json.write_text(json.dumps({"rows": rows, "notes": notes}, indent=1), encoding="utf-8")


HOME_QUERIES = (
    "tôm đông lạnh Việt Nam thuế chống bán phá giá",
    "frozen warmwater shrimp antidumping final results",
    "đĩa giấy kết luận sơ bộ",
    "paper plates countervailing duty order",
    "lẩn tránh thuế thép không gỉ",
    "hardwood plywood circumvention inquiry",
    "mattresses Vietnam",
    "ống đồng",
    "steel nails administrative review rescission",
    "túi nhựa rà soát cuối kỳ",
    "A-552-802",
    "sunset review polyethylene retail carrier bags",
    "máy rửa áp lực chạy xăng",
    "certain walk-behind lawn mowers",
    "HS 7312.10",
    "solar cells new shipper",
    "sợi polyester",
    "aluminum extrusions scope ruling",
    "gỗ dán",
    "wooden cabinets and vanities",
)


if __name__ == "__main__":
    main()
