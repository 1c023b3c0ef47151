"""`tradewarn worker`: take jobs until stopped."""

import sys
import time

import click

from tradewarn.cli.faults import coded
from tradewarn.cli.output import as_json, emit, progress, tell
from tradewarn.cli.program import Program
from tradewarn.errors import TradewarnError
from tradewarn.settings import Settings

PAUSE_SECONDS = 1.0
AWAY = 503  # what is needed does not answer now, and may later
AWAY_SECONDS = 10.0


@click.command("worker")
@click.option("--once", is_flag=True, help="End when nothing is ready.")
@click.option("--rerun", is_flag=True, help="First enter every document and built-in profile of other rules.")
@click.option("--retry-dead", is_flag=True, help="First give dead jobs new tries.")
@as_json
def command(once: bool, rerun: bool, retry_dead: bool, json_out: bool) -> int:
    """Take jobs of every stage; any number of workers may run at once.

    Where the store, the index or the model is away for a while, it tells so and tries
    again, unless it is to end with --once. Exit 1, where it ends by itself, when jobs were
    given up. With --json, one object each time that all work was done.
    """
    from sqlalchemy.exc import OperationalError

    from tradewarn.cli.ingesting import enter_changed_profiles, enter_outdated
    from tradewarn.work import Worker

    with Program(Settings.read()) as program:
        jobs = program.store.jobs
        if rerun:
            tell(f"{enter_outdated(program.store)} documents to read again")
            tell(f"{enter_changed_profiles(program.store)} built-in profiles to match again")
        if retry_dead:
            tell(f"{jobs.revive()} dead jobs to try again")
        worker = Worker(program.store, list(program.stages()), progress=progress("worker"))
        while True:
            try:
                done = worker.run_until_idle()
            except (TradewarnError, OperationalError) as error:
                if once or (isinstance(error, TradewarnError) and error.status != AWAY):
                    raise
                tell(str(coded(error)))
                time.sleep(AWAY_SECONDS)
                continue
            if json_out and (done or once):
                emit({"done": done, "dead": jobs.dead()})
                sys.stdout.flush()
            if once:
                return 1 if jobs.dead() else 0
            time.sleep(PAUSE_SECONDS)


COMMAND = command
