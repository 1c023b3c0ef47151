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
def rebuild_(json_out: bool) -> int:
    """Make the index anew from the store, beside the live one, then put it in its place.

    For a damaged index, or after TRADEWARN_MODEL was changed. A running server is
    started again afterwards.
    """
    from index.vector_cache import SqliteVectorCache
    from tradewarn.cli.rebuilding import rebuild

    with Program(Settings.read()) as program:
        cache = SqliteVectorCache(program.settings.home / "vectors.sqlite")
        stored, held = rebuild(
            program.store, program.settings, program.embedder, cache, progress=progress("rebuild")
        )
    if json_out:
        emit({"records": stored, "held": held})
    else:
        tell(f"{held} of {stored} records in the index")
    return 0 if held == stored else 1


COMMAND = command
