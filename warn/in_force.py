"""What binds on a day in one proceeding: for a firm, for those not named, for the country.

The one place where a rate is chosen; `check`, `rates` and the pages all ask here.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from extract.cases.act_kinds import begins
from extract.cases.binding import DAY, can_bind
from extract.cases.firm import likeness, one_firm
from extract.cases.status import BINDING, after, concerning, is_outdated, state_on
from kb.company_names import CompanyKey, company_key
from kb.stages import longest_provisional
from tradewarn.model import Applies, Case, CaseEvent, CaseStatus, Instrument, Measure, RateInForce
from warn.firm_rows import own_rows

HOME = "VN"
GENERAL: tuple[Applies, ...] = ("country_wide", "all_others", "residual", "cooperating_other", "range")
NOBODY = company_key("")  # a firm that no record names: the rate for all others
OWN_KIND = (Instrument.AC, Instrument.EV)


def in_force(
    case: Case, on: date, *, company: str | CompanyKey | None = None, origin: str | None = HOME
) -> list[RateInForce]:
    """Give what binds on a day, instrument by instrument.

    For a firm: what names it, else the rate it falls under, `applies` says which. Two rows
    for one firm stand only where sources disagree, or where its goods are those of several
    producers. Without a firm: all rows. A measure whose rate nobody printed is a row too;
    an empty list means that nothing binds by the records loaded.

    Args:
        case: The proceeding, with its measures.
        on: The day.
        company: The exporter or producer, as printed, or made ready for comparing.
        origin: Whose goods; None for any country's.
    """
    where = None if case.all_origins else origin
    status = state_on(case, on, origin=where)
    if status not in (*BINDING, "unknown"):
        return []
    about = _about(case, status) | {"outdated": is_outdated(case, on, origin=where)}
    bound = [m for m in _of_origin(case, origin) if _holds(m, on)]
    key = company_key(company) if isinstance(company, str) else company
    listed = sorted({m.instrument for m in bound} | set(_expected(case)))
    rows: list[RateInForce] = []
    for instrument in listed:
        told = [m for m in bound if m.instrument == instrument]
        chosen = (
            _chosen(told, key, [m for m in case.measures if m.instrument == instrument])
            if key is not None
            else [(m, _group(m)) for m in told]
        )
        rows += [_row(case, m, applies, about) for m, applies in chosen]
        if not chosen and status in BINDING:
            rows += _unprinted(case, on, origin, instrument, about)
    return rows


def _holds(measure: Measure, on: date) -> bool:
    return measure.from_ <= on and (measure.to is None or on < measure.to)


def _of_origin(case: Case, origin: str | None) -> list[Measure]:
    """Give the measures on a country's goods; a rate for all origins gives way to one for its own."""
    if origin is None:
        return list(case.measures)
    own = [m for m in case.measures if m.country == origin]
    everyone = case.all_origins or not case.countries_of_origin
    return own + [m for m in case.measures if m.country is None and everyone]


def _expected(case: Case) -> list[Instrument]:
    """Give the instruments of which a rate is due: that of the duty, for a case on evading one too."""
    base = [i for i in case.instruments if i not in OWN_KIND]
    return base or list(case.instruments[:1])


def _chosen(
    told: Sequence[Measure], firm: CompanyKey, ever: Sequence[Measure]
) -> list[tuple[Measure, Applies]]:
    """Give the rows for a firm: its own, else those for others, beside them those of firms of like name."""
    return _naming(told, firm, ever) or [*_for_others(told), *_near(told, firm)]


def _for_others(told: Sequence[Measure]) -> list[tuple[Measure, Applies]]:
    general = [m for m in told if m.company is None and m.producer is None]
    for scope in GENERAL:
        found = [m for m in general if _group(m) == scope]
        if found:
            return [(m, scope) for m in _closest(found)]
    return [(m, "unprinted") for m in general if m.scope is None]


def _near(told: Sequence[Measure], firm: CompanyKey) -> list[tuple[Measure, Applies]]:
    """Give the rows of firms with a longer name, as of a group; they are told, never taken for it."""
    named = [m for m in told if m.company and firm]
    return [(m, "alike") for m in named if likeness(firm, m.company or "").degree != "different"]


def _naming(
    told: Sequence[Measure], firm: CompanyKey, ever: Sequence[Measure]
) -> list[tuple[Measure, Applies]]:
    """Give the rows that name a firm, as exporter, else as whoever makes the goods."""
    if not firm:
        return []
    own = own_rows(told, firm, ever=ever)
    if not own.rows:
        made = [m for m in told if m.producer and likeness(firm, m.producer).degree in ("same", "likely")]
        return [(m, "pair") for m in made]
    return [(m, _for_firm(m) if own.sure else "alike") for m in own.rows]


