"""What the dated steps of a proceeding come to: its status, and the duties that bind."""

from collections.abc import Sequence
from datetime import date, timedelta

from kb.stages import is_past, longest_silence, stages, stages_in, stages_marked
from tradewarn.model import Case, CaseEvent, CaseStatus, Instrument, Measure, Rate, Stage

NEVER_BINDING = frozenset({"alleged margin", "assessment", "recommended duty"})
BINDING = frozenset({"in_force", "provisional"})
RECOMMENDED = ("duty recommended", "recommended duty", "recommends")
IN_PART = ("in part", "partial", "một phần", "en partie", "parcial")


def concerning(events: Sequence[CaseEvent], origin: str | None) -> list[CaseEvent]:
    """Give the events that concern one country's goods; all of them without a country."""
    if origin is None:
        return list(events)
    return [e for e in events if not e.origins or origin in e.origins]


def status_at(case: Case, on: date, *, origin: str | None = None) -> CaseStatus:
    """Tell the status of a case on a day, from the events dated up to it.

    Args:
        case: The proceeding.
        on: The day; later events are not known yet.
        origin: Look at this country's goods only, since one notice may order a duty for
            one country and end the investigation of another.
    """
    known = [e for e in concerning(case.events, origin) if e.date <= on]
    status: CaseStatus = "unknown"
    for event in known:
        status = _after(status, event)
    last = last_day(known)
    return "expired" if status == "in_force" and last is not None and last < on else status


def last_day(events: Sequence[CaseEvent]) -> date | None:
    """Give the last day of a measure as the newest act that prints one says; None where none holds.

    An extension or a sunset review after that act may keep the measure alive past the
    day: it then says no more when the measure ends.

    Args:
        events: The steps known by then, in their order.
    """
    told: date | None = None
    for event in events:
        if event.until is not None:
            told = event.until
        elif event.stage in stages_marked("prolongs") and event.result != "negative":
            told = None
    return told


def is_silent(case: Case, on: date, *, origin: str | None = None, long: bool = True) -> bool:
    """Tell whether a proceeding is open in the records only because nothing later is loaded.

    Its time by law has passed then, long ago unless `long` is off, and nobody has acted since.
    """
    known = [e for e in concerning(case.events, origin) if e.date <= on]
    if not known or status_at(case, on, origin=origin) not in ("open", "provisional"):
        return False
    days = [e.date for e in known]
    begun = [e.date for e in known if e.stage in stages_in("opening")]
    return is_past(max(begun, default=min(days)), max(days), on, case.instruments, long=long)


def state_on(case: Case, on: date, *, origin: str | None = None) -> CaseStatus:
    """Tell where a case stands on a day as people should see it.

    A row of a list may state an outcome without a date: it counts from the newest step on,
    unless the measure has passed its printed last day by then.
    """
    dated = status_at(case, on, origin=origin)
    whole = bool(case.events) and on >= max(e.date for e in case.events)
    return case.status if whole and dated != "expired" else dated


def is_outdated(case: Case, on: date, *, origin: str | None = None) -> bool:
    """Tell whether the newest document is so old that the case has likely moved on unseen."""
    known = [e.date for e in case.events if e.date <= on]
    status = state_on(case, on, origin=origin)
    if status in ("open", "provisional"):
        return is_silent(case, on, origin=origin, long=False)
    return status == "in_force" and bool(known) and on - max(known) > longest_silence(case.instruments)


def measures_of(case: Case) -> tuple[Measure, ...]:
    """List every duty that bound at some time, each with the days it bound.

    A rate for a firm lasts until the next rate for that firm, and every duty until the
    proceeding ends. A measure whose rates no loaded record has stands with rate None.
    """
    made: list[Measure] = []
    live: dict[tuple[Instrument | None, str, str], tuple[Measure, bool]] = {}
    status: CaseStatus = "unknown"
    for event in case.events:
        status = _after(status, event)
        if status not in BINDING:
            made += [_ended(m, event.date) for m, _ in live.values()]
            live.clear()
            continue
        provisional = event.stage in stages_marked("deposits") and status == "provisional"
        rates = binding_rates(event)
        if event.stage is Stage.ORDER:  # provisional duties give way even where no rate is printed
            gone = [k for k, (_, was) in live.items() if was and (rates or k[1] == "")]
            made += [_ended(live.pop(k)[0], event.date) for k in gone]
            live = {k: (m, False) for k, (m, _) in live.items()}
        for key, measure in _measures(case, event, rates, live=bool(live)):
            if key in live:
                made.append(_ended(live.pop(key)[0], event.date))
            live[key] = (measure, provisional)
        for firm in event.companies if event.stage is Stage.REVOCATION_PARTIAL else ():
            for key in [k for k in live if k[1] == firm]:
                made.append(_ended(live.pop(key)[0], event.date))
    last = last_day(case.events)
    made += [_ended(m, last + timedelta(days=1)) if last else m for m, _ in live.values()]
    made.sort(key=lambda m: (m.from_, m.instrument, m.company or "", m.event, m.rate or ""))
    return tuple(m for m in made if m.to is None or m.to > m.from_)


