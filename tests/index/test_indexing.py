import numpy as np

from index import indexing
from index.backend import Query
from index.backends.embedded import EmbeddedIndex
from index.entries import entry_hash
from index.indexing import Indexer
from index.vector_cache import SqliteVectorCache, vector_key


def test_adding_tells_what_the_index_has_taken(tmp_path, entry, embedder):
    made = [entry("a", "frozen shrimp"), entry("b", "steel nails")]
    indexer = Indexer(EmbeddedIndex(tmp_path / "index"), embedder)
    assert indexer.add(made) == [(m.id, entry_hash(m)) for m in made]
    assert indexer.add(made) == [(m.id, entry_hash(m)) for m in made]
    assert indexer.name == "embedded"


def test_adding_the_same_again_embeds_and_writes_nothing(tmp_path, entry, embedder):
    made = [entry(f"r{n}", f"goods {n}") for n in range(5)]
    backend = EmbeddedIndex(tmp_path / "index")
    indexer = Indexer(backend, embedder)
    indexer.add(made)
    before = backend.generation, embedder.embedded
    indexer.add(made)
    assert (backend.generation, embedder.embedded) == before
    indexer.add([*made[:4], entry("r4", "changed")])
    assert embedder.embedded == before[1] + 1 and backend.size().records == 5


def test_of_two_records_with_one_id_the_later_counts(tmp_path, entry, embedder):
    backend = EmbeddedIndex(tmp_path / "index")
    Indexer(backend, embedder).add([entry("a", "shrimp"), entry("a", "nails")])
    assert backend.size().records == 1 and backend.lexical(Query(exact=("nails",), folded=("nails",)))


def test_records_that_are_gone_leave(tmp_path, entry, embedder):
    backend = EmbeddedIndex(tmp_path / "index")
    indexer = Indexer(backend, embedder)
    indexer.add([entry("a", "shrimp"), entry("b", "nails")])
    assert indexer.add([], gone=["a"]) == []
    assert [r.id for r in backend.lexical(Query())] == ["b"] and backend.size().vectors == 1


def test_records_added_without_a_model_get_their_vectors_when_there_is_one(tmp_path, entry, embedder):
    backend = EmbeddedIndex(tmp_path / "index")
    made = [entry("a", "shrimp")]
    Indexer(backend).add(made)
    assert backend.model is None
    Indexer(backend, embedder).add(made)
    assert backend.model == "hashing" and backend.size().vectors == 1
    Indexer(backend).add(made)
    assert backend.size().vectors == 1


def test_vectors_come_from_the_cache_where_it_has_them(tmp_path, entry, make_embedder):
    cache = SqliteVectorCache(tmp_path / "vectors.sqlite")
    made = [entry(f"r{n}", f"goods {n}") for n in range(5)]
    first, second = make_embedder(), make_embedder()
    Indexer(EmbeddedIndex(tmp_path / "one"), first, cache).add(made)
    Indexer(EmbeddedIndex(tmp_path / "two"), second, cache).add(made)
    assert (first.embedded, second.embedded) == (5, 0)


def test_progress_is_told_batch_by_batch(tmp_path, entry, embedder, monkeypatch):
    monkeypatch.setattr(indexing, "BATCH", 2)
    told = []
    made = [entry(f"r{n}", "x") for n in range(5)]
    Indexer(EmbeddedIndex(tmp_path / "index"), embedder).add(made, progress=lambda *at: told.append(at))
    assert told == [(2, 5), (4, 5), (5, 5)]


def test_an_empty_index_is_filled_with_few_commits(tmp_path, entry, monkeypatch):
    backend, commits = EmbeddedIndex(tmp_path / "index"), []
    monkeypatch.setattr(backend, "commit", lambda: (commits.append(1), EmbeddedIndex.commit(backend)))
    made = [entry(f"r{n}", "x") for n in range(9)]
    filled = Indexer(backend).fill((made[start : start + 2] for start in range(0, 9, 2)), together=4)
    assert [record for record, _ in filled] == [one.id for one in made]
    assert (len(commits), backend.size().records) == (3, 9)


def test_what_is_filled_in_is_committed_before_it_is_too_much_for_memory(tmp_path, entry, monkeypatch):
    monkeypatch.setattr(indexing, "MOST_PASSAGES", 2)
    backend, commits = EmbeddedIndex(tmp_path / "index"), []
    monkeypatch.setattr(backend, "commit", lambda: (commits.append(1), EmbeddedIndex.commit(backend)))
    made = [[entry(f"s{n}", "x")] for n in range(5)]
    Indexer(backend).fill(iter(made), together=100)
    assert (len(commits), backend.size().records) == (3, 5)


def test_the_cache_keeps_vectors_between_processes_and_tells_models_apart(tmp_path):
    path = tmp_path / "deep" / "vectors.sqlite"
    keys = [vector_key(model, "shrimp") for model in ("one", "two")]
    vector = np.array([0.25, -0.5, 1], dtype=np.float32)
    SqliteVectorCache(path).put({keys[0]: vector})
    SqliteVectorCache(path).put({keys[0]: vector * 2})
    found = SqliteVectorCache(path).get([*keys, "00"])
    assert list(found) == [keys[0]] and found[keys[0]].tolist() == vector.tolist()


def test_the_cache_is_asked_for_thousands_at_once(tmp_path):
    cache = SqliteVectorCache(tmp_path / "vectors.sqlite")
    keys = [vector_key("m", str(n)) for n in range(2_001)]
    cache.put({key: np.ones(2, dtype=np.float32) for key in keys})
    assert len(cache.get(keys)) == 2_001
