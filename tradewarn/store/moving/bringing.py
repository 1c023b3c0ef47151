"""Bring a table's rows to the goal, batch by batch, each with its line in the journal."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from tradewarn.store.copying.filling import fill
from tradewarn.store.copying.lines import Lines, Row, columns_of
from tradewarn.store.copying.streams import Digest, Key, between, is_above, key_of, rows
from tradewarn.store.moving import journal
from tradewarn.store.moving.journal import Batch
from tradewarn.store.rows import writing

MOST_ROWS, MOST_BYTES = 1_000, 4_000_000  # of one batch

Came = Callable[[int], None]  # told how many rows have come


@dataclass(frozen=True, slots=True)
class _Group:
    """Rows that go together, with the hash of their lines."""

    rows: list[Row]
    sha256: str


def bring_new(source: Connection, goal: Engine, table: sa.Table, came: Came) -> None:
    """Bring what is above the last key that came; the source may be written to meanwhile."""
    with goal.connect() as connection:
        known = journal.batches(connection, table)
    last = known[-1] if known else None
    came(sum(item.rows for item in known))
    lines = Lines(columns_of(table))
    first = last.number + 1 if last else 1
    with rows(source, table, after=last.last if last else None) as given:
        for number, group in enumerate(_grouped(given, lines), start=first):
            with writing(goal) as connection:
                fill(connection, table, group.rows)
                journal.came(connection, table, _batch(number, table, group))
            came(len(group.rows))


def bring_changed(source: Connection, goal: Engine, table: sa.Table) -> tuple[Digest, int]:
    """Compare every batch that came with the source, which nobody writes to, and bring anew what differs.

    Returns:
        The count and hash of the source's rows, and how many rows were brought.
    """
    lines, digest, brought = Lines(columns_of(table)), Digest(), 0
    with goal.connect() as connection:
        known = journal.batches(connection, table)
    with rows(source, table) as given:
        after: Key | None = None
        number = 0
        for item, group in _by_batch(given, table, known, lines, digest):
            made = _batch(number + 1, table, group) if item is None else item
            if made.sha256 != group.sha256 or item is None:
                made = Batch(made.number, made.last, len(group.rows), group.sha256)
                with writing(goal) as connection:
                    connection.execute(sa.delete(table).where(between(connection, table, after, made.last)))
                    fill(connection, table, group.rows)
                    journal.came(connection, table, made)
                brought += len(group.rows)
            after, number = made.last, made.number
    return digest, brought


def bring_anew(goal: Engine, table: sa.Table) -> None:
    """Drop what came of a table, so that the next try brings all of it."""
    with writing(goal) as connection:
        journal.gone(connection, table)
        connection.execute(sa.delete(table))


def _by_batch(
    given: Iterator[Row], table: sa.Table, known: Iterable[Batch], lines: Lines, digest: Digest
) -> Iterator[tuple[Batch | None, _Group]]:
    """Part the source's rows as they came before; those above the last key, which are new, anew."""
    waiting: list[Row] = []
    hashed = sha256()
    row = next(given, None)
    for item in known:
        while row is not None and not is_above(key_of(table, row), item.last):
            line = lines.line(row)
            digest.add(line)
            hashed.update(line)
            waiting.append(row)
            row = next(given, None)
        yield item, _Group(waiting, hashed.hexdigest())
        waiting, hashed = [], sha256()
    if row is not None:
        for group in _grouped(_and(row, given), lines, digest):
            yield None, group


def _and(first: Row, rest: Iterator[Row]) -> Iterator[Row]:
    yield first
    yield from rest


def _grouped(given: Iterator[Row], lines: Lines, digest: Digest | None = None) -> Iterator[_Group]:
    """Put rows into batches of some hundred, or fewer that are large."""
    waiting: list[Row] = []
    size, hashed = 0, sha256()
    for row in given:
        line = lines.line(row)
        if digest is not None:
            digest.add(line)
        hashed.update(line)
        waiting.append(row)
        size += len(line)
        if len(waiting) >= MOST_ROWS or size >= MOST_BYTES:
            yield _Group(waiting, hashed.hexdigest())
            waiting, size, hashed = [], 0, sha256()
    if waiting:
        yield _Group(waiting, hashed.hexdigest())


def _batch(number: int, table: sa.Table, group: _Group) -> Batch:
    return Batch(number, key_of(table, group.rows[-1]), len(group.rows), group.sha256)
