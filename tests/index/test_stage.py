"""The index stage beside the store: a kill at any moment is told from damage."""

import pytest

from index.backends.embedded import EmbeddedIndex
from index.indexing import Indexer
from index.stage import NAME, index_stage
from tradewarn.cli.program import Program
from tradewarn.errors import IndexDamaged
from tradewarn.store.jobs import MOST_TRIES
from tradewarn.work import Worker


class Killed(BaseException):
    pass


@pytest.fixture
def indexer(settings, store, entry):
    """An index that took two records, of which the store has none any more."""
    made = Indexer(EmbeddedIndex(settings.home / "index", wait=0.2))
    store.indexed.took(made.name, made.add([entry("n-1", "blue widgets"), entry("n-2", "red widgets")]))
    return made


def leave(store, indexer, *, killed):
    """Enter that a record is gone, and work until the process dies on one side of the index's commit."""
    store.jobs.enqueue(NAME, ["n-2"], version="1")
    add = indexer.add

    def dying(*args, **more):
        if killed == "after":
            add(*args, **more)
        raise Killed

    indexer.add = dying
    with pytest.raises(Killed):
        Worker(store, [index_stage(store, lambda: indexer)]).run_until_idle()
    indexer.add = add


@pytest.mark.parametrize("killed", ["before", "after"])
def test_a_kill_while_a_record_leaves_is_not_told_as_damage(settings, store, indexer, killed):
    leave(store, indexer, killed=killed)
    with Program(settings) as program:
        assert program.searcher.search("widgets", mode="lexical").hits
    assert store.jobs.unfinished(NAME) == ["n-2"]


def test_the_next_run_takes_the_record_out(settings, store, indexer):
    leave(store, indexer, killed="before")
    store.jobs.reopen(NAME, ["n-2"], version="2")
    Worker(store, [index_stage(store, lambda: indexer)]).run_until_idle()
    assert sorted(indexer.backend.get(["n-1", "n-2"])) == ["n-1"]
    assert store.indexed.count(indexer.name) == 1


def test_a_record_lost_without_a_job_is_damage(settings, store, indexer):
    indexer.add([], gone=["n-1"])
    with (
        Program(settings) as program,
        pytest.raises(IndexDamaged, match="holds 1 records, the store gave it 2"),
    ):
        program.searcher  # noqa: B018


def test_what_an_index_has_in_an_older_form_is_not_missing(store, indexer):
    store.jobs.enqueue(NAME, ["n-1", "n-3"], version="1")
    assert store.jobs.waiting(NAME) == 2
    assert store.indexed.missing(indexer.name, NAME) == 1


def die(store, subject, *, version="1"):
    """Let the work on a subject fail until it is given up."""
    store.jobs.enqueue(NAME, [subject], version=version)
    for _ in range(MOST_TRIES):
        [job] = store.jobs.claim(NAME, limit=1, version=version)
        store.jobs.failed(job, "no such thing")


def told(settings):
    with Program(settings) as program:
        return [(issue.code, issue.what, issue.fix) for issue in program.behind()]


def test_work_that_died_is_told_with_every_answer_and_how_to_mend_it(settings, store, indexer):
    assert told(settings) == []
    die(store, "n-3")
    die(store, "n-3", version="2")
    die(store, "n-1")  # of which the index has an older form
    [(code, what, fix)] = told(settings)
    assert code == "TW-I05" and what.startswith("1 stored records are not in the index")
    assert "--retry-dead" in fix
    with Program(settings) as program:
        assert what in [issue.what for issue in program.searcher.search("widgets").issues]


def test_work_that_died_and_was_entered_again_waits(settings, store, indexer):
    die(store, "n-3")
    store.jobs.enqueue(NAME, ["n-3"], version="2")
    assert [what for _, what, _ in told(settings)] == ["1 stored records are not in the index yet"]
    store.jobs.done(store.jobs.claim(NAME, limit=1))
    store.indexed.took(indexer.name, [("n-3", "hash")])
    assert told(settings) == []
