"""A proceeding: its dated steps, and the duties they lead to."""

from datetime import date as Date
from typing import Literal

from pydantic import ConfigDict, Field

from tradewarn.model.record import Record
from tradewarn.model.terms import Rate, RelatedCountry
from tradewarn.model.vocabulary import Instrument, Stage


class Source(Record):
    """Where a fact comes from: a stored notice, or a cited row of a loaded file."""

    id: str
    ref: str
    date: Date | None = None
    url: str | None = None


class CaseEvent(Record):
    """One dated step of a proceeding, and the words that say so."""

    date: Date
    precision: Literal["day", "month", "year"] = "day"
    stage: Stage
    notice: str | None = None
    rates: tuple[Rate, ...] = ()
    source: Source
    quote: str = ""
    result: Literal["affirmative", "negative", "none"] = "none"
    companies: tuple[str, ...] = ()  # firms the event is limited to; empty: everyone
    origins: tuple[str, ...] = ()  # countries the event is about; empty: all of the case
    also: tuple[Source, ...] = ()  # duplicates and corrections: other documents of this act
    authority: str | None = None  # who acted, where it is told; injury is often another's to decide
    until: Date | None = None  # the last day that the act gives its measure
    place: str | None = None  # of a row's quote: file, line and column, parted by colons


class Measure(Record):
    """A duty that bound from a day on, until the next event of the case ends it."""

    instrument: Instrument
    company: str | None
    rate: str | None
    unit: str | None
    basis: str | None
    from_: Date = Field(alias="from")
    to: Date | None = None
    event: str

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)


CaseStatus = Literal["open", "provisional", "in_force", "no_measure", "revoked", "expired", "unknown"]


class Case(Record):
    """A proceeding, from cited rows (`cited`) or joined from notices.

    `hs` holds digits as the sources list them; `goods` thesaurus ids; `status` follows
    from the events as of the newest of them.
    """

    id: str
    importing_country: str
    authority: str | None = None
    product: str
    product_vi: str | None = None
    goods: tuple[str, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    case_numbers: tuple[str, ...] = ()
    countries_of_origin: tuple[str, ...] = ()
    all_origins: bool = False
    related_countries: tuple[RelatedCountry, ...] = ()
    hs: tuple[str, ...] = ()
    status: CaseStatus = "unknown"
    events: tuple[CaseEvent, ...] = ()
    companions: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()
    notes: tuple[str, ...] = ()
    cited: bool = False
