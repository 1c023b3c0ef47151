"""An index that is not what the store gave it is found, compared record by record, and put right.

It may have been lost, or restored from an older state with as many records. What tells it is how the store
saw the index last: another lineage, or fewer commits. The comparison is work as any other: one worker does
it, a kill leaves it to the next. What differs is entered as work of the index stage, which puts it in or
takes it out.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from time import monotonic
from typing import TYPE_CHECKING

from tradewarn.errors import TradewarnError
from tradewarn.store import Store
from tradewarn.store.following import PROJECTION
from tradewarn.store.indexed import Seen
from tradewarn.store.jobs import Job
from tradewarn.work import AWAY, Stage

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

    from index.backend import SearchBackend

NAME = "compare"
INDEX = "index"
LOOK_SECONDS = 60.0  # between two looks of one process that has nothing to do
TOGETHER = 1_000  # ids


def compare_stage(
    store: Store,
    name: str,
    backend: Callable[[], "SearchBackend"],
    *,
    clock: Callable[[], float] = monotonic,
) -> Stage:
    """Make the stage that compares an index with the store, where it was found to be another.

    A job's subject is the name of the index. A worker that has nothing else to do looks now and then
    whether it is due; an engine that is away is looked at later.
    """
    due = 0.0

    def work(jobs: Sequence[Job]) -> None:
        if any(job.subject == name for job in jobs):
            compare(store, backend())
        store.jobs.done(jobs)

    def look() -> bool:
        nonlocal due
        if due and clock() < due:
            return False
        due = clock() + LOOK_SECONDS
        try:
            return look_idle(store, name, backend)
        except TradewarnError as error:
            if error.status != AWAY:
                raise
            return False

    return Stage(name=NAME, work=work, idle=look)


def look_idle(store: Store, name: str, backend: Callable[[], "SearchBackend"]) -> bool:
    """Enter the comparison if no work on the index is left and it is not as that work left it.

    Returns:
        Whether it was entered.
    """
    if any(store.jobs.waiting(stage) for stage in (NAME, INDEX)):
        return False
    seen = store.indexed.seen(name)
    if seen is None and not store.indexed.count(name) and not is_any_stored(store):
        return False
    now = state_of(backend())
    if seen is None or now != seen or has_lost(store, backend()):
        enter(store, name, now)
        return True
    return False


def see_that_it_is_ours(store: Store, backend: "SearchBackend") -> Seen:
    """Enter the comparison if an index that is about to be written to is not the one that was written last.

    Other workers may have written since, so more commits than were noted say nothing.

    Returns:
        How it is.
    """
    now, seen = state_of(backend), store.indexed.seen(backend.name)
    if seen is None:
        other = store.indexed.count(backend.name) > 0
    else:
        other = now.lineage != seen.lineage or now.generation < seen.generation
    if other or (not store.jobs.waiting(NAME) and has_lost(store, backend)):
        enter(store, backend.name, now)
    return now


def note(store: Store, backend: "SearchBackend", before: Seen) -> Callable[["Connection"], None]:
    """Give what notes how an index is after it was written to; it is the last to be written in a transaction.

    One that became another meanwhile is not noted, so that the next look finds it.
    """
    after = state_of(backend)
    if after.lineage != before.lineage or after.generation < before.generation:
        return lambda connection: None
    return lambda connection: store.indexed.saw(backend.name, after, connection=connection)


def state_of(backend: "SearchBackend") -> Seen:
    """Tell how an index is."""
    return Seen(backend.lineage, backend.generation)


def has_lost(store: Store, backend: "SearchBackend") -> bool:
    """Tell whether an index holds fewer records than it took."""
    return store.indexed.count(backend.name) > backend.size().records


def is_any_stored(store: Store) -> bool:
    """Tell whether the store has anything that belongs in an index."""
    return bool(store.notices.count() or store.cases.count() or store.precedents.ids())


def enter(store: Store, name: str, now: Seen) -> None:
    """Enter the comparison, and note what it will be of."""
    with store.transaction() as c:
        store.jobs.reopen(NAME, [name], version=PROJECTION, connection=c)
        store.indexed.saw(name, now, anew=True, connection=c)


def compare(store: Store, backend: "SearchBackend") -> None:
    """Enter for the index whatever it lacks, has in another form, or has and the store does not.

    It is asked for hashes only, some hundred records at a time, while others may write to it: what they are
    at is entered once more, which does no harm.
    """
    name = backend.name
    for page in store.indexed.pages(name):
        taken = backend.taken(list(page))
        lost = [record for record in page if record not in taken]
        other = [record for record in page if record in taken and taken[record].hash != page[record]]
        if lost or other:
            with store.transaction() as c:
                store.indexed.dropped(name, lost, connection=c)
                store.jobs.reopen(INDEX, [*lost, *other], version=PROJECTION, connection=c)
    for part in _parts(indexed_ids(store)):
        _enter(store, store.indexed.unaccounted(name, part, INDEX))
    if backend.size().records > store.indexed.count(name):
        for part in _parts(backend.ids()):
            _enter(store, store.indexed.unaccounted(name, part, INDEX))


def indexed_ids(store: Store) -> list[str]:
    """List the ids of all that belongs in an index."""
    return store.notices.ids() + store.cases.ids() + store.precedents.ids()


def _enter(store: Store, subjects: Sequence[str]) -> None:
    if subjects:
        store.jobs.reopen(INDEX, subjects, version=PROJECTION)


def _parts(ids: Iterable[str]) -> Iterator[list[str]]:
    left = iter(ids)
    while part := list(islice(left, TOGETHER)):
        yield part
