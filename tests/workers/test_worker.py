"""A worker that is called to one stage."""

import time

import pytest
from sqlalchemy.exc import OperationalError

from tradewarn.errors import StoreBusy
from tradewarn.work import Stage, Worker


def test_it_does_that_stage_alone(store):
    for stage in ("extract", "match"):
        store.jobs.enqueue(stage, ["a"], version="1")
    worker = Worker(store, [Stage("extract", store.jobs.done), Stage("match", store.jobs.done)])
    assert worker.run("match") == 1
    assert store.jobs.counts() == {"extract": {"ready": 1}, "match": {"done": 1}}


def test_a_stage_of_another_program_is_passed_over(store):
    store.jobs.enqueue("other", ["a"], version="1")
    assert Worker(store, [Stage("extract", store.jobs.done)]).run("other") == 0
    assert store.jobs.counts() == {"other": {"ready": 1}}


def test_what_was_away_a_moment_ago_is_not_asked_at_each_call(store):
    asked = []

    def away(jobs):
        asked.append(jobs)
        raise StoreBusy("away", fix="wait")

    store.jobs.enqueue("index", ["a"], version="1")
    worker = Worker(store, [Stage("index", away)])
    with pytest.raises(StoreBusy):
        worker.run("index")
    assert worker.run("index") == 0
    assert len(asked) == 1
    assert store.jobs.counts() == {"index": {"ready": 1}}


def test_no_batch_is_taken_when_the_end_is_wished_for(store):
    done = []

    def work(jobs):
        done.extend(jobs)
        store.jobs.done(jobs)

    store.jobs.enqueue("extract", "abc", version="1")
    worker = Worker(store, [Stage("extract", work)], stopping=lambda: len(done) >= 2)
    assert worker.run_until_idle() == 2
    assert store.jobs.counts() == {"extract": {"done": 2, "ready": 1}}


def test_what_could_not_be_given_back_to_a_store_that_was_away_is_given_back_later(store, monkeypatch):
    back = [False]

    def away(*args, **kwargs):
        raise OperationalError("", None, Exception("away"))

    def work(jobs):
        if back[0]:
            store.jobs.done(jobs)
        else:
            monkeypatch.setattr(store.jobs, "released", away)
            away()

    monkeypatch.setattr(store.jobs, "failed", away)
    store.jobs.enqueue("extract", ["a"], version="1")
    worker = Worker(store, [Stage("extract", work)])
    with pytest.raises(OperationalError):
        worker.run_until_idle()
    assert store.jobs.counts() == {"extract": {"leased": 1}}
    monkeypatch.undo()
    back[0] = True
    assert worker.run_until_idle() == 1
    assert store.jobs.counts() == {"extract": {"done": 1}}


class Refused(Exception):
    def __init__(self, sqlstate):
        self.sqlstate = sqlstate


@pytest.mark.parametrize("state", [None, "57P03", "08006"])
def test_a_server_that_goes_away_in_a_batch_is_no_failure_of_its_jobs(store, state):
    def work(jobs):
        raise OperationalError("", None, Refused(state))

    store.jobs.enqueue("extract", ["a"], version="1")
    with pytest.raises(OperationalError):
        Worker(store, [Stage("extract", work)]).run_until_idle()
    assert store.jobs.claim("extract", limit=1)[0].failures == 0


@pytest.mark.parametrize(
    "error", [Refused("53200"), Refused("57014"), Refused("40P01"), Exception("too many variables")]
)
def test_a_job_that_its_database_refuses_dies_like_any_other(store, error):
    def work(jobs):
        raise OperationalError("", None, error)

    store.jobs.enqueue("extract", ["a"], version="1")
    Worker(store, [Stage("extract", work)]).run_until_idle()
    assert store.jobs.dead() == 1


def in_turn(store, patience):
    done = store.jobs.done
    return Worker(
        store, [Stage("extract", done), Stage("match", done, after=("extract",))], patience=patience
    )


def test_a_stage_waits_while_others_are_at_the_one_before_it(store):
    for stage in ("extract", "match"):
        store.jobs.enqueue(stage, ["a"], version="1")
    theirs = store.jobs.claim("extract", limit=1)
    worker = in_turn(store, 60.0)
    assert worker.run_until_idle() == worker.run("match") == 0
    store.jobs.done(theirs)
    assert worker.run("extract") == 1  # who is through with it goes on with what waited


def test_a_stage_waits_no_longer_than_the_patience(store):
    for stage in ("extract", "match"):
        store.jobs.enqueue(stage, ["a"], version="1")
    store.jobs.claim("extract", limit=1)
    worker = in_turn(store, 0.01)
    assert worker.run("match") == 0
    time.sleep(0.02)
    assert worker.run("match") == 1


def test_one_who_works_once_waits_for_nobody(store):
    for stage in ("extract", "match"):
        store.jobs.enqueue(stage, ["a"], version="1")
    store.jobs.claim("extract", limit=1)
    assert in_turn(store, 0.0).run_until_idle() == 1
