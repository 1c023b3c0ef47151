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
from threading import Event, Thread
from time import monotonic

from sqlalchemy.exc import SQLAlchemyError

from tradewarn.errors import LeaseLost, StoreError, TradewarnError
from tradewarn.store import Store
from tradewarn.store.absence import is_away
from tradewarn.store.jobs import Job
from tradewarn.work.stage import Stage

Progress = Callable[[str, int, int], None]  # stage, done in this run, still waiting
AWAY = 503  # what is needed does not answer now, and may later
AWAY_SECONDS = 10.0  # for so long a stage whose engine was away is not called again
BEATS = 4  # in a lease, so that a missed one does no harm


def silent(stage: str, done: int, waiting: int) -> None:
    """Report no progress."""


class Worker:
    """Takes jobs until none is ready.

    Args:
        store: Whose jobs.
        stages: What to do, in order.
        progress: Told after each batch.
        stopping: Asked before each batch; when true, no more is taken.
        patience: For so many seconds at most a stage is left while other workers are at the
            stages before it; for good would be too long, where documents never cease to come.
    """

    def __init__(
        self,
        store: Store,
        stages: Sequence[Stage],
        *,
        progress: Progress = silent,
        stopping: Callable[[], bool] = lambda: False,
        patience: float = 0.0,
    ) -> None:
        self._store = store
        self._stages = stages
        self._progress = progress
        self._stopping = stopping
        self._patience = patience
        self._left: dict[str, float] = {}  # since when a stage is left to wait
        self._begun = False
        self._at: Sequence[Job] = ()
        self._owed: list[Job] = []  # to be given back when the store answers again
        self._away: dict[str, float] = {}

    def run_until_idle(self) -> int:
        """Do all ready work of all stages, earlier stages first.

        Where what a stage needs is away, as a search engine, the others go on without it.

        Returns:
            How many jobs were done or given up.

        Raises:
            TradewarnError: What a stage needs was away, told when nothing else was left to do.
        """
        total = 0
        self._begin()
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
            if done == 0 or self._stopping():
                if away:
                    raise next(iter(away.values()))
                if self._stopping() or not self._look():
                    return total

    def _look(self) -> bool:
        """Let stages look whether something is due that nobody entered."""
        looks = [stage.idle() for stage in self._stages if stage.idle]
        return any(looks)

    def run(self, name: str, *, batches: int = 0) -> int:
        """Do the ready work of one stage and of those that waited for it, or some batches of it alone.

        A stage of another program is passed over.
        Where what it needs was away a moment ago, nothing is tried.

        Returns:
            How many jobs were done or given up.

        Raises:
            TradewarnError: What the stage needs is away.
        """
        if monotonic() < self._away.get(name, 0.0):
            return 0
        self._begin()
        wanted = [s for s in self._stages if s.name == name or (name in s.after and not batches)]
        return sum(self._drain(stage, batches=batches) for stage in wanted)

    def give_back(self) -> None:
        """Give back the batch that is being done, so that another takes it up at once.

        For another thread, when the one that does it is not waited for: what it makes after
        this is refused by the store.
        """
        with suppress(StoreError, SQLAlchemyError):  # away: their lease runs out
            self._store.jobs.released(self._at, wake=True)

    def _drain(self, stage: Stage, *, batches: int = 0) -> int:
        count = number = 0
        version = stage.version() if stage.version else None
        self._settle()
        if self._must_wait(stage):
            return 0
        while not self._stopping() and (not batches or number < batches):
            jobs = self._store.jobs.claim(stage.name, limit=stage.batch, version=version)
            if not jobs:
                break
            self._at = jobs
            try:
                self._do(stage, jobs)
            except BaseException as error:
                if isinstance(error, TradewarnError) and error.status == AWAY:
                    self._away[stage.name] = monotonic() + AWAY_SECONDS
                self._owed += jobs
                with suppress(StoreError, SQLAlchemyError):  # away too
                    self._settle()
                raise
            finally:
                self._at = ()
            count, number = count + len(jobs), number + 1
            self._progress(stage.name, count, self._store.jobs.waiting(stage.name))
        return count

    def _must_wait(self, stage: Stage) -> bool:
        """Tell whether other workers are to be through with the stages before this one first."""
        if not self._patience or not any(map(self._store.jobs.waiting, stage.after)):
            self._left.pop(stage.name, None)
            return False
        if monotonic() - self._left.setdefault(stage.name, monotonic()) < self._patience:
            return True
        del self._left[stage.name]
        return False

    def _settle(self) -> None:
        """Give back what could not be done; nobody would take it up while this process lives."""
        if self._owed:
            self._store.jobs.released(self._owed)
            self._owed = []

    def _begin(self) -> None:
        """Once only: a worker that runs on when newer rules are there must not take from them."""
        if self._begun:
            return
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
        except Exception as error:  # a fault in one document must not stop the batch
            if is_away(error):
                raise
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
