"""Who holds a lease: a name that no other lease bears, and whether its process still runs."""

import os
import socket
from itertools import count
from pathlib import Path

_numbers = count(1)


def new_owner() -> str:
    """Name a new lease: host, process, the moment the process began, and which lease of it.

    The moment, since process numbers come again; the last number, since one process
    may lose a job and be given it again, and must not take the old lease for the new.
    """
    return f"{socket.gethostname()}:{os.getpid()}:{_began(os.getpid())}:{next(_numbers)}"


def alive(owner: str) -> bool:
    """Tell whether a lease's owner may still run; on another host only time tells."""
    host, pid, began, _ = owner.rsplit(":", 3)
    if host != socket.gethostname():
        return True
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return _began(int(pid)) == began


def _began(pid: int) -> str:
    """Return when a process began, in ticks since the start; empty where nothing tells."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return ""
