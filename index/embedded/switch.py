"""Put a new index in the place of the live one: at one moment, and with no writer in between."""

import ctypes
import fcntl
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from time import monotonic, sleep

from index.durable import sync_folder
from tradewarn.errors import StoreBusy

LOCK = ".tantivy-writer.lock"  # the engine's own, taken by every writer for as long as it writes
EXCHANGE = 2  # of renameat2(2)
AT_CWD = -100
WAIT = 30.0  # seconds for a writer to end


def put_in_place(
    new: Path, live: Path, *, first: Callable[[], None] = lambda: None, wait: float = WAIT
) -> None:
    """Switch to a new index and remove the old one.

    A process that has the old one open goes on with it until it looks again. A kill
    leaves the one or the other, where the system can exchange two folders (Linux);
    elsewhere there is a moment between two renames.

    Args:
        new: The folder that becomes the live one.
        live: Where it goes.
        first: What must be written before the switch, when no writer is at work any more:
            a kill in between leaves it written and the old one in place.
        wait: Seconds for a writer to end.

    Raises:
        StoreBusy: A writer held the live index all the time.
    """
    if not live.exists():
        first()
        new.rename(live)
        return
    with _no_writer(live, wait):
        first()
        if not _exchanged(new, live):
            old = live.with_name(f"{live.name}.old")
            rmtree(old, ignore_errors=True)
            live.rename(old)
            new.rename(live)
            new = old
        sync_folder(live.parent)
    rmtree(new, ignore_errors=True)


@contextmanager
def _no_writer(folder: Path, wait: float) -> Iterator[None]:
    """Keep writers out, waiting for one that is at work; a damaged index may have no locks."""
    handles: list[int] = []
    try:
        for part in ("records", "passages"):
            with suppress(FileNotFoundError, NotADirectoryError):
                handles.append(os.open(folder / part / LOCK, os.O_RDWR | os.O_CREAT))
        until = monotonic() + wait
        for handle in handles:
            while not _locked(handle):
                if monotonic() >= until:
                    raise StoreBusy(
                        f"another process has been writing to the index for {wait:g} s",
                        fix="wait for it to end, or stop it, then run this again",
                        where=str(folder),
                    )
                sleep(0.05)
        yield
    finally:
        for handle in handles:
            os.close(handle)


def _locked(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders at one moment; false where the system cannot."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None) if sys.platform == "linux" else None
    return rename is not None and not rename(AT_CWD, os.fsencode(one), AT_CWD, os.fsencode(other), EXCHANGE)
