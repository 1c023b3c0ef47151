"""`tradewarn index`: how far the index is behind the store, and making it anew."""

import click

from tradewarn.cli.layout import table
from tradewarn.cli.output import as_json, emit, progress, say, tell
from tradewarn.cli.program import Program
from tradewarn.errors import TradewarnError
from tradewarn.settings import Settings

UNKNOWN = "?"


@click.group("index")
def command() -> None:
    """Look after the search index, which can always be made again from the store."""


@command.command("status")
@as_json
def status(json_out: bool) -> int:
    """Tell how many records the store has and gave the index, are found in it, and wait between.

    Ends with 1 where any wait or were given up, or the index has fewer than it was given: `tradewarn index
    rebuild`. Where the search engine does not answer, the rest is told, and what it holds is not known.
    """
    with Program(Settings.read()) as program:
        store = program.store
        numbers: dict[str, int | None] = {
            "stored": store.notices.count() + store.cases.count() + len(store.precedents.ids()),
            "held": store.indexed.count(program.index_name),
            "found": _found(program),
            "waiting": store.jobs.waiting("index"),
            "given_up": store.indexed.given_up(program.index_name, "index"),
        }
        state: dict[str, str | int | None] = {"index": program.index_name, **numbers}
    if json_out:
        emit(state)
    else:
        _print(state)
    found, held = numbers["found"], numbers["held"] or 0
    return 1 if numbers["waiting"] or numbers["given_up"] or found is None or found < held else 0


def _found(program: Program) -> int | None:
    """Count what the engine holds; none where it does not answer, which is told."""
    try:
        return program.backend.size().records
    except TradewarnError as away:
        tell(str(away))
        return None


@command.command("rebuild")
@as_json
def rebuild_(json_out: bool) -> int:
    """Make the index anew from the store, beside the live one, then put it in its place.

    For a damaged index, or after TRADEWARN_MODEL was changed. A running server takes it
    up by itself; one with the old TRADEWARN_MODEL is started again.
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
        from tradewarn.cli.answers import language

        tell(language().say("cli.rebuilt", held=held, stored=stored))
    return 0 if held == stored else 1


def _print(state: dict[str, str | int | None]) -> None:
    from tradewarn.cli.answers import language

    speak = language()
    keys = {"index": "engine", "stored": "stored", "held": "held", "found": "found"}
    keys |= {"waiting": "waiting", "given_up": "given_up"}
    shown = {
        name: v if isinstance(v, str) else UNKNOWN if v is None else speak.formats.number(v)
        for name, v in state.items()
    }
    rows = [(speak.say(f"cli.index_{key}"), shown[name]) for name, key in keys.items()]
    say(table([speak.say("cli.index"), speak.say("cli.state")], rows, numbers=[1]))


COMMAND = command
