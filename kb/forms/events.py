"""Lists of past cases: one case a row, with its dates, outcome and rates."""

import re

from kb.authorities import investigator
from kb.case_events import FAMILY, RowEvents, known_word, outcomes
from kb.cells import read_codes, read_countries
from kb.countries import country_code
from kb.form import Form, Loaded, Row, Table, stable_id
from kb.goods import match_goods
from kb.rate_cells import RateCell, read_rates
from tradewarn.model import Case, Instrument, Issue

SCOPE = "SCOPE"
ALL_ORIGINS = frozenset({"SG"})
US_PREFIX = {"A": Instrument.AD, "C": Instrument.CVD}
GOODS_FLOOR = 0.75
ORIGIN = "VN"  # the lists are of cases against goods of Viet Nam


def read(table: Table) -> Loaded:
    """Turn an event list into cited cases."""
    cases: dict[str, Case] = {}
    issues: list[Issue] = []
    for row in table.rows:
        case = _case(table, row, issues)
        if case and case.id in cases:
            issues.append(table.issue(row, f"{case.id} stands twice", "keep one row for each event"))
        elif case:
            cases[case.id] = case
    return Loaded(
        "events", table.name, rows=len(table.rows), cases=tuple(cases.values()), issues=tuple(issues)
    )


FORM = Form(
    "events",
    frozenset({"event_id", "authority", "type", "product_en", "initiation_date", "outcome", "rates_vn"}),
    read,
)


def _case(table: Table, row: Row, issues: list[Issue]) -> Case | None:
    kind, product = row.cell("type").upper(), row.cell("product_en")
    market = country_code(row.cell("authority")) if row.cell("authority") else None
    if market is None or not product or (kind != SCOPE and kind not in set(Instrument)):
        what = f"authority {row.cell('authority')!r}, type {kind!r}, product {product!r}"
        issues.append(table.issue(row, what, "give a country, a known type and a product"))
        return None
    record = row.cell("event_id") or stable_id("event", market, kind, product, row.cell("initiation_date"))
    numbers = tuple(part.strip() for part in row.cell("case_no").split(";") if part.strip())
    hs, bad_hs = read_codes(row.cell("hs"))
    others, bad_countries = read_countries(row.cell("other_countries"))
    for bad, column in ((bad_hs, "hs"), (bad_countries, "other_countries")):
        if bad:
            issues.append(table.issue(row, f"{column}: cannot read {', '.join(bad)}", f"correct {column}"))
    rates = read_rates(
        row.cell("rates_vn"),
        country=None if kind in ALL_ORIGINS else ORIGIN,
        instrument=Instrument(kind) if kind != SCOPE else None,
        basis=_basis(kind, row.cell("outcome")),
    )
    all_origins = kind in ALL_ORIGINS
    reader = RowEvents(table, row, record, kind=kind, origins=() if all_origins else (ORIGIN,))
    events, status = reader.read(rates)
    issues.extend(reader.issues)
    return Case(
        id=record,
        importing_country=market,
        authority=investigator(market, kind if kind != SCOPE else "AC"),
        product=product,
        product_vi=row.cell("product_vi") or None,
        goods=_goods(product, row.cell("product_vi"), hs),
        instruments=_instruments(kind, market, numbers, rates),
        case_numbers=numbers,
        countries_of_origin=() if all_origins else tuple(dict.fromkeys((ORIGIN, *others))),
        all_origins=all_origins,
        hs=hs,
        status=status,
        events=events,
        notes=_notes(table, row),
        cited=True,
    )


def _instruments(kind: str, market: str, numbers: tuple[str, ...], rates: RateCell) -> tuple[Instrument, ...]:
    """Give the row's instrument, those of the orders it is about, those its rates name."""
    found = [Instrument(kind)] if kind != SCOPE else []
    if market == "US":
        found += [US_PREFIX[n[0]] for n in numbers if re.fullmatch(r"[AC]-\d{3}-\d{3}", n)]
    found += [rate.instrument for rate in rates.rates if rate.instrument]
    return tuple(dict.fromkeys(found))


def _goods(product: str, product_vi: str, hs: tuple[str, ...]) -> tuple[str, ...]:
    """Give the goods that the English or Vietnamese name fits, and the codes do not deny."""
    headings = {code[:4] for code in hs}
    found: dict[str, float] = {}
    for text in (product, product_vi):
        for match in match_goods(text, limit=3):
            listed = {code[:4] for code in (*match.good.hs, *match.good.hs_predecessors)}
            if match.score >= GOODS_FLOOR and (not headings or headings & listed):
                found[match.good.id] = max(found.get(match.good.id, 0.0), match.score)
    return tuple(sorted(found, key=lambda good: -found[good]))


def _basis(kind: str, outcome: str) -> str:
    """Say what the numbers of a row are: what its outcome made of them, else plain margins."""
    word = known_word(outcome)
    entry = outcomes()[word] if word else {}
    family = FAMILY.get(kind, "duty")
    plain = "subsidy rate" if kind == "CVD" else "dumping margin"
    return entry.get(f"{family}_basis") or entry.get("basis") or plain


def _notes(table: Table, row: Row) -> tuple[str, ...]:
    """Keep verbatim what is not a field of a case, each under its column's name."""
    kept = ("note", "outcome", "rates_vn", "measure_on_china_before", "source", "confidence")
    notes = [f"{column}: {row.cell(column)}" for column in kept if row.cell(column)]
    return (*notes, f"row: {table.place(row)}")
