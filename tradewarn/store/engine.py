"""Open the database: SQLite in WAL mode, or PostgreSQL by its URL."""

from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Engine, make_url

from tradewarn.errors import BadSetting, StoreError
from tradewarn.store.migrate import ensure_schema
from tradewarn.store.queues import queue_of
from tradewarn.store.read_only import connect_reading, only_readable, unopened, unwritable

CONNECT_SECONDS = 10  # a host that swallows packets is told as away; libpq would wait for minutes
AWAY = "start it, or mend TRADEWARN_DATABASE_URL"
UNSOUND = "make room on its disk, and see that the file is sound and may be written"
DENIED = "42501"  # what PostgreSQL calls a right that is lacking
BUSY_MS = 30_000  # a second writer waits this long before it is told that the store is busy


def open_engine(url: str, *, ready: Callable[[Engine], None] = ensure_schema) -> Engine:
    """Connect and bring the schema up to date.

    Args:
        url: Of the database.
        ready: What brings the schema up to date.

    Raises:
        BadSetting: The URL names no known database or driver.
        StoreError: The database does not answer.
        HomeReadOnly: It may only be read, and its schema is not this version's, or it is not there.
    """
    try:
        parsed = make_url(url)
    except sa.exc.ArgumentError as error:
        raise BadSetting(
            f"not a database URL: {error}", fix="set TRADEWARN_DATABASE_URL", where="settings"
        ) from error
    if parsed.get_backend_name() not in {"sqlite", "postgresql"}:
        raise BadSetting(
            f"{parsed.get_backend_name()} is not supported",
            fix="use sqlite:///FILE or postgresql+psycopg://USER@HOST/NAME in TRADEWARN_DATABASE_URL",
        )
    if parsed.get_backend_name() == "sqlite" and parsed.database:
        database = Path(parsed.database)
        if only_readable(database):
            return _reading(parsed, database, ready)
        database.parent.mkdir(parents=True, exist_ok=True)
    try:
        served = parsed.get_backend_name() == "postgresql"
        patience = {"connect_timeout": CONNECT_SECONDS} if served else {}
        engine = sa.create_engine(parsed, pool_pre_ping=served, connect_args=patience)
    except ModuleNotFoundError as error:
        raise BadSetting(f"no driver: {error}", fix="install tradewarn[postgresql]") from error
    if engine.dialect.name == "sqlite":
        _tune_sqlite(engine)
    try:
        _make_ready(engine, ready)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _make_ready(engine: Engine, ready: Callable[[Engine], None]) -> None:
    where = engine.url.render_as_string(hide_password=True)
    try:
        ready(engine)
        queue_of(engine.dialect.name).prepare(engine)
    except sa.exc.OperationalError as error:
        raise StoreError(
            f"the database does not answer: {error.orig}",
            fix=AWAY if engine.dialect.name == "postgresql" else UNSOUND,
            where=where,
        ) from error
    except sa.exc.ProgrammingError as error:
        if getattr(error.orig, "sqlstate", "") != DENIED:
            raise
        raise StoreError(
            f"the user of the database lacks a right: {str(error.orig).splitlines()[0]}",
            fix="make the user of TRADEWARN_DATABASE_URL the owner of the database",
            where=where,
        ) from error


def _reading(url: sa.URL, database: Path, ready: Callable[[Engine], None]) -> Engine:
    """Open what may only be read; a transaction that writes is refused before it begins."""
    engine = sa.create_engine(url, creator=lambda: connect_reading(database), poolclass=sa.NullPool)

    @sa.event.listens_for(engine, "begin")
    def begin(connection):  # type: ignore[no-untyped-def]
        if connection.get_execution_options().get("writes"):
            raise unwritable(database)

    try:
        ready(engine)
    except sa.exc.OperationalError as error:
        raise unopened(database, error.orig) from error
    return engine


def _tune_sqlite(engine: Engine) -> None:
    """Set WAL, and begin what writes as a writer at once.

    pysqlite opens a transaction as a reader and upgrades it at the first write; two
    writers then deadlock at once in spite of the busy timeout. BEGIN IMMEDIATE waits.
    Readers begin plainly: they never wait for a writer, nor it for them.
    """

    @sa.event.listens_for(engine, "connect")
    def connect(connection, record):  # type: ignore[no-untyped-def]
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={BUSY_MS}")
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=NORMAL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.close()

    @sa.event.listens_for(engine, "begin")
    def begin(connection):  # type: ignore[no-untyped-def]
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
