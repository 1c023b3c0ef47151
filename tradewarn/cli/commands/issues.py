"""`tradewarn issues`: the list that a person works."""

import click

from tradewarn.cli.output import as_json, emit, say
from tradewarn.cli.program import Program
from tradewarn.settings import Settings


@click.command("issues")
@click.option("--code", help="Only issues of this code, as TW-R04.")
@as_json
def command(code: str | None, json_out: bool) -> int:
    """List what waits for a person: unreadable files, conflicts, silent sources, dead jobs."""
    with Program(Settings.read()) as program:
        issues = program.store.issues.all(code=code)
        counts = program.store.issues.counts()
    if json_out:
        for issue in issues:
            emit(issue)
    else:
        for issue in issues:
            say(f"[{issue.code}] {issue.what}\n  Fix: {issue.fix}\n  Seen at: {issue.where or '–'}")
        say(", ".join(f"{code} {n}" for code, n in counts.items()) or "no issues")
    return 1 if issues else 0


COMMAND = command
