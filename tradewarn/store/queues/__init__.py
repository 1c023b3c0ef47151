"""How workers are called to the rows of `job`: one file a database, named as SQLAlchemy names it.

The rows are the truth: what is ready, leased, done or dead, for every database alike. A
queue only carries the news of them. A call that is lost costs time and no work, since each
queue also looks at the rows now and then; one that comes twice finds nothing to do.
"""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import Protocol

from sqlalchemy.engine import Connection, Engine

from tradewarn.errors import TradewarnError
from tradewarn.stopping import Stop

LOOK_SECONDS = 10  # between two looks at the rows that nobody called for: a killed worker calls nobody


class Queue(Protocol):
    """Carries calls from those who enter work to the workers."""

    def prepare(self, engine: Engine) -> None:
        """Bring what the queue needs in the database up to date; nothing to do is the usual case."""

    def send(self, connection: Connection, calls: Mapping[str, int]) -> None:
        """Call workers to so many new jobs of these stages, when this transaction is committed."""

    def serve(
        self,
        engine: Engine,
        work: Callable[[str | None], float],
        *,
        stop: Stop,
        away: Callable[[TradewarnError], None],
    ) -> None:
        """Do work whenever there is some, until the end is wished for.

        Args:
            engine: The store.
            work: Does the ready work of a stage, or of all; returns for how many seconds the
                same is better not tried again.
            stop: The wish to end; `work` looks at it between batches.
            away: Told, each time, when the queue itself does not answer.
        """


@cache
def queue_of(dialect: str) -> Queue:
    """Give the queue of a database."""
    queue: Queue = import_module(f"tradewarn.store.queues.{dialect}").QUEUE
    return queue
