"""`GET /sources`: every source of notices, how fresh it is, whether its silence is an alarm."""

from fastapi import APIRouter, Response

from api import answers
from api.resource import Resource
from api.wiring import Wired
from tradewarn.model import SourceState

router = APIRouter()


@router.get("/sources", response_model=list[SourceState])
def sources(services: Wired) -> Response:
    """List the sources."""
    return answers.many(services.sources())


RESOURCE = Resource("sources", router)
