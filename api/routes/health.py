"""`/healthz /readyz /metrics`: for the machine that watches the server."""

from typing import Literal

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse, PlainTextResponse
from pydantic import BaseModel

from api.resource import Resource
from api.wiring import Counted, Gauged, Wired

router = APIRouter()
EXPOSITION = "text/plain; version=0.0.4; charset=utf-8"


class Health(BaseModel):
    """That the process answers."""

    status: Literal["ok"]


class Readiness(BaseModel):
    """Whether every part answers; a part says ``ok`` or what is wrong with it."""

    status: Literal["ok", "not ready"]
    parts: dict[str, str]


@router.get("/healthz", response_model=Health)
async def healthz() -> Health:
    """Tell that the process answers."""
    return Health(status="ok")


@router.get(
    "/readyz",
    response_model=Readiness,
    responses={503: {"model": Readiness, "description": "A part is away."}},
)
def readyz(services: Wired) -> Response:
    """Tell whether the store and the engine answer; 503 while one does not."""
    parts = services.ready()
    well = all(state == "ok" for state in parts.values())
    body = {"status": "ok" if well else "not ready", "parts": parts}
    return JSONResponse(body, status_code=200 if well else 503, headers={} if well else {"Retry-After": "5"})


@router.get("/metrics", response_class=PlainTextResponse)
def metrics(watched: Gauged, counted: Counted) -> Response:
    """Tell the counters of this process, and how store, queue and search engine are."""
    return PlainTextResponse(counted.render(watched.gauges()), media_type=EXPOSITION)


RESOURCE = Resource("health", router, prefix="")