def _after(status: CaseStatus, event: CaseEvent) -> CaseStatus:
    """Tell the status after one more event."""
    stage, negative = event.stage, event.result == "negative"
    found = event.result == "affirmative" or stage in stages_marked("affirmative") or bool(event.rates)
    part = stages()[stage].part
    if part in ("opening", "investigation"):
        return _investigated(status, event, negative=negative, found=found)
    if stage is Stage.ORDER:
        return "in_force"
    if stage in (Stage.CIRCUMVENTION_FINAL, Stage.EVASION_DETERMINATION):
        return "no_measure" if negative else "in_force" if found else status
    if stage is Stage.REVOCATION:
        return status if _for_some(event) else "revoked"
    if stage is Stage.TERMINATION:
        return status if status == "in_force" or _for_some(event) else "no_measure"
    if stage is Stage.EXPIRY_NOTICE:
        return status if _only_announced(event) else "expired"
    if stage is Stage.SUNSET_FINAL and negative:
        return "revoked"
    if part == "review" and status in ("unknown", "open", "provisional"):
        return "in_force"  # only a measure can be reviewed
    return status


def _investigated(status: CaseStatus, event: CaseEvent, *, negative: bool, found: bool) -> CaseStatus:
    """Tell the status after a step of an investigation."""
    stage = event.stage
    if stage in stages_in("opening"):
        return "open" if status in ("unknown", "no_measure", "revoked", "expired") else status
    if negative:
        ends = stage in (Stage.FINAL, Stage.INJURY_PRELIM, Stage.INJURY_FINAL)
        if ends and status != "in_force":
            return "no_measure"
        return "open" if status in ("unknown", "provisional") else status
    injury_only = stage in (Stage.INJURY_PRELIM, Stage.INJURY_FINAL, Stage.INJURY_FINAL_PHASE_SCHEDULING)
    if found and not injury_only:
        return status if status == "in_force" else "provisional"
    return "open" if status == "unknown" else status


def _for_some(event: CaseEvent) -> bool:
    """Tell whether an ending is for named firms or a part of the goods only."""
    return bool(event.companies) or any(w in event.quote.casefold() for w in IN_PART)


def _only_announced(event: CaseEvent) -> bool:
    """Tell whether a notice of expiry says that a measure will lapse, not that it has."""
    quote = event.quote.casefold()
    return "impending" in quote or "sắp hết" in quote or "prochaine" in quote


def binding_rates(event: CaseEvent) -> list[Rate]:
    """List the rates of a step that are collected, ends of a printed range only where nothing else is."""
    if event.stage not in stages_marked("binds"):
        return []
    if event.stage is Stage.FINAL and any(w in event.quote.casefold() for w in RECOMMENDED):
        return []
    ordered = event.stage is Stage.ORDER  # a duty may be set at the injury margin; before, it is no duty
    collected = [r for r in event.rates if r.basis.partition(" (")[0] not in NEVER_BINDING]
    collected = [r for r in collected if ordered or r.basis != "injury margin"]
    return [r for r in collected if r.scope != "range"] or collected


def _measures(
    case: Case, event: CaseEvent, rates: list[Rate], *, live: bool
) -> list[tuple[tuple[Instrument | None, str, str], Measure]]:
    """Make the measures that an event brings, each under what a later one would replace."""
    base = next((i for i in case.instruments if i not in (Instrument.AC, Instrument.EV)), None)
    own = base or (case.instruments[0] if case.instruments else None)
    by = event.notice or event.source.id
    found: list[tuple[tuple[Instrument | None, str, str], Measure]] = []
    for rate in rates:
        instrument = rate.instrument or own
        if instrument is None:
            continue
        whom = rate.company or rate.scope
        key = (instrument, whom, f"{rate.producer or ''}|{rate.country or ''}")
        if rate.scope == "range":
            key = (instrument, whom, f"{rate.country or ''}|{rate.rate}")
        values = (rate.company, rate.rate, rate.unit, rate.basis)
        found.append((key, _measure(instrument, values, event.date, by)))
    begins = event.stage in (Stage.ORDER, Stage.CIRCUMVENTION_FINAL, Stage.PROVISIONAL)
    if not rates and own is not None and begins and not live:
        found.append(((own, "", ""), _measure(own, (None, None, None, None), event.date, by)))
    return found


def _measure(
    instrument: Instrument,
    values: tuple[str | None, str | None, str | None, str | None],
    since: date,
    event: str,
) -> Measure:
    company, rate, unit, basis = values
    return Measure(
        instrument=instrument, company=company, rate=rate, unit=unit, basis=basis, from_=since, event=event
    )


def _ended(measure: Measure, on: date) -> Measure:
    return measure.model_copy(update={"to": on})
