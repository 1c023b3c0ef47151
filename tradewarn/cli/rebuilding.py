"""Make the index anew from the store: beside the live one, then put in its place."""

import fcntl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from index.comparing import indexed_ids, state_of
from index.embedding import Embedder
from index.indexing import BATCH, Indexer, parts
from index.opening import open_backend, open_successor
from index.stage import NAME, entries_of
from index.vector_cache import VectorCache
from tradewarn.errors import IndexDamaged, LeaseLost, StoreBusy, TradewarnError
from tradewarn.settings import Settings
from tradewarn.store import Store
from tradewarn.store.following import PROJECTION
from tradewarn.store.jobs import Job

LOCK = "rebuilding.lock"


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

    Before the switch all of the index's work is taken from whoever has it, and given back
    after it. So none is called done because the old index has it; and a kill gives it all
    back, to be done once more in whichever index is then in place.

    Returns:
        How many records the store has, and how many the new index holds.

    Raises:
        StoreBusy: Another rebuild of this home runs, or another process writes all the time.
        IndexDamaged: The new index does not hold what it was given; the live one stays.
    """
    with _only(settings.home), open_successor(settings) as successor:
        began = store.generation()
        ids = indexed_ids(store)
        name = successor.backend.name
        taken = _filled(store, Indexer(successor.backend, embedder, cache), ids, progress)
        work: list[Job] = []
        try:
            successor.takes_over(first=lambda: work.extend(_taken_over(store, name, ids, taken)))
            _note(store, settings)
        except BaseException:
            store.jobs.released(work)
            raise
        _give_back(store, work, began=began)
    return len(ids), len(taken)


def _filled(
    store: Store, indexer: Indexer, ids: Sequence[str], progress: Callable[[str, int, int], None]
) -> list[tuple[str, str]]:
    """Put everything into the new index, see that it is there, and close it."""
    size = indexer.backend.expect(len(ids))
    made = (list(entries_of(store, part).values()) for part in parts(ids, BATCH, within=max(size, BATCH)))
    taken = indexer.fill(made, together=size, progress=lambda done, _: progress(NAME, done, len(ids) - done))
    held = indexer.backend.size().records
    indexer.backend.close()
    if held != len(taken):
        raise IndexDamaged(
            f"the new index holds {held} records of the {len(taken)} that it was given",
            fix="check the disk, then run this again; the live index is as it was",
        )
    return taken


def _taken_over(
    store: Store, name: str, ids: Sequence[str], taken: Sequence[tuple[str, str]]
) -> Sequence[Job]:
    """Note what the new index took, and keep every worker from the index's work, in one transaction."""
    with store.transaction() as c:
        subjects = {*ids, *indexed_ids(store)}
        store.indexed.forget(name, connection=c)
        store.indexed.took(name, taken, connection=c)
        return store.jobs.take_over(NAME, subjects, version=PROJECTION, connection=c)


def _note(store: Store, settings: Settings) -> None:
    """Note how the new index is; one that does not answer now is compared with the store later."""
    live = open_backend(settings)
    with suppress(TradewarnError):
        store.indexed.saw(live.name, state_of(live), anew=True)
    live.close()


def _give_back(store: Store, work: Sequence[Job], *, began: int) -> None:
    """Call the work done where nothing changed since; else it is all due in the new index."""
    try:
        with store.transaction() as c:
            unchanged = store.generation() == began
            if unchanged and work:
                store.jobs.done(work, connection=c)
    except LeaseLost:  # this process slept: others may have asked the old index
        unchanged = False
        store.jobs.reopen(NAME, [item.subject for item in work], version=PROJECTION)
    if not unchanged:
        store.jobs.released(work)
    store.searches.enter()


@contextmanager
def _only(home: Path) -> Iterator[None]:
    """Keep other rebuilds of this home out; a killed one leaves no lock."""
    home.mkdir(parents=True, exist_ok=True)
    with (home / LOCK).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as busy:
            raise StoreBusy(
                "another rebuild of this index is running",
                fix="wait until it ends",
                where=str(home),
            ) from busy
        yield
