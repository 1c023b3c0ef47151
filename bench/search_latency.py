"""Latency of lexical, dense and hybrid search, on generated passages and on a home.

    python bench/search_latency.py [--records N …] [--home DIR] [--model NAME] [--queries FILE] [--json FILE]

Generated passages are Zipf-distributed words, 55 % English-like, 35 % Vietnamese-like
with marks, 10 % accented Latin; their vectors are random, so no embedding is timed in
the build. Queries are words of the passages themselves; with `--model` the question is
embedded by that model inside the timing, else its vector is drawn (and the column says
so). Each figure is one query at a time in one process; wall and processor time are both
given, because only the second holds while the machine does other work.
"""

import argparse
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from index.backend import Filters, Vectored
from index.backends.embedded import EmbeddedIndex
from index.embedding import Embedder, SentenceTransformerEmbedder
from index.expansion import known_names
from index.passages import cut_passages
from index.search import MODES, Searcher
from tradewarn.model import IndexEntry, Page
from tradewarn.settings import Settings

DIMENSIONS = 384
WORDS = 110
MARKET = ("US", "EU", "IN", "CA", "AU", "TR", "MX", "ID")
FILTERS = {
    "no filter": Filters(),
    "1 filter": Filters(market=("US",)),
    "5 filters": Filters(
        market=("US", "EU", "IN", "CA"),
        country=("VN",),
        instrument=("AD", "CVD"),
        hs=("72", "73"),
        date_from=date(2012, 1, 1),
    ),
}


class DrawnVectors:
    """Stands where a model would, without the model's time."""

    name, dimensions = "drawn", DIMENSIONS

    def queries(self, texts: Sequence[str]) -> Any:
        """Draw one vector a question."""
        seeds = [sum(text.encode()) for text in texts]
        return np.stack([unit(np.random.default_rng(seed).standard_normal(DIMENSIONS)) for seed in seeds])

    def passages(self, texts: Sequence[str], progress: Any = None) -> Any:
        """Draw one vector a passage."""
        return self.queries(texts)


def unit(vector: Any) -> Any:
    """Scale to length one."""
    return (vector / np.linalg.norm(vector)).astype(np.float32)


def vocabularies(chance: random.Random) -> dict[str, list[str]]:
    """Make words of three kinds."""

    def made(letters: str, vowels: str, shortest: int, longest: int, count: int) -> list[str]:
        found: set[str] = set()
        while len(found) < count:
            length = chance.randint(shortest, longest)
            found.add("".join(chance.choice(vowels if n % 2 else letters) for n in range(length)))
        return sorted(found, key=lambda word: (len(word), chance.random()))

    return {
        "en": made("bcdfghlmnprstvw", "aeiou", 2, 9, 30_000),
        "vi": made("bcđghklmnprstvx", "aàáạăắâấeéêếiíoóôốơớuúưứ", 2, 4, 5_000),
        "fr": made("bcdfglmnprst", "aeéèiouçû", 2, 8, 10_000),
    }


def generated(count: int, chance: random.Random) -> Iterator[IndexEntry]:
    """Make records of one passage each."""
    words = vocabularies(chance)
    weights = {lang: np.cumsum(1 / np.arange(1, len(known) + 1)).tolist() for lang, known in words.items()}
    for n in range(count):
        lang = chance.choices(("en", "vi", "fr"), (55, 35, 10))[0]
        drawn = chance.choices(
            words[lang], cum_weights=weights[lang], k=max(20, int(chance.gauss(WORDS, 30)))
        )
        text = " ".join(drawn)
        yield IndexEntry(
            id=f"g{n:07d}",
            kind="notice",
            ref=f"{2000 + n % 25}-{n:07d}",
            title=" ".join(drawn[:8]),
            passages=cut_passages(f"g{n:07d}", [Page(number=1, text=text)]),
            market=chance.choice(MARKET),
            countries=(chance.choice(("VN", "CN", "TH", "*")),),
            instruments=(chance.choice(("AD", "CVD", "SG")),),
            hs=(f"{chance.randint(1, 97):02d}{chance.randint(1, 20):02d}{chance.randint(0, 99):02d}",),
            language=lang,
            date=date(2000 + n % 25, 1 + n % 12, 1 + n % 28),
        )


def build(folder: Path, count: int, seed: int) -> tuple[EmbeddedIndex, list[str], dict[str, float]]:
    """Index generated records; give queries of 2 to 4 of their words."""
    chance, drawn = random.Random(seed), np.random.default_rng(seed)
    backend = EmbeddedIndex(folder)
    queries: list[str] = []
    batch: list[Vectored] = []
    spent = 0.0
    for n, entry in enumerate(generated(count, chance), start=1):
        vectors = drawn.standard_normal((len(entry.passages), DIMENSIONS), dtype=np.float32)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        batch.append(Vectored(entry, "generated", vectors, "drawn"))
        if chance.random() < 400 / count:
            queries.append(" ".join(chance.sample(entry.passages[0].text.split(), chance.choice((2, 3, 4)))))
        if n % 5_000 == 0 or n == count:
            began = time.perf_counter()
            backend.add(batch)
            backend.commit()
            spent += time.perf_counter() - began
            batch = []
            print(f"  {n} of {count} indexed", file=sys.stderr, flush=True)
    return backend, queries[:200], {"index_seconds": spent, "passages_a_second": count / spent}


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
                    SentenceTransformerEmbedder(given.model, Settings.read().cache_dir, remember=0), "drawn"
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


class Named:
    """A model under the name of the vectors it is measured against; its answers mean nothing."""

    def __init__(self, model: Embedder, name: str) -> None:
        self.model, self.name, self.dimensions = model, name, DIMENSIONS

    def queries(self, texts: Sequence[str]) -> Any:
        """Embed questions."""
        return self.model.queries(texts)

    def passages(self, texts: Sequence[str], progress: Any = None) -> Any:
        """Embed passages."""
        return self.model.passages(texts)


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
