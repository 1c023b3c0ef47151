"""A decided case that lawyers cite: what it stands for, and how far that was checked."""

from datetime import date as Date
from typing import Literal

from tradewarn.model.record import Record
from tradewarn.model.vocabulary import Instrument

Standing = Literal["checked", "unchecked"]
"""Of a fact that is cited, not read by us: whether it was compared with its source."""


class Precedent(Record):
    """One decided case as a cited fact, in our own words."""

    id: str
    case: str
    point: str
    point_vi: str | None = None
    issues: tuple[str, ...]
    citations: tuple[str, ...] = ()
    market: str | None = None  # whose measure it was
    countries: tuple[str, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    date: Date | None = None
    standing: Standing
    source: str  # where the fact is told
    row: str  # file and line that gave it
    checked_on: Date | None = None
