"""A disk that refuses for a moment costs the batch that it refused, nothing after it."""

import pytest

from index.backends.embedded import EmbeddedIndex
from index.indexing import Indexer
from tradewarn.errors import IndexUnavailable

resource = pytest.importorskip("resource")


@pytest.fixture
def refusing():
    """Run something while files may not grow beyond a few bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    def run(work, *, size=10):
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
        try:
            return work()
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    return run


def refused(refusing, work, **limit):
    with pytest.raises(IndexUnavailable, match="could not be written") as told:
        refusing(work, **limit)
    assert told.value.status == 503


@pytest.mark.parametrize("size", [10, 150, 600])
def test_after_a_refusal_the_same_indexer_goes_on(tmp_path, entry, refusing, size):
    backend = EmbeddedIndex(tmp_path / "index", wait=0.2)
    indexer = Indexer(backend)
    indexer.add([entry("a", "frozen shrimp")])
    refused(refusing, lambda: indexer.add([entry("b", "steel nails")]), size=size)
    assert backend.size().records == 1
    indexer.add([entry("c", "paper plates")])
    assert sorted(backend.get(["a", "b", "c"])) == ["a", "c"]
    indexer.add([entry("b", "steel nails")])
    assert backend.size().records == 3


def test_after_a_refusal_another_process_may_write(tmp_path, entry, refusing):
    indexer = Indexer(EmbeddedIndex(tmp_path / "index", wait=0.2))
    indexer.add([entry("a", "frozen shrimp")])
    refused(refusing, lambda: indexer.add([], gone=["a"]))
    other = EmbeddedIndex(tmp_path / "index", wait=0.2)
    Indexer(other).add([entry("b", "steel nails")])
    assert sorted(other.get(["a", "b"])) == ["a", "b"]


def test_vectors_that_cannot_be_written_are_told_alike(tmp_path, entry, embedder, refusing):
    backend = EmbeddedIndex(tmp_path / "index", wait=0.2)
    indexer = Indexer(backend, embedder)
    indexer.add([entry("a", "frozen shrimp")])
    refused(refusing, lambda: indexer.add([entry("b", "steel nails")]))
    indexer.add([entry("b", "steel nails")])
    assert (backend.size().records, backend.size().vectors) == (2, 2)


def test_a_batch_given_up_half_way_is_not_committed_with_the_next(tmp_path, entry, monkeypatch):
    backend = EmbeddedIndex(tmp_path / "index", wait=0.2)
    indexer = Indexer(backend)
    with monkeypatch.context() as patched:
        patched.setattr(backend, "commit", lambda: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            indexer.add([entry("a", "frozen shrimp")])
    indexer.add([entry("b", "steel nails")])
    assert sorted(backend.get(["a", "b"])) == ["b"]
