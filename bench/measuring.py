"""How a figure is taken: spread, processor time, and how busy others kept the machine."""

import os
import resource
import statistics
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
QUIET = 0.1  # share of the machine that others may take before a figure is called disturbed


@dataclass
class Share:
    """What part of the machine other processes took while something was measured."""

    others: float = 0.0

    def __str__(self) -> str:
        word = "quiet" if self.others <= QUIET else "DISTURBED"
        return f"{word}, others took {self.others:.0%} of the machine"


@contextmanager
def watched(*own: int) -> Iterator[Share]:
    """Tell afterwards what other processes than this one, its children and `own` took of the machine."""
    share = Share()
    began, busy, ours = time.perf_counter(), _busy(), _ours(own)
    yield share
    whole = (time.perf_counter() - began) * (os.cpu_count() or 1)
    share.others = round(max(0.0, (_busy() - busy) - (_ours(own) - ours)) / whole, 3)


def _busy() -> float:
    """Count the seconds in which any processor worked."""
    user, nice, system, _idle, _wait, irq, soft = map(int, Path("/proc/stat").read_text().split()[1:8])
    return (user + nice + system + irq + soft) / TICKS


def _ours(pids: Sequence[int]) -> float:
    mine = sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return mine + sum(processor_seconds(pid) for pid in pids)


def processor_seconds(pid: int) -> float:
    """Count the processor seconds of a running process."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def children_seconds() -> float:
    """Count the processor seconds of the children that have ended."""
    return sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])


def resident(pid: int) -> float:
    """Return the memory of a process, in MiB."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


def spread(values: Sequence[float]) -> dict[str, float]:
    """Return count, median and 95th percentile."""
    ordered = sorted(values)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return {"n": len(ordered), "p50": round(statistics.median(ordered), 3), "p95": round(p95, 3)}
