"""The next index on a cluster: built beside the live one, and put in its place at one moment."""

import pytest

from index.backend import Filters, Query
from index.elastic import indexes
from index.elastic.engine import ElasticIndex
from index.elastic.indexes import Indexes
from index.elastic.mapping import VERSION
from index.elastic.succeeding import succeed
from index.indexing import Indexer
from tradewarn.errors import IndexHalfSwitched, IndexNewer


@pytest.fixture
def live(cluster):
    opened = ElasticIndex(cluster)
    yield opened
    opened.close()


def ids(index):
    return sorted(record.id for record in index.lexical(Query(limit=50)))


def names(index):
    return sorted(name for every in index.indexes.numbers().values() for name in every)


def test_an_open_reader_sees_the_next_index_at_once(cluster, live, entry, embedder):
    Indexer(live, embedder).add([entry("old", "steel")])
    reader = ElasticIndex(cluster)
    assert ids(reader) == ["old"]
    before = reader.generation
    with succeed(cluster) as successor:
        Indexer(successor.backend, embedder).add([entry("new", "shrimp")])
        assert ids(reader) == ["old"], "not before it takes over"
        successor.takes_over(first=lambda: None)
    assert ids(reader) == ["new"]
    assert reader.generation > before
    assert reader.model == "hashing"
    assert len(names(reader)) == 3, "what it replaced is removed"


def test_what_was_written_and_not_shown_is_written_again(cluster, live, entry, embedder, monkeypatch):
    """As a kill between the two leaves it: no refresh comes by itself."""
    Indexer(live, embedder).add([entry("old", "steel")])
    monkeypatch.setattr(live.indexes, "show", lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        Indexer(live, embedder).add([entry("new", "shrimp")])
    again = ElasticIndex(cluster)
    assert ids(again) == ["old"]
    Indexer(again, embedder).add([entry("new", "shrimp")])
    assert ids(again) == ["new", "old"]


def test_one_that_does_not_take_over_leaves_nothing(cluster, live, entry, embedder):
    Indexer(live, embedder).add([entry("old", "steel")])
    with pytest.raises(ZeroDivisionError), succeed(cluster) as successor:
        Indexer(successor.backend, embedder).add([entry("new", "shrimp")])
        raise ZeroDivisionError
    assert ids(live) == ["old"] and len(names(live)) == 3


def test_what_a_killed_rebuild_left_is_removed_by_the_next(cluster, live, entry, embedder):
    Indexer(live, embedder).add([entry("old", "steel")])
    Indexer(ElasticIndex(cluster, 7), embedder).add([entry("left", "shrimp")])
    assert len(names(live)) == 6
    with succeed(cluster) as successor:
        assert len(names(live)) == 3
        Indexer(successor.backend, embedder).add([entry("new", "shrimp")])
        successor.takes_over(first=lambda: None)
    assert ids(live) == ["new"] and len(names(live)) == 3


def test_the_first_index_of_a_cluster_may_be_built_so(cluster, entry, embedder):
    with succeed(cluster) as successor:
        Indexer(successor.backend, embedder).add([entry("new", "shrimp")])
        successor.takes_over(first=lambda: None)
    assert ids(ElasticIndex(cluster)) == ["new"]


def test_a_commit_during_which_another_index_takes_over_is_in_that_one(
    cluster, live, entry, embedder, vectored
):
    Indexer(live, embedder).add([entry("old", "steel")])
    with succeed(cluster) as successor:
        Indexer(successor.backend, embedder).add([entry("old", "steel")])
        shown = live.indexes.show

        def meanwhile():
            live.indexes.show = shown
            successor.takes_over(first=lambda: None)
            shown()

        live.indexes.show = meanwhile
        live.add([vectored(entry("late", "shrimp"))])
        live.commit()
    assert ids(ElasticIndex(cluster)) == ["late", "old"]


def test_an_alias_that_a_broken_switch_left_between_two_is_told(cluster, live, entry, embedder):
    Indexer(live, embedder).add([entry("old", "steel")])
    ElasticIndex(cluster, 2).lexical(Query(limit=1))
    client, name = live.indexes.client, live.indexes.records
    client.indices.put_alias(index=f"{name}-{VERSION}-2", name=name)
    with pytest.raises(IndexHalfSwitched, match="do not name three indexes"):
        ElasticIndex(cluster).lexical(Query(limit=1))
    with succeed(cluster) as successor:  # a rebuild is its fix
        Indexer(successor.backend, embedder).add([entry("new", "shrimp")])
        successor.takes_over(first=lambda: None)
    assert ids(ElasticIndex(cluster)) == ["new"]


def test_an_index_of_another_version_of_the_program_is_told(cluster, live, entry, embedder):
    Indexer(live, embedder).add([entry("old", "steel")])
    [name] = live.indexes.client.indices.get_alias(name=live.indexes.records)
    live.indexes.client.indices.put_mapping(index=name, meta={"tradewarn": 99})
    with pytest.raises(IndexNewer, match="version 99"):
        ElasticIndex(cluster).lexical(Query(limit=1))


def test_vectors_that_are_too_many_to_look_through_get_a_graph(cluster, live, entry, embedder, monkeypatch):
    monkeypatch.setattr(indexes, "WHOLE_UP_TO", 2)
    kinds = []
    for number in range(4):
        Indexer(live, embedder).add([entry(f"r{number}", f"steel of kind {number}")])
        [told] = live.indexes.client.indices.get_field_mapping(
            index=live.indexes.passages, fields="vector"
        ).body.values()
        kinds.append(told["mappings"]["vector"]["mapping"]["vector"]["index_options"]["type"])
    assert kinds == ["int8_flat", "int8_flat", "int8_hnsw", "int8_hnsw"]
    [asked] = embedder.queries(["steel of kind 2"])
    near = live.nearest(asked, Filters(), 4)
    assert near[0].id == "r2" and len(near) == 4


def test_the_next_index_is_merged_before_it_takes_over(cluster, live, entry, embedder, monkeypatch):
    order = []
    settle, first = Indexes.settle, Indexes.take_over
    monkeypatch.setattr(Indexes, "settle", lambda self: order.append("settles") or settle(self))
    monkeypatch.setattr(Indexes, "take_over", lambda self: order.append("takes over") or first(self))
    with succeed(cluster) as successor:
        Indexer(successor.backend, embedder).add([entry("new", "shrimp")])
        successor.takes_over(first=lambda: order.append("first"))
    assert order == ["settles", "first", "takes over"]
