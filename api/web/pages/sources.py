"""The sources: what is watched, how fresh it is, which silence is an alarm."""

from datetime import UTC, datetime

from fastapi import APIRouter, Response

from api.web.freshness import loaded
from api.web.view import Asked, Page

router = APIRouter()


@router.get("/sources")
def sources(view: Asked) -> Response:
    """Show the sources."""
    store = view.services.store
    return view.show(
        "sources.html",
        states=sorted(view.services.sources(), key=lambda s: (not s.silent, s.country, s.name)),
        today=datetime.now(UTC).date(),
        files=store.cited.sources(),
        loaded=loaded(view.services),
    )


PAGE = Page("sources", router)
