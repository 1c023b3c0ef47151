"""A job dies of what it did, not of kills; its death is an issue for as long as it is dead."""

import pytest
import sqlalchemy as sa

from tradewarn.errors import StoreBusy
from tradewarn.store.jobs import MOST_CLAIMS, MOST_TRIES
from tradewarn.store.schema import job
from tradewarn.work import Stage, Worker


def enter(store, *subjects):
    store.jobs.enqueue("cases", subjects, version="1")


def take_and_be_killed(store):
    (taken,) = store.jobs.claim("cases", limit=1)
    with store.transaction() as c:
        c.execute(sa.update(job).where(job.c.key == taken.key).values(lease_until=0))


def run(store, work, *, batch=1):
    Worker(store, [Stage(name="cases", work=work, batch=batch)]).run_until_idle()


def fail(jobs):
    raise RuntimeError("no such thing")


def test_workers_that_were_killed_are_no_failures(any_store):
    enter(any_store, "US")
    for _ in range(MOST_TRIES + 1):
        take_and_be_killed(any_store)
    assert not any_store.jobs.failed(any_store.jobs.claim("cases", limit=1)[0], "a first fault")
    assert any_store.jobs.waiting("cases") == 1


def test_a_job_that_ends_its_workers_without_a_word_is_given_up_with_an_issue(any_store):
    enter(any_store, "US")
    with any_store.transaction() as c:
        c.execute(sa.update(job).values(tries=MOST_CLAIMS - 1))
    take_and_be_killed(any_store)
    assert any_store.jobs.claim("cases", limit=1) == []
    (told,) = any_store.issues.all(subject="US")
    assert (told.code, told.stage) == ("TW-S03", "cases")
    assert "without a word, 50 times" in told.what


def test_a_job_entered_again_in_its_last_try_is_not_dead(any_store):
    enter(any_store, "US")
    tries = []

    def work(jobs):
        tries.append(jobs)
        if len(tries) == MOST_TRIES:
            any_store.jobs.reopen("cases", ["US"], version="1")
        if len(tries) <= MOST_TRIES:
            fail(jobs)
        any_store.jobs.done(jobs)

    run(any_store, work)
    assert any_store.jobs.counts() == {"cases": {"done": 1}}
    assert any_store.issues.all() == []


@pytest.mark.parametrize("way", ["revive", "reopen"])
def test_the_issue_of_a_dead_job_goes_when_the_job_is_done_after_all(any_store, way):
    enter(any_store, "US", "CA")
    run(any_store, fail)
    assert {i.where for i in any_store.issues.all(code="TW-S03")} == {"US", "CA"}
    if way == "revive":
        assert any_store.jobs.revive() == 2
        assert any_store.issues.all() == []
    else:
        any_store.jobs.reopen("cases", ["US", "CA"], version="1")
    run(any_store, any_store.jobs.done)
    assert any_store.issues.all() == []


def test_a_death_leaves_the_stages_other_issues_of_the_subject(any_store):
    from tradewarn.model import Issue

    any_store.issues.replace("US", "cases", [Issue(code="TW-X04", what="two dates", fix="look")])
    enter(any_store, "US")
    run(any_store, fail)
    assert any_store.issues.counts() == {"TW-S03": 1, "TW-X04": 1}
    any_store.jobs.revive()
    assert any_store.issues.counts() == {"TW-X04": 1}


def test_all_of_a_batch_is_free_again_when_the_store_is_away_in_the_midst_of_it(any_store):
    enter(any_store, "AU", "CA", "IN", "US")
    done = []

    def work(jobs):
        if len(jobs) > 1:
            fail(jobs)
        if jobs[0].subject != "AU":
            raise StoreBusy("another process writes", fix="wait")
        any_store.jobs.done(jobs)
        done.append(jobs[0].subject)

    with pytest.raises(StoreBusy):
        run(any_store, work, batch=4)
    assert done == ["AU"]
    again = any_store.jobs.claim("cases", limit=9)
    assert [j.subject for j in again] == ["CA", "IN", "US"]
    assert {(j.tries, j.failures) for j in again} == {(1, 0)}
