"""Read whole tables as of one moment, in an order that all databases share."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from tradewarn.store.copying.lines import Lines, Row, carried, columns_of
from tradewarn.store.schema import document

AT_ONCE = 200  # rows that are read together; the pages of a long document are some megabytes

Key = tuple[Any, ...]


@dataclass
class Digest:
    """Counts rows and hashes their lines in the order of their keys."""

    rows: int = 0
    _hash: Any = field(default_factory=sha256)

    def add(self, line: bytes) -> None:
        """Take in the line of the next row."""
        self.rows += 1
        self._hash.update(line)

    @property
    def sha256(self) -> str:
        """The hash of all lines so far."""
        return str(self._hash.hexdigest())


@contextmanager
def snapshot(engine: Engine) -> Iterator[Connection]:
    """Lend a connection that sees the store as it is now, whatever is written meanwhile.

    It hinders no writer.
    """
    options: dict[str, Any] = {}
    if engine.dialect.name == "postgresql":
        options = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    with engine.connect().execution_options(**options) as connection, connection.begin():
        connection.execute(sa.text("SELECT count(*) FROM alembic_version"))  # from this read on
        yield connection


@contextmanager
def rows(connection: Connection, table: sa.Table, *, after: Key | None = None) -> Iterator[Iterator[Row]]:
    """Lend the rows of a table as they are carried, by their keys; texts by their code points.

    Args:
        connection: Sees them.
        table: Which.
        after: Only those with greater keys.
    """
    keys = _keys(connection, table)
    query = sa.select(table).order_by(*keys)
    if after is not None:
        query = query.where(sa.tuple_(*keys) > _literal(table, after))
    with connection.execute(query.execution_options(yield_per=AT_ONCE)) as found:
        yield (carried(table.name, dict(row)) for row in found.mappings())


def between(connection: Connection, table: sa.Table, after: Key | None, last: Key) -> sa.ColumnElement[bool]:
    """Give the condition under which a row's key is above one, if any, and not above another."""
    keys = sa.tuple_(*_keys(connection, table))
    upper = keys <= _literal(table, last)
    return upper if after is None else sa.and_(keys > _literal(table, after), upper)


def key_of(table: sa.Table, row: Row) -> Key:
    """Give the key of a row."""
    return tuple(row[column.name] for column in table.primary_key)


def is_above(key: Key, other: Key) -> bool:
    """Tell whether a key comes after another, in the order of `rows`."""
    return _order(key) > _order(other)


def digest(connection: Connection, table: sa.Table) -> Digest:
    """Count and hash all rows of a table."""
    made, lines = Digest(), Lines(columns_of(table))
    with rows(connection, table) as found:
        for row in found:
            made.add(lines.line(row))
    return made


def count(connection: Connection, table: sa.Table) -> int:
    """Count the rows of a table."""
    return int(connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one())


def originals(connection: Connection) -> list[str]:
    """Name the originals that rows name, each once."""
    named = sa.select(document.c.sha256).union(sa.select(document.c.meta).where(document.c.meta.is_not(None)))
    return sorted(str(digest) for (digest,) in connection.execute(named))


def written(key: Key) -> str:
    """Write a key as text."""
    return json.dumps(list(key), ensure_ascii=False)


def read(text: str) -> Key:
    """Read a key that was written as text."""
    return tuple(json.loads(text))


def _keys(connection: Connection, table: sa.Table) -> Sequence[sa.ColumnElement[Any]]:
    """Give the key's columns; PostgreSQL would sort texts by the rules of some language."""
    if connection.dialect.name != "postgresql":
        return list(table.primary_key)
    return [c.collate("C") if c.type.python_type is str else c for c in table.primary_key]


def _literal(table: sa.Table, key: Key) -> sa.ColumnElement[Any]:
    columns = zip(table.primary_key, key, strict=True)
    return sa.tuple_(*(sa.literal(value, column.type) for column, value in columns))


def _order(key: Key) -> tuple[Any, ...]:
    return tuple(part.encode() if isinstance(part, str) else part for part in key)
