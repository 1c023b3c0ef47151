"""A new or changed profile meets what is loaded already, as a new notice meets the profiles."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from kb.profiles import builtin_profiles
from tradewarn.model import Notice, Profile
from tradewarn.store import Store
from tradewarn.store.jobs import Job
from tradewarn.store.profiles import STAGE
from tradewarn.work import Stage
from warn.running import meetings, raise_new

BATCH = 64  # profiles; each batch reads the history once
RECENT = timedelta(days=365)
RUNNING = ("open", "provisional")  # proceedings whose past acts still have a next step


def profile_stage(store: Store, *, now: Callable[[], str]) -> Stage:
    """Make the stage that matches profiles against the records loaded before them.

    What it raises are drafts like all others, dated by the act. An act that the profile
    was warned of before is not told again, so a profile may change as often as it likes.

    Args:
        store: Where notices, cases, profiles and warnings are.
        now: The time for the ledger.
    """

    def work(jobs: Sequence[Job]) -> None:
        found = meetings(store, history(store), profiles=_asked(store, [job.subject for job in jobs]))
        with store.transaction() as c:
            store.jobs.done(jobs, connection=c)
            raise_new(store, found, at=now(), connection=c)

    return Stage(name=STAGE, work=work, batch=BATCH, after=("extract",))


def history(store: Store) -> list[Notice]:
    """Return the notices that still matter to a firm that is new here.

    Those of the year before the newest notice of their market, and every one of a
    proceeding that has no outcome yet, however long ago it began. The newest notice and
    not the calendar says what is recent: so equal stores give equal warnings.
    """
    kept = {i for c in store.cases.page(status=RUNNING)[1] for e in c.events if (i := e.notice)}
    return store.notices.many(sorted(kept | set(store.notices.recent(RECENT))))


def _asked(store: Store, ids: Sequence[str]) -> list[Profile]:
    """Return the profiles of these ids; one that was removed meanwhile is nobody's."""
    own = store.profiles.many(ids)
    return [*own, *(p for p in builtin_profiles() if p.id in ids)]
