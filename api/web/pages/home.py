"""The first page: one box, how much is loaded and how fresh it is, the newest warnings."""

from fastapi import APIRouter, Response

from api.privacy import profiles_for, warnings_for
from api.services import Services
from api.web.freshness import loaded
from api.web.view import Asked, Page
from tradewarn.model import EarlyWarning

router = APIRouter()
WARNINGS_SHOWN = 5
NOTICES_SHOWN = 6


@router.get("/")
def home(view: Asked) -> Response:
    """Show the first page."""
    _, newest = view.services.store.notices.page(limit=NOTICES_SHOWN)
    warnings = shown(view.services)[:WARNINGS_SHOWN]
    return view.show(
        "home.html",
        loaded=loaded(view.services),
        newest=newest,
        warnings=warnings,
        notices={n.id: n for n in view.services.store.notices.many([w.record for w in warnings])},
        profiles={p.id: p.name for p in profiles_for(view.services, None)},
    )


def shown(services: Services) -> list[EarlyWarning]:
    """Return the warnings anyone may see but those withdrawn."""
    return [w for w in warnings_for(services, None) if w.status != "withdrawn"]


PAGE = Page("home", router)
