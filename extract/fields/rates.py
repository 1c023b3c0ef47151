"""The rates that the notice sets, finds or says to be likely."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.field import Field, Reading
from extract.prose.sentences import one_line
from extract.rates.reading import rate_rows
from extract.rates.rows import RateCell, RateRow
from extract.rates.sentences import Stated, stated_rates
from tradewarn.model import Found, Instrument, Rate

BY = "extract/fields/rates.py"
BASIS = {Instrument.AD: "dumping margin", Instrument.CVD: "subsidy rate"}
COUNTRY_WORD = re.compile(r"[^\W\d_]{4,}")
_PLAIN_WORDS = """
    republic people peoples socialist federation kingdom federal democratic islamic from the states
"""
PLAIN_WORDS = frozenset(_PLAIN_WORDS.split())


@dataclass(frozen=True)
class _Case:
    """What the other fields know of the proceeding: its one instrument, its origins in words."""

    instrument: Instrument | None
    origins: tuple[tuple[str, str], ...]

    def country(self, words: str) -> str | None:
        """Tell whose goods: the only origin's, else the one that the words name."""
        codes = {code for code, _ in self.origins}
        if len(codes) == 1:
            return next(iter(codes))
        named = {code for code, name in self.origins if _names(name) & _names(words)}
        return next(iter(named)) if len(named) == 1 else None


def find_rates(reading: Reading) -> Iterable[Found]:
    """Give each rate with whom it is for and what it measures.

    Tables first; a sentence adds what no table holds (the all-others rate of the cash
    deposits, “up to 72.41 percent”). A number that some doubt attaches to, or that the
    notice tells as history, is only proposed.
    """
    case = _case(reading)
    told: set[tuple[str, str]] = set()
    for row in rate_rows(reading.segment):
        for cell in row.cells:
            told.add((row.scope, cell.value.decimal))
            yield _of_row(reading, case, row, cell)
    seen: set[tuple[object, ...]] = set()
    for stated in stated_rates(reading.segment):
        key = (stated.scope, stated.decimal, stated.company, stated.basis)
        if (stated.scope, stated.decimal) not in told and key not in seen:
            seen.add(key)
            yield _of_sentence(reading, case, stated)


def _of_row(reading: Reading, case: _Case, row: RateRow, cell: RateCell) -> Found:
    column, value = cell.column, cell.value
    instrument = column.instrument or case.instrument or column.nearby
    basis = column.basis or (BASIS.get(instrument) if instrument else None)
    sure = min(row.sure, value.sure) if value.sure < 1 else row.sure
    if basis is None:
        basis, sure = "cash deposit", 0.3
    names = [one_line(n.text) for n in row.names]
    words = f"{row.country} {names[0] if row.scope == 'country_wide' else ''}"
    made = Rate(
        company=names[0] if row.scope in ("company", "pair") else None,
        producer=names[1] if row.scope == "pair" else None,
        country=case.country(words),
        scope=row.scope,
        rate=value.decimal,
        unit=column.unit or "%",
        basis=basis,
        kind=value.kind,
        printed=value.printed,
        instrument=instrument,
    )
    start = row.names[0].start
    if not start < cell.end <= start + 900:
        start = cell.start
    return reading.segment.found(made, start, cell.end, confidence=sure, by=BY)


def _of_sentence(reading: Reading, case: _Case, stated: Stated) -> Found:
    instrument = case.instrument or stated.instrument
    basis = stated.basis or (BASIS.get(instrument) if instrument else None)
    quote = reading.segment.flow[stated.start : stated.end]
    made = Rate(
        company=stated.company,
        country=case.country(quote),
        scope=stated.scope,
        rate=stated.decimal,
        unit=stated.unit,
        basis=basis or "cash deposit",
        kind="zero" if not stated.decimal.strip("0.") else "ad_valorem" if stated.unit == "%" else "specific",
        printed=stated.printed,
        instrument=instrument,
    )
    sure = stated.sure if basis else 0.3
    return reading.segment.found(made, stated.start, stated.end, confidence=sure, by=BY)


def _case(reading: Reading) -> _Case:
    duties = {str(f.value) for f in reading.found.get("instruments", ())} & {"AD", "CVD"}
    origins = tuple((str(f.value), f.quote) for f in reading.found.get("countries_of_origin", ()))
    return _Case(Instrument(next(iter(duties))) if len(duties) == 1 else None, origins)


def _names(words: str) -> set[str]:
    return set(_words(words))


def _words(words: str) -> Iterator[str]:
    for word in COUNTRY_WORD.findall(words.lower()):
        if word not in PLAIN_WORDS:
            yield word


FIELD = Field(name="rates", find=find_rates, many=True, after=("countries_of_origin", "instruments"))
