"""Open the database: SQLite in WAL mode, or PostgreSQL by its URL."""

from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Engine, make_url

from tradewarn.errors import BadSetting, StoreError
from tradewarn.store.migrate import ensure_schema

CONNECT_SECONDS = 10  # a host that swallows packets is told as away; libpq would wait for minutes
BUSY_MS = 30_000  # a second writer waits this long before it is told that the store is busy


def open_engine(url: str) -> Engine:
    """Connect and bring the schema up to date.

    Raises:
        BadSetting: The URL names no known database or driver.
        StoreError: The database does not answer.
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
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    try:
        served = parsed.get_backend_name() == "postgresql"
        patience = {"connect_timeout": CONNECT_SECONDS} if served else {}
        engine = sa.create_engine(parsed, pool_pre_ping=served, connect_args=patience)
    except ModuleNotFoundError as error:
        raise BadSetting(f"no driver: {error}", fix="install tradewarn[postgresql]") from error
    if engine.dialect.name == "sqlite":
        _tune_sqlite(engine)
    try:
        ensure_schema(engine)
    except sa.exc.OperationalError as error:
        raise StoreError(
            f"the database does not answer: {error.orig}",
            fix="start it, or mend TRADEWARN_DATABASE_URL",
            where=parsed.render_as_string(hide_password=True),
        ) from error
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
