"""The index stage: what the store holds goes to the index, and a row says so."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from index.comparing import INDEX, note, see_that_it_is_ours
from index.comparing import indexed_ids as indexed_ids
from index.entries import entry_from_case, entry_from_notice, entry_from_precedent
from tradewarn.errors import LeaseLost, NotFound
from tradewarn.model import Case, IndexEntry, Notice, Precedent, Span
from tradewarn.store import Store
from tradewarn.store.following import PROJECTION
from tradewarn.store.jobs import Job
from tradewarn.work import Stage

if TYPE_CHECKING:
    from index.indexing import Indexer

NAME = INDEX
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
    newer one, and enters the batch again before it gives up. An index that is not the one
    that was written last, or lacks some of it, is compared with the store (`index.comparing`).
    """

    def work(jobs: Sequence[Job]) -> None:
        made = entries_of(store, [job.subject for job in jobs])
        entries = list(made.values())
        gone = [job.subject for job in jobs if job.subject not in made]
        name = indexer().name
        before = see_that_it_is_ours(store, indexer().backend)
        if gone:
            store.indexed.dropped(name, gone)
        taken = indexer().add(entries, gone=gone)
        noted = note(store, indexer().backend, before)
        try:
            with store.transaction() as c:
                store.jobs.done(jobs, connection=c)
                store.indexed.took(name, taken, connection=c)
                store.indexed.outdates_others(name, [job.subject for job in jobs], connection=c)
                store.searches.enter(connection=c)
                noted(c)
        except LeaseLost:
            store.jobs.reopen(NAME, [job.subject for job in jobs], version=PROJECTION)
            raise

    return Stage(name=NAME, work=work, batch=BATCH)


def entry_of(store: Store, subject: str) -> IndexEntry | None:
    """Make the index entry of a stored record; None when the store no longer has it."""
    return entries_of(store, [subject]).get(subject)


def entries_of(store: Store, subjects: Iterable[str]) -> dict[str, IndexEntry]:
    """Make the index entries of stored records by id; what the store no longer has is left out.

    The numbers of the notices' cases are looked up together.
    """
    records = {subject: record for subject in subjects if (record := _record(store, subject)) is not None}
    notices = [record for record in records.values() if isinstance(record, Notice)]
    markets = {notice.importing_country for notice in notices if notice.importing_country}
    numbers = store.cases.numbers_of([notice.id for notice in notices], markets=markets) if markets else {}
    return {subject: _entry(store, record, numbers.get(subject, ())) for subject, record in records.items()}


def _record(store: Store, subject: str) -> Notice | Case | Precedent | None:
    try:
        if subject.startswith(PRECEDENT):
            return store.precedents.get(subject)
        if not subject.startswith("n-"):
            return store.cases.get(subject)
        return store.notices.get(subject)
    except NotFound:
        return None


def _entry(store: Store, record: Notice | Case | Precedent, of_case: Sequence[str]) -> IndexEntry:
    if isinstance(record, Precedent):
        return entry_from_precedent(record)
    if isinstance(record, Case):
        return entry_from_case(record)
    parts = {part.page: Span(start=part.start, end=part.end) for part in record.parts}
    pages = store.documents.pages(record.document)
    return entry_from_notice(record, pages, parts=parts, of_case=of_case)
