"""Documents in bulk: several requests under way at once, each document's own answer seen."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import Any

from elasticsearch import Elasticsearch
from elasticsearch.helpers import streaming_bulk

from index.elastic.address import Address
from index.elastic.asking import refused_item, told

Action = dict[str, Any]

TOGETHER = 500  # documents a request
MOST_BYTES = 10_000_000
SENDERS = 3  # requests under way: the cluster works on some while the next is written
SECONDS = 60.0  # for one request
TRIES, FIRST_PAUSE, LONGEST_PAUSE = 6, 0.2, 5.0  # of a document that the cluster has no room for now


def write(client: Elasticsearch, address: Address, actions: Iterable[Action], *, by_alias: bool) -> None:
    """Write documents in any order; all of them are taken when this returns.

    With `by_alias` the index they name must be an alias: the cluster would else make an index of that name.

    Raises:
        IndexUnavailable: The cluster had no room for one of them, however often it was asked.
        IndexOutdated: It is of another version.
    """
    patient = client.options(request_timeout=SECONDS)
    under_way: deque[Future[None]] = deque()
    with ThreadPoolExecutor(SENDERS) as senders:
        try:
            for part in parts(actions):
                if len(under_way) == SENDERS:
                    under_way.popleft().result()
                under_way.append(senders.submit(_send, patient, address, part, by_alias=by_alias))
            while under_way:
                under_way.popleft().result()
        finally:  # after a refusal what is not begun is not sent
            for one in under_way:
                one.cancel()


def parts(actions: Iterable[Action]) -> Iterator[list[Action]]:
    """Part documents into requests."""
    rest = iter(actions)
    while part := list(islice(rest, TOGETHER)):
        yield part


def _send(client: Elasticsearch, address: Address, actions: list[Action], *, by_alias: bool) -> None:
    with told(address):
        for well, item in streaming_bulk(
            client,
            actions,
            chunk_size=TOGETHER,
            max_chunk_bytes=MOST_BYTES,
            max_retries=TRIES,
            initial_backoff=FIRST_PAUSE,
            max_backoff=LONGEST_PAUSE,
            raise_on_error=False,
            require_alias=by_alias,
        ):
            kind, answer = next(iter(item.items()))
            if well or (kind == "delete" and answer.get("status") == 404):
                continue
            raise refused_item(address, answer)
