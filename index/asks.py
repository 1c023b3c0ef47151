"""What is asked of an engine, said as a thing: several at once, so that one far away needs few requests."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from index.backend import Counted, Counting, Filters, Near, Query, Ranked, SearchBackend
from tradewarn.model import IndexEntry, Passage

if TYPE_CHECKING:
    from index.backend import Vector


@dataclass(frozen=True, slots=True)
class Rank:
    """Records ranked by words."""

    query: Query

    def of(self, backend: SearchBackend) -> list[Ranked]:
        """Ask one engine."""
        return backend.lexical(self.query)


@dataclass(frozen=True, slots=True)
class Nearest:
    """Records ranked by their nearest passage."""

    vector: "Vector"
    filters: Filters
    limit: int

    def of(self, backend: SearchBackend) -> list[Near]:
        """Ask one engine."""
        return backend.nearest(self.vector, self.filters, self.limit)


@dataclass(frozen=True, slots=True)
class Among:
    """Which of some records match."""

    ids: Sequence[str]
    query: Query

    def of(self, backend: SearchBackend) -> set[str]:
        """Ask one engine."""
        return backend.among(self.ids, self.query)


@dataclass(frozen=True, slots=True)
class Count:
    """How many records match any of several queries."""

    asked: Sequence[Counting]

    def of(self, backend: SearchBackend) -> Counted:
        """Ask one engine."""
        first, *more = self.asked
        return backend.count(*first, *more)


@dataclass(frozen=True, slots=True)
class Entries:
    """Records by id."""

    ids: Sequence[str]

    def of(self, backend: SearchBackend) -> dict[str, IndexEntry]:
        """Ask one engine."""
        return backend.get(self.ids)


@dataclass(frozen=True, slots=True)
class PassagesOf:
    """The passages of records with most of a query's words."""

    query: Query
    ids: Sequence[str]
    limit: int

    def of(self, backend: SearchBackend) -> dict[str, list[Passage]]:
        """Ask one engine."""
        return backend.passages(self.query, self.ids, self.limit)


@dataclass(frozen=True, slots=True)
class PassagesById:
    """Passages by id."""

    ids: Sequence[str]

    def of(self, backend: SearchBackend) -> dict[str, Passage]:
        """Ask one engine."""
        return backend.passages_by_id(self.ids)


def one_by_one(backend: SearchBackend, asks: Sequence[Any]) -> list[Any]:
    """Answer several things in turn, as an engine in the same process does."""
    return [ask.of(backend) for ask in asks]
