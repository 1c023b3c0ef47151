"""The HTTP interface and the pages, made from the services they are given."""

import logging

from fastapi import Depends, FastAPI
from starlette.middleware.gzip import GZipMiddleware

from api import failures
from api.gauges import Watched
from api.guard import Guard, refuse_foreign
from api.metrics import Metrics
from api.openapi import describe
from api.problems import problems
from api.resource import API, Resource
from api.services import Services
from api.uploads import Turns
from api.web.site import Site
from api.web.view import Page
from tradewarn import __version__
from tradewarn.model import build_all
from tradewarn.plugins import load

log = logging.getLogger(__name__)
UPLOADS = frozenset({f"{API}/extract", f"{API}/letters", "/letter"})
LARGE_ENOUGH = 2_000  # bytes; packing less costs more than it saves


def create_app(services: Services, *, local: bool = False) -> FastAPI:
    """Make the app: what is in `api/routes` under `/api/v1`, the pages in both languages.

    Nothing is read from the environment and nothing is kept between two apps, so a test
    makes as many as it likes.

    Args:
        services: The program.
        local: Only this machine can reach it (`api.tokens.at_own_desk`).
    """
    app = FastAPI(
        title="tradewarn",
        version=__version__,
        summary="Foreign trade-remedy cases that concern exporters of Viet Nam.",
        openapi_url=f"{API}/openapi.json",
        docs_url=None,  # these two pages load scripts from elsewhere
        redoc_url=None,
        dependencies=[Depends(refuse_foreign)],
    )
    build_all()
    app.state.services = services
    app.state.local = local
    app.state.metrics = metrics = Metrics()
    app.state.watched = Watched(services)
    app.state.site = site = Site()
    app.state.turns = Turns()
    failures.install(app)
    for resource in load("api.routes", Resource).values():
        app.include_router(
            resource.router, prefix=resource.prefix, tags=[resource.name], responses=problems(422)
        )
    for page in load("api.web.pages", Page).values():
        for language in site.languages:
            app.include_router(page.router, prefix=site.prefix(language), include_in_schema=False)
    describe(app)
    app.mount("/static", site.static)
    app.add_middleware(GZipMiddleware, minimum_size=LARGE_ENOUGH, compresslevel=5)
    app.add_middleware(Guard, metrics=metrics, uploads=UPLOADS)
    return app
