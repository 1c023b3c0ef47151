"""Requests to the cluster: within a time limit, and every refusal as a coded error."""

import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from elastic_transport import TlsError, TransportError
from elasticsearch import ApiError, Elasticsearch, UnsupportedProductError
from elasticsearch.helpers import ScanError

from index.elastic.address import SETTING, Address
from index.elastic.hosts import Hosts
from index.elastic.json_lines import WRITTEN
from tradewarn.errors import (
    IndexDamaged,
    IndexEngineOld,
    IndexForeign,
    IndexOutdated,
    IndexRefused,
    IndexUnavailable,
    IndexUntrusted,
    TradewarnError,
)

SECONDS = 5.0  # for one request; with its repeat within the 15 that an answer may take to say so
RETRIES = 1  # on another host, where one does not answer
AWAY = frozenset({429, 502, 503, 504})
LOST = (  # a node went while it was asked; what it told is no answer, whatever its status
    "node_closed_exception",
    "node_disconnected_exception",
    "node_not_connected_exception",
    "search_context_missing_exception",
)
BROKEN_OFF = ("EOF", "Connection reset", "Broken pipe")  # a server that ends while it shakes hands


def connected(address: Address) -> Elasticsearch:
    """Make a client; nothing is asked yet."""
    given: dict[str, Any] = {}
    if address.user is not None:
        given["basic_auth"] = (address.user, address.password or "")
    if address.ca is not None:
        given["ca_certs"] = str(address.ca)
        with told(address):
            ssl.create_default_context(
                cafile=address.ca
            )  # a file that is none is told before anything is asked
    with told(address):
        return Elasticsearch(
            list(address.hosts),
            request_timeout=SECONDS,
            max_retries=RETRIES,
            retry_on_timeout=True,
            retry_on_status=(502, 503, 504),
            http_compress=False,
            node_pool_class=Hosts,
            serializers=WRITTEN,
            **given,
        )


@contextmanager
def told(address: Address) -> Iterator[None]:
    """Tell what went wrong in our own terms."""
    try:
        yield
    except TradewarnError:
        raise
    except TlsError as problem:
        if any(sign in str(problem) for sign in BROKEN_OFF):
            raise away(address, short(problem)) from problem
        raise IndexUntrusted(
            f"the certificate of the search engine is not trusted: {short(problem)}",
            fix="set TRADEWARN_INDEX_CA to the certificate file of the cluster's own authority",
            where="TRADEWARN_INDEX_CA",
        ) from problem
    except UnsupportedProductError as problem:
        raise foreign(address, short(problem)) from problem
    except TransportError as problem:
        raise away(address, short(problem)) from problem
    except ApiError as problem:
        raise refused(address, problem.status_code, short(problem)) from problem
    except ScanError as problem:  # a part did not answer
        raise away(address, short(problem)) from problem
    except OSError as problem:  # a certificate file that is none
        raise IndexUntrusted(
            f"TRADEWARN_INDEX_CA cannot be read: {problem}",
            fix="give the certificate file of the cluster's own authority, in PEM",
            where="TRADEWARN_INDEX_CA",
        ) from problem


def refused(address: Address, status: int, why: str) -> TradewarnError:
    """Say what an answer with an error status means."""
    if status in (401, 403):
        what = "does not know the user or password" if status == 401 else "does not allow this user that"
        return IndexRefused(
            f"the search engine {what}: {why}",
            fix="check user and password in TRADEWARN_INDEX_URL, and the role (docs/scale.md)",
            where=SETTING,
        )
    if status in AWAY or any(sign in why for sign in LOST):
        return away(address, why)
    if "media_type_header" in why:
        return IndexEngineOld(
            f"{address.hosts[0]} is an Elasticsearch older than 8: {why}",
            fix="name a cluster of Elasticsearch 8 or 9",
            where=SETTING,
        )
    if "strict_dynamic_mapping" in why:
        return IndexOutdated(
            f"the index has other fields than this version writes: {why}",
            fix="run `tradewarn index rebuild`",
            where=address.name,
        )
    return IndexDamaged(
        f"the search engine refused a request: {status} {why}",
        fix="run `tradewarn doctor`, then `tradewarn index rebuild`",
        where=address.name,
    )


def see_all_answered(address: Address, answer: Mapping[str, Any]) -> None:
    """See that no part of an index was passed over.

    Raises:
        IndexUnavailable: One was.
    """
    if answer.get("timed_out") or answer["_shards"]["failed"]:
        raise away(address, "a part of the index did not answer")


def counted(client: Elasticsearch, address: Address, index: str, query: dict[str, Any] | None = None) -> int:
    """Count the documents of an index, all of them or those that match.

    Raises:
        IndexUnavailable: A part of it did not answer.
    """
    with told(address):
        answer = client.count(index=index, query=query)
    see_all_answered(address, answer.body)
    return int(answer["count"])


def foreign(address: Address, why: str) -> IndexForeign:
    """Say that another product answers."""
    return IndexForeign(
        f"{address.hosts[0]} is no Elasticsearch: {why}",
        fix="name a cluster of Elasticsearch 8 or 9; OpenSearch is another product",
        where=SETTING,
    )


def away(address: Address, why: str) -> IndexUnavailable:
    """Say that the cluster does not answer."""
    return IndexUnavailable(
        f"the search engine does not answer: {why}",
        fix="start it, or check TRADEWARN_INDEX_URL; what is ingested meanwhile enters the index later",
        where=", ".join(address.hosts),
    )


def short(problem: Exception) -> str:
    """Give an error's text in one line of some length, without the errors that it is wrapped in."""
    text = " ".join(str(problem).split())
    return text.rsplit("): ", 1)[-1].rstrip(")")[:300] if "caused by" in text else text[:300]


def refused_item(address: Address, item: dict[str, Any]) -> TradewarnError:
    """Say why one document was not taken."""
    why = f"{item.get('_id')}: {' '.join(str(item.get('error', item)).split())[:300]}"
    if item.get("status") in AWAY or any(sign in why for sign in LOST):
        return away(address, why)
    if "strict_dynamic_mapping" in why:
        return IndexOutdated(
            f"the index has other fields than this version writes: {why}",
            fix="run `tradewarn index rebuild`",
            where=address.name,
        )
    return IndexDamaged(
        f"the search engine refused a record: {why}", fix="run `tradewarn index rebuild`", where=address.name
    )
