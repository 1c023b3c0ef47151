"""What is added and removed, until it is committed."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from elasticsearch import Elasticsearch
from elasticsearch.helpers import scan

from index.backend import Vectored
from index.elastic.asking import told
from index.elastic.bulk import write
from index.elastic.documents import passage_documents, record_document
from index.elastic.indexes import Indexes
from tradewarn.errors import IndexOutdated

TOGETHER = 5_000  # records a commit, where many are to come
AT_ONCE = 2_000  # records written after their passages
ASKED = 500  # records whose old passages are looked for at once
PAGE = 5_000  # ids of one answer

Action = dict[str, Any]


class Writing:
    """Holds changes back and writes them in an order that a kill cannot harm.

    What is added has its passages first, what leaves goes before its passages: a record never
    stands without them. What a killed commit left half done is done again by whoever adds the records again.
    """

    def __init__(self, client: Elasticsearch, indexes: Indexes) -> None:
        self.client, self.indexes = client, indexes
        self._added: dict[str, Vectored] = {}
        self._gone: set[str] = set()

    def add(self, entries: Sequence[Vectored]) -> None:
        """Add or replace records."""
        self._added.update((ready.entry.id, ready) for ready in entries)
        self._gone.difference_update(ready.entry.id for ready in entries)

    def delete(self, ids: Sequence[str]) -> None:
        """Remove records."""
        for record in ids:
            self._added.pop(record, None)
            self._gone.add(record)

    def drop(self) -> None:
        """Forget what was not committed."""
        self._added, self._gone = {}, set()

    def commit(self) -> None:
        """Write everything; it is visible to all when this returns."""
        while self._added or self._gone:
            before = self.indexes.targets() if self.indexes.live else {}
            self._commit()
            if not self.indexes.live or self.indexes.targets() == before:
                self.drop()  # else a rebuild took over meanwhile: all of it belongs in the new index too

    def _commit(self) -> None:
        _, held = self.indexes.committed()
        model = self._model(held)
        gone, added = sorted(self._gone), list(self._added.values())
        self._write(removed(self.indexes.records, gone))
        self._write(removed(self.indexes.passages, self._passages_of(gone)))
        for start in range(0, len(added), AT_ONCE):
            self._put(added[start : start + AT_ONCE])
        self.indexes.show()
        vectors = self.indexes.vectors()
        self.indexes.commit(model if vectors else None)
        self.indexes.grow(vectors)

    def _write(self, actions: Iterable[Action]) -> None:
        write(self.client, self.indexes.address, actions, by_alias=self.indexes.live)

    def _put(self, added: Sequence[Vectored]) -> None:
        """Write records after their passages; those that they have no more go in between."""
        stale = set(self._passages_of([ready.entry.id for ready in added]))
        records: list[Action] = []
        self._write(self._new_passages(added, stale, records))
        self._write(removed(self.indexes.passages, sorted(stale)))
        self._write(records)

    def _new_passages(
        self, added: Sequence[Vectored], stale: set[str], records: list[Action]
    ) -> Iterator[Action]:
        """Make the passages, and each record beside its own, while their words are at hand."""
        for ready in added:
            for passage, document in passage_documents(ready):
                stale.discard(passage)
                yield put(self.indexes.passages, passage, document)
            records.append(put(self.indexes.records, ready.entry.id, record_document(ready)))

    def _passages_of(self, records: Sequence[str]) -> Iterator[str]:
        index = self.indexes.passages
        with told(self.indexes.address):
            for start in range(0, len(records), ASKED):
                own = {"terms": {"record": list(records[start : start + ASKED])}}
                asked = {"query": own, "_source": False}
                yield from (hit["_id"] for hit in scan(self.client, index=index, query=asked, size=PAGE))

    def _model(self, held: str | None) -> str | None:
        having = [one for one in self._added.values() if one.vectors is not None and len(one.vectors)]
        given = {one.model for one in having}
        if not given:
            return held
        if len(given | ({held} if held else set())) > 1:
            raise IndexOutdated(
                f"the index has vectors of {held}, these are of {', '.join(sorted(map(str, given)))}",
                fix="run `tradewarn index rebuild`, or set TRADEWARN_MODEL to the model it was built with",
                where=self.indexes.address.name,
            )
        if held is None and having[0].vectors is not None:
            self.indexes.take_vectors(having[0].vectors.shape[1])
        return given.pop()


def put(index: str, identity: str, document: dict[str, Any]) -> Action:
    """Write a document, whatever was there before."""
    return {"_op_type": "index", "_index": index, "_id": identity, **document}


def removed(index: str, ids: Iterable[str]) -> Iterator[Action]:
    """Remove documents."""
    return ({"_op_type": "delete", "_index": index, "_id": identity} for identity in ids)
