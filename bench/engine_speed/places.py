"""Where passages are kept while they are measured: in this process, or on a cluster made for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.engines.__main__ import cache
from bench.engines.cluster import start
from bench.engines.fetching import distribution
from index.backend import SearchBackend
from index.opening import open_backend
from tradewarn.settings import Settings

HEAP = 3072  # MiB for all nodes: an eighth of the machine's memory


@dataclass(frozen=True, slots=True)
class Place:
    """An engine, empty at first.

    Attributes:
        name: What it is called in the table.
        settings: Name it to whoever opens it.
        backend: The engine behind the seam.
        pids: The processes of its servers; none for the embedded index.
        folder: What it keeps on disk.
    """

    name: str
    settings: Settings
    backend: SearchBackend
    pids: tuple[int, ...]
    folder: Path


@contextmanager
def place(nodes: int, scratch: Path) -> Iterator[Place]:
    """Open an engine of some nodes, or with none the embedded index; it ends with the block."""
    if not nodes:
        home = scratch / "embedded"
        settings = Settings(home=home)
        backend = open_backend(settings)
        try:
            yield Place("embedded", settings, backend, (), home)
        finally:
            backend.close()
        return
    folder = scratch / f"nodes{nodes}"
    folder.mkdir(parents=True)
    cluster = start(distribution(cache()), folder, nodes=nodes, heap=HEAP // nodes)
    try:
        settings = Settings(home=scratch / f"home{nodes}", index_url=cluster.url(), index_ca=cluster.ca)
        backend = open_backend(settings)
        pids = tuple(pid for node in cluster.nodes for pid in node.pids)
        yield Place(f"{nodes} node" + "s" * (nodes > 1), settings, backend, pids, folder)
        backend.close()
    finally:
        cluster.stop()
