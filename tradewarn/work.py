"""Run stages over the queue until it is empty, one batch at a time.

A stage writes what it makes and marks its jobs done in one transaction of its own, so a
kill at any moment leaves either both or neither, and running again goes on where it was.
While it works, its leases are renewed; a batch that lost one all the same (the machine
slept, say) is not written, and those of its jobs that it still has are done again.

A stage that works by rules takes only what was entered under their version; what other
rules left when a worker begins is entered under its own.
"""

import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Event, Thread

from sqlalchemy.exc import SQLAlchemyError

from tradewarn.errors import LeaseLost, StoreError, TradewarnError
from tradewarn.store import Store
from tradewarn.store.jobs import Job

Progress = Callable[[str, int, int], None]  # stage, done in this run, still waiting
AWAY = 503  # what is needed does not answer now, and may later
BEATS = 4  # in a lease, so that a missed one does no harm


@dataclass(frozen=True)
class Stage:
    """One step of the way from a document to a warning.

    Attributes:
        name: Names the stage in the queue and in Issues.
        work: Does the jobs and marks them done, in one transaction of its own.
        batch: How many jobs it takes at once.
        version: Tells the version of its rules, where it has any.
        begin: Enters what must be done anew, once when a worker begins.
    """

    name: str
    work: Callable[[Sequence[Job]], None]
    batch: int = 1
    version: Callable[[], str] | None = None
    begin: Callable[[], object] | None = None


def silent(stage: str, done: int, waiting: int) -> None:
    """Report no progress."""


class Worker:
    """Takes jobs until none is ready."""

    def __init__(self, store: Store, stages: Sequence[Stage], *, progress: Progress = silent) -> None:
        self._store = store
        self._stages = stages
        self._progress = progress
        self._begun = False

    def run_until_idle(self) -> int:
        """Do all ready work of all stages, earlier stages first.

        Where what a stage needs is away, as a search engine, the others go on without it.

        Returns:
            How many jobs were done or given up.

        Raises:
            TradewarnError: What a stage needs was away, told when nothing else was left to do.
        """
        total = 0
        if not self._begun:
            self._adopt()
        away: dict[str, TradewarnError] = {}
        while True:
            done = 0
            for stage in self._stages:
                if stage.name in away:
                    continue
                try:
                    done += self._drain(stage)
                except TradewarnError as error:
                    if error.status != AWAY:
                        raise
                    away[stage.name] = error
            total += done
            if done == 0:
                if away:
                    raise next(iter(away.values()))
                return total

    def _drain(self, stage: Stage) -> int:
        count = 0
        version = stage.version() if stage.version else None
        while jobs := self._store.jobs.claim(stage.name, limit=stage.batch, version=version):
            try:
                self._do(stage, jobs)
            except BaseException:
                with suppress(StoreError, SQLAlchemyError):  # away too: their lease runs out
                    self._store.jobs.released(jobs)
                raise
            count += len(jobs)
            self._progress(stage.name, count, self._store.jobs.waiting(stage.name))
        return count

    def _adopt(self) -> None:
        """Once only: a worker that runs on when newer rules are there must not take from them."""
        for stage in self._stages:
            if stage.version:
                self._store.jobs.adopt(stage.name, stage.version())
            if stage.begin:
                stage.begin()
        self._begun = True

    def _do(self, stage: Stage, jobs: Sequence[Job]) -> None:
        """Do a batch; if it fails, each job alone, so that one cannot stop the others."""
        try:
            with _kept(self._store, jobs):
                stage.work(jobs)
        except LeaseLost:
            left = self._store.jobs.held(jobs)
            if 0 < len(left) < len(jobs):
                self._do(stage, left)
        except TradewarnError as error:
            if error.status == AWAY:  # the engine or the store is away: not the job's fault
                raise
            self._apart(stage, jobs, str(error))
        except Exception:  # noqa: BLE001  (a fault in one document must not stop the batch)
            self._apart(stage, jobs, traceback.format_exc(limit=8))

    def _apart(self, stage: Stage, jobs: Sequence[Job], error: str) -> None:
        if len(jobs) > 1:
            for job in jobs:
                self._do(stage, [job])
            return
        self._store.jobs.failed(jobs[0], error)


@contextmanager
def _kept(store: Store, jobs: Sequence[Job]) -> Iterator[None]:
    """Renew the leases of jobs from beside, for as long as the block runs."""
    through = Event()

    def beat() -> None:
        while not through.wait(store.jobs.lease_seconds / BEATS):
            try:
                store.jobs.renew(jobs)
            except (StoreError, SQLAlchemyError):
                continue  # the store is busy or away: the lease lasts for other beats

    heart = Thread(target=beat, name="leases", daemon=True)
    heart.start()
    try:
        yield
    finally:
        through.set()
        heart.join()
