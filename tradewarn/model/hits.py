"""What an index is given of a record, and what a search gives back."""

from datetime import date as Date
from typing import Literal

from pydantic import Field

from tradewarn.model.issues import Issue
from tradewarn.model.precedents import Standing
from tradewarn.model.record import Record


class Passage(Record):
    """One stretch of a record's text, small enough for one vector."""

    id: str
    text: str
    page: int
    start: int
    end: int
    issues: tuple[str, ...] = ()  # codes of the legal issues that it deals with


class IndexEntry(Record):
    """What an index is given of one record.

    `kind` is ``notice``, ``law`` or ``case``; `ref` the number a lawyer cites; the
    facets are exact values, `hs` digits of any length.
    """

    id: str
    kind: Literal["notice", "law", "case"]
    ref: str
    title: str
    passages: tuple[Passage, ...]
    keywords: tuple[str, ...] = ()  # other names: Vietnamese goods, stage and firm names, case numbers
    authority: str | None = None
    market: str | None = None
    countries: tuple[str, ...] = ()  # origins and related countries; "*" when all origins
    instruments: tuple[str, ...] = ()
    stage: str | None = None
    hs: tuple[str, ...] = ()
    case_numbers: tuple[str, ...] = ()
    language: str | None = None
    date: Date | None = None
    issues: tuple[str, ...] = ()  # codes of the legal issues that it deals with, the weightiest first
    standing: Standing | None = None  # of a precedent: a fact that is cited, not read by us


class Snippet(Record):
    """A passage shown with a hit."""

    text: str
    page: int
    start: int
    end: int


class Why(Record):
    """Why a hit stands where it stands."""

    lexical_rank: int | None = None
    dense_rank: int | None = None
    matched_terms: tuple[str, ...] = ()


class Hit(Record):
    """One result; `score` is comparable only within one answer."""

    id: str
    kind: str
    ref: str
    title: str
    authority: str | None
    publication_date: Date | None
    score: float
    snippets: tuple[Snippet, ...] = ()
    why: Why = Why()
    issues: tuple[str, ...] = ()  # codes of legal issues
    standing: Standing | None = None  # of a precedent: a fact that is cited, not read by us


class UnderstoodPart(Record):
    """One thing that a question was understood to name; `filter` says that it narrowed the answer.

    One that is `emptied` would have left nothing, and raised records instead: so is a number, a code or
    a firm that no record has. A number that is `mentioned` is no record's own but in the text of some.
    `values` are codes; of a date the first and the last day, empty where the period is open. `start` and
    `end` count code points of the question in NFC.
    """

    kind: str
    values: tuple[str, ...]
    label: str
    text: str
    start: int
    end: int
    sure: bool = True
    filter: bool = False
    emptied: bool = False
    mentioned: bool = False


class SearchAnswer(Record):
    """What `tradewarn search` prints; `facets` maps a facet to value counts."""

    query: str
    total: int
    took_ms: float
    hits: tuple[Hit, ...]
    facets: dict[str, dict[str, int]] = Field(default_factory=dict)
    issues: tuple[Issue, ...] = ()  # e.g. the search by meaning was left out
    understood: tuple[UnderstoodPart, ...] = ()  # what the question names, beside plain words
