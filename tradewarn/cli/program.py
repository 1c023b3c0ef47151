"""The composition root: builds each part once, when something first asks for it."""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from kb.keeping import keep_in
from tradewarn.errors import IndexBehind, IndexDamaged
from tradewarn.model import Issue
from tradewarn.settings import Settings
from tradewarn.store import Store, open_store

if TYPE_CHECKING:
    from extract.batch import Batch
    from extract.extractor import Extractor
    from extract.reading.sandbox import Readers
    from extract.upload import Uploads
    from index.backend import SearchBackend
    from index.embedding import Embedder
    from index.indexing import Indexer
    from index.search import Searcher
    from index.similar.finding import Similar
    from tradewarn.model import SourceState
    from tradewarn.work import Stage
    from warn.check import Checker


class Program:
    """Everything a command needs, wired from the settings; close it at the end."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._open = ExitStack()
        self._whole_at: int | None = None
        with suppress(RuntimeError):  # a user without a home
            keep_in(settings.cache_dir / "kb")

    def __enter__(self) -> "Program":
        return self

    def __exit__(self, *error: object) -> None:
        self._open.close()

    @cached_property
    def store(self) -> Store:
        """The store of this home."""
        store = open_store(self.settings)
        self._open.callback(store.close)
        return store

    @cached_property
    def extractor(self) -> "Extractor":
        """Reads pages into notices."""
        from extract.extractor import Extractor

        return Extractor()

    @cached_property
    def readers(self) -> "Readers":
        """Reads bytes into pages, in processes with limits."""
        from extract.reading import Limits
        from extract.reading.sandbox import Readers
        from tradewarn.cli.scanning import told

        pool = Readers(Limits.of(self.settings), jobs=self.settings.jobs or cores(), progress=told)
        return self._open.enter_context(pool)

    @cached_property
    def batch(self) -> "Batch":
        """Reads and understands documents, on all cores where they are many."""
        from extract.batch import Batch
        from extract.reading import Limits

        limits = Limits.of(self.settings)
        made = Batch(self.extractor, lambda: self.readers, limits=limits, jobs=self.settings.jobs or cores())
        return self._open.enter_context(made)

    @cached_property
    def uploads(self) -> "Uploads":
        """Reads and understands a stranger's file, in processes with limits."""
        from extract.reading import Limits
        from extract.upload import Uploads

        return self._open.enter_context(Uploads(Limits.of(self.settings), jobs=min(2, cores())))

    @cached_property
    def checker(self) -> "Checker":
        """Answers "am I in it?"."""
        from warn.check import Checker

        return Checker(self.store, today=today)

    def stages(self) -> Iterator["Stage"]:
        """Yield the stages from a document to a warning, in order."""
        from extract.cases.stage import cases_stage
        from extract.stage import extract_stage
        from index.comparing import compare_stage
        from index.saved.stage import searches_stage
        from index.stage import index_stage
        from warn.history import profile_stage
        from warn.stage import match_stage

        yield extract_stage(self.store, lambda: self.batch)
        yield cases_stage(self.store)
        yield match_stage(self.store, now=now)
        yield profile_stage(self.store, now=now)
        yield compare_stage(self.store, self.index_name, lambda: self.backend)
        yield index_stage(self.store, lambda: self.indexer)
        yield searches_stage(self.store, lambda: self.searcher.search, now=now)

    @cached_property
    def backend(self) -> "SearchBackend":
        """The search engine that the settings name."""
        from index.opening import open_backend

        backend = open_backend(self.settings)
        self._open.callback(backend.close)
        return backend

    @cached_property
    def embedder(self) -> "Embedder":
        """Turns words into vectors; loads its model when one is first wanted."""
        from index.embedding import SentenceTransformerEmbedder

        return SentenceTransformerEmbedder(self.settings.model, self.settings.cache_dir, say=_say)

    @cached_property
    def indexer(self) -> "Indexer":
        """Puts records into the index."""
        from index.indexing import Indexer
        from index.vector_cache import SqliteVectorCache

        cache = SqliteVectorCache(self.settings.home / "vectors.sqlite")
        return Indexer(self.backend, self.embedder, cache)

    @cached_property
    def index_name(self) -> str:
        """The name under which the store notes what the index holds; known also of one that does not open."""
        from index.opening import kind_of

        return kind_of(self.settings).name

    @property
    def searcher(self) -> "Searcher":
        """Asks the index.

        Raises:
            IndexDamaged: The index has lost records that the store knows it took.
        """
        self._see_that_nothing_is_lost()
        return self._searcher

    @cached_property
    def _searcher(self) -> "Searcher":
        from index.expansion import known_names
        from index.lean import kept_lean
        from index.search import Searcher
        from kb.lexicon import translated
        from kb.lexicon_english import in_vietnamese

        return Searcher(
            self.backend,
            self.embedder,
            expand=known_names,
            render=translated,
            mirror=in_vietnamese,
            lean=kept_lean(self.settings.cache_dir),
            behind=self.behind,
        )

    def _see_that_nothing_is_lost(self) -> None:
        """Compare the index with what the store gave it, once after each of its commits.

        A folder that was deleted under a server comes back nearly empty with the next document.
        """
        now = self.backend.generation
        if now == self._whole_at:
            return
        found = self.backend.size().records
        held = self.store.indexed.count(self.index_name)
        if found < held:  # unless a worker took records out between the two counts
            found, held = self.backend.size().records, self.store.indexed.count(self.index_name)
        if found < held:
            raise IndexDamaged(
                f"the index holds {found} records, the store gave it {held}",
                fix="a running `tradewarn worker` or `serve` puts them back within minutes; "
                "or run `tradewarn index rebuild`",
                where=str(self.settings.home),
            )
        self._whole_at = now

    def behind(self) -> "tuple[Issue, ...]":
        """Tell how many stored records an answer of the index lacks: for now, or until someone acts."""
        waiting = self.store.indexed.missing(self.index_name, "index")
        given_up = self.store.indexed.given_up(self.index_name, "index")
        issues = []
        if self.store.jobs.waiting("compare"):
            issues.append(
                Issue(
                    code=IndexBehind.code,
                    what="the index was found in an older state, and is being compared with the store",
                    fix="wait while `tradewarn worker` or `serve` runs, else run `tradewarn worker`",
                    stage="search",
                )
            )
        if waiting:
            issues.append(
                Issue(
                    code=IndexBehind.code,
                    what=f"{waiting} stored records are not in the index yet",
                    fix="wait while `tradewarn ingest` or a worker runs, else run `tradewarn worker`",
                    stage="search",
                )
            )
        if given_up:
            issues.append(
                Issue(
                    code=IndexBehind.code,
                    what=f"{given_up} stored records are not in the index, which gave them up",
                    fix="see `tradewarn issues --code TW-S03`, "
                    "then run `tradewarn worker --once --retry-dead`",
                    stage="search",
                )
            )
        return tuple(issues)

    @cached_property
    def similar(self) -> "Similar":
        """Finds what is like a notice."""
        from index.expansion import known_names
        from index.similar.finding import Similar

        return Similar(self.store, self.searcher.backend, self.embedder, known_names)

    def source_states(self) -> "list[SourceState]":
        """Tell how fresh each source is."""
        from tradewarn.cli.sources import source_states

        return source_states(self.store, today=today())


def cores() -> int:
    """Count the processor cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def now() -> str:
    """Return the time, for ledgers and runs."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")


def today() -> date:
    """Return the date, the default of every `as_of`."""
    return datetime.now(UTC).date()
