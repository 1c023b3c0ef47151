"""`POST /check`: "am I in it?" in, one verdict out."""

from fastapi import APIRouter, Response

from api import answers
from api.parameters import asked_something
from api.resource import Resource
from api.wiring import Wired
from tradewarn.model import Question, Verdict

router = APIRouter()


@router.post("/check", response_model=Verdict)
def check(question: Question, services: Wired) -> Response:
    """Tell whether goods are in a foreign trade-remedy case, each fact with its source."""
    asked_something(question.question, question.product, question.hs, question.market, question.company)
    return answers.one(services.check(question))


RESOURCE = Resource("check", router)
