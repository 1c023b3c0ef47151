"""The index stage: what the store holds goes to the index, and a row says so."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from index.entries import entry_from_case, entry_from_notice, entry_from_precedent
from tradewarn.errors import LeaseLost, NotFound
from tradewarn.model import IndexEntry, Span
from tradewarn.store import Store
from tradewarn.store.following import PROJECTION
from tradewarn.store.jobs import Job
from tradewarn.work import Stage

if TYPE_CHECKING:
    from index.indexing import Indexer

NAME = "index"
PRECEDENT = "precedent-"  # how their ids begin
BATCH = 256  # one commit of the index and one transaction of the store


def index_stage(store: Store, indexer: Callable[[], "Indexer"]) -> Stage:
    """Make the stage that keeps the index level with the store.

    A job's subject is the id of a notice, case or precedent; one that is no longer stored leaves
    the index. The row that says what the index took is written with the job's `done`.
    A kill between the index's commit and that row repeats the batch, which changes
    nothing: entries are kept by id and content. The row of what leaves goes before the
    index is written, so that a kill in between never leaves a row without its record,
    which would read as a damaged index. The index is written outside the store's
    transaction; a worker that lost its lease may so have put an older reading over a
    newer one, and enters the batch again before it gives up.
    """

    def work(jobs: Sequence[Job]) -> None:
        entries, gone = [], []
        for job in jobs:
            entry = entry_of(store, job.subject)
            if entry is None:
                gone.append(job.subject)
            else:
                entries.append(entry)
        name = indexer().name
        if gone:
            store.indexed.dropped(name, gone)
        taken = indexer().add(entries, gone=gone)
        try:
            with store.transaction() as c:
                store.jobs.done(jobs, connection=c)
                store.indexed.took(name, taken, connection=c)
                store.searches.enter(connection=c)
        except LeaseLost:
            store.jobs.reopen(NAME, [job.subject for job in jobs], version=PROJECTION)
            raise

    return Stage(name=NAME, work=work, batch=BATCH)


def entry_of(store: Store, subject: str) -> IndexEntry | None:
    """Make the index entry of a stored record; None when the store no longer has it."""
    try:
        if subject.startswith(PRECEDENT):
            return entry_from_precedent(store.precedents.get(subject))
        if not subject.startswith("n-"):
            return entry_from_case(store.cases.get(subject))
        notice = store.notices.get(subject)
    except NotFound:
        return None
    parts = {part.page: Span(start=part.start, end=part.end) for part in notice.parts}
    return entry_from_notice(notice, store.documents.pages(notice.document), parts=parts)
