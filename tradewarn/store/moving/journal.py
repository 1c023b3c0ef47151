"""What a move has done: who moves to whom, told at both ends, and at the goal what has come.

Its tables are not among the store's own: they come with a first move, and most stores never move.
"""

from dataclasses import dataclass
from typing import Literal

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.store.copying.streams import Key, read, written

State = Literal["copying", "held", "away", "coming", "here"]

own = sa.MetaData()
move = sa.Table(
    "store_move",
    own,
    sa.Column("id", sa.String(40), primary_key=True),
    sa.Column("number", sa.Integer, nullable=False),  # the order of a store's moves
    sa.Column("state", sa.String(10), nullable=False),
    sa.Column("other", sa.Text, nullable=False),  # the database at the other end, without its password
)
batch = sa.Table(
    "store_move_batch",
    own,
    sa.Column("name", sa.String(80), primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("last", sa.Text, nullable=False),
    sa.Column("rows", sa.Integer, nullable=False),
    sa.Column("sha256", sa.String(64), nullable=False),
)


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows of one table with consecutive keys, up to and with `last`, that were brought together."""

    number: int
    last: Key
    rows: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Moved:
    """A move as one of its ends tells it: the source is copying, held or away; the goal coming or here."""

    id: str
    state: State
    other: str


def moves(connection: Connection) -> list[Moved]:
    """List the moves that a store was part of, the newest first."""
    if not sa.inspect(connection).has_table(move.name):
        return []
    query = sa.select(move.c.id, move.c.state, move.c.other).order_by(move.c.number.desc())
    return [Moved(*row) for row in connection.execute(query)]


def note(connection: Connection, item: Moved) -> None:
    """Note what has become of a move."""
    own.create_all(connection, tables=[move])
    query = sa.select(move.c.number).where(move.c.id == item.id)
    number = connection.execute(query).scalar()
    if number is None:
        number = (connection.execute(sa.select(sa.func.max(move.c.number))).scalar() or 0) + 1
    connection.execute(sa.delete(move).where(move.c.id == item.id))
    values = {"id": item.id, "number": number, "state": item.state, "other": item.other}
    connection.execute(sa.insert(move).values(**values))


def forget(connection: Connection, *states: State) -> None:
    """Forget moves that came to nothing, or that what was emptied told of."""
    if sa.inspect(connection).has_table(move.name):
        connection.execute(sa.delete(move).where(move.c.state.in_(states)))


def begin(connection: Connection) -> None:
    """Begin a journal of what has come."""
    own.drop_all(connection, tables=[batch])
    own.create_all(connection, tables=[batch])


def end(connection: Connection) -> None:
    """Drop the journal."""
    own.drop_all(connection, tables=[batch])


def batches(connection: Connection, table: sa.Table) -> list[Batch]:
    """List what has come of a table, in the order of its keys."""
    query = sa.select(batch.c.number, batch.c.last, batch.c.rows, batch.c.sha256)
    found = connection.execute(query.where(batch.c.name == table.name).order_by(batch.c.number))
    return [Batch(number, read(last), rows, digest) for number, last, rows, digest in found]


def came(connection: Connection, table: sa.Table, item: Batch) -> None:
    """Note, in the transaction that brings it, that a batch has come."""
    gone(connection, table, item.number)
    values = {"last": written(item.last), "rows": item.rows, "sha256": item.sha256}
    connection.execute(sa.insert(batch).values(name=table.name, number=item.number, **values))


def gone(connection: Connection, table: sa.Table, number: int | None = None) -> None:
    """Forget one batch of a table, or all."""
    which = sa.delete(batch).where(batch.c.name == table.name)
    connection.execute(which if number is None else which.where(batch.c.number == number))
