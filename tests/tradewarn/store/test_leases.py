"""A job is one worker's alone for as long as its lease stands, and its done is refused afterwards."""

import threading

import pytest

from tradewarn.errors import LeaseLost
from tradewarn.work import Stage, Worker


@pytest.fixture
def one_job(any_store):
    any_store.jobs.enqueue("cases", ["US"], version="1")
    return any_store


def take(store, *, lasting=None):
    """Claim the one job, under a lease of so many seconds."""
    usual = store.jobs.lease_seconds
    store.jobs.lease_seconds = usual if lasting is None else lasting
    (job,) = store.jobs.claim("cases", limit=1)
    store.jobs.lease_seconds = usual
    return job


def test_a_lease_that_ran_out_is_given_to_another_and_the_first_cannot_say_done(one_job):
    first = take(one_job, lasting=-1)
    second = take(one_job)
    with pytest.raises(LeaseLost, match="another worker"):
        one_job.jobs.done([first])
    assert one_job.jobs.counts() == {"cases": {"leased": 1}}
    one_job.jobs.done([second])
    assert one_job.jobs.counts() == {"cases": {"done": 1}}


def test_what_a_worker_wrote_with_a_lost_lease_does_not_stay(one_job):
    first = take(one_job, lasting=-1)
    take(one_job)
    with pytest.raises(LeaseLost), one_job.transaction() as c:
        one_job.jobs.enqueue("index", ["case-older"], version="1", connection=c)
        one_job.jobs.done([first], connection=c)
    assert one_job.jobs.waiting("index") == 0


@pytest.mark.parametrize("way", ["failed", "released", "renew"])
def test_a_lost_lease_gives_nothing_back_that_is_anothers(one_job, way):
    first = take(one_job, lasting=-1)
    take(one_job)
    if way == "failed":
        assert not one_job.jobs.failed(first, "too late")
    elif way == "released":
        one_job.jobs.released([first])
    else:
        one_job.jobs.renew([first])
    assert one_job.jobs.held([first]) == []
    assert one_job.jobs.claim("cases", limit=1) == []


def test_a_lease_that_is_renewed_does_not_run_out(one_job):
    job = take(one_job, lasting=-1)
    one_job.jobs.renew([job])
    assert one_job.jobs.claim("cases", limit=1) == []
    assert one_job.jobs.held([job]) == [job]


def test_one_worker_that_is_given_its_own_lost_job_again_has_a_new_lease(one_job):
    first, second = take(one_job, lasting=-1), take(one_job)
    assert first.key == second.key
    assert one_job.jobs.held([first]) == []
    assert one_job.jobs.held([second]) == [second]


def test_work_entered_again_while_it_runs_waits_for_its_worker(one_job):
    running = take(one_job)
    one_job.jobs.reopen("cases", ["US"], version="1")
    assert one_job.jobs.claim("cases", limit=1) == []
    one_job.jobs.done([running])
    assert take(one_job).subject == "US"


def test_work_entered_again_is_free_when_its_workers_lease_is_over(one_job):
    take(one_job, lasting=-1)
    one_job.jobs.reopen("cases", ["US"], version="1")
    assert take(one_job).tries == 1


def test_a_worker_keeps_its_lease_while_it_works(one_job):
    """The stage waits until the lease has been renewed twice: without renewal it waits in vain."""
    one_job.jobs.lease_seconds = 0.8
    renewed = threading.Semaphore(0)
    renew = one_job.jobs.renew

    def told(jobs):
        renew(jobs)
        renewed.release()

    one_job.jobs.renew = told
    seen = []

    def slow(jobs):
        seen.append([renewed.acquire(timeout=20) for _ in range(6)])  # more than one whole lease
        assert one_job.jobs.claim("cases", limit=1) == []
        one_job.jobs.done(jobs)

    assert Worker(one_job, [Stage(name="cases", work=slow)]).run_until_idle() == 1
    assert seen == [[True] * 6]
    assert one_job.jobs.counts() == {"cases": {"done": 1}}
    assert one_job.issues.all() == []


def test_a_worker_does_the_jobs_that_it_still_has_when_it_lost_one_of_a_batch(any_store):
    any_store.jobs.enqueue("extract", ["a", "b", "c"], version="1")
    batches = []

    def work(jobs):
        batches.append([j.subject for j in jobs])
        if len(batches) == 1:  # meanwhile the lease of b is over, and another takes it
            lost = [j for j in jobs if j.subject == "b"]
            any_store.jobs.lease_seconds, usual = -1, any_store.jobs.lease_seconds
            any_store.jobs.renew(lost)
            any_store.jobs.lease_seconds = usual
            assert [j.subject for j in any_store.jobs.claim("extract", limit=3)] == ["b"]
        any_store.jobs.done(jobs)

    Worker(any_store, [Stage(name="extract", work=work, batch=3)]).run_until_idle()
    assert batches == [["a", "b", "c"], ["a", "c"]]
    assert any_store.jobs.counts() == {"extract": {"done": 2, "leased": 1}}
