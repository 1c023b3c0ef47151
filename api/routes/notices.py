"""`GET /notices`, `GET /notices/{id}`: what the machine read, with its evidence."""

from datetime import UTC, datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response
from pydantic import Field

from api import answers
from api.parameters import LARGEST_LIMIT, Narrowing
from api.problems import problems
from api.resource import Resource
from api.wiring import Wired
from kb.cited_by import NoticeCitations, citations_of
from tradewarn.model import Notice, SimilarAnswer

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


@router.get("/notices/{id}/citations", response_model=NoticeCitations, responses=problems(404))
def citations(
    id: str,  # noqa: A002
    services: Wired,
    lang: Annotated[Literal["vi", "en"], Query(description="Of the notes.")] = "vi",
) -> Response:
    """Return what a notice cites, each as far as it leads, and the loaded notices that cite it."""
    found, on = services.store.notices.get(id), datetime.now(UTC).date()
    return answers.one(citations_of(found, services.store, language=lang, on=on))


@router.get("/notices/{id}/similar", response_model=SimilarAnswer, responses=problems(404, 503))
def similar(
    id: str,  # noqa: A002
    services: Wired,
    limit: Annotated[int, Query(ge=1, le=LARGEST_LIMIT)] = 20,
) -> Response:
    """Return the notices that are like one, with the reasons; those of its own proceeding apart."""
    return answers.one(services.similar(id, limit=limit))


RESOURCE = Resource("notices", router)
