"""Runs in a process of its own, to be killed: adds the same records as a clean run."""

import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from hashing_embedder import HashingEmbedder

from index import indexing
from index.backends.embedded import EmbeddedIndex
from index.passages import cut_passages
from index.vector_cache import SqliteVectorCache
from tradewarn.model import IndexEntry, Page

GOODS = ("frozen shrimp", "steel nails", "paper plates", "thép cuộn", "solar cells", "wooden cabinets")


def records():
    for n in range(120):
        goods = GOODS[n % len(GOODS)]
        text = f"Notice {n} on {goods}.\n\n" + f"{goods} number {n * n} from country {n % 9}. " * (5 + n % 60)
        yield IndexEntry(
            id=f"r{n:03d}",
            kind="notice",
            ref=f"2025-{n:05d}",
            title=f"Notice on {goods}",
            passages=cut_passages(f"r{n:03d}", [Page(number=1, text=text)]),
            market=("US", "EU", "IN")[n % 3],
            date=date(2025, 1, 1 + n % 28),
        )


def tell(done: int, total: int) -> None:
    sys.stdout.write(f"{done}\n")
    sys.stdout.flush()


def ingest(home: Path) -> None:
    indexing.BATCH = 10
    backend = EmbeddedIndex(home / "index")
    indexer = indexing.Indexer(backend, HashingEmbedder(), SqliteVectorCache(home / "vectors.sqlite"))
    indexer.add(list(records()), progress=tell)
    backend.close()


if __name__ == "__main__":
    ingest(Path(sys.argv[1]))
