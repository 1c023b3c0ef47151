"""Write rows into the tables of another store, and make it fit to go on with."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.errors import StoreError
from tradewarn.store.copying.lines import Row
from tradewarn.store.copying.streams import key_of
from tradewarn.store.following import PROJECTION
from tradewarn.store.jobs import Jobs
from tradewarn.store.schema import case, counter, index_seen, indexed, metadata, notice, precedent

TOGETHER = 200  # rows of one statement
INDEX = "index"  # the stage that keeps an index level with the store


def fill(connection: Connection, table: sa.Table, given: Iterable[Row]) -> int:
    """Insert rows as they are.

    Returns:
        How many.

    Raises:
        StoreError: The database refuses a row.
    """
    total, waiting = 0, iter(given)
    while part := list(islice(waiting, TOGETHER)):
        if connection.dialect.name == "postgresql":
            _refuse_nul(table, part)
        try:
            connection.execute(sa.insert(table), [dict(row) for row in part])
        except sa.exc.DBAPIError as error:
            first, last = key_of(table, part[0]), key_of(table, part[-1])
            raise StoreError(
                f"the database refuses rows of the table {table.name}: {str(error.orig).splitlines()[0]}",
                fix="see the space and the rights of the database; report it where the row is at fault",
                where=f"{table.name} {first} to {last}",
            ) from error
        total += len(part)
    return total


def _refuse_nul(table: sa.Table, part: Sequence[Row]) -> None:
    for row in part:
        for name, value in row.items():
            if isinstance(value, str) and "\0" in value:
                raise StoreError(
                    f"the column {name} of a row has a zero byte, which PostgreSQL keeps in no text",
                    fix="take the character out of the row",
                    where=f"{table.name} {key_of(table, row)}",
                )


def is_empty(connection: Connection) -> bool:
    """Tell whether a store holds nothing; counters may have been raised."""
    tables = (table for table in metadata.sorted_tables if table is not counter)
    return all(
        connection.execute(sa.select(sa.literal(1)).select_from(t).limit(1)).first() is None for t in tables
    )


def empty(connection: Connection) -> None:
    """Delete all rows."""
    for table in reversed(metadata.sorted_tables):
        connection.execute(sa.delete(table))


def continue_numbers(connection: Connection) -> None:
    """Let numbers that the database gives go on above those that were copied; SQLite does by itself."""
    if connection.dialect.name != "postgresql":
        return
    for table in metadata.sorted_tables:
        column: sa.Column[Any] | None = table.autoincrement_column
        if column is None:
            continue
        named = sa.func.pg_get_serial_sequence(table.name, column.name)
        highest = connection.execute(sa.select(sa.func.max(column))).scalar()
        connection.execute(sa.select(sa.func.setval(named, highest or 1, highest is not None)))


def index_is_due(jobs: Jobs, connection: Connection) -> None:
    """Enter all that an index holds, as the index of this store is still to be made.

    Until it is, a search tells how much is missing, and a worker would bring it all.
    """
    connection.execute(sa.delete(indexed))
    connection.execute(sa.delete(index_seen))
    for table in (notice, case, precedent):
        ids = [str(record) for (record,) in connection.execute(sa.select(table.c.id))]
        jobs.reopen(INDEX, ids, version=PROJECTION, connection=connection)
