"""Work as rows: leased, repeated after a kill, dead after too many tries.

A key names the stage, the subject and the version of the rules, so entering work twice
is harmless. What a job makes and its ``done`` are written in one transaction.
"""

import os
import socket
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.store.rows import Rows, insert_new
from tradewarn.store.schema import job

LEASE_SECONDS = 600.0
MOST_TRIES = 5
MOST_CLAIMS = 50  # a job that ends its worker this often without a word is given up


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of work: `stage` over `subject`, which is a digest, id or market."""

    key: str
    stage: str
    subject: str
    tries: int


class Jobs(Rows):
    """The queue of this store, for any number of processes."""

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
            {"key": f"{stage}:{s}:{v}", "stage": stage, "subject": s, "state": "ready", "tries": 0}
            for s, v in versions.items()
        ]
        with self._write(connection) as c:
            return insert_new(c, job, rows)

    def reopen(
        self, stage: str, subjects: Sequence[str], *, version: str, connection: Connection | None = None
    ) -> None:
        """Enter work that must run again although it was done, as a projection must."""
        keys = [f"{stage}:{s}:{version}" for s in subjects]
        with self._write(connection) as c:
            self.enqueue(stage, subjects, version=version, connection=c)
            again = {"state": "ready", "tries": 0, "owner": None, "lease_until": None}
            for start in range(0, len(keys), 500):
                c.execute(sa.update(job).where(job.c.key.in_(keys[start : start + 500])).values(**again))

    def claim(self, stage: str, *, limit: int) -> list[Job]:
        """Lease up to `limit` jobs of a stage to this process, oldest key first.

        A lease whose time is over, or whose owner on this host is no longer alive, is
        free: a run after a kill goes on at once. A job taken up too often is dead.
        """
        me = _me()
        with self._write() as c:
            self._free_lost(c)
            ready = (job.c.stage == stage, job.c.state == "ready")
            c.execute(
                sa.update(job)
                .where(*ready, job.c.tries >= MOST_CLAIMS)
                .values(state="dead", error="ended its worker")
            )
            query = sa.select(job).where(*ready, job.c.tries < MOST_CLAIMS).order_by(job.c.key)
            if c.dialect.name == "postgresql":
                query = query.with_for_update(skip_locked=True)
            rows = list(c.execute(query.limit(limit)))
            taken = [Job(key=r.key, stage=r.stage, subject=r.subject, tries=r.tries + 1) for r in rows]
            lease = {"state": "leased", "owner": me, "lease_until": time.time() + LEASE_SECONDS}
            keys = [j.key for j in taken]
            c.execute(sa.update(job).where(job.c.key.in_(keys)).values(tries=job.c.tries + 1, **lease))
        return taken

    def done(self, jobs: Iterable[Job], *, connection: Connection | None = None) -> None:
        """Mark jobs done, in the transaction that holds what they made.

        A job that was entered again while it ran stays ready, and runs once more.
        """
        self._set(jobs, "done", None, connection)

    def failed(self, item: Job, error: str, *, connection: Connection | None = None) -> bool:
        """Give a job back for another try.

        Returns:
            True when it is dead now: it failed `MOST_TRIES` times.
        """
        dead = item.tries >= MOST_TRIES
        self._set([item], "dead" if dead else "ready", error, connection)
        return dead

    def released(self, jobs: Iterable[Job]) -> None:
        """Give jobs back untried: what they need is away, which is not their fault."""
        keys = [j.key for j in jobs]
        with self._write() as c:
            held = (job.c.key.in_(keys), job.c.state == "leased", job.c.owner == _me())
            values = {"state": "ready", "owner": None, "lease_until": None, "tries": job.c.tries - 1}
            c.execute(sa.update(job).where(*held).values(**values))

    def dead(self) -> int:
        """Count the jobs that were given up."""
        row = self._row(sa.select(sa.func.count()).select_from(job).where(job.c.state == "dead"))
        return int(row[0]) if row else 0

    def revive(self) -> int:
        """Give dead jobs their tries back; return how many there were."""
        with self._write() as c:
            again = {"state": "ready", "tries": 0, "error": None}
            return c.execute(sa.update(job).where(job.c.state == "dead").values(**again)).rowcount

    def counts(self) -> dict[str, dict[str, int]]:
        """Count the jobs of each stage by state."""
        query = sa.select(job.c.stage, job.c.state, sa.func.count()).group_by(job.c.stage, job.c.state)
        counts: dict[str, dict[str, int]] = {}
        for stage, state, n in self._rows(query):
            counts.setdefault(stage, {})[state] = n
        return counts

    def waiting(self, stage: str) -> int:
        """Count the jobs of a stage that are neither done nor dead."""
        where = (job.c.stage == stage, job.c.state.in_(("ready", "leased")))
        row = self._row(sa.select(sa.func.count()).select_from(job).where(*where))
        return int(row[0]) if row else 0

    def _set(self, jobs: Iterable[Job], state: str, error: str | None, connection: Connection | None) -> None:
        keys = [j.key for j in jobs]
        values = {"state": state, "error": error, "owner": None, "lease_until": None}
        with self._write(connection) as c:
            for start in range(0, len(keys), 500):
                part = keys[start : start + 500]
                held = (job.c.key.in_(part), job.c.state == "leased", job.c.owner == _me())
                c.execute(sa.update(job).where(*held).values(**values))

    def _free_lost(self, connection: Connection) -> None:
        leased = connection.execute(sa.select(job.c.owner).where(job.c.state == "leased").distinct())
        lost = [owner for (owner,) in leased if owner and not _alive(owner)]
        over = sa.or_(job.c.lease_until < time.time(), job.c.owner.in_(lost))
        connection.execute(sa.update(job).where(job.c.state == "leased", over).values(state="ready"))


def _me() -> str:
    """Name this process: host, number and the moment it began, since numbers come again."""
    return f"{socket.gethostname()}:{os.getpid()}:{_began(os.getpid())}"


def _began(pid: int) -> str:
    """Return when a process began, in ticks since the start; empty where nothing tells."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return ""


def _alive(owner: str) -> bool:
    """Tell whether a lease's owner may still run; on another host only time tells."""
    host, pid, began = owner.rsplit(":", 2)
    if host != socket.gethostname():
        return True
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return _began(int(pid)) == began
