"""The words half: ranking, counting and passages, in two tantivy indexes."""

import json
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import RLock
from time import monotonic, sleep
from typing import Never

import tantivy

from index.backend import FACETS, UNTOLD, Counted, Counting, Query, Ranked, Taken, Vectored
from index.durable import unwritten
from index.embedded import schema
from index.embedded.best import best, rounded
from index.embedded.checksums import INDEXES
from index.embedded.lending import Lent, let_read, may_write
from index.embedded.merging import MERGED_AT, parted, parts_for_merging, segments, together
from index.embedded.snapshot import PassagesSnapshot, RecordsSnapshot
from index.embedded.unread import Sizes, name_the_file, reads
from tradewarn.errors import IndexDamaged, IndexOutdated, StoreBusy
from tradewarn.model import IndexEntry, Passage
from tradewarn.store.read_only import unwritable

WRITER_MEMORY = 48_000_000
MOST_FACET_VALUES = 100  # of a facet, the most frequent
COUNTED_IN_A_SEGMENT = 10_000  # so that the counts of those are exact
SPARE_PASSAGES = 3
PASSAGES_TOGETHER = 4  # a record, when those of a whole page are asked for at once
COUNTED = {
    facet: {"terms": {"field": facet, "size": MOST_FACET_VALUES, "segment_size": COUNTED_IN_A_SEGMENT}}
    for facet in FACETS
}

Placed = tuple[float, str, int, int, tantivy.DocAddress]  # score negated, record, page, start


