"""Tariff codes that words suggest: never a printed code, never a ruling."""

from typing import Literal

from pydantic import Field

from tradewarn.model.cases import Source
from tradewarn.model.record import Record

HsLevel = Literal["hs6", "heading"]
HsKind = Literal["ruling", "declared", "table", "goods", "heading"]
Surety = Literal["likely", "possible", "cannot_tell"]


class HsReason(Record):
    """One thing that speaks for a code, in words, with where it stands.

    `kind` tells a ruling from goods that were merely declared so, a line of a tariff table,
    an entry of our thesaurus, and our own name of a heading.
    """

    kind: HsKind
    text_vi: str
    text_en: str
    source: Source


class HsCandidate(Record):
    """One subheading or heading that the goods may fall under.

    `score` is the share of candidates with such evidence that were right where it was
    measured; `text_vi` and `text_en` say what the code stands for, as far as is known.
    """

    digits: str = Field(pattern=r"^(?:\d{4}|\d{6})$")
    level: HsLevel
    score: float = Field(ge=0, le=1)
    text_vi: str
    text_en: str
    reasons: tuple[HsReason, ...] = ()


class HsTable(Record):
    """A list that a classification rests on, and how many of its rows count."""

    name: str
    kind: HsKind
    rows: int


class Classification(Record):
    """What goods in words may be classified as: candidates of both levels, best first.

    `surety` is that of the best heading: of one that is `cannot_tell`, and of every
    candidate below it, more is to be known of the goods before a code is worth anything.
    """

    words: str
    surety: Surety
    subheadings: tuple[HsCandidate, ...]
    headings: tuple[HsCandidate, ...]
    caveat_vi: str
    caveat_en: str
    loaded: tuple[HsTable, ...]


class HsSuggestion(Record):
    """A code that the product's name suggests where the notice prints none."""

    digits: str = Field(pattern=r"^(?:\d{4}|\d{6})$")
    level: HsLevel
    score: float = Field(ge=0, le=1)
    text_vi: str
    text_en: str
    goods: str | None = None
