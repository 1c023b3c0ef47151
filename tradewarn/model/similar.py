"""What is like a notice, and why."""

from pydantic import Field

from tradewarn.model.hits import Hit
from tradewarn.model.issues import Issue
from tradewarn.model.record import Record


class Likeness(Record):
    """What two notices have in common; `nearness` is the cosine of their nearest passages."""

    words: tuple[str, ...] = ()
    hs: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    market: str | None = None
    stage: str | None = None
    nearness: float | None = None
    text_vi: str
    text_en: str


class SimilarHit(Hit):
    """A notice that is like another, with what they have in common."""

    reason: Likeness


class SimilarAnswer(Record):
    """What is like a notice: of other proceedings, and apart from them those of its own."""

    like: str
    query: str = ""
    total: int
    took_ms: float
    hits: tuple[SimilarHit, ...]
    same_case: tuple[SimilarHit, ...]
    facets: dict[str, dict[str, int]] = Field(default_factory=dict)
    issues: tuple[Issue, ...] = ()
