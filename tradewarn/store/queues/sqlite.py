"""On SQLite: a change of the file is the call."""

from collections.abc import Callable, Mapping
from contextlib import closing
from sqlite3 import Error
from time import monotonic

from sqlalchemy.engine import Connection, Engine

from tradewarn.errors import TradewarnError
from tradewarn.stopping import Stop
from tradewarn.store.queues import LOOK_SECONDS

GLANCE_SECONDS = 0.5  # between two readings of a number that SQLite keeps in shared memory


class SqliteQueue:
    """Workers on one machine, woken by any commit of another connection."""

    def prepare(self, engine: Engine) -> None:
        """Do nothing: SQLite brings it."""

    def send(self, connection: Connection, calls: Mapping[str, int]) -> None:
        """Do nothing: the commit is the call."""

    def serve(
        self,
        engine: Engine,
        work: Callable[[str | None], float],
        *,
        stop: Stop,
        away: Callable[[TradewarnError], None],
    ) -> None:
        """Work until nothing is ready, then wait for the file to change.

        The number of its changes is read before the work, so that what comes meanwhile counts.
        """
        with closing(engine.raw_connection()) as watching:
            while not stop.is_set():
                before = _changes(watching)
                if pause := work(None):
                    stop.wait(pause)
                    continue
                until = monotonic() + LOOK_SECONDS
                while not stop.wait(GLANCE_SECONDS):
                    if monotonic() >= until or _changes(watching) != before:
                        break


def _changes(connection: object) -> int:
    """Read the number that goes up with each commit of others; takes no lock, reads no page."""
    try:
        cursor = connection.cursor()  # type: ignore[attr-defined]
        with closing(cursor):
            return int(cursor.execute("PRAGMA data_version").fetchone()[0])
    except Error:  # the disk is away: the work will tell
        return -1


QUEUE = SqliteQueue()
