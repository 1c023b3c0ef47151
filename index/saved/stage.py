"""The stage that asks the saved searches again, once the index has taken what came."""

from collections.abc import Callable, Sequence

from index.saved.looking import see
from index.saved.matches import Ask
from tradewarn.errors import IndexBehind, NotFound
from tradewarn.store import Store
from tradewarn.store.jobs import Job
from tradewarn.store.searches import STAGE
from tradewarn.work import Stage


def searches_stage(store: Store, ask: Callable[[], Ask], *, now: Callable[[], str]) -> Stage:
    """Make the stage that finds what is new in saved searches.

    A job's subject is the id of a search; the index stage enters them all with each batch
    that it took, so that each is asked once when the index is level again. What is found
    and the job's `done` are one transaction.

    Args:
        store: Where the searches are.
        ask: Gives the index.
        now: The time.
    """

    def work(jobs: Sequence[Job]) -> None:
        for job in jobs:
            try:
                item = store.searches.get(job.subject)
            except NotFound:
                store.jobs.done([job])
                continue
            try:
                seen = see(store, ask(), item)
            except IndexBehind:  # the index stage enters it again with what it takes
                store.jobs.done([job])
                continue
            with store.transaction() as c:
                store.jobs.done([job], connection=c)
                store.searches.looked(item, seen, at=now(), connection=c)

    return Stage(name=STAGE, work=work)
