"""`GET /search`: words and filters in, hits with snippets, reasons and facets out."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api import answers
from api.parameters import Searching
from api.problems import problems
from api.resource import Resource
from api.understanding import understood
from api.wiring import Wired
from tradewarn.model import SearchAnswer

router = APIRouter()


@router.get("/search", response_model=SearchAnswer, responses=problems(503))
def search(asked: Annotated[Searching, Query()], services: Wired) -> Response:
    """Search notices, cases and law; 503 with `Retry-After` while the engine is away."""
    return answers.one(
        services.search(
            asked.q,
            filters=asked.filters(*asked.kind),
            limit=asked.limit,
            offset=asked.offset,
            mode=asked.mode,
            understood=understood(asked),
            sort=asked.sort,
        )
    )


RESOURCE = Resource("search", router)
