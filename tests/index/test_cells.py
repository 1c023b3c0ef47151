"""A segment too large to be scanned gives a shortlist from cells, scored exactly."""

import numpy as np
import pytest

from index.backend import Filters, Vectored
from index.backends.embedded import EmbeddedIndex
from index.embedded import cells

MANY, DIMENSIONS = 1_500, 24


def drawn(count, *, seed):
    """Draw unit vectors around some thirty topics with a common part, as those of texts are."""
    chance = np.random.default_rng(seed)
    topics = np.random.default_rng(1).standard_normal((30, DIMENSIONS))
    of_topic = chance.integers(30, size=count)
    made = 1 + topics[of_topic] + 0.4 * chance.standard_normal((count, DIMENSIONS))
    return (made / np.linalg.norm(made, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture
def index(tmp_path, entry, monkeypatch):
    """Make an index of many records, in cells or without."""

    def make(*, limit):
        monkeypatch.setattr(cells, "EXACT_UP_TO", limit)
        backend = EmbeddedIndex(tmp_path / f"index{limit}")
        vectors = drawn(MANY, seed=2)
        markets = ("US", "EU", "IN")
        backend.add(
            [
                Vectored(entry(f"n{n:04d}", "text", market=markets[n % 3]), "h", vectors[n : n + 1], "drawn")
                for n in range(MANY)
            ]
        )
        backend.commit()
        return backend

    return make


def ids(found):
    return [near.id for near in found]


def shared(some, others):
    return np.mean([len(set(a) & set(b)) / len(b) for a, b in zip(some, others, strict=True)])


def test_small_segments_have_no_cells_and_large_ones_do(index):
    assert all(segment.cells is None for segment in index(limit=MANY)._vectors.view().segments)
    assert any(segment.cells is not None for segment in index(limit=100)._vectors.view().segments)


def test_the_shortlist_has_nearly_all_that_the_exact_search_finds_and_its_scores(index):
    exact, shortlisted = index(limit=MANY), index(limit=100)
    questions = drawn(40, seed=3)
    wanted = [exact.nearest(question, Filters(), 10) for question in questions]
    found = [shortlisted.nearest(question, Filters(), 10) for question in questions]
    assert shared(map(ids, found), list(map(ids, wanted))) >= 0.95
    told = {(q, near.id): near.score for q, some in enumerate(wanted) for near in some}
    for number, some in enumerate(found):
        assert all(told.get((number, near.id), near.score) == near.score for near in some)


def test_with_a_filter_the_search_stays_exact(index):
    exact, shortlisted = index(limit=MANY), index(limit=100)
    for question in drawn(20, seed=4):
        asked = Filters(market=("EU",))
        assert shortlisted.nearest(question, asked, 10) == exact.nearest(question, asked, 10)


def test_what_was_deleted_is_not_proposed(index):
    backend, question = index(limit=100), drawn(1, seed=5)[0]
    first = ids(backend.nearest(question, Filters(), 5))
    backend.delete(first)
    backend.commit()
    assert not set(first) & set(ids(backend.nearest(question, Filters(), 20)))


def test_cells_are_kept_and_read_back(index):
    backend, question = index(limit=100), drawn(1, seed=6)[0]
    again = EmbeddedIndex(backend.folder)
    assert again.nearest(question, Filters(), 20) == backend.nearest(question, Filters(), 20)
    assert any(segment.cells is not None for segment in again._vectors.view().segments)
    again.verify()


def test_where_all_that_is_near_was_deleted_the_rest_is_found(tmp_path, entry, monkeypatch):
    monkeypatch.setattr(cells, "EXACT_UP_TO", 100)
    backend, vectors = EmbeddedIndex(tmp_path / "index"), drawn(MANY, seed=2)
    topics = vectors @ vectors[0]
    near = np.argsort(-topics)[: MANY // 4]  # below the share at which a segment is written anew
    made = [Vectored(entry(f"n{n:04d}", "text"), "h", vectors[n : n + 1], "drawn") for n in range(MANY)]
    backend.add(made)
    backend.commit()
    [segment] = backend._vectors.view().segments
    segment.cells._index.nprobe = 1
    gone = {f"n{n:04d}" for n in near}
    backend.delete(sorted(gone))
    backend.commit()
    found = ids(backend.nearest(vectors[0], Filters(), 100))
    assert len(found) == 100 and not gone & set(found)
