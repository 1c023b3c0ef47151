"""What the HTTP layer needs of the program; the command line wires it.

The seam is the test tool: a test hands `create_app` its own services.
"""

from typing import Protocol

from index.backend import Filters
from index.search import Mode, Sort
from index.understanding import Understood
from tradewarn.model import (
    Extraction,
    Question,
    RatesAnswer,
    SearchAnswer,
    SimilarAnswer,
    SourceState,
    Verdict,
)
from tradewarn.settings import Settings
from tradewarn.store import Store


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

    def extract(self, data: bytes, *, name: str) -> Extraction:
        """Read one file without touching the store."""

    def meet_profiles(self) -> None:
        """Match profiles that are new or changed against what is loaded."""

    def follow(self) -> None:
        """Make anew what rests on notices that a person decided on: cases, warnings, index."""

    def sources(self) -> list[SourceState]:
        """Tell every source's state."""

    def ready(self) -> dict[str, str]:
        """Name each part that work needs, with ``ok`` or what is wrong with it."""
