"""Work by rules of a version: the rules that entered it last have it, also when they are older ones."""

import pytest

from tradewarn.errors import LeaseLost
from tradewarn.work import Stage, Worker


def worker(store, version, made):
    def work(jobs):
        made.extend((j.subject, version) for j in jobs)
        store.jobs.done(jobs)

    return Worker(store, [Stage(name="extract", work=work, version=lambda: version)])


def test_rules_that_come_back_after_others_are_new_work(any_store):
    made = []
    for version in ("v1", "v2", "v1"):
        assert any_store.jobs.supersede("extract", {"doc": version}) == 1
        assert any_store.jobs.supersede("extract", {"doc": version}) == 0
        worker(any_store, version, made).run_until_idle()
    assert made == [("doc", "v1"), ("doc", "v2"), ("doc", "v1")]


def test_a_slow_worker_of_older_rules_cannot_write_over_the_newer(any_store):
    any_store.jobs.supersede("extract", {"doc": "v1"})
    slow = any_store.jobs.claim("extract", limit=1, version="v1")
    any_store.jobs.supersede("extract", {"doc": "v2"})
    worker(any_store, "v2", []).run_until_idle()
    with pytest.raises(LeaseLost):
        any_store.jobs.done(slow)
    assert any_store.jobs.counts() == {"extract": {"done": 1}}


def test_a_worker_leaves_what_was_entered_under_other_rules_while_it_runs(any_store):
    made = []
    older = worker(any_store, "v1", made)
    older.run_until_idle()
    any_store.jobs.supersede("extract", {"doc": "v2"})
    assert older.run_until_idle() == 0
    assert any_store.jobs.waiting("extract") == 1


def test_a_worker_that_begins_takes_up_what_other_rules_left(any_store):
    any_store.jobs.supersede("extract", {"a": "v1", "b": "v1", "c": "v1"})
    any_store.jobs.done(any_store.jobs.claim("extract", limit=1))
    any_store.jobs.claim("extract", limit=1)
    made = []
    worker(any_store, "v2", made).run_until_idle()
    assert made == [("b", "v2"), ("c", "v2")]


def test_other_stages_and_subjects_keep_their_work(any_store):
    any_store.jobs.enqueue("match", ["a"], version="v1")
    any_store.jobs.supersede("extract", {"a": "v1", "b": "v1"})
    any_store.jobs.supersede("extract", {"a": "v2"})
    assert any_store.jobs.counts() == {"extract": {"ready": 2}, "match": {"ready": 1}}
    assert [j.key for j in any_store.jobs.claim("extract", limit=9)] == ["extract:a:v2", "extract:b:v1"]
