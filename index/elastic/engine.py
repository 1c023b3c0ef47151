"""Elasticsearch as one of the engines of search."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from index.backend import Counted, Counting, Filters, Near, Query, Ranked, Size, Taken, Vectored
from index.elastic.address import Address
from index.elastic.asking import connected, told
from index.elastic.indexes import REBUILD, Indexes
from index.elastic.passages import Passages
from index.elastic.reading import Reading
from index.elastic.writing import TOGETHER, Writing
from tradewarn.errors import IndexDamaged
from tradewarn.model import IndexEntry, Passage

if TYPE_CHECKING:
    from index.backend import Vector


class ElasticIndex:
    """Records and passages on a cluster.

    Any number of processes may write: ids are made of content, and a commit that was broken off is
    made whole by whoever repeats it.
    """

    name = "elasticsearch"

    def __init__(self, address: Address, number: int | None = None) -> None:
        self.address, self._client = address, connected(address)
        self._indexes = Indexes(self._client, address, number)
        self._reading = Reading(self._client, self._indexes)
        self._passages = Passages(self._client, self._indexes)
        self._writing = Writing(self._client, self._indexes)

    def _ready(self) -> None:
        self._indexes.ready()

    @property
    def generation(self) -> int:
        """The number of the last commit."""
        self._ready()
        return self._indexes.committed()[0]

    @property
    def model(self) -> str | None:
        """The embedding model whose vectors are held."""
        self._ready()
        return self._indexes.committed()[1]

    def expect(self, records: int) -> int:
        """Tell how many records to commit at once."""
        return min(records, TOGETHER)

    def add(self, entries: Sequence[Vectored]) -> None:
        """Add or replace records by id."""
        self._ready()
        self._writing.add(entries)

    def delete(self, ids: Sequence[str]) -> None:
        """Remove records."""
        self._ready()
        self._writing.delete(ids)

    def commit(self) -> None:
        """Make everything durable and visible."""
        self._writing.commit()

    def taken(self, ids: Sequence[str]) -> dict[str, Taken]:
        """Tell which of these records are held, as what."""
        self._ready()
        return self._reading.taken(ids)

    def lexical(self, query: Query) -> list[Ranked]:
        """Rank records by words."""
        self._ready()
        return self._reading.rank(query)

    def nearest(self, vector: "Vector", filters: Filters, limit: int) -> list[Near]:
        """Rank records by their nearest passage."""
        self._ready()
        if not self._passages.check(vector, self._indexes.committed()[1]):
            return []
        return self._passages.nearest(vector, filters, limit)

    def count(self, query: Query | None, also: Sequence[str] = (), *more: Counting) -> Counted:
        """Count matches and facets."""
        self._ready()
        return self._reading.count([(query, also), *more])

    def among(self, ids: Sequence[str], query: Query) -> set[str]:
        """Tell which of these records match."""
        self._ready()
        return self._reading.among(ids, query)

    def get(self, ids: Sequence[str]) -> dict[str, IndexEntry]:
        """Give records by id."""
        self._ready()
        return self._reading.get(ids)

    def passages(self, query: Query, ids: Sequence[str], limit: int) -> dict[str, list[Passage]]:
        """Give for each record the passages with most of the query's words."""
        self._ready()
        return self._passages.best(query, ids, limit)

    def passages_by_id(self, ids: Sequence[str]) -> dict[str, Passage]:
        """Give passages by id."""
        self._ready()
        return self._passages.by_id(ids)

    def size(self) -> Size:
        """Count records, passages and vectors."""
        self._ready()
        with told(self.address):
            records, passages = (
                int(self._client.count(index=index)["count"])
                for index in (self._indexes.records, self._indexes.passages)
            )
        return Size(records, passages, self._indexes.vectors())

    def verify(self) -> None:
        """See that every shard answers and each record has its passages."""
        self._ready()
        with told(self.address):
            health = self._client.cluster.health(
                index=f"{self._indexes.records},{self._indexes.passages}", level="indices"
            )
        if health["status"] == "red":
            raise IndexDamaged(
                "the cluster has lost a part of the index", fix=REBUILD, where=self.address.name
            )

    def close(self) -> None:
        """Drop what was not committed."""
        self._writing.drop()

    # -- following each other

    @property
    def indexes(self) -> Indexes:
        """The indexes it stands on."""
        return self._indexes
