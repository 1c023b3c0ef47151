"""One rate as read outside the United States, before it is known what it measures."""

from dataclasses import dataclass
from datetime import date

from extract.forms.rate_value import Value
from extract.us.headline import Extent


@dataclass(frozen=True, slots=True)
class Row:
    """The names beside a rate, its place, and what its column or sentence says of it.

    `short` is the firm's short name beside it, `table` tells rows of several tables apart;
    `scope` and `basis` are set only where the words themselves say them; `since` and `until`
    where the row is one step of several, `goods` where it is for a part of the goods.
    """

    exporter: str
    producer: str
    country: str | None
    value: Value
    head: str
    at: Extent
    sure: float
    table: int = 0
    short: str = ""
    scope: str | None = None
    basis: str | None = None
    since: date | None = None
    until: date | None = None
    goods: str | None = None
