"""The queue of each database: who enters work calls a worker to it, and none is lost."""

import subprocess
import sys
import threading
import time

import pytest
import sqlalchemy as sa

from tradewarn.stopping import Stop
from tradewarn.store import open_store
from tradewarn.store.queues import queue_of
from tradewarn.store.queues.postgresql import JOBS_A_CALL, MARK, MOST_CALLS, ProcrastinateQueue
from tradewarn.store.queues.sqlite import SqliteQueue

PATIENCE = 30.0


class Serving:
    """A queue that is served in a thread; `stages` is what it was called to."""

    def __init__(self, store, work=None):
        self.stages, self.away, self.failed, self.stop = [], [], None, Stop()
        self._work = work
        self._engine = store.engine
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self):
        try:
            queue = queue_of(self._engine.dialect.name)
            queue.serve(self._engine, self._called, stop=self.stop, away=self.away.append)
        except Exception as error:  # noqa: BLE001
            self.failed = error

    def _called(self, stage):
        self.stages.append(stage)
        return self._work(stage) if self._work else 0.0

    def until(self, seen):
        until = time.monotonic() + PATIENCE
        while not seen() and time.monotonic() < until:
            time.sleep(0.02)
        return seen()

    def end(self):
        self.stop.set()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()


@pytest.fixture
def serving():
    begun = []

    def begin(store, work=None):
        begun.append(Serving(store, work))
        return begun[-1]

    yield begin
    for one in begun:
        one.end()


@pytest.fixture
def served(postgresql_url, settings):
    store = open_store(settings.model_copy(update={"database_url": postgresql_url}))
    yield store
    store.close()


def calls(store):
    query = "SELECT args->>'stage', count(*) FROM procrastinate_jobs WHERE task_name = 'tradewarn.stage' GROUP BY 1"
    with store.engine.connect() as c:
        return {row[0]: row[1] for row in c.execute(sa.text(query))}


def test_each_database_has_its_queue():
    assert isinstance(queue_of("sqlite"), SqliteQueue)
    assert isinstance(queue_of("postgresql"), ProcrastinateQueue)


def test_a_worker_begins_with_what_is_ready(any_store, serving):
    one = serving(any_store)
    assert one.until(lambda: None in one.stages)


def test_new_work_calls_a_worker(any_store, serving):
    one = serving(any_store)
    assert one.until(lambda: one.stages)
    time.sleep(1.5)
    before = len(one.stages)
    any_store.jobs.enqueue("extract", ["a"], version="1")
    assert one.until(lambda: len(one.stages) > before)


def test_a_worker_without_work_asks_the_rows_for_nothing(store, serving):
    one = serving(store)
    assert one.until(lambda: one.stages)
    time.sleep(2.5)
    assert len(one.stages) == 1


def test_its_own_idle_looks_wake_no_worker(store, serving):
    one = serving(store, lambda stage: 0.0 * len(store.jobs.claim("extract", limit=1)))
    assert one.until(lambda: one.stages)
    time.sleep(2.5)
    assert len(one.stages) == 1


def test_what_is_away_is_tried_again_after_its_pause(store, serving):
    one = serving(store, lambda stage: 0.1)
    assert one.until(lambda: len(one.stages) >= 3)


def test_a_fault_in_the_work_ends_the_serving_with_it(any_store, serving):
    def wrong(stage):
        raise ValueError("wrong")

    one = serving(any_store, wrong)
    assert one.until(lambda: one.failed is not None)
    assert isinstance(one.failed, ValueError)


def test_the_end_is_waited_for_until_the_work_is_through(any_store, serving):
    begun, go, ended = threading.Event(), threading.Event(), []

    def slow(stage):
        begun.set()
        go.wait(PATIENCE)
        ended.append(stage)
        return 0.0

    one = serving(any_store, slow)
    assert begun.wait(PATIENCE)
    one.stop.set()
    go.set()
    one.end()
    assert len(ended) == 1


