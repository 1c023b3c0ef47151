"""Keep what follows from the knowledge files, so that not every command works it out again.

Like bytecode it lies in `__pycache__`, and is made again when a file changes. Where Python is told
to write none, or may not, it lies in a folder that a command has named, or nowhere.
"""

import json
import marshal
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any
from zlib import crc32

from tradewarn import __version__

HOME = Path(__file__).parent
SUM = 4  # bytes of the checksum: a damaged file is made again, for `marshal` does not tell
_elsewhere: list[Path] = []


def keep_in(folder: Path) -> None:
    """Name the folder for what cannot be kept beside compiled code."""
    _elsewhere[:] = [folder]


def kept(name: str, kind: str, sources: Iterable[Path], make: Callable[[], Any]) -> Any:
    """Give what `make` makes, from where it is kept.

    Args:
        name: Its name, as a path below this package.
        kind: Ending of its file.
        sources: The files that it follows from; a change of one makes it anew.
        make: Works it out. What is no plain value (words, numbers, tuples, lists, mappings) is not kept.
    """
    stamp = json.dumps([_stamp(path) for path in sources]).encode() + b"\n"
    beside = Path(cache_from_source(str(HOME / f"{name}.py"))).with_suffix(f".{kind}")
    elsewhere = [folder / f"{name.replace('/', '-')}.{_installation()}.{kind}" for folder in _elsewhere]
    for place in (beside, *elsewhere):
        found = _read(place, stamp)
        if found:
            return found[0]
    made = make()
    try:
        data = marshal.dumps(made)
    except ValueError:  # as a date is
        return made
    content = stamp + crc32(data).to_bytes(SUM) + data
    if sys.dont_write_bytecode or not _written(beside, content):
        any(_written(place, content) for place in elsewhere)
    return made


def _stamp(path: Path) -> list[int]:
    status = path.stat()
    return [status.st_size, status.st_mtime_ns]


def _installation() -> str:
    """Tell this Python and this copy of the package from others that keep things in one folder."""
    told = f"{HOME}\n{__version__}\n{sys.implementation.cache_tag}"
    return sha256(told.encode()).hexdigest()[:16]


def _read(place: Path, stamp: bytes) -> tuple[Any] | None:
    try:
        content = place.read_bytes()
    except OSError:
        return None
    if not content.startswith(stamp):
        return None
    data = memoryview(content)[len(stamp) + SUM :]
    if content[len(stamp) : len(stamp) + SUM] != crc32(data).to_bytes(SUM):
        return None
    try:
        return (marshal.loads(data),)
    except (ValueError, EOFError, TypeError):
        return None


def _written(place: Path, content: bytes) -> bool:
    beside = place.with_suffix(f".{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.replace(place)
    except OSError:  # a read-only installation
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        return False
    return True
