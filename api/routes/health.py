"""`/healthz /readyz /metrics`: for the machine that watches the server."""

from collections.abc import Iterable, Mapping
from typing import Literal

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse, PlainTextResponse
from pydantic import BaseModel

from api.resource import Resource
from api.services import Services
from api.wiring import Counted, Wired

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
def metrics(services: Wired, counted: Counted) -> Response:
    """Tell the counters of this process and how much is loaded."""
    return PlainTextResponse(counted.render(_gauges(services)), media_type=EXPOSITION)


def _gauges(services: Services) -> Mapping[str, Iterable[tuple[Mapping[str, str], float]]]:
    store = services.store
    return {
        "tradewarn_documents": [({"source": s}, n) for s, n in sorted(store.documents.sources().items())],
        "tradewarn_notices": [({}, store.notices.count())],
        "tradewarn_issues": [({"code": c}, n) for c, n in store.issues.counts().items()],
        "tradewarn_source_silent": [({"source": s.name}, int(s.silent)) for s in services.sources()],
    }


RESOURCE = Resource("health", router, prefix="")
