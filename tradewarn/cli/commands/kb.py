"""`tradewarn kb`: load cited records."""

from pathlib import Path

import click

from tradewarn.cli.output import as_json, emit, progress, tell, tell_issues
from tradewarn.cli.program import Program
from tradewarn.model import Issue
from tradewarn.settings import Settings


@click.group("kb")
def command() -> None:
    """Load lists of past cases, orders, tariff codes and terms beside the notices."""


@command.command("load")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--as", "name", default="", help="Keep the one list under this name, wherever its file lies.")
@as_json
def load(paths: tuple[Path, ...], name: str, json_out: bool) -> int:
    """Load event lists, order lists, HS tables and glossaries, told by their columns.

    A folder is taken file by file; a file of no known form is an issue. A list that is
    loaded again replaces what it gave before: the same file in the same folder, or the
    same name given with --as.
    """
    from kb.loading import load_all
    from tradewarn.cli.answers import language
    from tradewarn.cli.knowledge import keep
    from tradewarn.work import Worker

    issues: list[Issue] = []
    rows = 0
    speak = language()
    with Program(Settings.read()) as program:
        for loaded in load_all(paths, name=name):
            issues += keep(program.store, loaded)
            rows += loaded.rows
            if json_out:
                kept = {"source": loaded.source_name, "kept_as": loaded.kept_as}
                emit(kept | {"form": loaded.form, "rows": loaded.rows})
            elif loaded.form:
                form = "cli.rows.one" if loaded.rows == 1 else "cli.rows.other"
                tell(speak.say(form, source=loaded.source_name, n=loaded.rows, form=loaded.form))
        Worker(program.store, list(program.stages()), progress=progress("load")).run_until_idle()
    if json_out:
        emit({"rows": rows, "issues": [i.model_dump(mode="json") for i in issues]})
    else:
        tell_issues(issues)
    return 2 if not rows else 1 if issues else 0


COMMAND = command
