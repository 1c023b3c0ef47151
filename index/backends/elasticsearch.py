"""The index on a cluster of Elasticsearch, for more than one machine holds."""

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from index.backend import SearchBackend
from index.opening import BackendKind, Successor
from tradewarn.settings import Settings

if TYPE_CHECKING:
    from index.elastic.address import Address


def open_elasticsearch(settings: Settings) -> SearchBackend:
    """Open the indexes that `TRADEWARN_INDEX_URL` names; the cluster is first asked when they are."""
    from index.elastic.engine import ElasticIndex

    return ElasticIndex(address_of(settings))


def succeed_elasticsearch(settings: Settings) -> AbstractContextManager[Successor]:
    """Begin the next indexes on the cluster."""
    from index.elastic.succeeding import succeed

    return succeed(address_of(settings))


def address_of(settings: Settings) -> "Address":
    """Give the address that the settings name."""
    from index.elastic.address import Address

    return Address.of(settings.index_url, settings.index_ca, settings.index_shards)


BACKEND = BackendKind(
    name="elasticsearch",
    takes=lambda settings: bool(settings.index_url),
    opens=open_elasticsearch,
    succeeds=succeed_elasticsearch,
)
