"""`GET /feeds/warnings.atom`: the published warnings for a feed reader."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response

from api.privacy import warnings_for
from api.resource import Resource
from api.web.site import Site
from api.wiring import Wired

router = APIRouter()
NEWEST = 100


class Atom(Response):
    """A feed as its readers take it."""

    media_type = "application/atom+xml"


@router.get("/feeds/warnings.atom", response_class=Atom)
def warnings(
    request: Request, services: Wired, lang: Annotated[Literal["vi", "en"], Query()] = "vi"
) -> Response:
    """Give the newest published warnings; a draft never leaves by a feed.

    `published` is when a warning was raised, `updated` when the ledger last told something of
    it, and `tw:noticeDate` the day of the notice that raised it: an old notice that is read
    today is news today.
    """
    site: Site = request.app.state.site
    _, found = warnings_for(services, None, status="published", as_told=True, limit=NEWEST)
    moments = services.store.warnings.moments([w.id for w in found])
    root = str(request.base_url).rstrip("/")
    text = (
        site.environment(lang)
        .get_template("warnings.atom")
        .render(entries=found, moments=moments, root=root, pages=root + site.prefix(lang))
    )
    return Atom(text)


RESOURCE = Resource("feeds", router)
