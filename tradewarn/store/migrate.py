"""Bring a database to this version's schema; Alembic is imported only when it must act."""

from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from tradewarn.errors import StoreMoved, StoreOutdated

MOVING = "moving"  # in the place of a version, while a move has not brought everything yet
HEAD = "0008"  # the newest file in migrations/versions; a test holds them together


def ensure_schema(engine: Engine) -> None:
    """Create or upgrade the tables; two processes may start at once.

    Raises:
        StoreOutdated: The database is of a newer tradewarn than this one.
    """
    version = schema_version(engine)
    if version == HEAD:
        return
    if version == MOVING:
        raise StoreMoved(
            "a store is being moved into this database, and not all of it is here yet",
            fix="run the same `tradewarn move` again, until it ends",
            where=engine.url.render_as_string(hide_password=True),
        )
    if version is not None and version > HEAD:
        raise StoreOutdated(
            f"the store has schema {version}, this tradewarn knows {HEAD}",
            fix="install the newer tradewarn that wrote it",
            where=engine.url.render_as_string(hide_password=True),
        )
    _upgrade(engine)


def alembic_config() -> object:
    """Return the Alembic configuration of the store."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    return config


def schema_version(engine: Engine) -> str | None:
    """Tell which version the tables of a database are of; none where there are none."""
    try:
        with engine.connect() as connection:
            return str(connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar_one())
    except (sa.exc.OperationalError, sa.exc.ProgrammingError, sa.exc.NoResultFound) as error:
        if _is_missing_table(error):
            return None
        raise


def _is_missing_table(error: Exception) -> bool:
    text = str(error).lower()
    return isinstance(error, sa.exc.NoResultFound) or "no such table" in text or "does not exist" in text


def _upgrade(engine: Engine) -> None:
    writing = engine.connect().execution_options(writes=True)
    with writing as connection, connection.begin():  # a second process waits, then finds it done
        if engine.dialect.name == "postgresql":
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(83162025)"))
        to_revision(connection, "head")


def to_revision(connection: Connection, revision: str) -> None:
    """Bring the tables to a revision, in the transaction of the connection; `base` has none."""
    from alembic import command
    from alembic.config import Config

    config = alembic_config()
    assert isinstance(config, Config)
    config.attributes["connection"] = connection
    go = command.downgrade if revision == "base" else command.upgrade
    go(config, revision)
