"""What a stage is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tradewarn.store.jobs import Job


@dataclass(frozen=True)
class Stage:
    """One step of the way from a document to a warning.

    Attributes:
        name: Names the stage in the queue and in Issues.
        work: Does the jobs and marks them done, in one transaction of its own.
        batch: How many jobs it takes at once.
        version: Tells the version of its rules, where it has any.
        begin: Enters what must be done anew, once when a worker begins.
        idle: Asked by a worker that has nothing else to do; tells whether it entered work.
        after: Stages that are to be through before, since what it makes rests on all that is
            there: which of two notices of one act tells it, say. Several workers so make what
            one makes, who takes the stages in turn.
    """

    name: str
    work: Callable[[Sequence[Job]], None]
    batch: int = 1
    version: Callable[[], str] | None = None
    begin: Callable[[], object] | None = None
    idle: Callable[[], bool] | None = None
    after: tuple[str, ...] = ()
