"""What a contestant is: it takes the same file of records, and answers the same questions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from index.backend import Filters
from index.matching.queries import filter_values

ENGINE, RANKING, ANSWER = "engine", "ranking", "answer"
WAYS = {
    ENGINE: "the ten best for a question that was taken apart before",
    RANKING: "the ids of the ten best for a question as it was typed",
    ANSWER: "the ten best as they are shown, how many match, and the counts of the facets",
}
SHOWN = 10
FACETS = ("market", "country", "instrument", "hs_chapter", "hs_heading", "year", "language")


class Absent(Exception):
    """A contestant cannot take part; its text says what is missing."""


@dataclass(frozen=True)
class Given:
    """What a run has to offer its contestants."""

    records: Path
    count: int
    seed: int
    scratch: Path
    lucene: Path | None = None
    java: str = "java"
    server: str | None = None
    server_home: Path | None = None


@dataclass(frozen=True)
class Built:
    """What building took: seconds without reading the file of records, and bytes on disk."""

    seconds: float
    disk: int | None = None


@dataclass(frozen=True)
class Asked:
    """Each question's time in milliseconds, and the ids it found."""

    times: list[float]
    found: list[list[str]]


class Contestant(Protocol):
    """A search engine that holds the records."""

    @property
    def version(self) -> str:
        """What it is, and of which version."""

    @property
    def pids(self) -> tuple[int, ...]:
        """Its processes beside this one."""

    @property
    def ways(self) -> tuple[str, ...]:
        """Which of `WAYS` it can be asked in."""

    def build(self) -> Built:
        """Index every record; when this returns they can be found."""

    def ask(self, way: str, questions: Sequence[str], filters: Filters) -> Asked:
        """Answer each question once, one after the other, each timed by itself."""

    def close(self) -> None:
        """Stop what was started."""


@dataclass(frozen=True)
class Entrant:
    """A contestant by name; `order` is its place in the table, `about` what it does."""

    name: str
    order: int
    about: str
    enter: Callable[[Given], Contestant]


def conditions(filters: Filters) -> dict[str, Any]:
    """Give the filters in words any engine has: for each field the values that will do, and the first day."""
    made: dict[str, Any] = {field: list(values) for field, values in filter_values(filters).items()}
    if filters.date_from:
        made["from"] = filters.date_from.isoformat()
    return made


def bytes_in(folder: Path) -> int:
    """Count what a folder takes."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
