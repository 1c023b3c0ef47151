"""`tradewarn worker`: take jobs until stopped."""

import sys
import time
from typing import TYPE_CHECKING

import click

from tradewarn.cli.faults import coded
from tradewarn.cli.output import as_json, emit, progress, tell
from tradewarn.cli.program import Program
from tradewarn.errors import TradewarnError
from tradewarn.settings import Settings

if TYPE_CHECKING:
    from tradewarn.stopping import Stop
    from tradewarn.store import Store
    from tradewarn.work import Worker

AWAY = 503  # what is needed does not answer now, and may later
AWAY_SECONDS = 10.0
PATIENCE_SECONDS = 300.0  # for what waits until all documents are read


@click.command("worker")
@click.option("--once", is_flag=True, help="End when nothing is ready.")
@click.option("--rerun", is_flag=True, help="First enter every document and built-in profile of other rules.")
@click.option("--retry-dead", is_flag=True, help="First give dead jobs new tries.")
@as_json
def command(once: bool, rerun: bool, retry_dead: bool, json_out: bool) -> int:
    """Take jobs of every stage; any number of workers may run at once.

    On PostgreSQL they may run on any host, and are called to new work; on SQLite they run
    on one machine, and notice it. SIGTERM or Ctrl-C ends one after its batch; a second one,
    or 20 seconds, before it, and another worker does the batch.

    Where the store, the index or the model is away for a while, it tells so and tries
    again, unless it is to end with --once. Exit 1 when jobs were given up. With --json,
    one object each time that some work was done.
    """
    from tradewarn.cli.ending import ended_by_signals
    from tradewarn.cli.ingesting import enter_changed_profiles, enter_outdated
    from tradewarn.stopping import Stop
    from tradewarn.work import Worker

    with Program(Settings.read()) as program:
        if not once:
            wait_for_store(program)
        jobs = program.store.jobs
        if rerun:
            tell(f"{enter_outdated(program.store)} documents to read again")
            tell(f"{enter_changed_profiles(program.store)} built-in profiles to match again")
        if retry_dead:
            tell(f"{jobs.revive()} dead jobs to try again")
        stop = Stop()
        worker = Worker(
            program.store,
            list(program.stages()),
            progress=progress("worker"),
            stopping=stop.is_set,
            patience=0.0 if once else PATIENCE_SECONDS,
        )
        with ended_by_signals(stop, worker.give_back):
            if once:
                done = worker.run_until_idle()
                if json_out:
                    emit({"done": done, "dead": jobs.dead()})
            else:
                serve(program.store, worker, stop=stop, json_out=json_out)
        return 1 if jobs.dead() else 0


def wait_for_store(program: Program) -> None:
    """Open the store, as soon as it answers.

    Raises:
        TradewarnError: Something is wrong that waiting does not mend.
    """
    while True:
        try:
            _ = program.store
        except TradewarnError as error:
            if not may_come_back(error):
                raise
            tell(str(error))
            time.sleep(AWAY_SECONDS)
        else:
            return


def may_come_back(error: BaseException) -> bool:
    """Tell whether waiting may help: what is needed is away, or a database did not answer."""
    from sqlalchemy.exc import OperationalError

    away = isinstance(error, TradewarnError) and error.status == AWAY
    return away or isinstance(error, OperationalError) or isinstance(error.__cause__, OperationalError)


def serve(store: "Store", worker: "Worker", *, stop: "Stop", json_out: bool = False) -> None:
    """Work until the end is wished for, through the queue of the store's database.

    Raises:
        TradewarnError: Something is wrong that waiting does not mend.
    """
    from tradewarn.store.queues import queue_of

    def work(stage: str | None) -> float:
        try:
            done = worker.run(stage) if stage else worker.run_until_idle()
            if json_out and done:
                emit({"done": done, "dead": store.jobs.dead()})
                sys.stdout.flush()
        except Exception as error:
            if not may_come_back(error):
                raise
            tell(str(coded(error)))
            return AWAY_SECONDS
        return 0.0

    def away(error: TradewarnError) -> None:
        tell(str(error))

    queue_of(store.engine.dialect.name).serve(store.engine, work, stop=stop, away=away)


COMMAND = command
