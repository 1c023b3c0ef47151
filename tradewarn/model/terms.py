"""What a notice lays down, value by value: codes, countries, periods, firms, rates, dates, scope."""

from datetime import date as Date
from typing import Literal

from tradewarn.model.record import Record
from tradewarn.model.vocabulary import Instrument


class HsCode(Record):
    """A tariff code as printed, and its digits."""

    printed: str
    digits: str
    ex: bool = False
    nomenclature: str = "HS"


class RelatedCountry(Record):
    """A country the notice concerns that is not an origin of the goods."""

    country: str
    role: Literal["inquiry", "order", "input_origin", "consigned_from", "third_country"]


class Period(Record):
    """The period looked at: POI, POR, RIP, injury period."""

    label: str
    start: Date
    end: Date


class Company(Record):
    """A firm as printed; `aliases` are its other spellings in the same notice."""

    name: str
    role: str
    country: str | None = None
    aliases: tuple[str, ...] = ()


RateScope = Literal[
    "company", "pair", "sampled", "cooperating_other", "all_others", "country_wide", "residual", "range"
]


RateKind = Literal[
    "ad_valorem",
    "specific",
    "min_price",
    "combined",
    "quota",
    "undertaking",
    "zero",
    "de_minimis",
    "excluded",
]


class Rate(Record):
    """One rate: for whom, how much, on what basis.

    `rate` is a plain decimal with a point and no grouping; `printed` is as in the
    source; `unit` ``%`` or a currency per quantity (``USD/kg``). `since` and `until` are the
    first and last day that it is for, where one act sets steps one after another.
    """

    company: str | None = None
    producer: str | None = None
    country: str | None = None
    scope: RateScope
    rate: str
    unit: str
    basis: str
    kind: RateKind
    printed: str
    instrument: Instrument | None = None
    since: Date | None = None
    until: Date | None = None
    goods: str | None = None  # the part of the goods that it is for, in the source's words


class Deadline(Record):
    """Something due: on a date, or so many days after publication, by a rule."""

    what: str
    date: Date | None = None
    days_after_publication: int | None = None
    rule: str | None = None


class PhysicalLimit(Record):
    """An interval that a description prints for one measure of the goods.

    `low` and `high` are plain decimals in `unit`, None where that side is open; `printed` is
    the words. `excludes`: what lies in it is left out of the scope, not taken in.
    """

    measure: str
    low: str | None = None
    low_included: bool = False
    high: str | None = None
    high_included: bool = False
    unit: str
    printed: str
    excludes: bool = False


class Scope(Record):
    """What the written description takes in and leaves out, in the source's words."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    limits: tuple[PhysicalLimit, ...] = ()
