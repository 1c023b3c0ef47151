"""`tradewarn restore`: a backup into an empty home, verified by hash."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tradewarn.cli.output import as_json, emit, progress, tell
from tradewarn.cli.program import Program
from tradewarn.errors import TradewarnError
from tradewarn.settings import Settings

if TYPE_CHECKING:
    from tradewarn.store.backups.manifest import Manifest


@click.command("restore")
@click.argument("folder", metavar="FROM", type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Only see whether the backup is whole.")
@click.option(
    "--no-index", is_flag=True, help="Leave the index to a worker, or to `tradewarn index rebuild`."
)
@as_json
def command(folder: Path, check: bool, no_index: bool, json_out: bool) -> int:
    """Bring the backup FROM into an empty store, all of it or nothing, and make its index.

    Every file is compared with its hash before anything is written, and every table once
    more when it is. A backup of one database may be restored into the other. Ends with 1
    where the store is restored and its index is still to be made.
    """
    from tradewarn.store.backups.restoring import checked_backup, see_that_it_is_empty

    report = progress("restore")
    manifest = checked_backup(folder, progress=report)
    summary = _summary(folder, manifest)
    if check:
        _print("cli.backup_sound", summary, json_out)
        return 0
    with Program(Settings.read()) as program:
        see_that_it_is_empty(program.store)
        held = _restored(program, folder, manifest, index=not no_index)
    _print("cli.restored", summary | {"indexed": held}, json_out)
    return 0 if held is not None or no_index else 1


def _restored(program: Program, folder: Path, manifest: "Manifest", *, index: bool) -> int | None:
    """Restore, and tell how many records the new index has; none where it was not made."""
    from tradewarn.store.backups.restoring import bring_vectors, restore_backup
    from tradewarn.store.backups.taking import VECTORS

    report, vectors = progress("restore"), program.settings.home / VECTORS
    restore_backup(program.store, folder, manifest, progress=report)
    bring_vectors(folder, manifest, vectors)
    if not index:
        return None
    from index.vector_cache import SqliteVectorCache
    from tradewarn.cli.rebuilding import rebuild

    cache = SqliteVectorCache(vectors)
    try:
        _, held = rebuild(program.store, program.settings, program.embedder, cache, progress=report)
    except TradewarnError as error:  # the records are there; what is away may come back
        from tradewarn.cli.answers import language

        tell(str(error))
        tell(language().say("cli.index_left"))
        return None
    return held


def _summary(folder: Path, manifest: "Manifest") -> dict[str, object]:
    return {
        "path": str(folder),
        "made": manifest.made,
        "schema": manifest.schema_,
        "rows": manifest.rows,
        "documents": next((table.rows for table in manifest.tables if table.name == "document"), 0),
        "originals": manifest.originals,
        "missing": list(manifest.missing),
    }


def _print(key: str, summary: dict[str, object], json_out: bool) -> None:
    if json_out:
        emit(summary)
    else:
        from tradewarn.cli.answers import language

        tell(language().say(key, **summary))


COMMAND = command