def test_a_call_is_sent_with_the_work_or_not_at_all(served):
    with pytest.raises(ZeroDivisionError), served.transaction() as c:
        served.jobs.enqueue("extract", ["a"], version="1", connection=c)
        raise ZeroDivisionError
    assert calls(served) == {}
    served.jobs.enqueue("match", ["b"], version="1")
    assert calls(served) == {"match": 1}


def test_work_that_is_known_calls_nobody(served):
    for _ in range(2):
        served.jobs.enqueue("extract", ["a"], version="1")
    assert calls(served) == {"extract": 1}


def test_much_work_calls_several_workers_and_never_too_many(served):
    served.jobs.enqueue("extract", map(str, range(2 * JOBS_A_CALL + 1)), version="1")
    served.jobs.enqueue("match", map(str, range(2 * MOST_CALLS * JOBS_A_CALL)), version="1")
    assert calls(served) == {"extract": 3, "match": MOST_CALLS}


def test_work_that_is_given_back_calls_another_worker_only_where_this_one_ends(served):
    served.jobs.enqueue("extract", ["a"], version="1")
    before = calls(served)["extract"]
    served.jobs.released(served.jobs.claim("extract", limit=1))
    assert calls(served)["extract"] == before
    served.jobs.released(served.jobs.claim("extract", limit=1), wake=True)
    assert calls(served)["extract"] == before + 1


def test_a_call_whose_worker_is_gone_is_dropped_at_the_next_look(served, serving):
    with served.engine.begin() as c:
        c.execute(sa.text("SELECT procrastinate_register_worker_v1()"))
        c.execute(sa.text("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '1 hour'"))
    served.jobs.enqueue("extract", ["a"], version="1")
    with served.engine.begin() as c:
        held = "UPDATE procrastinate_jobs SET status = 'doing', worker_id = (SELECT min(id) FROM procrastinate_workers)"
        c.execute(sa.text(held))
    one = serving(served)
    assert one.until(lambda: None in one.stages)
    assert calls(served) == {}


def test_a_worker_outlives_its_connections(served, serving):
    one = serving(served)
    assert one.until(lambda: one.stages)
    with served.engine.connect() as c:
        c.execute(
            sa.text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")
        )
        c.rollback()
    before = len(one.stages)
    served.jobs.enqueue("extract", ["a"], version="1")
    assert one.until(lambda: "extract" in one.stages[before:] or None in one.stages[before:])


def mark(store):
    with store.engine.connect() as c:
        return c.execute(sa.text("SELECT obj_description('procrastinate_jobs'::regclass)")).scalar()


def set_mark(store, text):
    with store.engine.begin() as c:
        c.exec_driver_sql(f"COMMENT ON TABLE procrastinate_jobs IS {text}")


def test_the_tables_tell_who_made_them_and_are_made_once(served):
    first = mark(served)
    assert first.startswith(MARK)
    ProcrastinateQueue().prepare(served.engine)
    assert mark(served) == first


def test_tables_of_an_older_version_are_brought_up(served):
    newest = mark(served).rpartition(" ")[2]
    set_mark(served, f"'{MARK} 3.0.0 {newest}'")
    ProcrastinateQueue().prepare(served.engine)
    assert not mark(served).startswith(f"{MARK} 3.0.0")


def test_tables_of_another_application_are_left_to_it(served):
    set_mark(served, "NULL")
    ProcrastinateQueue().prepare(served.engine)
    assert mark(served) is None


def test_several_programs_may_open_a_new_store_at_once(postgresql_url, settings):
    code = (
        "import sys; from pathlib import Path; from tradewarn.settings import Settings; "
        "from tradewarn.store import open_store; "
        "open_store(Settings(home=Path(sys.argv[1]), database_url=sys.argv[2])).close()"
    )
    command = [sys.executable, "-c", code, str(settings.home), postgresql_url]
    opening = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    told = [process.communicate(timeout=120)[1] for process in opening]
    assert [process.returncode for process in opening] == [0] * 4, told
