"""`tradewarn backup`: one consistent copy of the store while it is in use."""

from pathlib import Path

import click

from tradewarn.cli.output import as_json, emit, progress, tell, tell_issues
from tradewarn.cli.program import Program
from tradewarn.errors import NotFound
from tradewarn.model import Issue
from tradewarn.settings import Settings


@click.command("backup")
@click.argument("to", type=click.Path(path_type=Path))
@as_json
def command(to: Path, json_out: bool) -> int:
    """Copy the store and its originals into the new folder TO, as of one moment, while work goes on.

    The copy is of our own form, so that `tradewarn restore` takes it into SQLite and
    PostgreSQL alike. The folder bears its name only when all of it is written. Ends with 1
    where an original is not in the archive, or was changed there.
    """
    from tradewarn.store.backups.taking import VECTORS, take_backup

    with Program(Settings.read()) as program:
        vectors = program.settings.home / VECTORS
        manifest = take_backup(program.store, to, vectors=vectors, progress=progress("backup"))
    documents = next(table.rows for table in manifest.tables if table.name == "document")
    summary = {
        "path": str(to),
        "made": manifest.made,
        "schema": manifest.schema_,
        "rows": manifest.rows,
        "documents": documents,
        "originals": manifest.originals,
        "missing": list(manifest.missing),
        "bytes": manifest.size,
    }
    tell_issues(
        Issue(
            code=NotFound.code,
            what=f"the original {name} is not in the archive, or was changed there",
            fix="ingest the document again, or take it from an older backup",
            stage="backup",
        )
        for name in manifest.missing
    )
    if json_out:
        emit(summary)
    else:
        from tradewarn.cli.answers import language

        tell(language().say("cli.backed_up", **summary, megabytes=round(manifest.size / 1e6, 1)))
    return 1 if manifest.missing else 0


COMMAND = command
