"""On PostgreSQL: procrastinate carries the calls.

A call is a procrastinate job, written by its own SQL function in the transaction that enters
the rows of work, so that neither is there without the other. Its notification wakes a worker,
its fetch gives each call to one of them, its heartbeats tell which workers are gone. A call is
only news of rows: one that was lost with its worker is dropped, for the look that comes every
few seconds does whatever is ready, called for or not.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from tradewarn.errors import BadSetting, StoreError, TradewarnError
from tradewarn.stopping import Stop
from tradewarn.store.queues import LOOK_SECONDS

if TYPE_CHECKING:
    from procrastinate import App

NAME = "tradewarn"  # of the queue, so that another application may use the same tables
STAGE, LOOK = f"{NAME}.stage", f"{NAME}.look"
JOBS_A_CALL, MOST_CALLS = 32, 64  # of one stage in one transaction: as many workers come at once
GONE_SECONDS = 30.0  # without a heartbeat
CONNECT_SECONDS = 5
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 10.0  # while the database is away
MARK = f"{NAME}: procrastinate"
LOCK = 83162026

SEND = sa.text(
    "SELECT procrastinate_defer_jobs_v1(ARRAY("
    "SELECT ROW(:queue, :task, 0, NULL, NULL, jsonb_build_object('stage', stage), NULL)"
    "::procrastinate_job_to_defer_v1 "
    "FROM unnest(CAST(:stages AS text[]), CAST(:calls AS int[])) AS wanted(stage, calls), "
    "generate_series(1, calls)))"
)


class ProcrastinateQueue:
    """Workers on any number of hosts."""

    def prepare(self, engine: Engine) -> None:
        """Create procrastinate's tables, or bring ours to the installed version of it.

        The comment on its table tells which version made them. One without ours belongs to
        another application, which keeps it up to date itself; both may use it.

        Raises:
            BadSetting: procrastinate is not installed.
        """
        try:
            installed = f"{MARK} {version('procrastinate')}"
        except PackageNotFoundError as error:
            raise BadSetting("procrastinate is not installed", fix="install tradewarn[postgresql]") from error
        with engine.connect() as connection:
            if not _outdated(_mark(connection), installed):
                return
        with engine.connect() as connection, connection.begin():
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
            mark = _mark(connection)
            if _outdated(mark, installed):
                _bring_up(connection, mark, installed)

    def send(self, connection: Connection, calls: Mapping[str, int]) -> None:
        """Write the calls: one for some dozens of jobs, as each does all that is ready of its stage."""
        stages = sorted(calls)
        counts = [min(MOST_CALLS, 1 + (calls[stage] - 1) // JOBS_A_CALL) for stage in stages]
        connection.execute(SEND, {"queue": NAME, "task": STAGE, "stages": stages, "calls": counts})

    def serve(
        self,
        engine: Engine,
        work: Callable[[str | None], float],
        *,
        stop: Stop,
        away: Callable[[TradewarnError], None],
    ) -> None:
        """Run a procrastinate worker, and a new one where the database was away."""
        from procrastinate.exceptions import ConnectorException
        from psycopg import OperationalError
        from psycopg_pool import PoolTimeout

        for name in ("procrastinate", "psycopg.pool"):
            logging.getLogger(name).setLevel(logging.CRITICAL)  # what is away is told here
        conninfo = engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
        pause = FIRST_PAUSE
        while not stop.is_set():
            called = _Called(work)
            try:
                asyncio.run(called.until(stop, conninfo))
            except (ConnectorException, OperationalError, PoolTimeout, TimeoutError) as error:
                if called.times:
                    pause = FIRST_PAUSE
                away(
                    StoreError(
                        f"the database does not answer: {str(error.__cause__ or error).strip()}",
                        fix="start it, or mend TRADEWARN_DATABASE_URL",
                        where=engine.url.render_as_string(hide_password=True),
                    )
                )
                stop.wait(pause)
                pause = min(2 * pause, LONGEST_PAUSE)
            if called.failed is not None:
                raise called.failed


class _Called:
    """One run of a procrastinate worker: what it is called to, and how often it was.

    A fault in the work ends the run; it is kept in `failed`, since procrastinate would only log it.
    """

    def __init__(self, work: Callable[[str | None], float]) -> None:
        self._work = work
        self.times = 0
        self.failed: BaseException | None = None
        self._end: Callable[[], None] = lambda: None

    async def until(self, stop: Stop, conninfo: str) -> None:
        """Serve until the end is wished for, the work fails, or the database is away."""
        from procrastinate import App, PsycopgConnector

        kwargs = {"connect_timeout": CONNECT_SECONDS}
        connector = PsycopgConnector(
            conninfo=conninfo, min_size=1, max_size=4, timeout=2 * CONNECT_SECONDS, kwargs=kwargs
        )
        app = App(connector=connector)
        self._enter_tasks(app)
        async with app.open_async():
            with suppress(_already()):  # at once, for what was entered while nobody worked
                await app.tasks[LOOK].defer_async(timestamp=0)
            running = asyncio.create_task(
                app.run_worker_async(
                    queues=[NAME],
                    install_signal_handlers=False,
                    delete_jobs="always",
                    stalled_worker_timeout=GONE_SECONDS,
                )
            )
            loop = asyncio.get_running_loop()

            def end() -> None:  # cancelled, it finishes the call that it is at, and takes no more
                loop.call_soon_threadsafe(running.cancel)

            self._end = end
            with stop.telling(end), suppress(asyncio.CancelledError):
                await running

    def _enter_tasks(self, app: "App") -> None:
        @app.task(name=STAGE, queue=NAME)
        def run_stage(stage: str) -> None:
            self._do(stage)

        @app.periodic(cron=f"* * * * * */{LOOK_SECONDS}")
        @app.task(name=LOOK, queue=NAME, queueing_lock=LOOK)
        async def look(timestamp: int) -> None:
            await _drop_lost(app)
            await asyncio.to_thread(self._do, None)

    def _do(self, stage: str | None) -> None:
        self.times += 1
        try:
            self._work(stage)  # when to try again is no matter: the next look does
        except BaseException as error:
            self.failed = error
            self._end()
            raise


async def _drop_lost(app: "App") -> None:
    """Drop the calls of workers that are gone; the look that asks for this does what they were for."""
    from procrastinate.jobs import Status

    for lost in await app.job_manager.get_stalled_jobs(queue=NAME, seconds_since_heartbeat=GONE_SECONDS):
        await app.job_manager.finish_job(lost, status=Status.FAILED, delete_job=True)


def _already() -> type[Exception]:
    from procrastinate.exceptions import AlreadyEnqueued

    return AlreadyEnqueued


def _mark(connection: Connection) -> str | None:
    """Read who made the tables: None where there are none, empty where it was not us.

    From the catalogue itself: `to_regclass` remembers, after waiting for the lock too, that
    there was none before.
    """
    query = (
        "SELECT coalesce(obj_description(oid, 'pg_class'), '') FROM pg_class "
        "WHERE relname = 'procrastinate_jobs' AND relkind = 'r' AND pg_table_is_visible(oid)"
    )
    return connection.execute(sa.text(query)).scalar()


def _outdated(mark: str | None, installed: str) -> bool:
    """Tell whether there are none, or ours are of another version; tables of a newer one stay as they are."""
    return mark is None or (mark.startswith(MARK) and mark.rpartition(" ")[0] != installed)


def _bring_up(connection: Connection, mark: str | None, installed: str) -> None:
    """Apply the whole schema, or the migrations since the last one; all, since no worker is older."""
    from pathlib import Path

    from procrastinate.schema import SchemaManager
    from psycopg import OperationalError

    files = sorted(Path(SchemaManager.get_migrations_path()).glob("*.sql"))
    scripts, last = [SchemaManager.get_schema()], ""
    if mark is not None:
        last = mark.rpartition(" ")[2]
        scripts = [file.read_text(encoding="utf-8") for file in files if file.name > last]
    comment = f"COMMENT ON TABLE procrastinate_jobs IS '{installed} {max(last, files[-1].name)}'"
    driver: Any = connection.connection.driver_connection  # many statements: as they stand, no parameters
    try:
        for script in [*scripts, comment]:
            driver.execute(script)
    except OperationalError as error:
        raise sa.exc.OperationalError(comment, None, error) from error


QUEUE = ProcrastinateQueue()
