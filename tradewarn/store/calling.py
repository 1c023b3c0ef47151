"""Calls to workers, sent in the transaction that enters the work they are called to.

Collected until its end: a transaction enters work of one stage in many places, and one
call brings a worker to all of it.
"""

from collections import Counter

from sqlalchemy.engine import Connection

from tradewarn.store.queues import queue_of

CALLS = "tradewarn calls"  # under which a connection keeps those to be sent at its end


def begin(connection: Connection) -> None:
    """Forget what a transaction before this one, on the same connection, did not come to send."""
    connection.info[CALLS] = Counter()


def call(connection: Connection, stage: str, jobs: int) -> None:
    """Note that so many jobs of a stage are ready when this transaction is committed."""
    if jobs > 0:
        connection.info.setdefault(CALLS, Counter())[stage] += jobs


def send(connection: Connection) -> None:
    """Send what was noted."""
    calls = connection.info.pop(CALLS, None)
    if calls:
        queue_of(connection.dialect.name).send(connection, calls)
