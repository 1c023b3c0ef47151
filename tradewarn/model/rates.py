"""What was in force on a day: for whom, how much, since when, and what is not known."""

from datetime import date as Date
from typing import Literal

from pydantic import ConfigDict, Field

from tradewarn.model.cases import CaseStatus, Source
from tradewarn.model.record import Record
from tradewarn.model.sources import SourceLoaded
from tradewarn.model.terms import RateKind, RateScope
from tradewarn.model.vocabulary import Instrument, Stage

Applies = Literal[
    "own",
    "pair",
    "alike",
    "excluded",
    "undertaking",
    "cooperating_other",
    "country_wide",
    "all_others",
    "residual",
    "sampled",
    "range",
    "unprinted",
    "lapsed",
]


class RateInForce(Record):
    """One line of the answer: a duty that bound on the day, and why it is the one asked for.

    `applies` tells by which rule: the firm's ``own`` rate or ``pair``; the group it falls
    under, because no loaded record names it; ``alike``, one of several firms that the name can
    mean; ``excluded``, set apart from the measure; ``range``, an end of a printed range;
    ``unprinted``, a measure whose rate no loaded record has; ``lapsed``, a provisional measure
    past its time by law, with no finding loaded. `outdated`: nothing of the proceeding is loaded
    for so long that it has likely moved on.
    """

    case: str
    ref: str
    importing_country: str
    product: str
    product_vi: str | None = None
    status: CaseStatus
    instrument: Instrument
    company: str | None = None
    producer: str | None = None
    country: str | None = None
    scope: RateScope | None = None
    rate: str | None = None
    unit: str | None = None
    basis: str | None = None
    kind: RateKind | None = None
    goods: str | None = None  # the part of the goods that it is for
    applies: Applies
    since: Date | None = None
    precision: Literal["day", "month", "year"] = "day"  # of `since`
    from_: Date | None = Field(default=None, alias="from")
    to: Date | None = None
    provisional: bool = False
    disputed: bool = False
    outdated: bool = False
    event: str | None = None
    stage: Stage | None = None
    source: Source
    quote: str = ""
    under: tuple[str, ...] = ()

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)


class RatesAnswer(Record):
    """All that was in force on a day on the goods, in the market, for the firm asked about."""

    on: Date
    company: str | None = None
    country: str | None = None
    rates: tuple[RateInForce, ...]
    unknown: tuple[str, ...]
    sources_loaded: tuple[SourceLoaded, ...] = ()
