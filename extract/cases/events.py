"""The dated steps of one case from the documents that tell them.

Two documents can tell one step: a notice printed twice, a correction of it. They make one
event that names them all, so that a reader counts steps and a warning is raised once. A
correction is a step of its own beside: its day is when the right figures were known.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from extract.cases.by_country import by_country
from extract.cases.items import HOME, Item
from extract.cases.repeats import notice_order, source_of, steps_of, told_together
from extract.cases.result import notice_result
from kb.stages import stages, stages_marked
from tradewarn.model import Case, CaseEvent, Instrument, Notice, Stage

TERMS = ("in force from", "in force to", "extended from", "extended to")  # they tell a term, nothing is due
FIRST_DAY = ("in force from", "extended from")
BEGINS_WITHIN = timedelta(days=250)  # a duty can reach back over the provisional one, or begin later
LAST_DAY = ("in force to", "extended to")  # as extract/forms/in_force.py names them
OF_MEASURES = ("measure", "review", "other")  # an opening tells how long another act's measure lasts
FOR_DAYS = frozenset({Stage.PRELIM, Stage.PROVISIONAL, Stage.FINAL})  # they too may set what binds for a time
NOT_CONCERNED = ("petitioner", "requester", "domestic", "importer", "counsel")


def events_of(items: Sequence[Item]) -> tuple[tuple[CaseEvent, ...], tuple[str, ...]]:
    """Give the events of a case by date, and notes on documents that repeat or correct.

    Args:
        items: The items of the case by day.
    """
    notices = list({i.notice.id: i.notice for i in items if i.notice}.values())
    steps, notes = steps_of(sorted(notices, key=notice_order))
    track = next((i.track for i in items), "")
    noticed: list[CaseEvent] = []
    corrections: dict[str, Notice] = {}
    for step in steps:
        rates, said = told_together(step)
        event = notice_event(step.notice, step.also, track=track)
        event = event.model_copy(update={"rates": rates}) if rates != event.rates else event
        noticed += by_country(event, step.notice, track=track)
        mends = step.notice.stage is not Stage.CORRECTION
        corrections |= {n.id: n for n in step.also if mends and n.stage is Stage.CORRECTION}
        notes += said
    noticed += [notice_event(n, track=track) for n in corrections.values()]
    told = [_of_row(e, i.cited) for i in items if i.cited for e in i.cited.events]
    events = [_of_track(e, track) for e in noticed + told]
    notes += [note for i in items if i.cited for note in i.cited.notes]
    return tuple(in_order(events)), tuple(dict.fromkeys(notes))


def in_order(events: Iterable[CaseEvent]) -> list[CaseEvent]:
    """Put events in the order in which they happened, whatever order they come in.

    A step of which only the month or the year is known is dated with the first day of its
    time. It goes behind the dated steps of that time which come before it in a
    proceeding; of one day, the earlier step of a proceeding is first.
    """
    ordered = sorted(events, key=_place)
    for event in [e for e in ordered if e.precision != "day"]:
        at = next(i for i, e in enumerate(ordered) if e is event)
        last = at
        for place in range(at + 1, len(ordered)):
            other = ordered[place]
            if not _within(other.date, event):
                break
            if _rank(other) < _rank(event) and _precise(other) >= _precise(event):
                last = place
        ordered.insert(last, ordered.pop(at))
    return ordered


def newest_day(events: Sequence[CaseEvent]) -> date:
    """Give the day of the newest step; a step known to its year can stand behind it."""
    return max(e.date for e in events)


def _place(event: CaseEvent) -> tuple[date, int, bool, str, str, str]:
    noticed = event.notice is None
    return (event.date, _rank(event), noticed, event.source.ref, event.source.id, event.quote)


def _rank(event: CaseEvent) -> int:
    return stages()[event.stage].phase


def _precise(event: CaseEvent) -> int:
    return ("year", "month", "day").index(event.precision)


def _within(day: date, event: CaseEvent) -> bool:
    """Tell whether a day lies in the month or year that is all that is known of a step."""
    same_year = day.year == event.date.year
    return same_year and (event.precision == "year" or day.month == event.date.month)


def _of_row(event: CaseEvent, row: Case) -> CaseEvent:
    """Keep a row's steps to the country that its outcome is told for."""
    if event.origins or HOME not in row.countries_of_origin:
        return event
    return event.model_copy(update={"origins": (HOME,)})


def _of_track(event: CaseEvent, track: str) -> CaseEvent:
    """Leave out the rates of the other instrument, where one document tells of two."""
    if track not in (Instrument.AD, Instrument.CVD):
        return event
    kept = tuple(r for r in event.rates if r.instrument in (None, track))
    return event if kept == event.rates else event.model_copy(update={"rates": kept})


def notice_event(notice: Notice, also: Iterable[Notice] = (), *, track: str | None = None) -> CaseEvent:
    """Make the event that a dated notice tells, with its result for one kind of proceeding (`track`)."""
    if notice.publication_date is None:
        raise ValueError(f"notice {notice.id} has no date")
    stage = notice.stage or Stage.OTHER
    return CaseEvent(
        date=notice.publication_date,
        stage=stage,
        notice=notice.id,
        rates=notice.rates,
        source=source_of(notice),
        quote=_quote(notice),
        result=notice_result(notice, track),
        companies=concerned(notice) if stage in stages_marked("limited") else (),
        origins=_about(notice),
        also=tuple(source_of(n) for n in also),
        authority=notice.authority,
        since=_since(notice) if _sets_term(stage) else None,
        until=_until(notice) if _sets_term(stage) else None,
    )


def _sets_term(stage: Stage) -> bool:
    """Tell whether the days that an act prints are of its own measure."""
    return stages()[stage].part in OF_MEASURES or stage in FOR_DAYS


def _since(notice: Notice) -> date | None:
    """Give the first day that an act prints for the measure it sets: one near its own, and one only."""
    named = {d.date for d in notice.deadlines if d.date and d.what in FIRST_DAY}
    day, own = next(iter(named), None), notice.publication_date
    if len(named) != 1 or day is None or own is None or day == own:
        return None
    return day if abs(day - own) <= BEGINS_WITHIN else None


def _until(notice: Notice) -> date | None:
    """Give the last day that an act prints for the measure it sets or extends."""
    return max((d.date for d in notice.deadlines if d.date and d.what in LAST_DAY), default=None)


def concerned(notice: Notice) -> tuple[str, ...]:
    """Name the firms whose goods a notice is about, not those who asked for it."""
    return tuple(c.name for c in notice.companies if not c.role.startswith(NOT_CONCERNED))


def _quote(notice: Notice) -> str:
    for name in ("title", "stage", "product"):
        for found in notice.evidence.get(name, ()):
            if found.quote:
                return found.quote
    return ""


def _about(notice: Notice) -> tuple[str, ...]:
    """Name the countries whose goods a notice is about; none where it is all of them."""
    if notice.all_origins:
        return ()
    asked = {r.country for r in notice.related_countries if r.role in ("inquiry", "third_country")}
    return tuple(sorted(asked or set(notice.countries_of_origin)))
