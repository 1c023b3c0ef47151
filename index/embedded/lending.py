"""Lend the engine an index in a folder that may only be read, which the engine itself refuses."""

import os
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from weakref import finalize

from index.embedded.checksums import listed_files

LOCK = ".tantivy-meta.lock"  # the engine's own, which also readers take, by writing


def may_write(folder: Path) -> bool:
    """Tell whether the engine could take the lock of an index."""
    try:
        os.close(os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o666))
    except FileNotFoundError:  # the index is gone, which the engine tells
        return True
    except OSError:
        return False
    return True


class Lent:
    """A folder of links to an index, where the engine can have the lock that it wants.

    A writer with more rights does not see that lock, and may so remove a file before the
    engine has opened it: who opens and fails looks again.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._links = Path(mkdtemp(prefix="tradewarn-index-"))
        finalize(self, rmtree, self._links, ignore_errors=True)

    def renewed(self) -> Path:
        """Give the folder, with links to the files that count by now.

        Raises:
            IndexDamaged: The index does not say which files count.
        """
        listed = set(listed_files(self._folder))
        there = {path.name for path in self._links.iterdir() if path.is_symlink()}
        for name in listed - there:
            (self._links / name).symlink_to(self._folder.absolute() / name)
        beside = self._links / "meta.json.new"
        beside.write_bytes((self._folder / "meta.json").read_bytes())
        beside.replace(self._links / "meta.json")
        for name in there - listed:
            (self._links / name).unlink()
        return self._links


def let_read(folder: Path) -> None:
    """Let the same users read the list of files that may read the files.

    The engine writes the list under a passing name, which the system makes its owner's alone.
    """
    with suppress(OSError):  # of another owner, who sees to it
        mode = (folder / LOCK).stat().st_mode & 0o777
        for name in ("meta.json", ".managed.json"):
            (folder / name).chmod(mode)
