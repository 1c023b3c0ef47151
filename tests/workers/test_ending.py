"""How a worker ends: SIGTERM, and what then becomes of its batch."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tradewarn.store import open_store
from tradewarn.work import Stage, Worker

SLOW = Path(__file__).parent / "slow_worker.py"


@pytest.fixture
def slow(any_settings):
    """Start a worker of one stage that takes a while, when it is at its batch."""
    store = open_store(any_settings)
    store.jobs.enqueue("extract", ["a", "b"], version="1")
    begun = []

    def start(seconds):
        command = [sys.executable, str(SLOW), str(any_settings.home), any_settings.database_url, str(seconds)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        begun.append(process)
        assert process.stdout.readline() == "begun\n"
        return process

    yield store, start
    for process in begun:
        if process.poll() is None:
            process.kill()
        process.communicate(timeout=60)
    store.close()


def test_a_worker_finishes_its_batch_and_takes_no_other(slow):
    store, start = slow
    process = start(1.0)
    process.terminate()
    assert process.wait(timeout=60) == 0
    assert store.jobs.counts() == {"extract": {"done": 1, "ready": 1}}


def test_a_second_signal_gives_the_batch_back_untried(slow):
    store, start = slow
    process = start(600)
    process.terminate()
    os.kill(process.pid, signal.SIGCONT)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=60) == 143
    assert store.jobs.counts() == {"extract": {"ready": 2}}
    assert [job.tries for job in store.jobs.claim("extract", limit=2)] == [1, 1]


def test_what_a_worker_makes_after_it_gave_its_batch_back_is_refused(store):
    made = []

    def work(jobs):
        worker.give_back()
        with store.transaction() as c:
            store.jobs.done(jobs, connection=c)
            made.extend(jobs)

    worker = Worker(store, [Stage("extract", work)])
    store.jobs.enqueue("extract", ["a"], version="1")
    assert worker.run("extract", batches=1) == 1
    assert made == []
    assert store.jobs.counts() == {"extract": {"ready": 1}}
