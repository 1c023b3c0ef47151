"""The services that the HTTP layer asks for, from the program's parts."""

import gc
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING

from api.services import EngineState, Lag
from tradewarn.cli.faults import coded
from tradewarn.errors import IndexDamaged, IndexOutdated, IndexUnavailable, TradewarnError
from tradewarn.model import (
    Extraction,
    Letter,
    Passport,
    Question,
    RatesAnswer,
    SearchAnswer,
    SimilarAnswer,
    SourceState,
    Verdict,
)
from tradewarn.settings import Settings
from tradewarn.store import Store

if TYPE_CHECKING:
    from index.backend import Filters
    from index.search import Mode, Sort
    from index.understanding import Understood
    from tradewarn.cli.program import Program
    from warn.language import Lang

UNFIT = IndexUnavailable, IndexDamaged, IndexOutdated


def follow(program: "Program") -> None:
    """Do the work that a changed notice leaves: its market's cases, its warnings, the index.

    Reading documents is left to `tradewarn worker`: it may be hours of it.
    """
    from extract.stage import NAME
    from tradewarn.work import Worker

    Worker(program.store, [s for s in program.stages() if s.name != NAME]).run_until_idle()


class ProgramServices:
    """Answers the routes, from many threads at once.

    What is cheap is opened here, before the first thread; the model, which takes
    seconds, is loaded by `warm` beside the first requests.
    """

    def __init__(self, program: "Program") -> None:
        self._program = program
        self._opening = Lock()
        _ = program.store, program.checker
        with suppress(*UNFIT):  # the rest is served meanwhile; a search tells it, and looks again
            _ = program.searcher

    def warm(self) -> None:
        """Load what first answers would wait for: the model, the goods, the cases, the codes of goods."""
        from kb.hs.loaded import classifier_of

        with suppress(TradewarnError):  # a request that needs the part tells what is wrong
            self._program.checker.check(Question(question="tôm"))
        with suppress(TradewarnError):
            classifier_of(self._program.store).classify("tôm")
        with suppress(TradewarnError):
            self._program.embedder.queries(["tôm"])
        gc.collect()
        gc.freeze()  # what is loaded by now stays; looking through it again and again made answers wait

    @property
    def settings(self) -> Settings:
        """The settings in use."""
        return self._program.settings

    @property
    def store(self) -> Store:
        """The store of this home."""
        return self._program.store

    def search(
        self,
        text: str,
        *,
        filters: "Filters",
        limit: int = 20,
        offset: int = 0,
        mode: "Mode" = "hybrid",
        understood: "Understood | None" = None,
        sort: "Sort" = "best",
    ) -> SearchAnswer:
        """Search the index."""
        return self._program.searcher.search(
            text, filters=filters, limit=limit, offset=offset, mode=mode, understood=understood, sort=sort
        )

    def similar(self, notice: str, *, limit: int = 20) -> SimilarAnswer:
        """Find what is like a notice."""
        return self._program.similar.like(notice, limit=limit)

    def check(self, question: Question) -> Verdict:
        """Answer "am I in it?"."""
        return self._program.checker.check(question)

    def rates(self, question: Question) -> RatesAnswer:
        """Tell what was in force on a day."""
        return self._program.checker.rates(question)

    def company(self, name: str, *, lang: "Lang", on: date | None) -> Passport:
        """Give a firm's passport."""
        return self._program.checker.company(name, lang=lang, on=on)

    def letter(self, data: bytes, *, name: str, lang: "Lang", received: date | None) -> Letter:
        """Read a letter that somebody received, without touching the store."""
        read = self.extract(data, name=name)
        return self._program.checker.letter(read, name=name, lang=lang, received=received)

    def extract(self, data: bytes, *, name: str) -> Extraction:
        """Read one file without touching the store."""
        with self._opening:
            uploads = self._program.uploads
        return uploads.extract(data, path=name)

    def meet_profiles(self) -> None:
        """Match profiles that are new or changed against what is loaded.

        The profile's owner waits for no `worker`; a kill leaves the job to the next one.
        """
        from tradewarn.store.profiles import STAGE
        from tradewarn.work import Worker

        Worker(self.store, [s for s in self._program.stages() if s.name == STAGE]).run_until_idle()

    def follow(self) -> None:
        """Make anew what rests on notices that a person decided on; a kill leaves it to the next worker."""
        follow(self._program)

    def sources(self) -> list[SourceState]:
        """Tell every source's state."""
        return self._program.source_states()

    def engine(self) -> EngineState:
        """Tell how the search engine is."""
        try:
            records = self._program.backend.size().records
        except Exception as error:  # noqa: BLE001  (whatever is wrong with it, it is told)
            known = coded(error)
            return EngineState(code=known.code if known else IndexUnavailable.code)
        return EngineState(records=records, held=self.store.indexed.count(self._program.index_name))

    def lag(self) -> Lag:
        """Tell how far the index is behind the store."""
        name, store = self._program.index_name, self.store
        return Lag(
            waiting=store.jobs.waiting("index"),
            missing=store.indexed.missing(name, "index"),
            given_up=store.indexed.given_up(name, "index"),
            comparing=store.jobs.waiting("compare") > 0,
        )

    def ready(self) -> dict[str, str]:
        """Name each part that work needs, with ``ok`` or what is wrong with it.

        An index that holds less than the store gave it is not ready: it would leave records out unsaid.
        """
        parts: dict[str, Callable[[], object]] = {
            "store": self.store.documents.count,
            "index": lambda: self._program.searcher and self._program.backend.size(),
        }
        state: dict[str, str] = {}
        for name, ask in parts.items():
            try:
                ask()
                state[name] = "ok"
            except Exception as error:  # noqa: BLE001  (whatever is wrong with a part, it is not ready)
                known = coded(error)
                state[name] = f"[{known.code}] {known.what}" if known else type(error).__name__
        return state
