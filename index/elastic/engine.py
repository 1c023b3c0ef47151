"""Elasticsearch as one of the engines of search."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from index.asks import Among, Count, Entries, Nearest, PassagesById, PassagesOf, Rank
from index.backend import Counted, Counting, Filters, Near, Query, Ranked, Size, Taken, Vectored
from index.elastic.address import Address
from index.elastic.asking import connected, counted, told
from index.elastic.indexes import REBUILD, Indexes
from index.elastic.passages import Passages
from index.elastic.reading import Reading
from index.elastic.rounds import Steps, run
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
    def lineage(self) -> str:
        """Made of the names that the cluster gave the three indexes."""
        return self._indexes.lineage()

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

    def ids(self) -> Iterable[str]:
        """Give the ids of all records, walking through them."""
        self._ready()
        return self._reading.ids()

    def together(self, asks: Sequence[Any]) -> list[Any]:
        """Answer several things in as few requests as the longest of them needs."""
        self._ready()
        return run(self._client, self.address, [self._steps(ask) for ask in asks])

    def _steps(self, ask: Any) -> Steps[Any]:
        match ask:
            case Rank():
                return self._reading.rank(ask.query)
            case Nearest():
                return self._near(ask.vector, ask.filters, ask.limit)
            case Among():
                return self._reading.among(ask.ids, ask.query)
            case Count():
                return self._reading.count(ask.asked)
            case Entries():
                return self._reading.get(ask.ids)
            case PassagesOf():
                return self._passages.best(ask.query, ask.ids, ask.limit)
            case PassagesById():
                return self._passages.by_id(ask.ids)
            case _:
                return self._otherwise(ask)

    def _near(self, vector: "Vector", filters: Filters, limit: int) -> Steps[list[Near]]:
        if not self._passages.check(vector, self._indexes.model()):
            return []
        return (yield from self._passages.nearest(vector, filters, limit))

    def _otherwise(self, ask: Any) -> Steps[Any]:
        """Answer what is made of several questions, each of which may hang on the one before."""
        return ask.of(self)
        yield  # it has no steps of its own

    def lexical(self, query: Query) -> list[Ranked]:
        """Rank records by words."""
        ranked: list[Ranked] = self.together([Rank(query)])[0]
        return ranked

    def nearest(self, vector: "Vector", filters: Filters, limit: int) -> list[Near]:
        """Rank records by their nearest passage."""
        near: list[Near] = self.together([Nearest(vector, filters, limit)])[0]
        return near

    def count(self, query: Query | None, also: Sequence[str] = (), *more: Counting) -> Counted:
        """Count matches and facets."""
        counted: Counted = self.together([Count([(query, also), *more])])[0]
        return counted

    def among(self, ids: Sequence[str], query: Query) -> set[str]:
        """Tell which of these records match."""
        matching: set[str] = self.together([Among(ids, query)])[0]
        return matching

    def get(self, ids: Sequence[str]) -> dict[str, IndexEntry]:
        """Give records by id."""
        entries: dict[str, IndexEntry] = self.together([Entries(ids)])[0]
        return entries

    def passages(self, query: Query, ids: Sequence[str], limit: int) -> dict[str, list[Passage]]:
        """Give for each record the passages with most of the query's words."""
        best: dict[str, list[Passage]] = self.together([PassagesOf(query, ids, limit)])[0]
        return best

    def passages_by_id(self, ids: Sequence[str]) -> dict[str, Passage]:
        """Give passages by id."""
        found: dict[str, Passage] = self.together([PassagesById(ids)])[0]
        return found

    def size(self) -> Size:
        """Count records, passages and vectors."""
        self._ready()
        records, passages = (
            counted(self._client, self.address, index)
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
