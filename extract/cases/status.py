"""What the dated steps of a proceeding come to: where it stands on a day."""

from collections.abc import Sequence
from datetime import date

from extract.cases.binding import basis_of, is_of_ministry
from extract.cases.parts import part_of
from extract.cases.result import tells
from kb.stages import imposing, is_past, longest_silence, stages_in, stages_marked
from tradewarn.model import Case, CaseEvent, CaseStatus, Stage

BINDING = frozenset({"in_force", "provisional"})
FINALS = frozenset({Stage.FINAL, Stage.AMENDED_FINAL})
NOTHING_PAID = ("zero", "de_minimis", "excluded")
OF_TIME = (
    "time limit",
    "deadline",
    "postpone",
    "preliminary",
    "final result",
    "final determination",
    "thời hạn",
)


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
        status = after(status, event)
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
        elif prolongs(event):
            told = None
    return told


def prolongs(event: CaseEvent) -> bool:
    """Tell whether an act keeps a measure alive past its last day, or may.

    More time for a determination is no more time for a duty.
    """
    if event.stage not in stages_marked("prolongs") or event.result == "negative":
        return False
    quote = event.quote.casefold()
    return event.stage is not Stage.EXTENSION or not any(w in quote for w in OF_TIME)


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


def after(status: CaseStatus, event: CaseEvent) -> CaseStatus:
    """Tell the status after one more event."""
    if imposes(event):
        return "in_force"
    stage, negative = event.stage, event.result == "negative"
    found = event.result == "affirmative" or stage in stages_marked("affirmative") or bool(event.rates)
    part = part_of(stage, event.quote)
    if part in ("opening", "investigation"):
        return _investigated(status, event, negative=negative, found=found)
    if stage in (Stage.CIRCUMVENTION_FINAL, Stage.EVASION_DETERMINATION):
        return "no_measure" if negative else "in_force" if found else status
    if stage is Stage.REVOCATION:
        return status if is_for_some(event) else "revoked"
    if stage is Stage.TERMINATION:
        ended = status in ("in_force", "revoked", "expired")  # of a review, after the measure or with it
        return status if ended or is_for_some(event) else "no_measure"
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


def imposes(event: CaseEvent) -> bool:
    """Tell whether an act puts a definitive measure in force: an order, or a finding that is one."""
    if event.stage is Stage.ORDER:
        return True
    by_finding = event.stage in imposing().get(event.authority or "", ())
    if not by_finding and not (event.stage is Stage.FINAL and is_of_ministry(event)):
        return False
    if event.stage is Stage.INJURY_FINAL:
        return event.result == "affirmative"
    duties = [r for r in event.rates if basis_of(r) == "definitive duty" and r.kind not in NOTHING_PAID]
    return event.result != "negative" and bool(duties)  # one that ends without a duty is a finding too


def unordered(case: Case, on: date, *, origin: str | None = None) -> CaseEvent | None:
    """Give the final finding of which no order is known on a day; None where that is not how it stands.

    It is no measure: what was collected provisionally lapses by law, and whether an order
    came the records do not say.

    Args:
        case: The proceeding.
        on: The day; later events are not known yet.
        origin: Whose goods; None for any country's.
    """
    if state_on(case, on, origin=origin) != "provisional":
        return None
    known = [e for e in concerning(case.events, origin) if e.date <= on]
    found = [e for e in known if e.stage in FINALS and after("unknown", e) == "provisional"]
    return found[-1] if found else None


def is_for_some(event: CaseEvent) -> bool:
    """Tell whether an ending is for named firms or a part of the goods only."""
    return bool(event.companies) or tells("partial", event.quote)


def _only_announced(event: CaseEvent) -> bool:
    """Tell whether a notice of expiry says that a measure will lapse, not that it has."""
    return tells("impending", event.quote) or (event.until is not None and event.until > event.date)
