"""How a route gets at the program: `create_app` keeps the services, a route asks for them."""

from typing import Annotated, cast

from fastapi import Depends
from fastapi.requests import HTTPConnection

from api.gauges import Watched
from api.metrics import Metrics
from api.services import Services


async def services_of(connection: HTTPConnection) -> Services:
    """Return the services that the app was made with."""
    return cast(Services, connection.app.state.services)


async def metrics_of(connection: HTTPConnection) -> Metrics:
    """Return the app's counters."""
    return cast(Metrics, connection.app.state.metrics)


async def watched_of(connection: HTTPConnection) -> Watched:
    """Return what a scraper is told beside the counters."""
    return cast(Watched, connection.app.state.watched)


Wired = Annotated[Services, Depends(services_of)]
Counted = Annotated[Metrics, Depends(metrics_of)]
Gauged = Annotated[Watched, Depends(watched_of)]
