"""Back-pressure: who brings documents does no more of it while too many wait to be read."""

import time
from collections.abc import Callable

from tradewarn.store import Store
from tradewarn.work.worker import Worker

PAUSE_SECONDS = 0.5


class Room:
    """Keeps a stage's queue shorter than a limit, from the side of those who fill it.

    While it is full they read what waits, beside the workers where there are some; so one
    who is alone on a machine never waits for good. Where others have taken all that is
    ready, they wait.

    Args:
        store: Whose queue.
        worker: Does batches of the stage.
        stage: The stage that is filled.
        limit: The most that may wait; 0: no limit.
        sleep: Waits so many seconds.
    """

    def __init__(
        self,
        store: Store,
        worker: Worker,
        stage: str,
        *,
        limit: int,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._store, self._worker, self._stage, self._limit = store, worker, stage, limit
        self._sleep = sleep

    def make(self) -> None:
        """Return when there is room for more."""
        while self._limit and self._store.jobs.waiting(self._stage) >= self._limit:
            if not self._worker.run(self._stage, batches=1):
                self._sleep(PAUSE_SECONDS)
