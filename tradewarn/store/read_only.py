"""A database that may only be read: SQLite in a folder, or on a disk, that cannot be written."""

import os
import sqlite3
from pathlib import Path

from tradewarn.errors import HomeReadOnly

RIGHTS = (
    "give this user the right to write to the folder and all in it, or make its disk writable, "
    "or set TRADEWARN_HOME to another folder"
)


def only_readable(database: Path) -> bool:
    """Tell whether nothing can be written: the database itself, or the log that SQLite keeps beside it.

    One that is not there, and cannot be made there, is so too.
    """
    folder = next((path for path in database.absolute().parents if path.exists()), database.parent)
    there = database.exists()
    return not os.access(folder, os.W_OK) or (there and not os.access(database, os.W_OK))


def connect_reading(database: Path) -> sqlite3.Connection:
    """Connect without a wish to write anything, not even a lock.

    Where a log stands beside the database, someone writes to it, or was killed; SQLite
    reads that too. Where there is none, nobody has the database open, for whoever does
    begins with the log; it is read as it stands, since locks are files as well. So a
    connection like this is for one question, and is never kept.
    """
    log, shared = (database.with_name(f"{database.name}-{end}") for end in ("wal", "shm"))
    logged = log.exists() and (shared.exists() or log.stat().st_size > 0)
    address = f"{database.absolute().as_uri()}?{'mode=ro' if logged else 'mode=ro&immutable=1'}"
    return sqlite3.connect(address, uri=True, check_same_thread=False)


def unwritable(database: Path | str) -> HomeReadOnly:
    """Make the error of what asks for writing."""
    return HomeReadOnly(
        "the home may only be read; searching and looking up work, what stores anything does not",
        fix=RIGHTS,
        where=str(database),
    )


def unopened(database: Path, problem: object) -> HomeReadOnly:
    """Make the error of a database that does not open without writing: it is not there, or was cut off."""
    return HomeReadOnly(
        f"the home may only be read, and its database does not open so: {problem}",
        fix=RIGHTS,
        where=str(database),
    )
