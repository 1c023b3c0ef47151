"""`GET /cases`, `GET /cases/{id}`: proceedings with their events and measures."""

from datetime import UTC, date, datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from api.linking import all_linked, linked
from api.parameters import LARGEST_LIMIT, LARGEST_OFFSET, Code, Hs, Remedy
from api.problems import problems
from api.resource import Resource
from api.wiring import Wired
from extract.cases.stands import BY_THE_DAY, as_of
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
    turning = asked.status in BY_THE_DAY  # a day may turn these: they are counted as they stand today
    total, here = services.store.cases.page(
        market=asked.market,
        country=asked.country,
        authority=asked.authority,
        instrument=asked.instrument,
        hs=asked.hs,
        status=(asked.status,) if asked.status and not turning else (),
        number=asked.number,
        limit=None if turning else asked.limit,
        offset=0 if turning else asked.offset,
    )
    here = [as_of(case, _today()) for case in here]
    if turning:
        here = [case for case in here if case.status == asked.status]
        total, here = len(here), here[asked.offset : asked.offset + asked.limit]
    return all_linked(request, services, here, total=total)


def _today() -> date:
    return datetime.now(UTC).date()


@router.get("/cases/{id}", response_model=Case, responses=problems(404))
def case(id: str, request: Request, services: Wired) -> Response:  # noqa: A002  (the contract's name)
    """Return one case, with the status that it has today."""
    return linked(request, services, as_of(services.store.cases.get(id), _today()))


RESOURCE = Resource("cases", router)
