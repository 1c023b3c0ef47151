"""`GET /cases`, `GET /cases/{id}`: proceedings with their events and measures."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from api.linking import all_linked, linked
from api.parameters import LARGEST_LIMIT, LARGEST_OFFSET, Code, Hs, Remedy
from api.problems import problems
from api.resource import Resource
from api.wiring import Wired
from tradewarn.model import Case, CaseStatus

router = APIRouter()


class Listing(BaseModel):
    """What `GET /cases` takes."""

    model_config = ConfigDict(extra="forbid")

    market: Code | None = None
    country: Code | None = None
    authority: Code | None = None
    instrument: Remedy | None = None
    hs: Hs | None = None
    status: CaseStatus | None = None
    number: str | None = Field(default=None, max_length=80, description="One of its case numbers.")
    limit: int = Field(default=20, ge=1, le=LARGEST_LIMIT)
    offset: int = Field(default=0, ge=0, le=LARGEST_OFFSET)


@router.get("/cases", response_model=list[Case])
def cases(asked: Annotated[Listing, Query()], request: Request, services: Wired) -> Response:
    """List cases, those with the newest event first; `X-Total-Count` counts all."""
    total, here = services.store.cases.page(
        market=asked.market,
        country=asked.country,
        authority=asked.authority,
        instrument=asked.instrument,
        hs=asked.hs,
        status=(asked.status,) if asked.status else (),
        number=asked.number,
        limit=asked.limit,
        offset=asked.offset,
    )
    return all_linked(request, services, here, total=total)


@router.get("/cases/{id}", response_model=Case, responses=problems(404))
def case(id: str, request: Request, services: Wired) -> Response:  # noqa: A002  (the contract's name)
    """Return one case."""
    return linked(request, services, services.store.cases.get(id))


RESOURCE = Resource("cases", router)
