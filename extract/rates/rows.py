"""What the rows of a rate table say, whichever way the table was printed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.rates.labels import scope_of
from extract.rates.values import Value, unit_of
from tradewarn.model import Instrument, RateScope

DUMPING = re.compile(
    r"\bdumping\b|\bless\s+than\s+(?:fair|normal)\s+value\b|\bantidumping\b|\bLTFV\b|\b(?-i:AD)\b",
    re.IGNORECASE,
)
SUBSIDY = re.compile(r"\bsubsid\w+|\bcountervail\w+|\bCVD\b", re.IGNORECASE)
RATE = re.compile(r"margin|rates?\b|subsid|percent|valorem|deposit|\(%\)|\bper\s+kilogram|/kg", re.IGNORECASE)
NO_RATE = re.compile(
    r"\bdate|\bnumber|\bcase\b|\bperiod|\bpages?\b|\bcit(?:e|ation)|volume|quantity|exchange|interest",
    re.IGNORECASE,
)
FIRM = re.compile(
    r"compan|export|produc|manufactur|respondent|\bfirms?\b|entit|\bnames?\b|\bpart(?:y|ies)\b", re.IGNORECASE
)
OLD = re.compile(
    r"\b(?:preliminary|original|previous|prior|incorrect|unamended|investigation)\b|\bfinal\s+(?:determination|results)\b",
    re.IGNORECASE,
)
OFFSET = re.compile(
    r"\badjusted\b.{0,40}?\boffsets?\b(?:\(s\))?|\b(?:export\s+)?subsidy\s+offsets?\b", re.IGNORECASE
)
NEW = re.compile(r"\b(?:amended|revised|corrected|recalculated)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Column:
    """A column's meaning: the role of its firms, or the basis of its rates.

    `basis` and `instrument` are what the title itself says; `nearby` is the instrument
    that the words before the table spoke of last.
    """

    title: str = ""
    role: str | None = None
    rate: bool = False
    basis: str | None = None
    instrument: Instrument | None = None
    nearby: Instrument | None = None
    unit: str | None = None
    country: bool = False


@dataclass(frozen=True, slots=True)
class RowName:
    """One name or label of a row, and where it stands."""

    text: str
    role: str
    is_firm: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RateCell:
    """One rate of a row with what its column says of it."""

    value: Value
    column: Column
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RateRow:
    """One row: whose rates, of which kind, for which country's goods (in words).

    `lead` are the words right before the table, the nearest first: they may name the country.
    """

    names: tuple[RowName, ...]
    scope: RateScope
    cells: tuple[RateCell, ...]
    country: str
    sure: float
    lead: tuple[str, ...] = ()


def row_scope(names: Sequence[RowName], *, below: RateScope | None = None) -> RateScope | None:
    """Tell whom a row is for; firms listed below a label of rows have that label's scope."""
    scope = scope_of(names[0].text) if names else None
    if scope != "company":
        return scope
    if below == "cooperating_other":
        return below
    return "pair" if sum(n.is_firm for n in names[:2]) > 1 else scope


def column_of(title: str) -> Column:
    """Tell a column's meaning from its title.

    Example:
        >>> column_of("Subsidy rate (percent ad valorem)").basis
        'subsidy rate'
    """
    words = " ".join(title.split())
    rate = RATE.search(words) and not NO_RATE.search(words)
    if rate and not (
        FIRM.match(words) and not re.search(r"margin|percent|deposit|valorem", words, re.IGNORECASE)
    ):
        basis, instrument = basis_of(words), instrument_of(words)
        return Column(words, rate=True, basis=basis, instrument=instrument, unit=unit_of(words))
    if re.match(r"(?:countr(?:y|ies)|origin)\b", words, re.IGNORECASE):
        return Column(words, country=True)
    if FIRM.search(words):
        return Column(words, role=role_of_title(words))
    return Column(words)


def role_of_title(words: str) -> str:
    """Tell the role that a column of firms gives them."""
    exporter, producer = (
        re.search(r"export", words, re.IGNORECASE),
        re.search(r"produc|manufactur", words, re.IGNORECASE),
    )
    if exporter and producer:
        return "producer/exporter"
    return "exporter" if exporter else "producer" if producer else "respondent"


def basis_of(words: str) -> str | None:
    """Tell what a rate measures: None where the words leave it to the context."""
    words = OFFSET.sub("", words)
    if re.search(r"cash|deposit", words, re.IGNORECASE):
        return "cash deposit"
    if re.search(r"\bassessment\b", words, re.IGNORECASE):
        return "assessment"
    if re.search(r"\balleged\b", words, re.IGNORECASE):
        return "alleged margin"
    if SUBSIDY.search(words):
        return "subsidy rate"
    return "dumping margin" if re.search(r"dumping|margin", words, re.IGNORECASE) else None


def instrument_of(words: str) -> Instrument | None:
    """Tell the instrument that words name: of both, the one named last.

    A dumping rate may be “adjusted for subsidy offset”: that names no subsidy rate.
    """
    words = OFFSET.sub("", words)
    dumping = max((m.start() for m in DUMPING.finditer(words)), default=-1)
    subsidy = max((m.start() for m in SUBSIDY.finditer(words)), default=-1)
    if dumping == subsidy:
        return Instrument.AD if re.search(r"\bmargins?\b", words, re.IGNORECASE) else None
    return Instrument.AD if dumping > subsidy else Instrument.CVD


def current(columns: list[Column]) -> list[Column]:
    """Drop the rates that a column beside them amends: the old ones are history."""
    rates = [c for c in columns if c.rate]
    if not any(NEW.search(c.title) for c in rates):
        return columns
    old = {c.title for c in rates if OLD.search(c.title) and not NEW.search(c.title)}
    return [Column(c.title) if c.title in old else c for c in columns]


def in_context(column: Column, context: str) -> Column:
    """Note what the words before the table say of a column of rates."""
    unit = column.unit or unit_of(context[-300:])
    return replace(column, rate=True, nearby=instrument_of(context), unit=unit)
