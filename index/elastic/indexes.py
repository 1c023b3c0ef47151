"""The indexes of one store on a cluster: made when first asked for, reached by aliases.

Three stand together: the records, their passages, and the state, one document of which tells all processes
of the last commit; the cluster counts up its version at every write. An alias names the live one of each.
A rebuild makes the next three beside them and moves all three aliases at once.
"""

import json
import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from hashlib import sha256
from time import monotonic
from typing import Any

from elasticsearch import BadRequestError, ConnectionTimeout, Elasticsearch, NotFoundError

from index.elastic.address import Address
from index.elastic.asking import away, counted, told
from index.elastic.mapping import (
    VERSION,
    WHOLE_UP_TO,
    passages_mapping,
    records_mapping,
    state_mapping,
    vectors_mapping,
)
from tradewarn.errors import IndexHalfSwitched, IndexNewer, IndexOutdated

COMMIT = "commit"
OWN_NAMES = ["index.uuid", "index.history.uuid"]  # of which a snapshot that is restored changes one at least
MERGING = 900.0  # seconds that are waited for a merge
FRESH = 0.02  # seconds for which what was told of the last commit is not asked again
RECENT = 1.0  # for the model, which only another index at this place has otherwise
SETTINGS = {"auto_expand_replicas": "0-1", "refresh_interval": "-1"}
REBUILD = "run `tradewarn index rebuild`"
MAPPINGS = {"state": state_mapping, "passages": passages_mapping, "records": records_mapping}