def _for_firm(measure: Measure) -> Applies:
    if measure.kind == "excluded":
        return "excluded"
    if measure.kind == "undertaking" and measure.rate is None:
        return "undertaking"
    if measure.producer and not one_firm(measure.producer, measure.company or ""):
        return "pair"
    return "cooperating_other" if measure.scope == "cooperating_other" else "own"


def _group(measure: Measure) -> Applies:
    """Tell for whom a row is where no firm was asked about."""
    if measure.company or measure.producer:
        return _for_firm(measure)
    if measure.scope in ("country_wide", "all_others", "residual", "cooperating_other", "sampled", "range"):
        return measure.scope
    return "unprinted"


def _closest(found: Sequence[Measure]) -> list[Measure]:
    """Give the rows for the country itself before those for all origins."""
    return [m for m in found if m.country] or list(found)


def _row(case: Case, measure: Measure, applies: Applies, about: dict[str, Any]) -> RateInForce:
    event = event_of(case, measure)
    return RateInForce(
        **about,
        instrument=measure.instrument,
        company=measure.company,
        producer=measure.producer,
        country=measure.country,
        scope=measure.scope,
        rate=measure.rate,
        unit=measure.unit,
        basis=measure.basis,
        kind=measure.kind,
        goods=measure.goods,
        applies=applies,
        since=measure.from_,
        precision=event.precision if measure.from_ == event.date else "day",
        from_=measure.from_,
        to=measure.to,
        provisional=measure.provisional,
        disputed=measure.disputed,
        event=measure.event,
        stage=event.stage,
        source=event.source,
        quote=event.quote,
    )


def _unprinted(
    case: Case, on: date, origin: str | None, instrument: Instrument, about: dict[str, Any]
) -> list[RateInForce]:
    """Say that a measure binds of which no loaded record prints a rate, or that a deposit has lapsed."""
    where = None if case.all_origins else origin
    known = [e for e in concerning(case.events, where) if e.date <= on]
    if not known:
        return []
    past = [m for m in _of_origin(case, origin) if m.ended == "lapsed" and m.to and m.to <= on]
    status: CaseStatus = about["status"]
    acts = [e for e in known if can_bind(e)]
    by_law = _latest(case, acts, instrument) if status == "provisional" else None
    lapsed = status == "provisional" and (bool(past) or (by_law is not None and by_law <= on))
    if status == "provisional" and not lapsed and not acts:
        return []  # a finding of injury, or a recommendation: nothing is collected
    if not lapsed and any(m.from_ > on and event_of(case, m).date <= on for m in _of_origin(case, origin)):
        return []  # published, and in force from a later day
    event = next(iter(acts), known[-1])
    last = max(past, key=lambda m: m.to or on) if lapsed and past else None
    event = event_of(case, last) if last else event
    return [
        RateInForce(
            **about,
            instrument=instrument,
            country=origin,
            applies="lapsed" if lapsed else "unprinted",
            provisional=status == "provisional",
            to=last.to if last else by_law if lapsed else None,
            stage=event.stage,
            source=event.source,
            quote=event.quote,
        )
    ]


def _latest(case: Case, acts: Sequence[CaseEvent], instrument: Instrument) -> date | None:
    """Give the day by which what findings without a printed rate brought has lapsed by law."""
    found = [e for e in acts if after("unknown", e) == "provisional"]
    if not found:
        return None
    printed = [e.until + DAY for e in found if e.until]
    return max([min(map(begins, found)) + longest_provisional(instrument, case.importing_country), *printed])


def event_of(case: Case, measure: Measure) -> CaseEvent:
    """Give the event that a measure rests on."""
    named = [e for e in case.events if measure.event in (e.notice, e.source.id)]
    same = [e for e in named if e.stage == measure.stage] or named
    with_rate = [e for e in same if any(r.rate == measure.rate for r in e.rates)]
    return (with_rate or same)[0]


def _about(case: Case, status: CaseStatus) -> dict[str, Any]:
    return {
        "case": case.id,
        "ref": next(iter(case.case_numbers), "") or next((e.source.ref for e in case.events), case.id),
        "importing_country": case.importing_country,
        "product": case.product,
        "product_vi": case.product_vi,
        "status": status,
        "under": case.under,
    }
