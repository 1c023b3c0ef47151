"""The next index on a cluster, built beside the live one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from index.elastic.address import Address
from index.elastic.asking import connected
from index.elastic.engine import ElasticIndex
from index.elastic.indexes import Indexes
from tradewarn.errors import TradewarnError


@dataclass
class ElasticSuccessor:
    """Three indexes beside the live ones; they are dropped unless they took over."""

    backend: ElasticIndex
    live: bool = False

    def takes_over(self, first: Callable[[], None]) -> None:
        """Move the aliases at one moment, and remove what they named before."""
        self.backend.indexes.settle()
        first()
        replaced = self.backend.indexes.take_over()
        self.live = True
        self.backend.indexes.remove(replaced)


@contextmanager
def succeed(address: Address) -> Iterator[ElasticSuccessor]:
    """Begin the next index; what a killed rebuild left is removed."""
    indexes = Indexes(connected(address), address)
    named = {index for every in indexes.targets().values() for index in every}
    numbers = indexes.numbers()
    indexes.remove([index for every in numbers.values() for index in every if index not in named])
    backend = ElasticIndex(address, max(numbers, default=0) + 1)
    successor = ElasticSuccessor(backend)
    try:
        yield successor
    finally:
        backend.close()
        if not successor.live:
            _removed(backend)


def _removed(backend: ElasticIndex) -> None:
    try:
        backend.indexes.remove(list(backend.indexes.names.values()))
    except TradewarnError:  # the cluster is away; the next rebuild removes them
        return
