"""Take a backup while the store is in use: the rows of one moment, and the originals they name."""

import fcntl
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from shutil import rmtree

from sqlalchemy.engine import Connection

from tradewarn import __version__
from tradewarn.errors import BadUse, NotFound, StoreBusy, StoreError
from tradewarn.store import Store
from tradewarn.store.backups.manifest import FORMAT, NAME, Manifest, Part, TablePart, sealed
from tradewarn.store.backups.parts import Packs, PartFile, copied
from tradewarn.store.copying.lines import Lines, columns_of
from tradewarn.store.copying.streams import Digest, count, originals, rows, snapshot
from tradewarn.store.migrate import HEAD
from tradewarn.store.schema import metadata

UNFINISHED = ".unfinished"  # behind the name of the folder until the backup is whole
VECTORS = "vectors.sqlite"
SOME = 100  # rows or originals between two reports

Progress = Callable[[str, int, int], None]  # what, done, still waiting


def take_backup(store: Store, to: Path, *, vectors: Path, progress: Progress) -> Manifest:
    """Write a backup into a new folder, which bears its name only when it is whole.

    Rows are read in one transaction that sees one moment and stops nobody. Originals are
    written before the rows that name them and never change, so those named then are there.

    Args:
        store: What to back up.
        to: The folder; it must not be there, or be empty.
        vectors: The file of vectors, which goes along where it is there.
        progress: Told what is done.

    Raises:
        BadUse: Something is in the folder.
        StoreBusy: Another backup into this folder runs.
    """
    to = Path(os.path.abspath(to))  # noqa: PTH100 - a link is followed by whoever opens it
    if to.exists() and (not to.is_dir() or any(to.iterdir())):
        raise BadUse(f"there is something at {to}", fix="name a folder that is new or empty")
    made = datetime.now(UTC).isoformat(timespec="seconds")
    with _beside(to) as folder:
        with snapshot(store.engine) as connection:
            tables = tuple(_tables(connection, folder, progress))
            names = originals(connection)
        packs, missing = _pack(store, folder, names, progress)
        manifest = Manifest(
            format=FORMAT,
            tradewarn=__version__,
            schema_=HEAD,
            made=made,
            tables=tables,
            originals=len(names) - len(missing),
            packs=packs,
            missing=missing,
            vectors=_vectors(vectors, folder),
        )
        _write(folder / NAME, sealed(manifest))
        folder.rename(to)
        _sync(to.parent)
    return manifest


@contextmanager
def _beside(to: Path) -> Iterator[Path]:
    """Lend an empty folder beside the goal; what a killed backup left there is dropped."""
    folder = to.with_name(to.name + UNFINISHED)
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        for path in folder.iterdir():
            rmtree(path) if path.is_dir() else path.unlink()
        try:
            yield folder
        except BaseException:
            rmtree(folder, ignore_errors=True)
            raise
    except BlockingIOError as busy:
        raise StoreBusy(
            "another backup into this folder is running", fix="wait until it ends", where=str(to)
        ) from busy
    finally:
        os.close(handle)


def _tables(connection: Connection, folder: Path, progress: Progress) -> Iterator[TablePart]:
    total = sum(count(connection, table) for table in metadata.sorted_tables)
    done = 0
    for table in metadata.sorted_tables:
        lines, digest = Lines(columns_of(table)), Digest()
        name = f"tables/{table.name}.jsonl.gz"
        with rows(connection, table) as found, closing(PartFile(folder, name)) as file:
            for row in found:
                line = lines.line(row)
                digest.add(line)
                file.stream.write(line)
                done += 1
                if done % SOME == 0:
                    progress("rows", done, total - done)
            part = file.finish()
        columns = tuple(columns_of(table))
        yield TablePart(name=table.name, columns=columns, rows=digest.rows, sha256=digest.sha256, part=part)


def _pack(
    store: Store, folder: Path, names: Iterable[str], progress: Progress
) -> tuple[tuple[Part, ...], tuple[str, ...]]:
    """Put originals into the backup; name those that the archive has not, or not whole."""
    packs, missing, listed = Packs(folder), list[str](), list(names)
    for done, name in enumerate(listed, start=1):
        try:
            data = store.archive.get(name)
        except (NotFound, StoreError):
            missing.append(name)
            continue
        packs.add(name, data)
        if done % SOME == 0:
            progress("originals", done, len(listed) - done)
    return packs.finish(), tuple(missing)


def _vectors(path: Path, folder: Path) -> Part | None:
    """Take the vectors along as of one moment; they only save the time to make them again."""
    if not path.is_file():
        return None
    with (
        closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as held,
        closing(sqlite3.connect(folder / VECTORS)) as copy,
    ):
        held.backup(copy, pages=1_000)
    return copied(folder, VECTORS)


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    _sync(path.parent)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
