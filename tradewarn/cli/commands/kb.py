"""`tradewarn kb`: load cited records."""

from pathlib import Path

import click

from tradewarn.cli.output import as_json, emit, progress, tell, tell_issues
from tradewarn.cli.program import Program
from tradewarn.model import Issue
from tradewarn.settings import Settings


@click.group("kb")
def command() -> None:
    """Knowledge that is loaded beside the notices, every row with its source."""


@command.command("load")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@as_json
def load(paths: tuple[Path, ...], json_out: bool) -> int:
    """Load event lists, order lists, HS tables and glossaries, told by their form.

    A folder is taken file by file; a file of no known form is an issue.
    """
    from kb.loading import load_all
    from tradewarn.cli.knowledge import keep
    from tradewarn.work import Worker

    issues: list[Issue] = []
    rows = 0
    with Program(Settings.read()) as program:
        for loaded in load_all(paths):
            issues += loaded.issues
            rows += loaded.rows
            keep(program.store, loaded)
            if json_out:
                emit({"source": loaded.source_name, "form": loaded.form, "rows": loaded.rows})
            elif loaded.form:
                tell(f"{loaded.source_name}: {loaded.rows} rows ({loaded.form})")
        Worker(program.store, list(program.stages()), progress=progress("load")).run_until_idle()
    if json_out:
        emit({"rows": rows, "issues": [i.model_dump(mode="json") for i in issues]})
    else:
        tell_issues(issues)
    return 2 if not rows else 1 if issues else 0


COMMAND = command
