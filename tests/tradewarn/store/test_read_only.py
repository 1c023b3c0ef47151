"""A database that may only be read is read, and says so to who wants to write."""

import pytest

from tradewarn.errors import HomeReadOnly
from tradewarn.store import open_store
from tradewarn.store.read_only import connect_reading, only_readable


@pytest.fixture
def database(settings):
    store = open_store(settings)
    store.jobs.enqueue("cases", ["US"], version="1")
    store.close()
    return settings.home / "tradewarn.sqlite"


@pytest.fixture
def reader(database, settings, monkeypatch):
    """Open the store as a user who may only read: root may write anywhere, so it is told."""
    monkeypatch.setattr("tradewarn.store.engine.only_readable", lambda path: True)
    store = open_store(settings)
    monkeypatch.undo()
    yield store
    store.close()


def test_it_is_read_and_nothing_is_left_beside_it(database, reader):
    before = sorted(database.parent.iterdir())
    assert reader.jobs.waiting("cases") == 1
    assert sorted(database.parent.iterdir()) == before
    assert not (database.parent / "tradewarn.sqlite-wal").exists()


def test_what_writes_is_refused_before_it_begins(reader):
    with pytest.raises(HomeReadOnly, match="may only be read"):
        reader.jobs.enqueue("cases", ["EU"], version="1")
    with pytest.raises(HomeReadOnly):
        reader.jobs.claim("cases", limit=1)
    assert reader.jobs.waiting("cases") == 1


def test_it_sees_what_a_writer_with_more_rights_has_just_written(settings, reader):
    for number in range(1, 4):
        writer = open_store(settings)
        for part in range(20):
            writer.jobs.enqueue("cases", [f"{number}-{part}"], version="1")
            assert reader.jobs.waiting("cases") == (number - 1) * 20 + part + 2
        writer.close()  # which empties the log into the database
        assert reader.jobs.waiting("cases") == number * 20 + 1


def test_a_log_without_its_writer_is_read_too(database, reader, settings, tmp_path):
    """As a kill leaves it: what was acknowledged stands in the log alone."""
    writer = open_store(settings)
    writer.jobs.enqueue("cases", ["EU"], version="1")
    for end in ("", "-wal", "-shm"):
        (tmp_path / f"killed{end}").write_bytes(database.with_name(database.name + end).read_bytes())
    writer.close()
    connection = connect_reading(tmp_path / "killed")
    assert connection.execute("select count(*) from job").fetchone() == (2,)
    connection.close()


def test_one_that_is_not_there_is_told(settings, monkeypatch):
    settings.home.mkdir(parents=True, exist_ok=True)
    monkeypatch.setattr("tradewarn.store.engine.only_readable", lambda path: True)
    with pytest.raises(HomeReadOnly, match="does not open"):
        open_store(settings)


def test_a_folder_that_may_be_written_is_not_taken_for_one_that_may_not(database, tmp_path):
    assert not only_readable(database)
    assert not only_readable(tmp_path / "new" / "home" / "tradewarn.sqlite")
