"""`POST /cite`: a text in, every legal citation of it out."""

from datetime import date as Date
from datetime import datetime
from typing import Literal

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field

from api import answers
from api.parameters import asked_something
from api.problems import problems
from api.resource import Resource
from api.web.formats import VIET_NAM
from api.wiring import Wired
from kb.resolving import language_of, resolve_citations
from tradewarn.model import ResolvedCitation

router = APIRouter()


class Cited(BaseModel):
    """A text, and how it is to be read."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(description="What to look for citations in; places are counted in its NFC form.")
    lang: Literal["vi", "en"] | None = Field(
        default=None, description="Language of the notes; the text's unless given."
    )
    on: Date | None = Field(
        default=None, description="The day for which law is in force; today unless given."
    )


@router.post("/cite", response_model=list[ResolvedCitation], responses=problems(400, 403, 413))
def cite(asked: Cited, services: Wired) -> Response:
    """Find every legal citation of a text: its normal form, its status, what it leads to."""
    asked_something(asked.text)
    on = asked.on or datetime.now(VIET_NAM).date()
    language = asked.lang or language_of(asked.text)
    return answers.many(resolve_citations(asked.text, services.store, language=language, on=on))


RESOURCE = Resource("cite", router)
