"""`/warnings`: early warnings with their reasons; an officer accepts and withdraws them."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from api.deciding import LONGEST_NOTE, decide
from api.linking import all_linked, linked
from api.parameters import LARGEST_LIMIT, LARGEST_OFFSET
from api.privacy import drafts_waiting, warning_for, warnings_for
from api.problems import problems
from api.resource import Resource
from api.tokens import Officer, Visitor
from api.wiring import Wired
from tradewarn.model import EarlyWarning

router = APIRouter()


class Listing(BaseModel):
    """What `GET /warnings` takes."""

    model_config = ConfigDict(extra="forbid")

    status: Literal["draft", "published", "withdrawn"] | None = None
    level: int | None = Field(default=None, ge=1, le=4)
    kind: Literal["match", "risk"] | None = None
    profile: str | None = Field(default=None, max_length=160)
    record: str | None = Field(default=None, max_length=80)
    limit: int = Field(default=20, ge=1, le=LARGEST_LIMIT)
    offset: int = Field(default=0, ge=0, le=LARGEST_OFFSET)


class Decision(BaseModel):
    """What an officer may say with it."""

    model_config = ConfigDict(extra="forbid")

    note: str = Field(default="", max_length=LONGEST_NOTE, description="The reason, for the ledger.")


@router.get("/warnings", response_model=list[EarlyWarning], responses=problems(401))
def warnings(asked: Annotated[Listing, Query()], request: Request, services: Wired, who: Visitor) -> Response:
    """List warnings; each bears its status.

    Those on notices of the last 90 days come first, the gravest before the others; then older
    ones, newest first. Drafts are for officers and for the owner of their profile:
    `X-Drafts-Waiting` counts those that the asker is not shown.
    """
    total, here = warnings_for(
        services,
        who,
        profile=asked.profile,
        status=asked.status,
        level=asked.level,
        kind=asked.kind,
        record=asked.record,
        limit=asked.limit,
        offset=asked.offset,
    )
    answer = all_linked(request, services, here, total=total)
    answer.headers["X-Drafts-Waiting"] = str(drafts_waiting(services, who))
    return answer


@router.get("/warnings/{id}", response_model=EarlyWarning, responses=problems(401, 404))
def warning(id: str, request: Request, services: Wired, who: Visitor) -> Response:  # noqa: A002
    """Return one warning."""
    return linked(request, services, warning_for(services, who, id))


@router.post("/warnings/{id}/accept", response_model=EarlyWarning, responses=problems(400, 401, 403, 404))
def accept(
    id: str,  # noqa: A002  (the contract's name)
    request: Request,
    services: Wired,
    who: Officer,
    said: Decision | None = None,
) -> Response:
    """Publish a draft; needs an officer's token. Doing so twice is told once."""
    note = said.note if said else ""
    return linked(request, services, decide(services, who, id, "published", note=note))


@router.post("/warnings/{id}/withdraw", response_model=EarlyWarning, responses=problems(400, 401, 403, 404))
def withdraw(
    id: str,  # noqa: A002  (the contract's name)
    request: Request,
    services: Wired,
    who: Officer,
    said: Decision | None = None,
) -> Response:
    """Withdraw a warning for good; needs an officer's token. Its ledger stays."""
    note = said.note if said else ""
    return linked(request, services, decide(services, who, id, "withdrawn", note=note))


RESOURCE = Resource("warnings", router)
