"""`GET /rates`: what was in force on a date."""

from datetime import date as Date
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from api.linking import linked
from api.parameters import asked_something
from api.problems import problems
from api.resource import Resource
from api.wiring import Wired
from tradewarn.model import Question, RatesAnswer
from warn.language import Lang

router = APIRouter()


class Asking(BaseModel):
    """What `GET /rates` takes; the names are the command's."""

    model_config = ConfigDict(extra="forbid")

    product: str | None = Field(default=None, max_length=2_000, description="The goods in words.")
    hs: str | None = Field(default=None, max_length=100, description="HS code, 4 to 12 digits.")
    market: str | None = Field(default=None, max_length=200, description="Importing country, as US.")
    company: str | None = Field(default=None, max_length=500, description="The exporter or producer.")
    on: Date | None = Field(default=None, description="The day; today unless given.")
    lang: Lang | None = Field(default=None, description="Language of what is said, vi or en.")


@router.get("/rates", response_model=RatesAnswer, responses=problems(400))
def rates(asked: Annotated[Asking, Query()], request: Request, services: Wired) -> Response:
    """List the duties in force on a day on goods from Viet Nam, each with the act that says so."""
    asked_something(asked.product, asked.hs, asked.market, asked.company)
    question = Question(
        product=asked.product,
        hs=asked.hs,
        market=asked.market,
        company=asked.company,
        as_of=asked.on,
        lang=asked.lang or "en",
    )
    return linked(request, services, services.rates(question))


RESOURCE = Resource("rates", router)
