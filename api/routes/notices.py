"""`GET /notices`, `GET /notices/{id}`: what the machine read, with its evidence."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import Field

from api import answers
from api.parameters import Narrowing
from api.problems import problems
from api.resource import Resource
from api.wiring import Wired
from tradewarn.model import Notice

router = APIRouter()


class Listing(Narrowing):
    """What `GET /notices` takes."""

    number: str | None = Field(default=None, max_length=80, description="The act's own number.")


@router.get("/notices", response_model=list[Notice], responses=problems(503))
def notices(asked: Annotated[Listing, Query()], services: Wired) -> Response:
    """List notices, newest first; `X-Total-Count` counts all that pass the filters."""
    store, limit, offset = services.store.notices, asked.limit, asked.offset
    if asked.number is not None or not asked.narrows:
        total, found = store.page(limit=limit, offset=offset, number=asked.number)
    else:
        filters = asked.filters("notice")
        answer = services.search("", filters=filters, limit=limit, offset=offset, mode="lexical")
        total, found = answer.total, store.many([h.id for h in answer.hits])
    return answers.many(found, total=total)


@router.get("/notices/{id}", response_model=Notice, responses=problems(404))
def notice(id: str, services: Wired) -> Response:  # noqa: A002  (the contract's name)
    """Return one notice."""
    return answers.one(services.store.notices.get(id))


RESOURCE = Resource("notices", router)
