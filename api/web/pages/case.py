"""A proceeding: its state, its events on a line of time, what binds whom, what it rests on."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from fastapi import APIRouter, Response

from api.due import due_of_case, today
from api.linking import places
from api.services import Services
from api.web.row_notes import told
from api.web.timeline import draw
from api.web.view import Asked, Page
from extract.cases.stands import stands_on
from extract.cases.status import is_outdated
from tradewarn.errors import NotFound
from tradewarn.model import Case, CaseEvent
from warn.rows import row_place
from warn.steps import merged

router = APIRouter()


@router.get("/cases/{id}")
def case(id: str, view: Asked) -> Response:  # noqa: A002  (the contract's name)
    """Show a case."""
    found = view.services.store.cases.get(id)
    sources = {s.id for e in found.events for s in (e.source, *e.also)}
    dues = due_of_case(view.services, found, today())
    seen = sources | {d.source.id for d in dues}
    where = places(view.services, seen | {e.notice for e in found.events if e.notice})
    events = _each_once(found.events)
    now = datetime.now(UTC).date()
    return view.show(
        "case.html",
        case=found,
        stands=stands_on(found, now),
        outdated=is_outdated(found, now),
        events=sorted(events, key=lambda e: e.date, reverse=True),
        notes=told(found.notes, view.words_below("note_value")),
        places=where,
        row_place=row_place,
        deadlines=dues,
        companions=_others(view.services, found.companions),
        under=_others(view.services, found.under),
        branches=_others(view.services, found.branches),
        last_day=lambda to: to - timedelta(days=1),  # a measure holds until before `to`
        timeline=draw(events),
    )


def _each_once(events: Sequence[CaseEvent]) -> list[CaseEvent]:
    """Show a step that several lists or documents tell once, and name them all beside it."""
    return [
        step.event.model_copy(
            update={"also": (*step.event.also, *(s for e in step.beside for s in (e.source, *e.also)))}
        )
        for step in merged(events)
    ]


def _others(services: Services, ids: Sequence[str]) -> list[tuple[str, Case | None]]:
    """Return cases by id; one that is not loaded is only named."""
    found: list[tuple[str, Case | None]] = []
    for name in ids:
        try:
            found.append((name, services.store.cases.get(name)))
        except NotFound:
            found.append((name, None))
    return found


PAGE = Page("case", router)
