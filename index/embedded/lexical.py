"""The words half: ranking, counting and passages, in two tantivy indexes."""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import RLock
from time import monotonic, sleep

import tantivy
from tantivy import Occur
from tantivy import Query as Engine

from index.backend import FACETS, Counted, Query, Ranked, Taken, Vectored
from index.embedded import schema
from index.embedded.queries import RecordQueries, any_of
from tradewarn.errors import IndexDamaged, IndexOutdated, StoreBusy
from tradewarn.model import IndexEntry, Passage

WRITER_MEMORY = 48_000_000
MOST_FACET_VALUES = 100  # of a facet, the most frequent
COUNTED_IN_A_SEGMENT = 10_000  # so that the counts of those are exact
SPARE = 32  # fetched beyond the limit, so that a tie at its edge is cut by id
SPARE_PASSAGES = 3
PASSAGES_TOGETHER = 4  # a record, when those of a whole page are asked for at once


class LexicalIndex:
    """Records and passages by their words; one writer at a time, any number of readers."""

    def __init__(self, folder: Path, *, wait: float) -> None:
        self.folder, self.wait = folder, wait
        self._lock = RLock()
        self._records = self._open("records", schema.records_schema())
        self._passages = self._open("passages", schema.passages_schema())
        self._queries = RecordQueries(self._records.schema)
        self._writers: tuple[tantivy.IndexWriter, tantivy.IndexWriter] | None = None
        self._metas = [str(folder / name / "meta.json") for name in ("records", "passages")]
        self._seen = self._stamp()

    def _open(self, name: str, described: tantivy.Schema) -> tantivy.Index:
        try:
            return schema.open_index(described, self.folder / name)
        except ValueError as problem:
            if "schema" in str(problem).lower():
                raise IndexOutdated(
                    f"the index of {name} has other fields than this version writes",
                    fix="run `tradewarn index rebuild`",
                    where=str(self.folder),
                ) from problem
            raise IndexDamaged(
                f"the index of {name} does not open: {problem}",
                fix="run `tradewarn index rebuild`; the records themselves are safe in the store",
                where=str(self.folder),
            ) from problem

    # -- writing

    def add(self, entries: Sequence[Vectored]) -> None:
        """Add or replace records and their passages."""
        records, passages = self._writing()
        for ready in entries:
            self._drop(records, passages, ready.entry.id)
            records.add_document(schema.record_document(ready))
            for passage in ready.entry.passages:
                passages.add_document(schema.passage_document(ready.entry.id, passage))

    def delete(self, ids: Sequence[str]) -> None:
        """Remove records and their passages."""
        records, passages = self._writing()
        for record in ids:
            self._drop(records, passages, record)

    @staticmethod
    def _drop(records: tantivy.IndexWriter, passages: tantivy.IndexWriter, record: str) -> None:
        records.delete_documents_by_term("id", record)
        passages.delete_documents_by_term("record", record)

    def hold(self) -> None:
        """Take the one writer's place, so that nothing is begun that could not be written."""
        self._writing()

    def _writing(self) -> tuple[tantivy.IndexWriter, tantivy.IndexWriter]:
        if self._writers is None:
            records = self._writer(self._records)
            self._writers = records, self._writer(self._passages)
        return self._writers

    def _writer(self, index: tantivy.Index) -> tantivy.IndexWriter:
        until = monotonic() + self.wait
        while True:
            try:
                return index.writer(WRITER_MEMORY, 1)
            except ValueError as problem:
                if "LockBusy" not in str(problem):
                    raise
                if monotonic() >= until:
                    raise StoreBusy(
                        f"another process has been writing to the index for {self.wait:g} s",
                        fix="wait for it to end, or stop it, then run this again",
                        where=str(self.folder),
                    ) from problem
            sleep(0.05)

    def commit(self) -> None:
        """Make it durable: passages first, because a record stands for its passages too."""
        if self._writers is None:
            return
        records, passages = self._writers
        passages.commit()
        records.commit()
        self.let_go()
        self.refresh()

    def let_go(self) -> None:
        """Give up the writer's place; what was not committed is dropped."""
        if self._writers is not None:
            records, passages = self._writers
            self._writers = None
            for writer in (passages, records):
                writer.wait_merging_threads()

    # -- reading

    def _stamp(self) -> tuple[tuple[int, int], ...]:
        stats = [os.stat(path) for path in self._metas]  # noqa: PTH116 - asked several times a search
        return tuple((stat.st_mtime_ns, stat.st_ino) for stat in stats)

    def refresh(self) -> None:
        """Take up what any process has committed since; two `stat` calls where nothing has."""
        with self._lock:
            stamp = self._stamp()
            if stamp != self._seen:
                self._records.reload()
                self._passages.reload()
                self._seen = stamp

    @property
    def generation(self) -> int:
        """The engine's own number of the last commit."""
        return int(json.loads((self.folder / "records" / "meta.json").read_text())["opstamp"])

    def _searcher(self) -> tantivy.Searcher:
        self.refresh()
        return self._records.searcher()

    def rank(self, query: Query) -> list[Ranked]:
        """Rank records by words, equal scores by id whatever the segments are."""
        searcher, built = self._searcher(), self._queries.ranked(query)
        wanted = query.offset + query.limit
        fetch = wanted + SPARE
        while True:
            if query.asks_nothing:
                hits = searcher.search(built, fetch, count=False, order_by_field="day").hits
            else:
                hits = searcher.search(built, fetch, count=False).hits
            keys = [key(score) for score, _ in hits]
            if len(hits) < fetch or keys[wanted - 1] != keys[-1]:
                break
            fetch *= 4
        edge = keys[wanted - 1] if len(keys) > wanted else float("-inf")
        found = [
            Ranked(id=head(searcher, address)[0], score=rounded)
            for rounded, (_, address) in zip(keys, hits, strict=True)
            if rounded >= edge
        ]
        found.sort(key=lambda ranked: (-ranked.score, ranked.id))
        return found[query.offset : wanted]

    def count(self, query: Query | None, also: Sequence[str]) -> Counted:
        """Count all matches, and the values of each facet among them."""
        searcher = self._searcher()
        wanted = {
            facet: {
                "terms": {"field": facet, "size": MOST_FACET_VALUES, "segment_size": COUNTED_IN_A_SEGMENT}
            }
            for facet in FACETS
        }
        answer = searcher.aggregate(self._queries.counted(query, also), wanted)
        facets = {
            facet: {str(bucket["key"]): int(bucket["doc_count"]) for bucket in answer[facet]["buckets"]}
            for facet in FACETS
        }
        ordered = {
            facet: dict(sorted(values.items(), key=lambda item: (-item[1], item[0])))
            for facet, values in facets.items()
        }
        return Counted(total=sum(facets["kind"].values()), facets=ordered)

    def get(self, ids: Sequence[str]) -> dict[str, IndexEntry]:
        """Give records by id, without their passages."""
        searcher = self._searcher()
        entries = [self._entry(searcher, address) for address in self._addresses(searcher, ids)]
        return {entry.id: entry for entry in entries}

    def taken(self, ids: Sequence[str]) -> dict[str, Taken]:
        """Tell what is held of these records."""
        searcher, found = self._searcher(), {}
        for address in self._addresses(searcher, ids):
            record, content, model = head(searcher, address)
            found[record] = Taken(hash=content, model=model)
        return found

    def _addresses(self, searcher: tantivy.Searcher, ids: Sequence[str]) -> list[tantivy.DocAddress]:
        if not ids:
            return []
        named = Engine.term_set_query(self._records.schema, "id", list(ids))
        return [address for _, address in searcher.search(named, len(ids), count=False).hits]

    @staticmethod
    def _entry(searcher: tantivy.Searcher, address: tantivy.DocAddress) -> IndexEntry:
        return IndexEntry.model_validate_json(stored(searcher, address, "entry").partition(b"\n")[2])

    def best_passages(self, query: Query, ids: Sequence[str], limit: int) -> dict[str, list[Passage]]:
        """Give for each record the passages with most of the query's words."""
        words = sorted(query.vocabulary)
        if not words:
            return {}
        self.refresh()
        searcher, described = self._passages.searcher(), self._passages.schema
        sought = any_of([Engine.term_query(described, "words", word, "freq") for word in words])

        def best(records: Sequence[str], most: int) -> list[tuple[float, bytes]]:
            own = Engine.const_score_query(Engine.term_set_query(described, "record", list(records)), 0.0)
            both = Engine.boolean_query([(Occur.Must, own), (Occur.Must, sought)])
            hits = searcher.search(both, most, count=False).hits
            return [(key(score), stored(searcher, address, "passage")) for score, address in hits]

        together = best(ids, PASSAGES_TOGETHER * len(ids)) if ids else []
        found = by_record(together)
        if len(together) == PASSAGES_TOGETHER * len(ids):  # cut: a long record may have pushed others out
            for record in ids:
                if len(found.get(record, ())) < limit:
                    found |= by_record(best([record], limit + SPARE_PASSAGES))
        return {record: passages[:limit] for record, passages in found.items()}

    def passages_by_id(self, ids: Sequence[str]) -> dict[str, Passage]:
        """Give passages by id."""
        if not ids:
            return {}
        self.refresh()
        searcher = self._passages.searcher()
        named = Engine.term_set_query(self._passages.schema, "id", list(ids))
        hits = searcher.search(named, len(ids), count=False).hits
        found = [Passage.model_validate_json(stored(searcher, a, "passage")) for _, a in hits]
        return {passage.id: passage for passage in found}

    def sizes(self) -> tuple[int, int]:
        """Count records and passages."""
        self.refresh()
        return self._records.searcher().num_docs, self._passages.searcher().num_docs

    def close(self) -> None:
        """Drop what was not committed."""
        if self._writers is not None:
            for writer in self._writers:
                with suppress(ValueError):
                    writer.rollback()
            self.let_go()


def stored(searcher: tantivy.Searcher, address: tantivy.DocAddress, field: str) -> bytes:
    """Read a stored field."""
    content = searcher.doc(address).get_first(field)
    if not isinstance(content, bytes):
        raise IndexDamaged("a record of the index has no content", fix="run `tradewarn index rebuild`")
    return content


def head(searcher: tantivy.Searcher, address: tantivy.DocAddress) -> tuple[str, str, str | None]:
    """Read only which record it is and what was taken of it."""
    record, content, model = json.loads(stored(searcher, address, "entry").partition(b"\n")[0])
    return record, content, model


def key(score: float | None) -> float:
    """Round a score, because its last bits depend on how the segments lie."""
    return round(float(score or 0.0), 3)


def by_record(found: Sequence[tuple[float, bytes]]) -> dict[str, list[Passage]]:
    """Group passages by their record, best first, equal ones in reading order."""
    read = [(score, Passage.model_validate_json(content)) for score, content in found]
    read.sort(key=lambda pair: (-pair[0], pair[1].page, pair[1].start))
    grouped: dict[str, list[Passage]] = {}
    for _, passage in read:
        grouped.setdefault(passage.id.rpartition("#")[0], []).append(passage)
    return grouped
