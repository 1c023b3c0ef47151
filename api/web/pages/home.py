"""The first page: one box, how much is loaded and how fresh it is, the newest warnings."""

from fastapi import APIRouter, Response

from api.privacy import drafts_waiting, warnings_for
from api.tokens import DESK
from api.web.freshness import loaded
from api.web.profile_names import profile_names
from api.web.view import Asked, Page

router = APIRouter()
WARNINGS_SHOWN = 5
NOTICES_SHOWN = 6


@router.get("/")
def home(view: Asked) -> Response:
    """Show the first page."""
    _, newest = view.services.store.notices.page(limit=NOTICES_SHOWN)
    _, warnings = warnings_for(view.services, view.who, without="withdrawn", limit=WARNINGS_SHOWN)
    return view.show(
        "home.html",
        loaded=loaded(view.services),
        newest=newest,
        warnings=warnings,
        notices={n.id: n for n in view.services.store.notices.many([w.record for w in warnings])},
        profiles=profile_names(view),
        waiting=drafts_waiting(view.services, view.who),
        open_desk=view.who is DESK,
    )


PAGE = Page("home", router)
