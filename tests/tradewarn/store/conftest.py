"""Stores full of what is awkward to copy."""

import os
import random
from datetime import date

import pytest
import sqlalchemy as sa

from tradewarn.store import open_store
from tradewarn.store.schema import document, metadata

TEXTS = (
    "tôm đông lạnh",
    "to\u0302m",  # not NFC, kept as it came
    "Zoë",
    "zebra",
    "Ａ wide letter",
    "\U0001f990 beyond the first plane",
    "\uffee the last of the first plane",
    'quo\'te "and" \\ back\\slash %s {x} :name',
    "line\nand\ttab and \x01 control",
    '{"json": [1, "\\u0000", null]}',
    "x" * 2_000,
    "",
)
DAYS = (date(1, 1, 1), date(2024, 2, 29), date(9999, 12, 31))
NUMBERS = (0.1, -1.5e300, 1_700_000_000.123456, 5e-324)


@pytest.fixture
def full():
    """Fill every table of a store with rows of all kinds; references hold, nothing else makes sense."""
    return fill


@pytest.fixture
def opened():
    """Open stores, and close them at the end."""
    stores = []

    def open_(settings):
        stores.append(open_store(settings))
        return stores[-1]

    yield open_
    for store in stores:
        store.close()


@pytest.fixture
def any_goal(request, any_settings, tmp_path):
    """The URL of an empty database, of another kind than that of `any_store` where both are here."""
    if any_settings.database_url or not os.environ.get("TRADEWARN_TEST_POSTGRESQL"):
        return f"sqlite:///{tmp_path / 'goal.sqlite'}"
    return request.getfixturevalue("postgresql_url")


@pytest.fixture
def every_row():
    """Give all rows of a store by table, as the database keeps them; a table may be left out."""

    def rows(store, *without):
        with store.engine.connect() as c:
            return {
                t.name: sorted((tuple(row) for row in c.execute(sa.select(t))), key=repr)
                for t in metadata.sorted_tables
                if t.name not in without
            }

    return rows


def fill(store, *, rows=40, seed=1):
    chance = random.Random(seed)
    digests = [store.archive.put(f"the original {seed} {n}".encode()) for n in range(rows)]
    with store.engine.connect().execution_options(writes=True) as c, c.begin():
        for table in metadata.sorted_tables:
            given = [_row(table, n, seed, digests, chance) for n in range(rows)]
            if table.name == "notice":
                given[3]["body"] = "“lớn” " * 500_000
            for row in given:
                c.execute(sa.insert(table), row)


def _row(table, n, seed, digests, chance):
    row = {}
    for column in table.columns:
        if column.foreign_keys or column is document.c.sha256:
            row[column.name] = digests[n]
        elif column is document.c.meta:
            row[column.name] = digests[n - 1] if n % 2 else None
        elif column.primary_key or column.unique:
            row[column.name] = _key(column, n, seed)
        elif table.name == "job" and column.name == "state":
            row[column.name] = chance.choice(["ready", "done", "dead", "leased", "again"])
        elif table.name == "job" and column.name == "owner":
            row[column.name] = chance.choice([None, "another host:1:2:3"])
        else:
            row[column.name] = _value(column, chance)
    return row


def _key(column, n, seed):
    if column.type.python_type is int:
        return seed * 1_000 + n + 1
    most = column.type.length or 40
    return f"{n % 7}{TEXTS[n % 6]} {seed}-{n}"[-most:]


def _value(column, chance):
    if column.nullable and chance.random() < 0.2:
        return None
    kind = column.type.python_type
    if kind is int:
        return chance.choice([0, 1, -1, 2**31 - 1, -(2**31)])
    if kind is float:
        return chance.choice(NUMBERS)
    if kind is date:
        return chance.choice(DAYS)
    if kind is bytes:
        return bytes(chance.randrange(256) for _ in range(chance.choice([0, 1, 5_000])))
    return chance.choice(TEXTS)[: column.type.length or 10**9]
