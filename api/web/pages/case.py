"""A proceeding: its state, its events on a line of time, what binds whom."""

from fastapi import APIRouter, Response

from api.services import Services
from api.web.timeline import draw
from api.web.view import Asked, Page
from tradewarn.errors import NotFound
from tradewarn.model import Case

router = APIRouter()


@router.get("/cases/{id}")
def case(id: str, view: Asked) -> Response:  # noqa: A002  (the contract's name)
    """Show a case."""
    store = view.services.store
    found = store.cases.get(id)
    ids = {e.notice or e.source.id for e in found.events} | {e.source.id for e in found.events}
    told = {n.id for n in store.notices.many(sorted(ids))}
    return view.show(
        "case.html",
        case=found,
        events=sorted(found.events, key=lambda e: e.date, reverse=True),
        told=told,
        places={notice: f"/notices/{notice}" for notice in told},
        companions=_companions(view.services, found),
        timeline=draw(found.events),
    )


def _companions(services: Services, case: Case) -> list[tuple[str, Case | None]]:
    """Return the companion cases; one that is not loaded is only named."""
    found: list[tuple[str, Case | None]] = []
    for name in case.companions:
        try:
            found.append((name, services.store.cases.get(name)))
        except NotFound:
            found.append((name, None))
    return found


PAGE = Page("case", router)
