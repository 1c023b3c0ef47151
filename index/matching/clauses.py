"""The few conditions that every engine can put, and of which all that is asked is made."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

Clause = TypeVar("Clause")


@dataclass(frozen=True, slots=True)
class Way(Generic[Clause]):
    """A way to be a match: to have `needed` of several things."""

    of: tuple[Clause, ...]
    needed: int


class Clauses(Protocol[Clause]):
    """Puts conditions in the terms of one engine."""

    def word(self, field: str, word: str, boost: float = 1.0) -> Clause:
        """A word in a field of words; it scores by how rare it is."""

    def phrase(self, field: str, words: Sequence[str], boost: float = 1.0) -> Clause:
        """Words side by side."""

    def value(self, field: str, value: str) -> Clause:
        """A value in a field of codes; its score means nothing."""

    def one_of(self, field: str, values: Sequence[str]) -> Clause:
        """One of several values in a field of codes; its score means nothing."""

    def between(self, field: str, low: int, high: int | None) -> Clause:
        """A number in a range, both ends in it."""

    def any_of(self, ways: Sequence[Clause]) -> Clause:
        """One of several, scores added; of none, nothing."""

    def all_of(self, ways: Sequence[Clause]) -> Clause:
        """All of several, scores added."""

    def some_of(self, way: Way[Clause]) -> Clause:
        """Enough of several; its score means nothing."""

    def best_of(self, ways: Sequence[Clause], boost: float = 1.0) -> Clause:
        """One of several; the best score counts."""

    def constant(self, clause: Clause, score: float) -> Clause:
        """The same condition with one score for all."""

    def limited(self, match: Clause, conditions: Sequence[Clause]) -> Clause:
        """What also meets every condition; none of them changes a score."""

    def scored(self, matching: Clause, score: Clause) -> Clause:
        """What matches, ordered by a score that only some of it may have."""

    def without(self, denied: Clause) -> Clause:
        """Whatever does not meet a condition."""

    def everything(self) -> Clause:
        """Every record."""
