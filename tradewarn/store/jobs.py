"""Work as rows: leased, repeated after a kill, dead after too many tries.

A key names the stage, the subject and the version of the rules, so entering work twice
is harmless. What a job makes and its ``done`` are written in one transaction, and that
transaction is refused to a worker whose lease another holds by then: for as long as a
lease stands, its job is one worker's alone, also when it is entered again meanwhile.

A job dies of its failures or, when it ends its workers without a word, of its tries. Its
death is an Issue, written with it, and withdrawn when the job is done or revived.
"""

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from tradewarn.errors import LeaseLost
from tradewarn.store import deaths
from tradewarn.store.calling import call
from tradewarn.store.owners import alive, new_owner
from tradewarn.store.rows import Rows, insert_new
from tradewarn.store.schema import job

LEASE_SECONDS = 120.0  # renewed four times meanwhile; a host that is gone keeps its jobs for so long
TOGETHER = 500  # keys of one statement
HELD = ("leased", "again")  # `again`: entered once more while it ran
MOST_TRIES = 5  # failures that were told; a worker that was killed is not the job's
UNTRIED = {"tries": 0, "failures": 0}
FREE = {"owner": None, "lease_until": None}
MOST_CLAIMS = 50  # a job that ends its worker this often without a word is given up


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of work: `stage` over `subject`, which is a digest, id or market.

    `owner` names the lease under which it was taken; no two leases have one name. `tries`
    counts how often it was taken, this time too, and `failures` how often it failed before.
    """

    key: str
    stage: str
    subject: str
    tries: int
    owner: str
    failures: int = 0


class Jobs(Rows):
    """The queue of this store, for any number of processes.

    Args:
        engine: The database.
        lease_seconds: How long a job is its taker's who gives no sign of life.
    """

    def __init__(self, engine: Engine, *, lease_seconds: float = LEASE_SECONDS) -> None:
        super().__init__(engine)
        self.lease_seconds = lease_seconds

    def enqueue(
        self, stage: str, subjects: Iterable[str], *, version: str, connection: Connection | None = None
    ) -> int:
        """Enter work; what was entered before, done or not, stays as it is.

        Returns:
            How many jobs were new.
        """
        return self.enqueue_each(stage, dict.fromkeys(subjects, version), connection=connection)

    def enqueue_each(
        self, stage: str, versions: Mapping[str, str], *, connection: Connection | None = None
    ) -> int:
        """Enter work on subjects that have a version of their own each."""
        rows = [
            {"key": f"{stage}:{s}:{v}", "stage": stage, "subject": s, "state": "ready"} | UNTRIED
            for s, v in versions.items()
        ]
        with self._write(connection) as c:
            new = insert_new(c, job, rows)
            call(c, stage, new)
            return new

    def supersede(
        self, stage: str, versions: Mapping[str, str], *, connection: Connection | None = None
    ) -> int:
        """Enter work by these rules in place of the same work by any others.

        What others entered leaves the queue, finished or not, and also the hands of a
        worker that is at it: one of older rules that is slow may not write over what the
        newer made. So rules that come back after others are new work again.

        Returns:
            How many jobs were new.
        """
        kept = {f"{stage}:{s}:{v}" for s, v in versions.items()}
        with self._write(connection) as c:
            for part in _parts(sorted(versions)):
                named = (job.c.stage == stage, job.c.subject.in_(part))
                found = [key for (key,) in c.execute(sa.select(job.c.key).where(*named))]
                others = sorted(set(found) - kept)
                for few in _parts(others):
                    self._lock(c, few)
                    c.execute(sa.delete(job).where(job.c.key.in_(few)))
            return self.enqueue_each(stage, versions, connection=c)

    def adopt(self, stage: str, version: str) -> int:
        """Enter by these rules what others entered and did not finish; return how many."""
        query = sa.select(job.c.subject).where(job.c.stage == stage, job.c.state.not_in(("done", "dead")))
        with self._write() as c:
            left = c.execute(query.where(sa.not_(_of_version(version))).distinct())
            return self.supersede(stage, {subject: version for (subject,) in left}, connection=c)

    def reopen(
        self, stage: str, subjects: Sequence[str], *, version: str, connection: Connection | None = None
    ) -> None:
        """Enter work that must run again although it was done, as a projection must.

        One that runs at this moment runs once more when its worker is through with it:
        two at once could write the older result over the newer.
        """
        keys = [f"{stage}:{s}:{version}" for s in sorted(subjects)]
        with self._write(connection) as c:
            self.enqueue(stage, sorted(subjects), version=version, connection=c)
            for part in _parts(keys):
                self._lock(c, part)
                named = job.c.key.in_(part)
                again = {"state": "ready"} | UNTRIED | FREE
                opened = c.execute(sa.update(job).where(named, job.c.state.not_in(HELD)).values(**again))
                call(c, stage, opened.rowcount)
                c.execute(sa.update(job).where(named, job.c.state == "leased").values(state="again"))

    def take_over(
        self, stage: str, subjects: Iterable[str], *, version: str, connection: Connection | None = None
    ) -> list[Job]:
        """Lease work on these subjects, entered or not, done or not, whoever has it.

        For one who makes all of it at once, in another way: until they say done, no worker
        begins on it. What a worker was at is entered again for then, as its result is lost.
        """
        owner, taken = new_owner(), []
        lease = {"owner": owner, "lease_until": time.time() + self.lease_seconds}
        with self._write(connection) as c:
            self._free_lost(c)  # one who was killed is at nothing any more
            self.enqueue(stage, sorted(subjects), version=version, connection=c)
            for part in _parts([f"{stage}:{s}:{version}" for s in sorted(subjects)]):
                self._lock(c, part)
                named = job.c.key.in_(part)
                running = sa.case((job.c.state.in_(HELD), "again"), else_="leased")
                c.execute(sa.update(job).where(named).values(state=running, **UNTRIED, **lease))
                for row in c.execute(sa.select(job.c.key, job.c.subject).where(named)):
                    taken.append(Job(row.key, stage, row.subject, 1, owner))
        return taken

    def claim(self, stage: str, *, limit: int, version: str | None = None) -> list[Job]:
        """Lease up to `limit` jobs of a stage, oldest key first.

        A lease whose time is over, or whose owner on this host is no longer alive, is
        free: a run after a kill goes on at once. A job taken up too often is dead.

        Args:
            stage: Which.
            limit: The most to take.
            version: Only jobs entered under it, where the work is by rules of a version.
        """
        owner = new_owner()
        with self._write() as c:
            self._free_lost(c)
            ready = [job.c.stage == stage, job.c.state == "ready"]
            self._give_up(c, sa.and_(*ready, job.c.tries >= MOST_CLAIMS))
            if version is not None:
                ready.append(_of_version(version))
            query = sa.select(job).where(*ready, job.c.tries < MOST_CLAIMS).order_by(job.c.key)
            if c.dialect.name == "postgresql":
                query = query.with_for_update(skip_locked=True)
            rows = list(c.execute(query.limit(limit)))
            taken = [Job(r.key, r.stage, r.subject, r.tries + 1, owner, r.failures) for r in rows]
            lease = {"state": "leased", "owner": owner, "lease_until": time.time() + self.lease_seconds}
            keys = [j.key for j in taken]
            c.execute(sa.update(job).where(job.c.key.in_(keys)).values(tries=job.c.tries + 1, **lease))
        return taken

    def renew(self, jobs: Iterable[Job]) -> None:
        """Hold on to jobs for another lease; those that were lost stay lost."""
        values = {"lease_until": time.time() + self.lease_seconds}
        with self._write() as c:
            for where in _leases(jobs):
                keys = self._keys(c, sa.and_(where, job.c.state.in_(HELD)))
                c.execute(sa.update(job).where(job.c.key.in_(keys)).values(**values))

    def held(self, jobs: Iterable[Job]) -> list[Job]:
        """Return those of the jobs whose lease still stands."""
        given = {j.key: j for j in jobs}
        keys: list[str] = []
        for where in _leases(given.values()):
            query = sa.select(job.c.key).where(where, job.c.state.in_(HELD)).order_by(job.c.key)
            keys += [key for (key,) in self._rows(query)]
        return [given[key] for key in keys]

    def at_work(self) -> bool:
        """Tell whether anybody is at a job: whose lease stands, and who is there."""
        query = sa.select(job.c.owner).where(job.c.state.in_(HELD), job.c.lease_until >= time.time())
        return any(owner and alive(owner) for (owner,) in self._rows(query.distinct()))

    def done(self, jobs: Iterable[Job], *, connection: Connection | None = None) -> None:
        """Mark jobs done, in the transaction that holds what they made.

        A job that was entered again while it ran becomes ready, and runs once more.

        Raises:
            LeaseLost: Another worker has one of them by now. What this transaction wrote
                must not stay: the other's work may rest on newer records.
        """
        items = list(jobs)
        with self._write(connection) as c:
            if self._let_go(c, items, state="done", error=None) < len({j.key for j in items}):
                raise LeaseLost(
                    f"another worker took over {len(items)} {items[0].stage} jobs, or some of them",
                    fix="nothing to do: the other one does them",
                    where=items[0].subject,
                )
            deaths.withdraw(c, items)

    def failed(self, item: Job, error: str, *, connection: Connection | None = None) -> bool:
        """Give a job back for another try.

        Returns:
            True when it is dead now: it failed `MOST_TRIES` times, and nobody entered it
            again meanwhile.
        """
        failures = item.failures + 1
        state = "dead" if failures >= MOST_TRIES else "ready"
        with self._write(connection) as c:
            self._let_go(c, [item], state=state, error=error, failures=failures)
            query = sa.select(job.c.key).where(job.c.key == item.key, job.c.state == "dead")
            dead = state == "dead" and c.execute(query).first() is not None
            if dead:
                deaths.tell(c, item, f"failed {failures} times: {error.strip().splitlines()[-1]}")
        return dead

    def released(self, jobs: Iterable[Job], *, wake: bool = False) -> None:
        """Give jobs back untried: what they need is away, which is not their fault.

        Args:
            jobs: The jobs.
            wake: Call other workers to them: it is this one that ends.
        """
        values = {"state": "ready", "tries": job.c.tries - 1} | FREE
        given = list(jobs)
        with self._write() as c:
            for where in _leases(given):
                c.execute(sa.update(job).where(where, job.c.state.in_(HELD)).values(**values))
            for item in given if wake else ():
                call(c, item.stage, 1)

    def unfinished(self, stage: str) -> list[str]:
        """List the subjects of a stage's jobs that are neither done nor dead."""
        open_ = job.c.state.not_in(("done", "dead"))
        query = sa.select(job.c.subject).where(job.c.stage == stage, open_).distinct()
        return [subject for (subject,) in self._rows(query.order_by(job.c.subject))]

    def dead(self) -> int:
        """Count the jobs that were given up."""
        row = self._row(sa.select(sa.func.count()).select_from(job).where(job.c.state == "dead"))
        return int(row[0]) if row else 0

    def revive(self) -> int:
        """Give dead jobs their tries back; return how many there were."""
        with self._write() as c:
            dead = job.c.state == "dead"
            lost = c.execute(sa.select(job.c.stage, job.c.subject).where(dead)).all()
            deaths.withdraw(c, lost)
            for row in lost:
                call(c, row.stage, 1)
            again = {"state": "ready", "error": None} | UNTRIED
            return c.execute(sa.update(job).where(dead).values(**again)).rowcount

    def counts(self) -> dict[str, dict[str, int]]:
        """Count the jobs of each stage by state."""
        query = sa.select(job.c.stage, job.c.state, sa.func.count()).group_by(job.c.stage, job.c.state)
        counts: dict[str, dict[str, int]] = {}
        for stage, state, n in self._rows(query):
            counts.setdefault(stage, {})[state] = n
        return counts

    def waiting(self, stage: str) -> int:
        """Count the jobs of a stage that are neither done nor dead."""
        where = (job.c.stage == stage, job.c.state.in_(("ready", *HELD)))
        row = self._row(sa.select(sa.func.count()).select_from(job).where(*where))
        return int(row[0]) if row else 0

    def _let_go(
        self, c: Connection, jobs: Sequence[Job], *, state: str, error: str | None, failures: int = 0
    ) -> int:
        """End the leases that still stand; return how many did."""
        through = {"state": state, "error": error, "failures": failures} | FREE
        once_more = {"state": "ready", "error": None} | UNTRIED | FREE
        ended = 0
        for where in _leases(jobs):
            for held, values in (("leased", through), ("again", once_more)):
                done = c.execute(sa.update(job).where(where, job.c.state == held).values(**values))
                ended += done.rowcount
        return ended

    def _give_up(self, c: Connection, where: sa.ColumnElement[bool]) -> None:
        """Let jobs die that were taken up too often without a word of what became of it."""
        lost = c.execute(sa.select(job).where(where).order_by(job.c.key)).all()
        if not lost:
            return
        self._lock(c, [row.key for row in lost])
        for row in lost:
            named = sa.update(job).where(job.c.key == row.key, job.c.state == "ready")
            if c.execute(named.values(state="dead", error="ended its worker")).rowcount:
                item = Job(row.key, row.stage, row.subject, row.tries, "", row.failures)
                deaths.tell(c, item, f"ended its worker without a word, {row.tries} times")

    def _free_lost(self, connection: Connection) -> None:
        leased = connection.execute(sa.select(job.c.owner).where(job.c.state.in_(HELD)).distinct())
        lost = [owner for (owner,) in leased if owner and not alive(owner)]
        over = sa.or_(job.c.lease_until < time.time(), job.c.owner.in_(lost))
        keys = self._keys(connection, sa.and_(job.c.state.in_(HELD), over))
        for part in _parts(keys):
            named = job.c.key.in_(part)
            connection.execute(sa.update(job).where(named, job.c.state == "again").values(**UNTRIED))
            connection.execute(sa.update(job).where(named).values(state="ready", **FREE))

    @staticmethod
    def _keys(connection: Connection, where: sa.ColumnElement[bool]) -> list[str]:
        """List rows to be changed; one that is locked is being changed by its own worker."""
        query = sa.select(job.c.key).where(where)
        if connection.dialect.name == "postgresql":
            query = query.with_for_update(skip_locked=True)
        return [key for (key,) in connection.execute(query)]

    @staticmethod
    def _lock(connection: Connection, keys: Sequence[str]) -> None:
        """Lock rows in the order of their keys, so that two writers of many never wait in a ring."""
        if connection.dialect.name == "postgresql":
            query = sa.select(job.c.key).where(job.c.key.in_(keys)).order_by(job.c.key)
            connection.execute(query.with_for_update()).all()


def _of_version(version: str) -> sa.ColumnElement[bool]:
    return job.c.key.endswith(f":{version}", autoescape=True)


def _leases(jobs: Iterable[Job]) -> list[sa.ColumnElement[bool]]:
    """Give the conditions under which rows are these jobs under these leases, a few hundred each."""
    keys: dict[str, list[str]] = defaultdict(list)
    for item in jobs:
        keys[item.owner].append(item.key)
    return [
        sa.and_(job.c.owner == owner, job.c.key.in_(part))
        for owner, listed in keys.items()
        for part in _parts(listed)
    ]


def _parts(keys: Sequence[str]) -> list[Sequence[str]]:
    return [keys[start : start + TOGETHER] for start in range(0, len(keys), TOGETHER)]
