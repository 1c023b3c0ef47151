"""The match stage: a new notice asks every profile whether it concerns it."""

from collections.abc import Callable, Sequence

from tradewarn.store import Store
from tradewarn.store.jobs import Job
from tradewarn.work import Stage
from warn.running import meetings, raise_new

NAME = "match"
BATCH = 4_096  # each batch reads the notices around it once, whatever its size


def match_stage(store: Store, *, now: Callable[[], str]) -> Stage:
    """Make the stage that raises early warnings.

    Warnings are ids from profile and act, so a repeat after a kill raises none twice; the
    warnings and the jobs' `done` are one transaction.

    Args:
        store: Where notices, profiles and warnings are.
        now: The time for the ledger.
    """

    def work(jobs: Sequence[Job]) -> None:
        found = meetings(store, store.notices.many([job.subject for job in jobs]))
        with store.transaction() as c:
            store.jobs.done(jobs, connection=c)
            raise_new(store, found, at=now(), connection=c)

    return Stage(name=NAME, work=work, batch=BATCH)
