"""`tradewarn sources`: how fresh each source is, and which is silent."""

import click

from tradewarn.cli.output import as_json, emit, say
from tradewarn.cli.program import Program
from tradewarn.settings import Settings


@click.command("sources")
@as_json
def command(json_out: bool) -> int:
    """List every source with its last success, newest notice and silence alarm."""
    with Program(Settings.read()) as program:
        states = program.source_states()
    for state in states:
        if json_out:
            emit(state)
        else:
            newest = f"newest {state.newest or '–'}"
            alarm = f"  SILENT: {state.alarm}" if state.silent else ""
            say(f"{state.name:24} {state.country:4} {newest}  {state.documents} documents{alarm}")
    return 1 if any(s.silent for s in states) else 0


COMMAND = command
