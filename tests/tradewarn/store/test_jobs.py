import os
import subprocess
import sys

import pytest

from tradewarn.store.jobs import MOST_TRIES


def test_entering_work_twice_enters_it_once(any_store):
    assert any_store.jobs.enqueue("extract", ["a", "b"], version="1") == 2
    assert any_store.jobs.enqueue("extract", ["b", "c"], version="1") == 1
    assert any_store.jobs.counts() == {"extract": {"ready": 3}}


def test_a_new_version_of_the_rules_is_new_work(any_store):
    any_store.jobs.enqueue("extract", ["a"], version="1")
    assert any_store.jobs.enqueue("extract", ["a"], version="2") == 1


def test_a_leased_job_is_not_given_twice(any_store):
    any_store.jobs.enqueue("extract", ["a", "b"], version="1")
    first = any_store.jobs.claim("extract", limit=1)
    second = any_store.jobs.claim("extract", limit=5)
    assert [j.subject for j in first + second] == ["a", "b"]
    assert any_store.jobs.claim("extract", limit=5) == []


def test_work_entered_again_while_it_runs_runs_once_more(any_store):
    any_store.jobs.enqueue("cases", ["US"], version="1")
    running = any_store.jobs.claim("cases", limit=1)
    any_store.jobs.reopen("cases", ["US"], version="1")
    any_store.jobs.done(running)
    assert any_store.jobs.waiting("cases") == 1


def test_a_job_is_dead_after_its_tries(any_store):
    any_store.jobs.enqueue("extract", ["a"], version="1")
    deaths = [
        any_store.jobs.failed(any_store.jobs.claim("extract", limit=1)[0], "no") for _ in range(MOST_TRIES)
    ]
    assert deaths == [False] * (MOST_TRIES - 1) + [True]
    assert any_store.jobs.claim("extract", limit=1) == []
    assert any_store.jobs.revive() == 1
    assert len(any_store.jobs.claim("extract", limit=1)) == 1


def test_a_job_of_a_killed_process_is_free_at_once(any_settings, any_store):
    any_store.jobs.enqueue("extract", ["a"], version="1")
    code = (
        "import os, signal\n"
        "from tradewarn.settings import Settings\n"
        "from tradewarn.store import open_store\n"
        "open_store(Settings.read()).jobs.claim('extract', limit=1)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], env=_env(any_settings), check=False, timeout=60)
    assert done.returncode == -9
    assert [j.subject for j in any_store.jobs.claim("extract", limit=1)] == ["a"]


CLAIM_ALL = """
from tradewarn.settings import Settings
from tradewarn.store import open_store

store = open_store(Settings.read())
while jobs := store.jobs.claim("extract", limit=7):
    store.jobs.done(jobs)
    print(*[j.subject for j in jobs], sep="\\n", flush=True)
"""


def _env(settings):
    return os.environ | {
        "TRADEWARN_HOME": str(settings.home),
        "TRADEWARN_DATABASE_URL": settings.database_url,
    }


def test_four_processes_do_each_job_once(any_settings, any_store):
    any_store.jobs.enqueue("extract", [f"{n:04}" for n in range(400)], version="1")
    command = [sys.executable, "-c", CLAIM_ALL]
    workers = [
        subprocess.Popen(command, env=_env(any_settings), stdout=subprocess.PIPE, text=True) for _ in range(4)
    ]
    taken = [subject for w in workers for subject in w.communicate(timeout=120)[0].split()]
    assert [w.returncode for w in workers] == [0] * 4
    assert sorted(taken) == [f"{n:04}" for n in range(400)]


@pytest.mark.parametrize("fault", [ValueError("bad"), KeyError("x")])
def test_one_bad_job_does_not_stop_its_batch(any_store, fault):
    from tradewarn.work import Stage, Worker

    done = []

    def work(jobs):
        if any(j.subject == "bad" for j in jobs):
            raise fault
        done.extend(j.subject for j in jobs)
        any_store.jobs.done(jobs)

    any_store.jobs.enqueue("extract", ["a", "bad", "c"], version="1")
    Worker(any_store, [Stage(name="extract", work=work, batch=3)]).run_until_idle()
    assert sorted(done) == ["a", "c"]
    assert [i.code for i in any_store.issues.all()] == ["TW-S03"]


def test_work_that_failed_because_the_engine_was_away_keeps_its_tries(any_store):
    from tradewarn.errors import IndexUnavailable
    from tradewarn.work import Stage, Worker

    def away(jobs):
        raise IndexUnavailable("the engine is away", fix="start it")

    any_store.jobs.enqueue("index", ["a"], version="1")
    for _ in range(MOST_TRIES + 2):
        with pytest.raises(IndexUnavailable):
            Worker(any_store, [Stage(name="index", work=away)]).run_until_idle()
    assert any_store.jobs.counts() == {"index": {"ready": 1}}
