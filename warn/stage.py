"""The match stage: a new notice asks every profile whether it concerns it."""

from collections.abc import Callable, Iterable, Sequence

from tradewarn.model import Notice
from tradewarn.store import Store
from tradewarn.store.fallen import reasons_gone
from tradewarn.store.jobs import Job
from tradewarn.work import Stage
from warn.running import Meetings, meetings, raise_new

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
        notices = store.notices.many([job.subject for job in jobs])
        found, at = meetings(store, notices), now()
        with store.transaction() as c:
            store.jobs.done(jobs, connection=c)
            reasons_gone(c, looked_at(notices, found), at=at)
            raise_new(store, found, at=at, connection=c)

    return Stage(name=NAME, work=work, batch=BATCH, after=("extract",))


def looked_at(notices: Iterable[Notice], found: Meetings) -> dict[str, set[str]]:
    """Map each dated notice to the profiles that it meets; one without a date was not asked about."""
    met: dict[str, set[str]] = {n.id: set() for n in notices if n.publication_date}
    for notice, matches in found.found:
        met[notice.id] = {m.profile for m in matches}
    return met
