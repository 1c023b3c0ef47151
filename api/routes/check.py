"""`POST /check`: "am I in it?" in, one verdict out."""

from fastapi import APIRouter, Request, Response

from api.linking import linked
from api.parameters import asked_something
from api.problems import problems
from api.resource import Resource
from api.wiring import Wired
from tradewarn.model import Question, Verdict

router = APIRouter()


@router.post("/check", response_model=Verdict, responses=problems(400, 403))
def check(question: Question, request: Request, services: Wired) -> Response:
    """Tell whether goods are in a foreign trade-remedy case, each fact with its source."""
    asked_something(question.question, question.product, question.hs, question.market, question.company)
    return linked(request, services, services.check(question))


RESOURCE = Resource("check", router)
