"""Close a store to writers: the database itself refuses them, those at work too, and readers go on."""

import re
import time
from collections.abc import Callable, Iterator

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from tradewarn.errors import StoreBusy
from tradewarn.store.rows import writing
from tradewarn.store.schema import metadata

NAME = "tradewarn_held"
TRIES, PAUSE = 20, 0.5  # until the writers that are at work have ended
LOCK_MS = 3_000


def hold(engine: Engine, text: str, *, also: Callable[[Connection], None]) -> None:
    """Close a store to writers, when those at work have ended.

    Args:
        engine: The store.
        text: Where the records go, told to whoever is refused.
        also: Written with it.

    Raises:
        StoreBusy: Somebody wrote all the time.
    """
    place = re.sub(r"['%$]", "", text).replace(" ", "+")
    for _ in range(TRIES):
        try:
            with writing(engine) as connection:
                _close(connection, f"tradewarn: held for {place}")
                also(connection)
            return
        except (StoreBusy, sa.exc.DBAPIError) as error:  # it waits for a writer, or a writer for it
            last = error
            time.sleep(PAUSE)
    raise StoreBusy(
        f"the store could not be closed to writers: {str(last).splitlines()[0]}",
        fix="stop `tradewarn worker`, `serve` and `ingest` on this store, then run this again",
        where=engine.url.render_as_string(hide_password=True),
    )


def release(connection: Connection) -> None:
    """Let writers in again."""
    for table in metadata.sorted_tables:
        for name, _ in _triggers(connection, table):
            on = "" if connection.dialect.name == "sqlite" else f' ON "{table.name}"'
            connection.exec_driver_sql(f'DROP TRIGGER IF EXISTS "{name}"{on}')
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"DROP FUNCTION IF EXISTS {NAME}()")


def is_held(connection: Connection) -> bool:
    """Tell whether writers are kept out."""
    query = "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name LIKE :like"
    if connection.dialect.name == "postgresql":
        query = "SELECT count(*) FROM pg_proc WHERE proname LIKE :like AND pg_function_is_visible(oid)"
    return bool(connection.execute(sa.text(query), {"like": f"{NAME}%"}).scalar())


def _close(connection: Connection, said: str) -> None:
    release(connection)
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {LOCK_MS}")
        connection.exec_driver_sql(
            f"CREATE FUNCTION {NAME}() RETURNS trigger LANGUAGE plpgsql AS "
            f"$held$ BEGIN RAISE EXCEPTION '{said}'; END $held$"
        )
    for table in metadata.sorted_tables:
        for name, event in _triggers(connection, table):
            if connection.dialect.name == "postgresql":
                does = f"FOR EACH STATEMENT EXECUTE FUNCTION {NAME}()"
            else:
                does = f"BEGIN SELECT RAISE(ABORT, '{said}'); END"
            connection.exec_driver_sql(f'CREATE TRIGGER "{name}" BEFORE {event} ON "{table.name}" {does}')


def _triggers(connection: Connection, table: sa.Table) -> Iterator[tuple[str, str]]:
    """Name the triggers of a table, each with the events that it is for."""
    if connection.dialect.name == "postgresql":
        yield f"{NAME}_{table.name}", "INSERT OR UPDATE OR DELETE OR TRUNCATE"
        return
    for event in ("INSERT", "UPDATE", "DELETE"):
        yield f"{NAME}_{table.name}_{event.lower()}", event
