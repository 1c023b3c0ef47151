"""`/reviews`: what waits for a person, and what they decide; all of it needs an officer's token."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, BackgroundTasks, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from api import answers
from api.parameters import LARGEST_LIMIT, LARGEST_OFFSET, Code
from api.problems import problems
from api.resource import Resource
from api.reviewing import LONGEST_NOTE, ReviewQuestion, Verb, answer, next_questions, question
from api.tokens import Officer
from api.wiring import Wired
from tradewarn.model import Review

router = APIRouter()


class Listing(BaseModel):
    """What `GET /reviews` takes."""

    model_config = ConfigDict(extra="forbid")

    status: Literal["open", "decided"] = "open"
    field: str | None = Field(default=None, max_length=40, description="A notice's field, or `record`.")
    authority: Code | None = None
    notice: str | None = Field(default=None, max_length=40)
    limit: int = Field(default=20, ge=1, le=LARGEST_LIMIT)
    offset: int = Field(default=0, ge=0, le=LARGEST_OFFSET)


class ReviewDecision(BaseModel):
    """What an officer decides: `field` and `value` go with `correct`."""

    model_config = ConfigDict(extra="forbid")

    id: str = Field(max_length=90, description="A review's id, or a notice's for its whole record.")
    decision: Verb
    field: str | None = Field(default=None, max_length=40)
    value: Any = Field(default=None, description="JSON, or a text as the shell takes it.")
    seen: str | None = Field(
        default=None, max_length=16, description="`seen` of what was looked at; refused if it changed since."
    )
    note: str = Field(default="", max_length=LONGEST_NOTE)


@router.get("/reviews", response_model=list[ReviewQuestion], responses=problems(400, 401, 403))
def reviews(asked: Annotated[Listing, Query()], services: Wired, who: Officer) -> Response:
    """List what waits, the gravest first, then the newest; or what was decided, the latest first."""
    store = services.store
    if asked.status == "open":
        total, here = next_questions(
            store,
            field=asked.field,
            authority=asked.authority,
            notice=asked.notice,
            limit=asked.limit,
            offset=asked.offset,
        )
    else:
        total, decided = store.reviews.decided(notice=asked.notice, limit=asked.limit, offset=asked.offset)
        here = [question(store, r) for r in decided]
    return answers.many(here, total=total)


@router.get("/reviews/{id}", response_model=ReviewQuestion, responses=problems(400, 401, 403, 404))
def review(id: str, services: Wired, who: Officer) -> Response:  # noqa: A002  (the contract's name)
    """Return one review with the passages of its field."""
    return answers.one(question(services.store, services.store.reviews.get(id)))


@router.post("/reviews", response_model=Review, responses=problems(400, 401, 403, 404, 409))
def decide(said: ReviewDecision, services: Wired, who: Officer, after: BackgroundTasks) -> Response:
    """Keep a decision in the officer's name; a second officer's same word is their agreement.

    Cases, warnings and the index follow once the answer is out.
    """
    made = answer(
        services.store,
        said.id,
        said.decision,
        by=who.name,
        field=said.field,
        value=said.value,
        seen=said.seen,
        note=said.note,
    )
    after.add_task(services.follow)
    told = answers.one(made)
    told.background = after
    return told


RESOURCE = Resource("reviews", router)
