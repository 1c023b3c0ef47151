"""Who holds a lease: a name that no other lease bears, and whether its process still runs."""

import os
import socket
from functools import cache
from hashlib import sha256
from itertools import count
from pathlib import Path

_numbers = count(1)
HOST_LETTERS = 40


def new_owner() -> str:
    """Name a new lease: place, process, the moment the process began, and which lease of it.

    The moment, since process numbers come again; the last number, since one process
    may lose a job and be given it again, and must not take the old lease for the new.
    """
    return f"{_place()}:{os.getpid()}:{_began(os.getpid())}:{next(_numbers)}"


def alive(owner: str) -> bool:
    """Tell whether a lease's owner may still run; of another place only time tells."""
    place, pid, began, _ = owner.rsplit(":", 3)
    if place != _place():
        return True
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return _began(int(pid)) == began


@cache
def _place() -> str:
    """Name where process numbers mean what they mean here.

    Not the host's name alone: two containers may bear one name and share a store, and the
    numbers of one say nothing in the other; nor do those from before the host was started.
    """
    told = [socket.gethostname(), _read("/proc/sys/kernel/random/boot_id"), _linked("/proc/self/ns/pid")]
    return f"{told[0][:HOST_LETTERS]}:{sha256('|'.join(told).encode()).hexdigest()[:12]}"


def _read(path: str) -> str:
    try:
        return Path(path).read_text().strip()
    except OSError:
        return ""


def _linked(path: str) -> str:
    try:
        return str(Path(path).readlink())
    except OSError:
        return ""


def _began(pid: int) -> str:
    """Return when a process began, in ticks since the start; empty where nothing tells.

    One that has ended keeps its number until its parent asks how; it works no more.
    """
    try:
        told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return "ended" if told[0] in "ZX" else told[19]
    except (OSError, IndexError):
        return ""
