"""`GET /companies/{name}`: the passport of a firm."""

from datetime import date as Date
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from api.linking import linked
from api.problems import problems
from api.resource import Resource
from api.wiring import Wired
from tradewarn.model import Passport
from warn.language import Lang

router = APIRouter()
Name = Annotated[str, Path(min_length=1, max_length=500, description="The firm, in any spelling.")]
Day = Annotated[Date | None, Query(description="Acts after this day are not told; today unless given.")]


@router.get("/companies/{name}", response_model=Passport, responses=problems(400))
def company(
    name: Name,
    request: Request,
    services: Wired,
    as_of: Day = None,
    lang: Annotated[Lang, Query(description="Language of what is said.")] = "en",
) -> Response:
    """Gather every appearance of a firm under all its spellings; an empty passport is not a no."""
    return linked(request, services, services.company(name, lang=lang, on=as_of))


RESOURCE = Resource("companies", router)
