"""`GET /feeds/warnings.atom`: the published warnings for a feed reader."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response

from api.privacy import warnings_for
from api.resource import Resource
from api.web.site import Site
from api.wiring import Wired

router = APIRouter()
NEWEST = 100
ATOM = "application/atom+xml; charset=utf-8"


@router.get("/feeds/warnings.atom", response_class=Response)
def warnings(
    request: Request, services: Wired, lang: Annotated[Literal["vi", "en"], Query()] = "vi"
) -> Response:
    """Give the newest published warnings; a draft never leaves by a feed."""
    site: Site = request.app.state.site
    found = [w for w in warnings_for(services, None) if w.status == "published"]
    found.sort(key=lambda w: (-w.created.toordinal(), w.id))
    root = str(request.base_url).rstrip("/")
    text = (
        site.environment(lang)
        .get_template("warnings.atom")
        .render(entries=found[:NEWEST], root=root, pages=root + site.prefix(lang))
    )
    return Response(text, media_type=ATOM)


RESOURCE = Resource("feeds", router)
