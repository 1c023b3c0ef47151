"""A firm's passport: every appearance of it in the records loaded."""

from datetime import date as Date
from typing import Literal

from tradewarn.model.answers import Fact
from tradewarn.model.cases import CaseStatus, Measure
from tradewarn.model.rates import RateInForce
from tradewarn.model.record import Record
from tradewarn.model.sources import SourceLoaded
from tradewarn.model.vocabulary import Instrument


class Spelling(Record):
    """A name that records print, and how surely it is the firm asked about.

    `same` and `likely` are taken for it; `perhaps` is another name like it, told and never joined.
    """

    name: str
    degree: Literal["same", "likely", "perhaps"]
    why: str
    cases: tuple[str, ...]


class Appearance(Record):
    """One proceeding that names the firm.

    `measures` are its rates over time, `now` what applies to it on the day, `peers` the other firms that
    have rates there.
    """

    case: str
    ref: str
    importing_country: str
    product: str
    product_vi: str | None = None
    instruments: tuple[Instrument, ...]
    status: CaseStatus
    roles: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    measures: tuple[Measure, ...] = ()
    now: tuple[RateInForce, ...] = ()
    peers: tuple[str, ...] = ()


class Passport(Record):
    """All that the records loaded say of a firm under all its spellings; empty is not “no”."""

    company: str
    spellings: tuple[Spelling, ...] = ()
    alike: tuple[Spelling, ...] = ()
    appearances: tuple[Appearance, ...] = ()
    summary: str
    caveats: tuple[str, ...] = ()
    as_of: Date
    language: Literal["vi", "en"]
    sources_loaded: tuple[SourceLoaded, ...] = ()