class LexicalIndex:
    """Records and passages by their words; one writer at a time, any number of readers."""

    def __init__(self, folder: Path, *, wait: float) -> None:
        self.folder, self.wait = folder, wait
        self._lock = RLock()
        self._lent: list[Lent] = []  # where the folder may only be read
        self._records = self._open("records", schema.records_schema())
        self._passages = self._open("passages", schema.passages_schema())
        self._writers: tuple[tantivy.IndexWriter, tantivy.IndexWriter] | None = None
        self._added: dict[str, Vectored] = {}
        self._gone: set[str] = set()
        self._as_given = False  # commits are as large as they should be
        self._metas = [str(folder / name / "meta.json") for name in INDEXES]
        self._sizes = Sizes(folder)
        self._seen = self._stamp()
        self._records_now, self._passages_now = self._read()

    def _open(self, name: str, described: tantivy.Schema) -> tantivy.Index:
        folder = self.folder / name
        lent = None if may_write(folder) else Lent(folder)
        if lent is not None:
            self._lent.append(lent)
        for more in (lent is not None, lent is not None, False):
            try:
                return schema.open_index(described, folder if lent is None else lent.renewed())
            except ValueError as problem:
                if not more:
                    self._tell(name, problem)
        raise AssertionError("unreachable")

    def _tell(self, name: str, problem: ValueError) -> Never:
        name_the_file(self.folder, problem)
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
        self._writing()
        self._added.update((ready.entry.id, ready) for ready in entries)

    def delete(self, ids: Sequence[str]) -> None:
        """Remove records and their passages."""
        self._writing()
        for record in ids:
            self._added.pop(record, None)
            self._gone.add(record)

    def expect(self, records: int) -> int:
        """Make ready for so many new records; gives how many to commit at once."""
        self._as_given = True
        return together(records)

    @staticmethod
    def _drop(records: tantivy.IndexWriter, passages: tantivy.IndexWriter, record: str) -> None:
        records.delete_documents_by_term("id", record)
        passages.delete_documents_by_term("record", record)

    def hold(self) -> None:
        """Take the one writer's place, so that nothing is begun that could not be written."""
        self._writing()

    def _writing(self) -> tuple[tantivy.IndexWriter, tantivy.IndexWriter]:
        if self._writers is None:
            if self._lent:
                raise unwritable(self.folder)
            self._sizes.look(now=True)
            records = self._writer(self._records)
            self._writers = records, self._writer(self._passages)
        return self._writers

    def _writer(self, index: tantivy.Index) -> tantivy.IndexWriter:
        until = monotonic() + self.wait
        while True:
            try:
                writer = index.writer(WRITER_MEMORY, 1)
                writer.garbage_collect_files()  # a killed one's half commit bears the names of the next
                return writer
            except ValueError as problem:
                if "LockBusy" not in str(problem):
                    raise unwritten(problem, self.folder) from problem
                if monotonic() >= until:
                    raise StoreBusy(
                        f"another process has been writing to the index for {self.wait:g} s",
                        fix="wait for it to end, or stop it, then run this again",
                        where=str(self.folder),
                    ) from problem
            sleep(0.05)

    def commit(self, first: Callable[[], object] | None = None) -> None:
        """Make it durable, so that a record never stands without its passages.

        What is added has its passages first, what leaves goes before its passages.

        Args:
            first: What is to be over before anything is committed; an error of it lets nothing be.

        Raises:
            IndexUnavailable: The engine could not write; it takes nothing more until `close`.
        """
        first = first or bool
        if self._writers is None:
            first()
            return
        try:
            self._write(*self._writers, first)
        except UnicodeError:  # of a text, not of the engine
            raise
        except ValueError as problem:
            raise unwritten(problem, self.folder) from problem
        self.let_go()
        if self._as_given:
            self._merged()
        self.refresh()

    def _merged(self) -> None:
        """Commit once more where the last merge left as many segments as make another."""
        if any(segments(Path(meta)) >= MERGED_AT for meta in self._metas):
            for writer in self._writing():
                writer.commit()
            self.let_go()

    def _write(
        self, records: tantivy.IndexWriter, passages: tantivy.IndexWriter, first: Callable[[], object]
    ) -> None:
        leaving = sorted(self._gone.difference(self._added))
        if leaving or not self._added:
            first()
        if leaving:
            for record in leaving:
                self._drop(records, passages, record)
            records.commit()
            passages.commit()
        added = list(self._added.values())
        if not added:
            return
        parts = 1 if self._as_given else parts_for_merging(map(Path, self._metas), len(added))
        for part in parted(added, parts):
            for ready in part:
                self._drop(records, passages, ready.entry.id)
                records.add_document(schema.record_document(ready))
                for passage in ready.entry.passages:
                    passages.add_document(schema.passage_document(ready.entry.id, passage))
            first()
            passages.commit()
            records.commit()

    @property
    def writing(self) -> bool:
        """Whether this process has the writer's place."""
        return self._writers is not None

    def let_go(self) -> None:
        """Give up the writer's place; what was not committed is dropped."""
        self._added, self._gone = {}, set()
        if self._writers is not None:
            records, passages = self._writers
            self._writers = None
            for writer in (passages, records):
                with suppress(ValueError):  # a merge that failed left what it would have merged
                    writer.wait_merging_threads()
            for name in INDEXES:
                let_read(self.folder / name)

    # -- reading

    def _stamp(self) -> tuple[tuple[int, int], ...]:
        stats = [os.stat(path) for path in self._metas]  # noqa: PTH116 - asked several times a search
        return tuple((stat.st_mtime_ns, stat.st_ino) for stat in stats)

    def refresh(self) -> None:
        """Take up what any process has committed since; two `stat` calls where nothing has."""
        with self._lock:
            self._sizes.look()
            stamp = self._stamp()
            if stamp != self._seen:
                self._reload()
                self._records_now, self._passages_now = self._read()
                self._seen = stamp

    def _reload(self) -> None:
        for more in (bool(self._lent), bool(self._lent), False):
            for lent in self._lent:
                lent.renewed()
            try:
                self._records.reload()
                self._passages.reload()
            except ValueError:
                if not more:
                    raise
            else:
                return

    def _read(self) -> tuple[RecordsSnapshot, PassagesSnapshot]:
        snapshots = RecordsSnapshot(self._records), PassagesSnapshot(self._passages)
        self._sizes.note()
        return snapshots

    @property
    def generation(self) -> int:
        """The engine's own number of the last commit."""
        return int(json.loads((self.folder / "records" / "meta.json").read_text())["opstamp"])

    def _now(self) -> RecordsSnapshot:
        self.refresh()
        return self._records_now

    @reads
    def rank(self, query: Query) -> list[Ranked]:
        """Rank records by words, equal scores by id whatever the segments are."""
        now = self._now()
        wanted = query.offset + query.limit
        hits = best(now, query, wanted) if wanted else []
        found = [Ranked(id=now.head(address)[0], score=score) for score, address in hits]
        found.sort(key=lambda ranked: (-ranked.score, ranked.id))
        return found[query.offset : wanted]

    @reads
    def count(self, asked: Sequence[Counting]) -> Counted:
        """Count all matches of any of these, and the values of each facet among them."""
        now = self._now()
        matching = now.clauses.any_of([now.queries.counted(query, also) for query, also in asked])
        answer = now.searcher.aggregate(matching, COUNTED)
        facets = {
            facet: {str(bucket["key"]): int(bucket["doc_count"]) for bucket in answer[facet]["buckets"]}
            for facet in FACETS
        }
        ordered = {
            facet: dict(sorted(values.items(), key=lambda item: (-item[1], item[0])))
            for facet, values in facets.items()
        }
        for values in ordered.values():
            values.pop(UNTOLD, None)
        return Counted(total=sum(facets["kind"].values()), facets=ordered)

    @reads
    def among(self, ids: Sequence[str], query: Query) -> set[str]:
        """Tell which of these records match, or where nothing is asked pass the filters."""
        if not ids:
            return set()
        now = self._now()
        asked = now.queries.among(ids, query)
        return {now.head(address)[0] for _, address in now.searcher.search(asked, len(ids), count=False).hits}

    @reads
    def get(self, ids: Sequence[str]) -> dict[str, IndexEntry]:
        """Give records by id, without their passages."""
        now = self._now()
        entries = [entry(now.stored(address, "entry")) for address in now.places(ids)]
        return {one.id: one for one in entries}

    @reads
    def taken(self, ids: Sequence[str]) -> dict[str, Taken]:
        """Tell what is held of these records."""
        now = self._now()
        heads = [now.head(address) for address in now.places(ids)]
        return {record: Taken(hash=content, model=model) for record, content, model in heads}

    @reads
    def best_passages(self, query: Query, ids: Sequence[str], limit: int) -> dict[str, list[Passage]]:
        """Give for each record the passages with most of the query's words."""
        self.refresh()
        now = self._passages_now
        words = [word for word in sorted(query.vocabulary) if now.frequency("words", word)]
        if not words:
            return {}
        sought = now.clauses.any_of([now.clauses.word("words", word) for word in words])

        def best(records: Sequence[str], most: int) -> list[Placed]:
            among = now.clauses.limited(sought, [now.clauses.one_of("record", records)])
            hits = now.searcher.search(among, most, count=False).hits
            return [(-rounded(score), *now.order(address), address) for score, address in hits]

        together = best(ids, PASSAGES_TOGETHER * len(ids)) if ids else []
        found = by_record(together)
        if len(together) == PASSAGES_TOGETHER * len(ids):  # cut: a long record may have pushed others out
            for record in ids:
                if len(found.get(record, ())) < limit:
                    found |= by_record(best([record], limit + SPARE_PASSAGES))
        return {record: [now.passage(a) for a in places[:limit]] for record, places in found.items()}

    @reads
    def passages_by_id(self, ids: Sequence[str]) -> dict[str, Passage]:
        """Give passages by id."""
        self.refresh()
        now = self._passages_now
        found = [now.passage(address) for address in now.addresses("id", ids)]
        return {passage.id: passage for passage in found}

    @reads
    def sizes(self) -> tuple[int, int]:
        """Count records and passages."""
        self.refresh()
        return self._records_now.searcher.num_docs, self._passages_now.searcher.num_docs

    def close(self) -> None:
        """Drop what was not committed, also where the engine has given up its writers."""
        self._as_given = False
        if self._writers is not None:
            for writer in self._writers:
                with suppress(ValueError):
                    writer.rollback()
            self.let_go()


def entry(content: bytes) -> IndexEntry:
    """Read a record as it is stored, under the line that tells what was taken of it."""
    return IndexEntry.model_validate_json(content.partition(b"\n")[2])


def by_record(found: Sequence[Placed]) -> dict[str, list[tantivy.DocAddress]]:
    """Group passages by their record, best first, equal ones in reading order."""
    grouped: dict[str, list[tantivy.DocAddress]] = {}
    for _, record, _, _, address in sorted(found, key=lambda one: (one[0], one[2], one[3])):
        grouped.setdefault(record, []).append(address)
    return grouped
