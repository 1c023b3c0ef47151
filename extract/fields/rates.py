"""The rates that the notice sets, finds or says to be likely."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from extract.companies.names import name_key
from extract.field import Field, Reading
from extract.prose.sentences import one_line
from extract.rates.origins import Origins, origins_of
from extract.rates.reading import rate_rows
from extract.rates.rows import RateCell, RateRow
from extract.rates.sentences import Stated, stated_rates
from tradewarn.model import Found, Instrument, Rate

BY = "extract/fields/rates.py"
LABEL = re.compile(
    r"\A[^:;]{3,60}\b(?:compan(?:y|ies)|rates?|respondents?|exporters?|producers?|firms?):\s+(?=\S)", re.I
)
EARLY = frozenset({"prelim", "review-prelim", "amended-prelim", "provisional"})
HISTORY = 0.3  # what a sentence gave a firm before the table gave it another rate of the same sort
BASIS = {Instrument.AD: "dumping margin", Instrument.CVD: "subsidy rate"}


@dataclass(frozen=True)
class _Case:
    """What the other fields know of the proceeding: its one instrument and its origins."""

    instrument: Instrument | None
    origins: Origins


def find_rates(reading: Reading) -> Iterable[Found]:
    """Give each rate with whom it is for and what it measures.

    Tables first; a sentence adds what no table holds (the all-others rate of the cash
    deposits, “up to 72.41 percent”). A number that some doubt attaches to, or that the
    notice tells as history, is only proposed.
    """
    case = _case(reading)
    told: set[tuple[str, str]] = set()
    tabled: set[tuple[str, str]] = set()
    for row in rate_rows(reading.segment):
        for cell in row.cells:
            told.add((row.scope, cell.value.decimal))
            found = _of_row(reading, case, row, cell)
            tabled.add((name_key(str(found.value["company"] or "")), str(found.value["basis"])))
            yield found
    seen: set[tuple[object, ...]] = set()
    early = str(reading.found.value("stage") or "") in EARLY
    for stated in stated_rates(reading.segment, early=early):
        key = (stated.scope, stated.decimal, stated.company, stated.basis, stated.country)
        if case.origins.rule_out(stated.country):
            continue  # it tells of another case
        if (stated.scope, stated.decimal) not in told and key not in seen:
            seen.add(key)
            found = _of_sentence(reading, case, stated)
            earlier = (name_key(stated.company or ""), str(found.value["basis"])) in tabled
            yield found.model_copy(update={"confidence": HISTORY}) if stated.company and earlier else found


def _of_row(reading: Reading, case: _Case, row: RateRow, cell: RateCell) -> Found:
    column, value = cell.column, cell.value
    instrument = column.instrument or case.instrument or column.nearby
    basis = column.basis or (BASIS.get(instrument) if instrument else None)
    sure = min(row.sure, value.sure) if value.sure < 1 else row.sure
    if basis is None:
        basis, sure = "cash deposit", 0.3
    label = one_line(row.names[0].text) if row.scope == "country_wide" else ""
    company, producer = _whose(row)
    made = Rate(
        company=company,
        producer=producer,
        country=case.origins.country(row.country, label, *row.lead),
        scope=row.scope,
        rate=value.decimal,
        unit=column.unit or "%",
        basis=basis,
        kind=value.kind,
        printed=value.printed,
        instrument=instrument,
    )
    start, end = row.names[0].start, max(cell.end, row.names[0].end)
    if not start < end <= start + 900:
        start, end = cell.start, cell.end
    return reading.segment.found(made, start, end, confidence=sure, by=BY)


def _whose(row: RateRow) -> tuple[str | None, str | None]:
    """Name the firm, of a pair the exporter before the producer, whichever is printed first."""
    first, *others = row.names
    if not first.is_firm or row.scope not in ("company", "pair", "cooperating_other"):
        return None, None
    if row.scope != "pair":
        return LABEL.sub("", one_line(first.text)), None
    second = others[0]
    if first.role == "producer" and second.role != "producer":
        first, second = second, first
    return one_line(first.text), one_line(second.text)


def _of_sentence(reading: Reading, case: _Case, stated: Stated) -> Found:
    instrument = case.instrument or stated.instrument
    basis = stated.basis or (BASIS.get(instrument) if instrument else None)
    quote = reading.segment.flow[stated.start : stated.end]
    made = Rate(
        company=stated.company,
        country=stated.country or case.origins.country(quote),
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
    instrument = Instrument(next(iter(duties))) if len(duties) == 1 else None
    return _Case(instrument, origins_of(reading.found))


FIELD = Field(name="rates", find=find_rates, many=True, after=("countries_of_origin", "instruments", "stage"))
