"""A server that runs beside `index rebuild` answers from the new index without a restart."""

import pytest

from index.backend import Filters
from tradewarn.cli.program import Program
from tradewarn.cli.services import ProgramServices
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

    entry_of = rebuilding.entry_of

    def while_a_person_corrects(store, subject):
        made = entry_of(store, subject)
        if subject.startswith("n-"):
            store.notices.correct(subject, "product", "red widgets", reviewer="an officer", at="now")
            store.jobs.done(store.jobs.claim("index", limit=9))  # a worker took it into the old index
        return made

    monkeypatch.setattr(rebuilding, "entry_of", while_a_person_corrects)
    run("index", "rebuild", "--json")
    assert set(serving.store.notices.ids()) <= set(serving.store.jobs.unfinished("index"))
