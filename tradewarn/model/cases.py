"""A proceeding: its dated steps, and the duties they lead to."""

from datetime import date as Date
from typing import Literal

from pydantic import ConfigDict, Field

from tradewarn.model.record import Record
from tradewarn.model.terms import Period, Rate, RateKind, RateScope, RelatedCountry
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
    since: Date | None = None  # the first day that the act gives its measure, where it prints one
    until: Date | None = None  # the last day that the act gives its measure
    place: str | None = None  # of a row's quote: file, line and column, parted by colons


class Measure(Record):
    """A duty that bound from a day on, until another event of the case ended it.

    It holds from `from` on and no more on `to`: both days together are one interval.
    `rate` None is a measure whose rate no loaded record prints; `kind` ``excluded`` a firm
    set apart from a measure that others pay.
    """

    instrument: Instrument
    company: str | None
    producer: str | None = None
    country: str | None = None  # whose goods; None: of all the case's origins
    scope: RateScope | None = None
    rate: str | None
    unit: str | None
    basis: str | None
    kind: RateKind | None = None
    goods: str | None = None  # the part of the goods that it is for, in the source's words; None: all of them
    from_: Date = Field(alias="from")
    to: Date | None = None
    event: str
    stage: Stage | None = None  # of the event
    provisional: bool = False  # no order yet
    disputed: bool = False  # sources tell this act's rate differently
    ended: Literal["replaced", "ended", "printed", "lapsed"] | None = None  # why it holds no more on `to`
    ended_by: str | None = None  # the event

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)


SegmentKind = Literal[
    "investigation",
    "administrative-review",
    "new-shipper-review",
    "interim-review",
    "changed-circumstances",
    "sunset",
    "circumvention",
    "evasion",
    "scope",
    "court",
    "undertaking",
    "ending",
    "other",
]


class Segment(Record):
    """One part of a proceeding: the investigation, one review, one inquiry."""

    kind: SegmentKind
    begun: Date
    newest: Date
    period: Period | None = None  # what a review looks at
    closed: bool = False  # its final act is among the records
    events: tuple[str, ...]  # ids of notices and rows


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
    under: tuple[str, ...] = ()  # the cases whose order this one is about: circumvention, evasion
    branches: tuple[str, ...] = ()  # those that are about this one's order
    segments: tuple[Segment, ...] = ()
    measures: tuple[Measure, ...] = ()
    notes: tuple[str, ...] = ()
    cited: bool = False
