"""The folder of the state: it is there, or can be made, and may be written."""

import os
import shutil
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

from tradewarn.cli.health import Check
from tradewarn.errors import HomeReadOnly, StoreError

if TYPE_CHECKING:
    from tradewarn.cli.program import Program

LEAST_FREE = 1_000_000_000  # bytes: a rebuilt index lies beside the live one for a while


def ask(program: "Program") -> str:
    """Write a file that is gone again, in the home or where the home would be made."""
    home = program.settings.home
    there = next(folder for folder in (home, *home.absolute().parents) if folder.exists())
    if not there.is_dir():
        raise StoreError(
            f"{there} is a file", fix="set TRADEWARN_HOME to a folder, or move the file", where=str(home)
        )
    try:
        with TemporaryFile(dir=there):
            pass
    except OSError as error:
        raise HomeReadOnly(
            f"it cannot be written: {error.strerror}; searching and looking up work",
            fix=f"give the user {_user()} the right to write there, or set TRADEWARN_HOME to another folder",
            where=str(there),
        ) from error
    free = shutil.disk_usage(there).free
    if free < LEAST_FREE:
        raise StoreError(
            f"{free // 1_000_000} MB are free", fix="free at least 1 GB on its disk", where=str(there)
        )
    new = "" if Path(home).exists() else ", made at the first use"
    return f"{home}{new}, {free // 1_000_000_000} GB free"


def _user() -> str:
    return f"number {os.getuid()}" if hasattr(os, "getuid") else "of this program"


CHECK = Check("home", ask)
