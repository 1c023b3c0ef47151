"""`tradewarn index`: how far the index is behind the store, and making it anew."""

import click

from tradewarn.cli.output import as_json, emit, progress, tell
from tradewarn.cli.program import Program
from tradewarn.settings import Settings


@click.group("index")
def command() -> None:
    """The search index: a projection of the store, which can always be made again."""


@command.command("status")
@as_json
def status(json_out: bool) -> int:
    """Tell how many records the store has, the index holds, and wait between."""
    with Program(Settings.read()) as program:
        store = program.store
        held = store.indexed.held(program.index_name)
        state = {
            "index": program.index_name,
            "stored": store.notices.count() + len(store.cases.all()),
            "held": len(held),
            "waiting": store.jobs.waiting("index"),
        }
    if json_out:
        emit(state)
    else:
        tell(", ".join(f"{name} {value}" for name, value in state.items()))
    return 1 if state["waiting"] else 0


@command.command("rebuild")
@as_json
def rebuild(json_out: bool) -> int:
    """Enter every stored record again; the index takes what differs from what it holds."""
    from tradewarn.work import Worker

    with Program(Settings.read()) as program:
        store = program.store
        store.indexed.forget(program.index_name)
        ids = [n.id for n in store.notices.all()] + [c.id for c in store.cases.all()]
        store.jobs.reopen("index", ids, version="1")
        Worker(store, list(program.stages()), progress=progress("rebuild")).run_until_idle()
        held = len(store.indexed.held(program.index_name))
    if json_out:
        emit({"records": len(ids), "held": held})
    else:
        tell(f"{held} of {len(ids)} records in the index")
    return 0 if held == len(ids) else 1


COMMAND = command
