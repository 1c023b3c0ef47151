"""The two ends of a move: which stores may be its goal, how a goal is made ready and finished."""

from pathlib import Path
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.engine import URL, Connection, Engine

from tradewarn.errors import BadUse, CopyUnequal, StoreMoved, StoreNotEmpty
from tradewarn.store.copying import filling
from tradewarn.store.engine import open_engine
from tradewarn.store.jobs import Jobs
from tradewarn.store.migrate import HEAD, MOVING, ensure_schema, schema_version
from tradewarn.store.moving import journal
from tradewarn.store.moving.holding import release
from tradewarn.store.moving.journal import Moved
from tradewarn.store.rows import writing
from tradewarn.store.schema import metadata


def open_goal(url: str) -> Engine:
    """Open a database that a store is moved to; one that only a part has come to, too."""

    def ready(engine: Engine) -> None:
        if schema_version(engine) != MOVING:
            ensure_schema(engine)

    engine = open_engine(url, ready=ready)
    if engine.dialect.name == "sqlite":
        engine.dispose()  # its connections look at references, which tables that come in turn do not have yet

        @sa.event.listens_for(engine, "connect")
        def connect(connection, record):  # type: ignore[no-untyped-def]
            connection.execute("PRAGMA foreign_keys=OFF")

    return engine


def shown(engine: Engine) -> str:
    """Name a database to people."""
    return engine.url.render_as_string(hide_password=True)


def begun(source: Engine, goal: Engine) -> Moved:
    """Find the move between two stores that is under way or done, or begin one.

    Returns:
        The move as the goal tells it: coming, or here.

    Raises:
        BadUse: They are one.
        StoreMoved: The source was moved to another database, or is being so.
        StoreNotEmpty: The goal has records that are not the source's older ones.
    """
    if _place(source.url) == _place(goal.url):
        raise BadUse("the store is there already", fix="name another database", where=shown(goal))
    with source.connect() as there, goal.connect() as here:
        sent, received = journal.moves(there), journal.moves(here)
        coming = {item.id: item for item in received if item.state in ("coming", "here")}
        under_way = next((i for i in sent if i.state in ("copying", "held", "away") and i.id in coming), None)
        if under_way is not None:
            return coming[under_way.id]
        _see_that_it_is_free(source, sent)
        _see_that_it_may_be_filled(here, goal, sent, received)
    return _begin(source, goal)


def finish(source: Engine, goal: Engine, item: Moved, *, index_due: bool) -> None:
    """Make the goal a store to work on; then note at the source that it is one no more.

    Args:
        source: Closed to writers.
        goal: All rows are there.
        item: The move.
        index_due: The goal's index is still to be made.
    """
    with writing(goal) as connection:
        _refer(connection)
        filling.continue_numbers(connection)
        if index_due:
            filling.index_is_due(Jobs(goal), connection)
        journal.end(connection)
        journal.note(connection, Moved(item.id, "here", shown(source)))
        connection.execute(sa.text("UPDATE alembic_version SET version_num = :v"), {"v": HEAD})
    leave(source, goal, item)


def leave(source: Engine, goal: Engine, item: Moved) -> None:
    """Note at the source that its records are at the goal now."""
    with writing(source) as connection:
        journal.note(connection, Moved(item.id, "away", shown(goal)))


def take_back(engine: Engine) -> str | None:
    """Let writers into a source again; a move that had not ended may go on later.

    Returns:
        Where its records were moved to, where they were all moved.
    """
    with writing(engine) as connection:
        release(connection)
        newest = next((i for i in journal.moves(connection) if i.state in ("held", "away")), None)
        if newest is not None and newest.state == "held":
            journal.note(connection, Moved(newest.id, "copying", newest.other))
        journal.forget(connection, "away")
    return newest.other if newest is not None and newest.state == "away" else None


def see_that_it_is_open(source: Engine) -> None:
    """Refuse a store that a move has closed to writers.

    Raises:
        StoreMoved: It was moved to another database, or is being so.
    """
    with source.connect() as connection:
        _see_that_it_is_free(source, journal.moves(connection))


def _see_that_it_is_free(source: Engine, sent: list[Moved]) -> None:
    busy = next((item for item in sent if item.state in ("held", "away")), None)
    if busy is not None:
        ended = busy.state == "away"
        raise StoreMoved(
            f"the store was moved to {busy.other}" if ended else f"the store is being moved to {busy.other}",
            fix="name that database, or take this store back with `tradewarn move --release`",
            where=shown(source),
        )


def _see_that_it_may_be_filled(
    here: Connection, goal: Engine, sent: list[Moved], received: list[Moved]
) -> None:
    """A goal is empty, or holds what was moved from there to the source before."""
    came_from_there = {item.id for item in sent if item.state == "here"}
    unfinished = next((item for item in received if item.state == "coming"), None)
    if unfinished is not None:
        raise StoreNotEmpty(
            f"a store is being moved into it from {unfinished.other}",
            fix="end that move, or name an empty database",
            where=shown(goal),
        )
    left = any(item.state == "away" and item.id in came_from_there for item in received)
    if not left and not filling.is_empty(here):
        raise StoreNotEmpty(
            "the database has records", fix="name an empty one; nothing is written over", where=shown(goal)
        )


def _begin(source: Engine, goal: Engine) -> Moved:
    made = uuid4().hex
    with writing(source) as connection:
        journal.forget(connection, "copying")
        journal.note(connection, Moved(made, "copying", shown(goal)))
    item = Moved(made, "coming", shown(source))
    with writing(goal) as connection:
        release(connection)
        filling.empty(connection)
        _refer_not(connection)
        journal.forget(connection, "copying", "away", "here")
        journal.begin(connection)
        journal.note(connection, item)
        connection.execute(sa.text("UPDATE alembic_version SET version_num = :v"), {"v": MOVING})
    return item


def _refer_not(connection: Connection) -> None:
    """Take the references between tables away for as long as rows come in any order."""
    if connection.dialect.name == "sqlite":
        return  # switched off in `open_goal`
    looked = sa.inspect(connection)
    for table in metadata.sorted_tables:
        for key in looked.get_foreign_keys(table.name):
            connection.exec_driver_sql(f'ALTER TABLE "{table.name}" DROP CONSTRAINT "{key["name"]}"')


def _refer(connection: Connection) -> None:
    """Put the references back, which looks at every row."""
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if broken is not None:
            raise CopyUnequal(f"a row of {broken[0]} names one that is not there", fix="report it")
        return
    looked = sa.inspect(connection)
    for table in metadata.sorted_tables:
        known = {key["name"] for key in looked.get_foreign_keys(table.name)}
        for constraint in table.foreign_key_constraints:
            if constraint.name not in known:
                connection.execute(sa.schema.AddConstraint(constraint))


def _place(url: URL) -> tuple[object, ...]:
    if url.get_backend_name() == "sqlite":
        return ("sqlite", Path(url.database or "").absolute().resolve())
    return (url.get_backend_name(), url.host or "localhost", url.port or 5432, url.database)