class Indexes:
    """Names and makes the indexes.

    Args:
        client: Asks the cluster.
        address: Under which name they stand.
        number: Which of those that followed each other is meant; none for the live one.
    """

    def __init__(self, client: Elasticsearch, address: Address, number: int | None = None) -> None:
        self.client, self.address, self.number = client, address, number
        ending = "" if number is None else f"-{VERSION}-{number}"
        self.names = {part: f"{address.name}-{part}{ending}" for part in MAPPINGS}
        self.records, self.passages, self.state = (self.names[p] for p in ("records", "passages", "state"))
        self._ready = self._grown = False
        self._seen: tuple[float, int, str | None] | None = None

    @property
    def live(self) -> bool:
        """Whether it is the live one, reached by its aliases."""
        return self.number is None

    def ready(self) -> None:
        """Make what is not there yet, and see that what is there is of this version.

        Raises:
            IndexOutdated: It is of another version; IndexNewer where that is a newer one.
            IndexHalfSwitched: An alias names no index or several, or some that do not belong together.
        """
        if self._ready:
            return
        with told(self.address):
            if not self.live:
                for part, name in self.names.items():
                    self._make(name, part)
            elif not self.targets():
                self._begin()
            if self.live:
                self._see()
        self._ready = True

    def _begin(self) -> None:
        """Make the first live one; another process may do so at the same time."""
        first = Indexes(self.client, self.address, 1)
        for part, name in first.names.items():
            self._make(name, part)
        self._name(
            [{"add": {"index": name, "alias": self.names[part]}} for part, name in first.names.items()]
        )

    def _make(self, name: str, part: str) -> None:
        try:
            shards = {"number_of_shards": 1 if part == "state" else self.address.shards}
            self.client.indices.create(index=name, mappings=MAPPINGS[part](), settings=SETTINGS | shards)
        except BadRequestError as problem:
            if "resource_already_exists" not in str(problem):  # another process was first
                raise

    def _name(self, actions: Sequence[dict[str, Any]]) -> None:
        self.client.indices.update_aliases(actions=list(actions))

    def targets(self) -> dict[str, list[str]]:
        """Give the indexes that each alias names; without any, none was ever made."""
        found: dict[str, list[str]] = {}
        with told(self.address):
            every = self.client.indices.get_alias(index=self._pattern())
        aliases = {f"{self.address.name}-{part}" for part in MAPPINGS}
        for index, described in every.items():
            for alias in aliases.intersection(described["aliases"]):
                found.setdefault(alias, []).append(index)
        return found

    def _pattern(self) -> str:
        return ",".join(f"{self.address.name}-{part}-*" for part in MAPPINGS)

    def _see(self) -> None:
        """See that the aliases name three indexes that belong together, of this version."""
        named = self.targets()
        wrong = sorted(alias for alias in self.names.values() if len(named.get(alias, ())) != 1)
        if wrong or len({ending(index) for [index] in named.values()}) != 1:
            seen = "; ".join(
                f"{a}: {', '.join(sorted(named.get(a, ()))) or 'none'}" for a in self.names.values()
            )
            raise IndexHalfSwitched(
                f"the aliases do not name three indexes that belong together ({seen})",
                fix=REBUILD,
                where=self.address.name,
            )
        for alias in self.names.values():
            self._see_version(alias)

    def _see_version(self, alias: str) -> None:
        found = self.client.indices.get_mapping(index=alias)
        for described in found.body.values():
            version = described["mappings"].get("_meta", {}).get("tradewarn")
            if version != VERSION:
                newer = isinstance(version, int) and version > VERSION
                raise (IndexNewer if newer else IndexOutdated)(
                    f"{alias} is of version {version}, this program writes version {VERSION}",
                    fix="run `tradewarn index rebuild` with the newest program that asks it",
                    where=alias,
                )

    def lineage(self) -> str:
        """Give a name made of those that the cluster itself gave the three indexes.

        A restored index has another one, under whichever name it stands. Where none stands, they are
        begun anew.
        """
        self.ready()
        if not (found := self._own_names()):
            self._ready = False
            self.ready()
            found = self._own_names()
        return sha256(json.dumps(found).encode()).hexdigest()[:32]

    def _own_names(self) -> list[list[str]]:
        with told(self.address):
            every = self.client.indices.get_settings(
                index=",".join(self.names.values()),
                name=OWN_NAMES,
                flat_settings=True,
                ignore_unavailable=True,
            )
        return sorted(sorted(described["settings"].values()) for described in every.body.values())

    def model(self) -> str | None:
        """Give the model of the vectors; one that was just seen is not asked for again."""
        return (self.committed(RECENT) if self._seen and self._seen[2] else self.committed())[1]

    def committed(self, within: float = FRESH) -> tuple[int, str | None]:
        """Give the number of the last commit, and the model of the vectors.

        Asked several times for one answer, it is looked up once.
        """
        now = monotonic()
        if self._seen is None or now - self._seen[0] > within:
            self._seen = now, *self._committed()
        return self._seen[1:]

    def _committed(self) -> tuple[int, str | None]:
        with told(self.address):
            try:
                found = self.client.get(index=self.state, id=COMMIT)
            except NotFoundError:
                return 0, None
            return int(found["_version"]), found["_source"].get("model")

    def show(self) -> None:
        """Make what was written visible to all.

        Raises:
            IndexUnavailable: No copy of a part was there to do so, which the cluster tells as a success.
        """
        for index in (self.passages, self.records):  # a record that is found has its passages
            with told(self.address):
                done = self.client.indices.refresh(index=index).body["_shards"]
            if done["failed"] or not done["successful"]:
                raise away(self.address, f"{index} could not be made visible")

    def commit(self, model: str | None) -> None:
        """Tell all processes that something was written, and of which model the vectors are."""
        with told(self.address):
            self.client.index(index=self.state, id=COMMIT, document={"model": model}, require_alias=self.live)
        self._seen = None

    def vectors(self) -> int:
        """Count the vectors that are held."""
        having = {"exists": {"field": "vector"}}
        return counted(self.client, self.address, self.passages, having)

    def dimensions(self) -> int:
        """Tell how many numbers a vector has; there must be some."""
        with told(self.address):
            found = self.client.indices.get_field_mapping(index=self.passages, fields="vector")
        [described] = found.body.values()
        return int(described["mappings"]["vector"]["mapping"]["vector"]["dims"])

    def take_vectors(self, dimensions: int, *, graph: bool = False) -> None:
        """Let passages have vectors of so many dimensions."""
        with told(self.address):
            self.client.indices.put_mapping(
                index=self.passages, properties={"vector": vectors_mapping(dimensions, graph=graph)}
            )

    def grow(self, vectors: int) -> None:
        """Let vectors that are too many to look through have a graph, each part when it is next merged."""
        if not self._grown and vectors > WHOLE_UP_TO * self.address.shards:
            self.take_vectors(self.dimensions(), graph=True)
            self._grown = True

    def settle(self) -> None:
        """Merge what was written into one part, which is searched in half the time of twenty.

        What takes longer than it is waited for goes on in the cluster.
        """
        patient = self.client.options(request_timeout=MERGING, max_retries=0)

        def merge(index: str) -> None:
            with told(self.address), suppress(ConnectionTimeout):
                patient.indices.forcemerge(index=index, max_num_segments=1)

        with ThreadPoolExecutor(2) as both:
            list(both.map(merge, (self.passages, self.records)))

    # -- following each other

    def numbers(self) -> dict[int, list[str]]:
        """Give the indexes of this store by their number, live or not."""
        found: dict[int, list[str]] = {}
        with told(self.address):
            every = self.client.indices.get_alias(index=self._pattern())
        for index in every:
            if (number := ending(index)[1]) is not None:
                found.setdefault(number, []).append(index)
        return found

    def remove(self, indexes: Sequence[str]) -> None:
        """Remove indexes; one that is gone already is no error."""
        if indexes:
            with told(self.address):
                self.client.indices.delete(index=",".join(indexes), ignore_unavailable=True)

    def take_over(self) -> list[str]:
        """Make this the live one, at one moment; gives the indexes that it replaced.

        Its commits count on from those of the one before, so that every process sees that it changed.
        """
        live = Indexes(self.client, self.address)
        before = live.targets()
        with told(self.address):
            last = max(live.committed()[0] if before.get(live.state) else 0, self.committed()[0])
            document = {"model": self.committed()[1]}
            self.client.index(
                index=self.state, id=COMMIT, document=document, version=last + 1, version_type="external"
            )
            old = [(index, alias) for alias, indexes in before.items() for index in indexes]
            moved: list[dict[str, Any]]
            moved = [{"remove": {"index": index, "alias": alias}} for index, alias in old]
            moved += [{"add": {"index": name, "alias": live.names[p]}} for p, name in self.names.items()]
            self._name(moved)
        return sorted({index for index, _ in old})


def ending(index: str) -> tuple[int | None, int | None]:
    """Give the version and the number at the end of an index's name.

    Example:
        >>> ending("tradewarn-records-1-7"), ending("tradewarn-records")
        ((1, 7), (None, None))
    """
    found = re.search(r"-(\d{1,9})-(\d{1,9})$", index)
    return (int(found[1]), int(found[2])) if found else (None, None)
