"""What the HTTP layer needs of the program; the command line wires it.

The seam is the test tool: a test hands `create_app` its own services.
"""

from dataclasses import dataclass
from datetime import date as Date
from typing import Protocol

from index.backend import Filters
from index.search import Mode, Sort
from index.understanding import Understood
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
from warn.language import Lang


@dataclass(frozen=True, slots=True)
class EngineState:
    """How the search engine is: the code of what is wrong with it, empty where nothing is.

    Attributes:
        code: The error's.
        records: What it holds.
        held: What it took by the store's own account.
    """

    code: str = ""
    records: int = 0
    held: int = 0


@dataclass(frozen=True, slots=True)
class Lag:
    """How far the index is behind the store.

    Attributes:
        waiting: Records that are to be put in, taken out or renewed.
        missing: Those of them that the index has in no form.
        given_up: Records that it has in no form, and whose work is dead.
        comparing: Whether all of it is to be compared with the store.
    """

    waiting: int = 0
    missing: int = 0
    given_up: int = 0
    comparing: bool = False


class Services(Protocol):
    """The program, as routes see it."""

    @property
    def settings(self) -> Settings:
        """The settings in use."""

    @property
    def store(self) -> Store:
        """The store of this home."""

    def search(
        self,
        text: str,
        *,
        filters: Filters,
        limit: int = 20,
        offset: int = 0,
        mode: Mode = "hybrid",
        understood: Understood | None = None,
        sort: Sort = "best",
    ) -> SearchAnswer:
        """Search the index; raises IndexUnavailable when the engine is away."""

    def similar(self, notice: str, *, limit: int = 20) -> SimilarAnswer:
        """Find the notices that are like one, with the reasons."""

    def check(self, question: Question) -> Verdict:
        """Answer "am I in it?"."""

    def rates(self, question: Question) -> RatesAnswer:
        """Tell what was in force on a day."""

    def company(self, name: str, *, lang: Lang, on: Date | None) -> Passport:
        """Give a firm's passport."""

    def letter(self, data: bytes, *, name: str, lang: Lang, received: Date | None) -> Letter:
        """Read a letter that somebody received, without touching the store."""

    def extract(self, data: bytes, *, name: str) -> Extraction:
        """Read one file without touching the store."""

    def meet_profiles(self) -> None:
        """Match profiles that are new or changed against what is loaded."""

    def follow(self) -> None:
        """Make anew what rests on notices that a person decided on: cases, warnings, index."""

    def sources(self) -> list[SourceState]:
        """Tell every source's state."""

    def engine(self) -> EngineState:
        """Tell how the search engine is; never raises for one that is away."""

    def lag(self) -> Lag:
        """Tell how far the index is behind the store, without asking the engine."""

    def ready(self) -> dict[str, str]:
        """Name each part that work needs, with ``ok`` or what is wrong with it."""
