"""The index on a cluster of Elasticsearch, for more than one machine holds."""

from contextlib import AbstractContextManager

from index.backend import SearchBackend
from index.opening import BackendKind, Successor
from tradewarn.settings import Settings


def open_elasticsearch(settings: Settings) -> SearchBackend:
    """Open the indexes that `TRADEWARN_INDEX_URL` names; the cluster is first asked when they are."""
    from index.elastic.address import Address
    from index.elastic.engine import ElasticIndex

    return ElasticIndex(Address.of(settings.index_url, settings.index_ca))


def succeed_elasticsearch(settings: Settings) -> AbstractContextManager[Successor]:
    """Begin the next indexes on the cluster."""
    from index.elastic.address import Address
    from index.elastic.succeeding import succeed

    return succeed(Address.of(settings.index_url, settings.index_ca))


BACKEND = BackendKind(
    name="elasticsearch",
    takes=lambda settings: bool(settings.index_url),
    opens=open_elasticsearch,
    succeeds=succeed_elasticsearch,
)
