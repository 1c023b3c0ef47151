"""`tradewarn worker`: take jobs until stopped."""

import time

import click

from tradewarn.cli.output import progress, tell
from tradewarn.cli.program import Program
from tradewarn.settings import Settings

PAUSE_SECONDS = 1.0


@click.command("worker")
@click.option("--once", is_flag=True, help="End when nothing is ready.")
@click.option("--rerun", is_flag=True, help="First enter every document that older rules read.")
@click.option("--retry-dead", is_flag=True, help="First give dead jobs new tries.")
def command(once: bool, rerun: bool, retry_dead: bool) -> int:
    """Take jobs of every stage; any number of workers may run at once."""
    from tradewarn.cli.ingesting import enter_outdated
    from tradewarn.work import Worker

    with Program(Settings.read()) as program:
        if rerun:
            tell(f"{enter_outdated(program.store)} documents to read again")
        if retry_dead:
            tell(f"{program.store.jobs.revive()} dead jobs to try again")
        worker = Worker(program.store, list(program.stages()), progress=progress("worker"))
        while True:
            worker.run_until_idle()
            if once:
                return 0
            time.sleep(PAUSE_SECONDS)


COMMAND = command
