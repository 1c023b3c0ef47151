"""Searches that people keep, and what is new in them."""

from typing import Literal

from pydantic import Field

from tradewarn.model.hits import Hit
from tradewarn.model.record import Record


class SavedSearch(Record):
    """A question that is asked again whenever records come; private to its `owner`.

    `filters` maps the fields of the index's filters to their values, days as ISO 8601.
    With `all_now` the first look tells all that matches; else it only remembers it.
    """

    id: str
    owner: str
    name: str
    query: str
    filters: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    mode: Literal["hybrid", "lexical", "dense"] = "hybrid"
    all_now: bool = False
    created: str


class MatchReason(Record):
    """Why a record is among what a search finds: its words, numbers and codes, and the filters it passes."""

    terms: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    filters: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    text_vi: str
    text_en: str


class NewMatch(Record):
    """One notice to the owner of a search; its `id` stays, however often it is told.

    `run` counts the looks of its search; it was first seen in that one.
    """

    id: str
    hit: Hit
    reason: MatchReason
    first_seen: str
    run: int


class SearchNews(Record):
    """What is new in one saved search: what was found and not yet acknowledged.

    `checked` of all `total` matches were looked at. `first` marks the look that only
    remembered what was there; `text_vi` and `text_en` say what a reader must know.
    """

    id: str
    name: str
    owner: str
    query: str
    new: tuple[NewMatch, ...]
    checked: int
    total: int
    first: bool = False
    text_vi: str = ""
    text_en: str = ""
