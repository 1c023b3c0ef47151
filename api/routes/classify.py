"""`GET /classify`: goods in words in, candidate tariff codes with scores and reasons out."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api import answers
from api.problems import problems
from api.resource import Resource
from api.wiring import Wired
from kb.hs.loaded import classifier_of
from tradewarn.model import Classification

router = APIRouter()
Words = Annotated[str, Query(min_length=1, max_length=4_000, description="The goods in words, vi or en.")]
Most = Annotated[int, Query(ge=1, le=20, description="The most candidates of each level.")]


@router.get("/classify", response_model=Classification, responses=problems(422))
def classify(q: Words, services: Wired, limit: Most = 5) -> Response:
    """Suggest HS subheadings and headings for goods in words: suggestions, never a ruling."""
    return answers.one(classifier_of(services.store).classify(q, limit=limit))


RESOURCE = Resource("classify", router)
