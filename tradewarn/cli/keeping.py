"""What a server does for the index where no worker runs: the work that nobody else is at."""

import sys
from collections.abc import Mapping
from threading import Event, Thread
from typing import TYPE_CHECKING

from tradewarn.cli.faults import coded
from tradewarn.errors import HomeReadOnly, StoreMoved, TradewarnError

if TYPE_CHECKING:
    from tradewarn.cli.program import Program
    from tradewarn.work import Worker

STAGES = ("compare", "index", "searches")
TICK_SECONDS = 10.0
ENDING_SECONDS = 5.0


class Keeper:
    """Brings the index level with the store, from a thread of a server.

    A firm that runs nothing but `tradewarn serve` has no worker for what an ingest left while the search
    engine was away, or for an index that was restored. The keeper does it if the queue stood still between
    two looks: where a worker or an ingest is at work it stays out of their way. It has a store and an
    index of its own, and shares the model, which is large.

    Args:
        program: That of the server.
        tick: Seconds between two looks.
    """

    def __init__(self, program: "Program", *, tick: float = TICK_SECONDS) -> None:
        self._served, self._tick = program, tick
        self._stop = Event()
        self._thread = Thread(target=self._keep, name="index", daemon=True)
        self._told = ""

    def __enter__(self) -> "Keeper":
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._stop.set()
        self._thread.join(ENDING_SECONDS)  # a batch that takes longer is done by the next one

    def _keep(self) -> None:
        from tradewarn.cli.program import Program

        with Program(self._served.settings) as own:
            own.__dict__["embedder"] = self._served.embedder
            worker: Worker | None = None
            before: object = None
            while not self._stop.wait(self._tick):
                try:
                    worker = worker or self._worker(own)
                    counts = own.store.jobs.counts()
                    if counts == before and not own.store.jobs.at_work():
                        _do(own, worker, counts)
                        counts = own.store.jobs.counts()
                    before, self._told = counts, ""
                except (HomeReadOnly, StoreMoved):
                    return
                except Exception as error:  # noqa: BLE001  (the server goes on; the next look tries again)
                    self._tell(coded(error) or error)

    def _worker(self, own: "Program") -> "Worker":
        from tradewarn.work import Worker

        mine = [stage for stage in own.stages() if stage.name in STAGES]
        return Worker(own.store, mine, stopping=self._stop.is_set)

    def _tell(self, error: BaseException) -> None:
        """Say once what keeps it from its work."""
        said = str(error) if isinstance(error, TradewarnError) else f"{type(error).__name__}: {error}"
        if said != self._told:
            sys.stderr.write(f"tradewarn: {said}\n")
        self._told = said


def _do(own: "Program", worker: "Worker", counts: Mapping[str, Mapping[str, int]]) -> None:
    """Do what was left, or look whether something is due; a damaged index is given nothing to do."""
    if any(counts.get(name, {}).get("ready") for name in STAGES):
        own.backend.size()
    worker.run_until_idle()
