"""`tradewarn worker`: rules that come back are run again, and what is away is waited for."""

import pytest
from sqlalchemy.exc import OperationalError

from tradewarn.cli import ingesting
from tradewarn.cli.commands import worker
from tradewarn.errors import BadUse, StoreBusy, StoreError
from tradewarn.settings import Settings
from tradewarn.store import open_store
from tradewarn.work import Worker


@pytest.fixture
def home_store(run):
    opened = open_store(Settings.read())
    yield opened
    opened.close()


@pytest.fixture
def rules(monkeypatch):
    """Let the rules be of a version."""

    def are(version):
        monkeypatch.setattr("extract.stage.extractor_version", lambda: version)
        monkeypatch.setattr(ingesting, "extractor_version", lambda: version)

    return are


def test_documents_are_read_again_by_rules_that_were_taken_back(run, record, home_store, rules):
    rules("one")
    run("ingest", "--json", record())
    for version in ("two", "one"):
        rules(version)
        assert run("worker", "--once", "--rerun")[0] == 0
        assert set(home_store.documents.versions().values()) == {version}


def test_a_document_that_comes_again_is_read_again_by_rules_that_were_taken_back(
    run, record, home_store, rules
):
    for version in ("one", "two", "one"):
        rules(version)
        run("ingest", "--json", record())
        assert set(home_store.documents.versions().values()) == {version}


def test_a_profile_that_reads_as_it_did_before_is_matched_again(store, monkeypatch):
    from kb.profiles import builtin_profiles

    first = builtin_profiles()[0]
    other = first.model_copy(update={"name": "another"}) if hasattr(first, "name") else None
    assert other is not None
    entered = []
    for profile in (first, first, other, first):
        monkeypatch.setattr("kb.profiles.builtin_profiles", lambda profile=profile: [profile])
        entered.append(ingesting.enter_changed_profiles(store))
    assert entered == [1, 0, 1, 1]


@pytest.fixture
def pauses(monkeypatch):
    """Do not sleep; after three pauses the worker is stopped."""
    slept = []

    def wait(stop, seconds):
        slept.append(seconds)
        if len(slept) == 3:
            stop.set()
        return stop.is_set()

    monkeypatch.setattr("tradewarn.stopping.Stop.wait", wait)
    monkeypatch.setattr("tradewarn.cli.ending.Thread.start", lambda thread: None)
    return slept


def away(*args):
    raise StoreBusy("another process is writing to this store", fix="wait")


def test_a_worker_tells_what_is_away_and_goes_on(run, pauses, monkeypatch):
    said = []
    monkeypatch.setattr(worker, "tell", said.append)
    monkeypatch.setattr(Worker, "run_until_idle", away)
    assert run("worker")[0] == 0
    assert pauses == [worker.AWAY_SECONDS] * 3
    assert len(said) == 3
    assert "TW-S01" in said[0]


def test_a_worker_that_runs_once_ends_where_something_is_away(run, monkeypatch):
    monkeypatch.setattr(Worker, "run_until_idle", away)
    with pytest.raises(StoreBusy):
        run("worker", "--once")


def test_another_error_ends_the_worker(run, pauses, monkeypatch):
    def wrong(*args):
        raise BadUse("no", fix="do otherwise")

    monkeypatch.setattr(Worker, "run_until_idle", wrong)
    with pytest.raises(BadUse):
        run("worker")
    assert pauses == []


def test_a_worker_waits_for_a_database_that_is_not_up_yet(run, monkeypatch):
    opened, slept = [], []

    def opening(settings):
        opened.append(settings)
        if len(opened) < 3:
            raise StoreError("does not answer", fix="start it") from OperationalError("", None, Exception())
        return open_store(settings)

    monkeypatch.setattr("tradewarn.cli.program.open_store", opening)
    monkeypatch.setattr(worker.time, "sleep", slept.append)
    monkeypatch.setattr(worker, "serve", lambda *args, **kwargs: None)
    assert run("worker")[0] == 0
    assert slept == [worker.AWAY_SECONDS] * 2
