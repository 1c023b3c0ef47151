"""Files that are whole or absent: written beside, forced to disk, then renamed."""

import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from tradewarn.errors import IndexUnavailable


def write_durably(path: Path, content: bytes) -> None:
    """Replace a file at once; a crash leaves the old one or the new one, never a part."""
    beside = path.with_name(f"{path.name}.{uuid4().hex[:8]}.tmp")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Force a rename to disk; systems that cannot open a folder do it on their own."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def unwritten(problem: Exception, folder: Path) -> IndexUnavailable:
    """Make the error of an index whose disk refuses: it is the place's fault, never a record's."""
    return IndexUnavailable(
        f"the index could not be written: {problem}",
        fix="make room on the disk, or mend the rights on the folder, then run this again",
        where=str(folder),
    )
