"""An index in several shards answers as one in a single shard does."""

from dataclasses import replace

import pytest

from index.backend import Filters, Query
from index.elastic.engine import ElasticIndex
from index.indexing import Indexer

GOODS = ("steel nails", "frozen shrimp", "paper plates", "steel pipe", "raw honey", "shrimp paste")


@pytest.fixture
def both(cluster, entry, embedder):
    """The same sixty records in one shard and in three."""
    opened = [ElasticIndex(replace(cluster, shards=n, name=f"{cluster.name}-{n}")) for n in (1, 3)]
    made = [
        entry(f"r{n:02d}", f"{GOODS[n % 6]} of lot {n} {'steel ' * (n % 5)}", market="US" if n % 2 else "EU")
        for n in range(60)
    ]
    for one in opened:
        Indexer(one, embedder).add(made)
    yield opened
    for one in opened:
        one.indexes.remove([name for every in one.indexes.numbers().values() for name in every])
        one.close()


def query(*words, **given):
    return Query(exact=words, folded=words, needed=1, **given)


@pytest.mark.parametrize("words", [("steel",), ("shrimp", "lot"), ("honey", "steel")])
def test_words_weigh_the_same(both, words):
    one, three = (index.lexical(query(*words, limit=60)) for index in both)
    assert one == three and one


def test_the_nearest_are_the_same(both, embedder):
    [vector] = embedder.queries(["frozen shrimp of lot 7"])
    for filters in (Filters(), Filters(market=("EU",))):
        one, three = ([near.id for near in index.nearest(vector, filters, 20)] for index in both)
        assert one == three and len(one) == 20


def test_counts_are_the_same(both):
    one, three = (index.count(query("steel")) for index in both)
    assert one == three and one.facets["market"]


def test_only_records_and_passages_are_in_several(both):
    _, three = both
    told = three.indexes.client.indices.get_settings(
        index=f"{three.address.name}-*", name="index.number_of_shards"
    )
    shards = {name.split("-")[-3]: s["settings"]["index"]["number_of_shards"] for name, s in told.items()}
    assert shards == {"records": "3", "passages": "3", "state": "1"}
