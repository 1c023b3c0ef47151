"""Bring a backup back into an empty store: all of it, or nothing."""

import os
import tarfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copyfile

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.errors import BackupDamaged, StoreNotEmpty, StoreOutdated
from tradewarn.store import Store
from tradewarn.store.backups.manifest import ANEW, Manifest, TablePart, read_manifest
from tradewarn.store.backups.parts import check, lines_of, opened_pack
from tradewarn.store.copying import filling
from tradewarn.store.copying.lines import Lines, Row
from tradewarn.store.copying.streams import Digest, digest
from tradewarn.store.migrate import HEAD, to_revision
from tradewarn.store.rows import writing
from tradewarn.store.schema import metadata

Progress = Callable[[str, int, int], None]


def checked_backup(folder: Path, *, progress: Progress) -> Manifest:
    """Read a backup's manifest and compare every file with it; nothing is written.

    Raises:
        BackupDamaged: It is cut off, or a file is not what was written.
        StoreOutdated: A newer tradewarn made it.
    """
    manifest = read_manifest(folder)
    if manifest.schema_ > HEAD:
        raise StoreOutdated(
            f"the backup has schema {manifest.schema_}, this tradewarn knows {HEAD}",
            fix="install the newer tradewarn that wrote it",
            where=str(folder),
        )
    for done, part in enumerate(manifest.parts, start=1):
        check(folder, part)
        progress("check", done, len(manifest.parts) - done)
    return manifest


def see_that_it_is_empty(store: Store) -> None:
    """Refuse to mix a backup with other records.

    Raises:
        StoreNotEmpty: The store has rows.
    """
    with store.engine.connect() as connection:
        if not filling.is_empty(connection):
            raise StoreNotEmpty(
                "the store is not empty",
                fix="restore into another TRADEWARN_HOME and TRADEWARN_DATABASE_URL; nothing is written over",
                where=store.engine.url.render_as_string(hide_password=True),
            )


def restore_backup(store: Store, folder: Path, manifest: Manifest, *, progress: Progress) -> None:
    """Bring a backup's originals and rows into a store.

    Originals come first: those of a restore that was killed are in nobody's way. Rows come in
    one transaction, which ends only when each table was read back and is what was backed up;
    it also enters the work of making the index.

    Args:
        store: Empty.
        folder: Of the backup.
        manifest: What `checked_backup` gave.
        progress: Told what is done.

    Raises:
        StoreNotEmpty: The store has rows.
        BackupDamaged: What is in the files does not fit together.
    """
    see_that_it_is_empty(store)
    _originals(store, folder, manifest, progress)
    with writing(store.engine) as connection:
        if not filling.is_empty(connection):  # somebody began to use it meanwhile
            see_that_it_is_empty(store)
        filling.empty(connection)
        if manifest.schema_ == HEAD:
            _rows(connection, metadata, folder, manifest, progress)
        else:
            to_revision(connection, "base")
            to_revision(connection, manifest.schema_)
            older = sa.MetaData()
            older.reflect(connection)
            _rows(connection, older, folder, manifest, progress)
            to_revision(connection, "head")
        filling.continue_numbers(connection)
        filling.index_is_due(store.jobs, connection)


def bring_vectors(folder: Path, manifest: Manifest, to: Path) -> None:
    """Put the vectors where they save making them again, unless there are some."""
    if manifest.vectors is None or to.exists():
        return
    beside = to.with_name(f"{to.name}.{os.getpid()}.part")
    copyfile(folder / manifest.vectors.path, beside)
    beside.replace(to)


def _originals(store: Store, folder: Path, manifest: Manifest, progress: Progress) -> None:
    done = 0
    try:
        for part in manifest.packs:
            with opened_pack(folder, part) as tar:
                for entry in tar:
                    file = tar.extractfile(entry)
                    data = file.read() if file else b""
                    if store.archive.put(data) != entry.name:
                        raise BackupDamaged(
                            f"the original {entry.name} of the backup was changed", fix=ANEW, where=part.path
                        )
                    done += 1
                    progress("originals", done, manifest.originals - done)
    except (tarfile.TarError, zlib.error, EOFError) as error:
        raise BackupDamaged(f"originals of the backup cannot be read: {error}", fix=ANEW) from error
    if done != manifest.originals:
        raise BackupDamaged(f"the backup has {done} of {manifest.originals} originals", fix=ANEW)


def _rows(
    connection: Connection, tables: sa.MetaData, folder: Path, manifest: Manifest, progress: Progress
) -> None:
    done = 0
    for part in manifest.tables:
        table = tables.tables[part.name]
        read = Digest()
        filling.fill(connection, table, _read(folder, part, read))
        if (read.rows, read.sha256) != (part.rows, part.sha256):
            raise BackupDamaged(
                f"the rows of {part.name} are not those backed up", fix=ANEW, where=part.part.path
            )
        if tables is metadata:
            _compare(connection, table, part)
        done += part.rows
        progress("rows", done, manifest.rows - done)


def _compare(connection: Connection, table: sa.Table, part: TablePart) -> None:
    """Read a table back: a database may keep another value than it was given, and say nothing."""
    kept = digest(connection, table)
    if (kept.rows, kept.sha256) != (part.rows, part.sha256):
        raise BackupDamaged(
            f"the database keeps {kept.rows} rows of {part.name} otherwise than the {part.rows} it was given",
            fix="report it with the kinds of both databases; nothing was restored",
            where=part.part.path,
        )


def _read(folder: Path, part: TablePart, read: Digest) -> Iterator[Row]:
    lines = Lines(part.columns)
    for line in lines_of(folder, part.part):
        read.add(line)
        yield lines.row(line)
