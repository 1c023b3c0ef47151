"""A question, and the verdict that answers it from cited records."""

from datetime import date as Date
from enum import StrEnum
from typing import Literal

from pydantic import Field

from tradewarn.model.cases import Source
from tradewarn.model.profiles import Size
from tradewarn.model.record import Record
from tradewarn.model.sources import SourceLoaded
from tradewarn.model.vocabulary import Instrument


class Fact(Record):
    """One cited statement of a verdict."""

    text: str
    source: Source
    quote: str
    also: tuple[Source, ...] = ()  # other documents and lists that tell the same
    place: str | None = None  # where a list has the quote: its name, line and column


class AppliedRate(Record):
    """A rate that would apply today, and the event it comes from."""

    instrument: Instrument
    rate: str
    unit: str
    basis: str
    scope: str
    company: str | None
    since: Date | None
    source: Source
    goods: str | None = None  # the part of the goods that it is for
    producer: str | None = None  # whose goods alone it is for, where the company only ships them


class Question(Record):
    """What is asked of `check`: free words, fields, or both.

    The lengths keep a hostile text from holding up the answers of others.
    """

    question: str = Field(default="", max_length=2_000)
    product: str | None = Field(default=None, max_length=2_000)
    hs: str | None = Field(default=None, max_length=100)
    market: str | None = Field(default=None, max_length=200)
    company: str | None = Field(default=None, max_length=500)
    size: tuple[Size, ...] = Field(default=(), max_length=50)
    as_of: Date | None = None
    lang: Literal["vi", "en"] | None = None


class VerdictCode(StrEnum):
    """The answer to "am I in it?"; each is defined in the contract."""

    NAMED = "named"
    COVERED_BY_COUNTRY = "covered_by_country"
    COVERED_ALL_OTHERS = "covered_all_others"
    PROVISIONAL = "provisional"
    UNDER_INVESTIGATION = "under_investigation"
    EXCLUDED = "excluded"
    INVESTIGATED_NO_MEASURE = "investigated_no_measure"
    REVOKED = "revoked"
    EXPIRED = "expired"
    NO_RECORD = "no_record"
    NEEDS_REVIEW = "needs_review"


class Verdict(Record):
    """The answer contract: nothing in it that is not in a cited record."""

    verdict: VerdictCode
    facts: tuple[Fact, ...]
    rates: tuple[AppliedRate, ...]
    as_of: Date
    language: Literal["vi", "en"]
    caveats: tuple[str, ...]
    confidence: float
    next_steps: tuple[str, ...]
    sources_loaded: tuple[SourceLoaded, ...]
    summary: str = ""
