"""What every table's code shares: canonical JSON, upserts on both engines, transactions."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from tradewarn.errors import StoreBusy, StoreMoved
from tradewarn.model import Record
from tradewarn.store import calling
from tradewarn.store.read_only import unwritable
from tradewarn.store.schema import counter

R = TypeVar("R", bound=Record)
GENERATION = "generation"
HELD = re.compile(r"tradewarn: held for (\S{1,500})")  # what a store says that a move has closed to writers
PENDING = "tradewarn counters"  # under which a connection keeps the counters to raise at its end


def canonical(value: Record | Mapping[str, Any] | Sequence[Any]) -> str:
    """Write a value as JSON with one possible form: equal values, equal bytes."""
    data = value.model_dump(mode="json") if isinstance(value, Record) else value
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


class Rows:
    """Access to some tables on an engine; every repository derives from it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def _write(self, connection: Connection | None = None) -> Iterator[Connection]:
        """Lend a transaction: the caller's, or one of its own."""
        if connection is not None:
            yield connection
            return
        with writing(self._engine) as own:
            yield own

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        with self._engine.connect() as connection:
            yield connection

    def _rows(self, query: sa.Select[*tuple[Any, ...]]) -> list[sa.Row[*tuple[Any, ...]]]:
        with self._read() as connection:
            return list(connection.execute(query))

    def _row(self, query: sa.Select[*tuple[Any, ...]]) -> sa.Row[*tuple[Any, ...]] | None:
        with self._read() as connection:
            return connection.execute(query).first()


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Lend a write transaction, committed at the end.

    Raises:
        StoreBusy: Another writer held the database for longer than the busy time.
        HomeReadOnly: The database may only be read.
    """
    try:
        with engine.connect().execution_options(writes=True) as connection, connection.begin():
            connection.info[PENDING] = set()
            calling.begin(connection)
            yield connection
            calling.send(connection)
            _raise_counters(connection)
    except sa.exc.OperationalError as error:
        if "locked" in str(error.orig) or "lock timeout" in str(error.orig):
            raise StoreBusy(
                "another process is writing to this store",
                fix="wait for it to end, or stop it",
                where=engine.url.render_as_string(hide_password=True),
            ) from error
        if "readonly database" in str(error.orig):  # since it was opened
            raise unwritable(engine.url.database or "") from error
        raise
    except sa.exc.DBAPIError as error:
        if held := HELD.search(str(error.orig)):
            raise StoreMoved(
                "the store is being moved, or was",
                fix="set the address that `tradewarn move` told, or run `tradewarn move --release`",
                where=held[1],
            ) from error
        raise


def upsert(connection: Connection, table: sa.Table, rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert rows; a row whose key is there replaces what it held."""
    given = list(rows)
    if not given:
        return
    statement = _insert(connection, table)
    keys = [c.name for c in table.primary_key]
    rest = {name: statement.excluded[name] for name in given[0] if name not in keys}
    if rest:
        statement = statement.on_conflict_do_update(index_elements=keys, set_=rest)
    else:
        statement = statement.on_conflict_do_nothing(index_elements=keys)
    connection.execute(statement, given)


def insert_new(connection: Connection, table: sa.Table, rows: Iterable[Mapping[str, Any]]) -> int:
    """Insert rows whose key is not there yet.

    Returns:
        How many were new.
    """
    given = list(rows)
    if not given:
        return 0
    keys = [c.name for c in table.primary_key]
    statement = _insert(connection, table).on_conflict_do_nothing(index_elements=keys)
    # counted by what comes back: psycopg gives no row count for many rows
    return len(connection.execute(statement.returning(table.c[keys[0]]), given).all())


def changed(connection: Connection, name: str = GENERATION) -> None:
    """Note, in the transaction that writes, that what answers rest on has changed.

    The counter is raised at its end. All writers share that row: taken earlier, it would
    be held while waiting for rows that another writer has, who waits for the counter.
    """
    connection.info[PENDING].add(name)


def _raise_counters(connection: Connection) -> None:
    for name in sorted(connection.info[PENDING]):
        statement = _insert(connection, counter).values(name=name, value=1)
        raised = statement.on_conflict_do_update(index_elements=["name"], set_={"value": counter.c.value + 1})
        connection.execute(raised)


def _insert(connection: Connection, table: sa.Table) -> Any:
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # not before: a tenth of every start

        return postgresql.insert(table)
    from sqlalchemy.dialects import sqlite

    return sqlite.insert(table)
