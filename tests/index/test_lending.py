"""An index that may only be read is read as it is, also while a writer with more rights goes on."""

import pytest

from index.backend import Filters, Query
from index.backends.embedded import EmbeddedIndex
from tradewarn.errors import HomeReadOnly


@pytest.fixture
def filled(tmp_path, entry, fill):
    backend = fill(EmbeddedIndex(tmp_path / "index"), [entry("a", "frozen shrimp"), entry("b", "nails")])
    backend.close()
    return tmp_path / "index"


@pytest.fixture
def reader(filled, monkeypatch):
    """Open it as a user who may only read: root may write anywhere, so it is told."""
    monkeypatch.setattr("index.embedded.lexical.may_write", lambda folder: False)
    backend = EmbeddedIndex(filled)
    monkeypatch.undo()
    return backend


def found(backend):
    return sorted(ranked.id for ranked in backend.lexical(Query(limit=100)))


def test_it_answers_all_that_a_search_asks(reader, embedder):
    assert found(reader) == ["a", "b"]
    assert sorted(reader.get(["a", "b"])) == ["a", "b"]
    assert len(reader.nearest(embedder.queries(["nails"])[0], Filters(), 5)) == 2
    reader.verify()


def test_it_takes_nothing_in(reader, entry, vectored):
    with pytest.raises(HomeReadOnly):
        reader.add([vectored(entry("c", "paper plates"))])
    with pytest.raises(HomeReadOnly):
        reader.delete(["a"])
    assert found(reader) == ["a", "b"]


def test_it_sees_each_commit_of_a_writer_through_all_its_merges(filled, reader, entry, fill):
    writer = EmbeddedIndex(filled)
    for number in range(20):
        fill(writer, [entry(f"more{number}", "paper plates")])
        assert len(found(reader)) == number + 3
    writer.delete(["a"])
    writer.commit()
    assert "a" not in found(reader)
    reader.verify()


def test_who_may_read_the_files_may_read_their_list(filled):
    for part in ("records", "passages"):
        modes = {path.stat().st_mode & 0o777 for path in (filled / part).iterdir()}
        assert len(modes) == 1, {path.name: oct(path.stat().st_mode) for path in (filled / part).iterdir()}
