"""Make the index anew from the store: beside the live one, then put in its place."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from index.backend import open_backend
from index.embedded.switch import put_in_place
from index.embedding import Embedder
from index.indexing import Indexer
from index.stage import entry_of
from index.vector_cache import VectorCache
from tradewarn.settings import Settings
from tradewarn.store import Store
from tradewarn.store.following import PROJECTION

TOGETHER = 256
BESIDE = "rebuilding"


def rebuild(
    store: Store,
    settings: Settings,
    embedder: Embedder,
    cache: VectorCache,
    *,
    progress: Callable[[str, int, int], None],
) -> tuple[int, int]:
    """Build an index of everything stored, then switch to it.

    Nothing of the live index is read, so a damaged one, or one of another model, is no
    hindrance. A kill leaves the live one as it was, or the new one in its place; a server
    that runs takes it up by itself. What changed while it was built is entered again.

    Returns:
        How many records the store has, and how many the new index holds.
    """
    beside = settings.home / BESIDE
    shutil.rmtree(beside, ignore_errors=True)
    backend = open_backend(settings.model_copy(update={"home": beside}))
    indexer = Indexer(backend, embedder, cache)
    began = store.generation()
    ids = store.notices.ids() + store.cases.ids()
    taken: list[tuple[str, str]] = []
    for group in _groups(ids):
        taken += indexer.add([e for i in group if (e := entry_of(store, i)) is not None])
        progress("index", len(taken), len(ids) - len(taken))
    held, name = backend.size().records, indexer.name
    backend.close()
    put_in_place(beside / "index", settings.home / "index")
    shutil.rmtree(beside, ignore_errors=True)
    with store.transaction() as c:
        if store.generation() != began:
            subjects = sorted({*ids, *store.notices.ids(), *store.cases.ids()})
            store.jobs.reopen("index", subjects, version=PROJECTION, connection=c)
        store.indexed.forget(name, connection=c)
        store.indexed.took(name, taken, connection=c)
    return len(ids), held


def _groups(ids: Sequence[str]) -> Iterator[list[str]]:
    rest = iter(ids)
    while group := list(islice(rest, TOGETHER)):
        yield group
