"""A server that runs beside `index rebuild` answers from the new index without a restart."""

import os
import signal
import subprocess
import sys

import pytest

from index.backend import Filters
from index.backends.embedded import EmbeddedSuccessor
from tradewarn.cli.program import Program
from tradewarn.cli.services import ProgramServices
from tradewarn.errors import IndexDamaged, StoreBusy
from tradewarn.settings import Settings


@pytest.fixture
def serving(run, record):
    run("ingest", "--json", record())
    with Program(Settings.read()) as program:
        yield ProgramServices(program)


def found(services, mode):
    return [
        hit.ref for hit in services.search("blue widgets", filters=Filters(kind="notice"), mode=mode).hits
    ]


@pytest.mark.parametrize("mode", ["lexical", "dense", "hybrid"])
def test_a_running_server_takes_up_the_rebuilt_index(run, serving, record, mode):
    assert found(serving, mode) == ["2031-00001"]
    run("ingest", "--json", record(document_number="2031-00002", publication_date="2031-04-20"))
    before = found(serving, mode)
    assert sorted(before) == ["2031-00001", "2031-00002"]
    for _ in range(2):
        assert run("index", "rebuild", "--json")[0] == 0
        assert found(serving, mode) == before
    run("ingest", "--json", record(document_number="2031-00003", publication_date="2031-05-20"))
    assert sorted(found(serving, mode)) == ["2031-00001", "2031-00002", "2031-00003"]


def test_a_server_that_writes_goes_on_in_the_rebuilt_index(run, serving, record):
    indexer = serving._program.indexer
    store = serving.store
    run("index", "rebuild", "--json")
    from index.stage import entry_of

    entries = [entry_of(store, i) for i in store.notices.ids()]
    changed = entries[0].model_copy(update={"title": "Certain Red Widgets"})
    indexer.add([changed])
    with Program(Settings.read()) as other:
        hits = (
            ProgramServices(other).search("red widgets", filters=Filters(kind="notice"), mode="lexical").hits
        )
    assert [hit.title for hit in hits] == ["Certain Red Widgets"]


def test_what_changes_while_an_index_is_built_is_entered_again(run, serving, monkeypatch):
    from tradewarn.cli import rebuilding

    entries_of = rebuilding.entries_of

    def while_a_person_corrects(store, subjects):
        made = entries_of(store, subjects)
        for subject in subjects:
            if subject.startswith("n-"):
                store.notices.correct(subject, "product", "red widgets", reviewer="an officer", at="now")
                store.jobs.done(store.jobs.claim("index", limit=9))  # a worker took it into the old index
        return made

    monkeypatch.setattr(rebuilding, "entries_of", while_a_person_corrects)
    run("index", "rebuild", "--json")
    assert set(serving.store.notices.ids()) <= set(serving.store.jobs.unfinished("index"))


KILLED_AFTER_THE_SWITCH = """
import os, signal
from index.backends.embedded import EmbeddedSuccessor
from tradewarn.cli import rebuilding, tradewarn

takes_over, entries_of = EmbeddedSuccessor.takes_over, rebuilding.entries_of

def while_a_person_corrects(store, subjects):
    made = entries_of(store, subjects)
    for subject in subjects:
        if subject.startswith("n-"):
            store.notices.correct(subject, "product", "red widgets", reviewer="an officer", at="now")
            store.jobs.done(store.jobs.claim("index", limit=9))
    return made

def take_over_and_die(*given, **more):
    takes_over(*given, **more)
    os.kill(os.getpid(), signal.SIGKILL)

rebuilding.entries_of, EmbeddedSuccessor.takes_over = while_a_person_corrects, take_over_and_die
tradewarn(["index", "rebuild"])
"""


def test_a_kill_right_after_the_switch_loses_nothing_that_changed_while_the_index_was_built(run, serving):
    command = [sys.executable, "-c", KILLED_AFTER_THE_SWITCH]
    done = subprocess.run(command, env=os.environ, check=False, timeout=120, capture_output=True)
    assert done.returncode == -signal.SIGKILL
    ids = set(serving.store.notices.ids())
    assert ids <= {job.subject for job in serving.store.jobs.claim("index", limit=9)}


def test_no_worker_begins_between_what_is_noted_and_the_switch(run, serving, monkeypatch):
    """It would find the old index level with the store, and call work done that the new one lacks."""
    takes_over, jobs, claimed = EmbeddedSuccessor.takes_over, serving.store.jobs, []

    def slowly(successor, first):
        def then_a_worker():
            first()
            claimed.append(jobs.claim("index", limit=9))

        takes_over(successor, first=then_a_worker)

    serving.store.jobs.reopen("index", serving.store.notices.ids(), version="1")
    monkeypatch.setattr(EmbeddedSuccessor, "takes_over", slowly)
    assert run("index", "rebuild", "--json")[0] == 0
    assert claimed == [[]]


def test_what_a_worker_had_begun_before_the_switch_is_done_once_more_after_it(run, serving):
    store = serving.store
    ids = store.notices.ids()
    store.jobs.reopen("index", ids, version="1")
    begun = store.jobs.claim("index", limit=9)
    run("index", "rebuild", "--json")
    assert store.jobs.held(begun) == []
    assert {job.subject for job in store.jobs.claim("index", limit=9)} == {job.subject for job in begun}


def test_nothing_waits_where_nothing_changed_meanwhile(run, serving):
    serving.store.jobs.reopen("index", serving.store.notices.ids(), version="1")
    run("index", "rebuild", "--json")
    assert serving.store.jobs.waiting("index") == 0


def test_a_second_rebuild_is_refused_while_one_runs(run, serving, monkeypatch):
    from tradewarn.cli import rebuilding

    entries_of, refused = rebuilding.entries_of, []

    def while_another_begins(store, subjects):
        if not refused:
            with pytest.raises(StoreBusy, match="another rebuild") as busy:
                run("index", "rebuild")
            refused.append(busy)
        return entries_of(store, subjects)

    monkeypatch.setattr(rebuilding, "entries_of", while_another_begins)
    assert run("index", "rebuild", "--json")[0] == 0
    assert len(refused) == 1
    assert found(serving, "lexical") == ["2031-00001"]


def test_an_index_that_lost_what_it_was_given_is_not_put_in_place(run, serving, monkeypatch):
    from tradewarn.cli import rebuilding

    class Losing(rebuilding.Indexer):
        def fill(self, batches, **more):
            *most, last = [entry for batch in batches for entry in batch]
            return [*super().fill([most], **more), (last.id, "lost")]

    monkeypatch.setattr(rebuilding, "Indexer", Losing)
    with pytest.raises(IndexDamaged, match="that it was given"):
        run("index", "rebuild")
    assert found(serving, "lexical") == ["2031-00001"]
    assert serving.store.jobs.waiting("index") == 0
