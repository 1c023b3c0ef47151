"""`GET /warnings`, `GET /warnings/{id}`: early warnings with their reasons."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from api import answers
from api.parameters import LARGEST_LIMIT, LARGEST_OFFSET
from api.privacy import warning_for, warnings_for
from api.resource import Resource
from api.tokens import Visitor
from api.wiring import Wired
from tradewarn.model import EarlyWarning

router = APIRouter()


class Listing(BaseModel):
    """What `GET /warnings` takes."""

    model_config = ConfigDict(extra="forbid")

    status: Literal["draft", "published", "withdrawn"] | None = None
    level: int | None = Field(default=None, ge=1, le=4)
    kind: Literal["match", "risk"] | None = None
    profile: str | None = Field(default=None, max_length=80)
    record: str | None = Field(default=None, max_length=80)
    limit: int = Field(default=20, ge=1, le=LARGEST_LIMIT)
    offset: int = Field(default=0, ge=0, le=LARGEST_OFFSET)

    def takes(self, item: EarlyWarning) -> bool:
        """Tell whether a warning passes the filters."""
        wanted = {k: getattr(self, k) for k in ("status", "level", "kind", "profile", "record")}
        return all(v is None or getattr(item, k) == v for k, v in wanted.items())


@router.get("/warnings", response_model=list[EarlyWarning])
def warnings(asked: Annotated[Listing, Query()], services: Wired, who: Visitor) -> Response:
    """List warnings, the gravest and newest first; each bears its status."""
    found = [w for w in warnings_for(services, who) if asked.takes(w)]
    return answers.many(found[asked.offset : asked.offset + asked.limit], total=len(found))


@router.get("/warnings/{id}", response_model=EarlyWarning)
def warning(id: str, services: Wired, who: Visitor) -> Response:  # noqa: A002  (the contract's name)
    """Return one warning."""
    return answers.one(warning_for(services, who, id))


RESOURCE = Resource("warnings", router)
