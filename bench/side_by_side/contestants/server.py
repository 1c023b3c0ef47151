"""An Elasticsearch server, asked as its users do: JSON over HTTP, on one connection kept open."""

import json
from collections.abc import Iterator, Sequence
from http.client import HTTPConnection, HTTPException
from time import perf_counter
from typing import Any
from urllib.parse import urlsplit

from bench.generated import Row
from bench.side_by_side.contestant import (
    ANSWER,
    FACETS,
    RANKING,
    SHOWN,
    Absent,
    Asked,
    Built,
    Entrant,
    Given,
    conditions,
)
from bench.side_by_side.records import read
from bench.side_by_side.started import Started
from index.backend import Filters
from tradewarn.text import fold_words

INDEX = "tradewarn-side-by-side"
TOGETHER = 2_000
KEYWORDS = ("market", "country", "instrument", "language", "hs", "hs_chapter", "hs_heading", "year")
MAPPING = {
    "settings": {"number_of_shards": 1, "number_of_replicas": 0, "refresh_interval": "-1"},
    "mappings": {
        "dynamic": "strict",
        "properties": {
            "title": {"type": "text"},
            "text": {"type": "text"},
            "date": {"type": "date"},
            **{field: {"type": "keyword"} for field in KEYWORDS},
        },
    },
}


class Server:
    """Words are folded on this side; the server has one shard and no replica, merged into one segment."""

    ways = (RANKING, ANSWER)

    def __init__(self, given: Given) -> None:
        self.given = given
        self._started = started(given)
        url = self._started.url if self._started else given.server
        if url is None:
            raise Absent("no server: give --server or --server-home")
        self.pids = self._started.pids if self._started else ()
        try:
            there = urlsplit(url)
            self._connection = HTTPConnection(there.hostname or "localhost", there.port or 9200, timeout=600)
            nodes = self._send("GET", "/_nodes/_local/info")["nodes"]
        except (OSError, ValueError, HTTPException) as problem:
            self._stop()
            raise Absent(f"the server at {url} does not answer: {problem}") from problem
        self.version = f"Elasticsearch {next(iter(nodes.values()))['version']}"

    def build(self) -> Built:
        """Send the records in bulk; the time to read the file and to write JSON is left out."""
        self._send("DELETE", f"/{INDEX}?ignore_unavailable=true")
        self._send("PUT", f"/{INDEX}", json.dumps(MAPPING))
        spent = 0.0
        for body in bulks(read(self.given.records)):
            began = perf_counter()
            told = self._send("POST", f"/{INDEX}/_bulk", body)
            spent += perf_counter() - began
            if told["errors"]:
                raise Absent(f"the server refused records: {json.dumps(told)[:300]}")
        began = perf_counter()
        self._send("POST", f"/{INDEX}/_forcemerge?max_num_segments=1")
        self._send("POST", f"/{INDEX}/_refresh")
        spent += perf_counter() - began
        stats = self._send("GET", f"/{INDEX}/_stats/store")
        return Built(seconds=spent, disk=stats["_all"]["total"]["store"]["size_in_bytes"])

    def ask(self, way: str, questions: Sequence[str], filters: Filters) -> Asked:
        """Ask by words."""
        times, found = [], []
        for question in questions:
            began = perf_counter()
            body = json.dumps(asked(question, filters, whole=way == ANSWER))
            told = self._send("POST", f"/{INDEX}/_search", body)
            times.append((perf_counter() - began) * 1000)
            found.append([hit["_id"] for hit in told["hits"]["hits"]])
        return Asked(times, found)

    def _send(self, method: str, path: str, body: str | None = None) -> Any:
        kind = "application/x-ndjson" if path.endswith("/_bulk") else "application/json"
        headers = {"Content-Type": kind} if body is not None else {}
        self._connection.request(method, path, body.encode() if body is not None else None, headers)
        answer = self._connection.getresponse()
        content = answer.read()
        if answer.status >= 400 and not (method == "DELETE" and answer.status == 404):
            raise ValueError(f"{method} {path}: {answer.status} {content[:300].decode(errors='replace')}")
        return json.loads(content)

    def _stop(self) -> None:
        if self._started:
            self._started.stop()

    def close(self) -> None:
        """Remove what was indexed; stop the server if it was started here."""
        try:
            self._send("DELETE", f"/{INDEX}?ignore_unavailable=true")
            self._connection.close()
        finally:
            self._stop()


def started(given: Given) -> Started | None:
    """Start a server where an unpacked one was given."""
    return Started(given.server_home, given.scratch, given.java) if given.server_home else None


def bulks(rows: Iterator[Row]) -> Iterator[str]:
    """Write the records as bodies of bulk requests, words folded."""
    lines: list[str] = []
    for row in rows:
        lines += [json.dumps({"index": {"_id": row.id}}), json.dumps(document(row))]
        if len(lines) >= 2 * TOGETHER:
            yield "\n".join(lines) + "\n"
            lines = []
    if lines:
        yield "\n".join(lines) + "\n"


def document(row: Row) -> dict[str, Any]:
    """Write one record as the server takes it."""
    return {
        "title": " ".join(fold_words(row.title)),
        "text": " ".join(fold_words(row.text)),
        "date": row.date,
        "market": row.market,
        "country": row.country,
        "instrument": row.instrument,
        "language": row.language,
        "hs": [row.hs[:length] for length in range(2, len(row.hs) + 1)],
        "hs_chapter": row.hs[:2],
        "hs_heading": row.hs[:4],
        "year": row.date[:4],
    }


def asked(question: str, filters: Filters, *, whole: bool) -> dict[str, Any]:
    """Write a question as the server takes it."""
    given = conditions(filters)
    first = given.pop("from", None)
    within: list[dict[str, Any]] = [{"terms": {field: values}} for field, values in given.items()]
    within += [{"range": {"date": {"gte": first}}}] if first else []
    words = {"query": " ".join(fold_words(question)), "fields": ["title^2", "text"], "type": "most_fields"}
    body: dict[str, Any] = {
        "query": {"bool": {"must": [{"multi_match": words}], "filter": within}},
        "size": SHOWN,
        "_source": whole,
    }
    if whole:
        body["track_total_hits"] = True
        body["aggs"] = {facet: {"terms": {"field": facet, "size": 100}} for facet in FACETS}
    return body


ENTRANT = Entrant(name="server", order=2, about="Elasticsearch over HTTP", enter=Server)
