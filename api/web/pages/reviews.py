"""The officer's queue: what the machine was not sure of, each with its passages, decided where it is read."""

import json
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, BackgroundTasks, Form, Query, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, ConfigDict, Field

from api.parameters import Code
from api.reviewing import LONGEST_NOTE, Verb, answer, next_questions
from api.tokens import as_officer, known_person
from api.web.view import Asked, Page, View
from tradewarn.errors import ReviewConflict
from tradewarn.store.people import Person

router = APIRouter()
ON_A_PAGE = 10
LONGEST_VALUE = 20_000


class Listing(BaseModel):
    """What the queue takes."""

    model_config = ConfigDict(extra="ignore")

    field: str = Field(default="", max_length=40)
    authority: Code | None = None
    page: int = Field(default=1, ge=1, le=1_000)


@router.get("/desk/reviews")
def queue(asked: Annotated[Listing, Query()], view: Asked) -> Response:
    """Show what waits, the gravest first."""
    _officer(view)
    return _shown(view, asked)


@router.post("/desk/reviews")
def decided(
    view: Asked,
    after: BackgroundTasks,
    id: Annotated[str, Form(max_length=90)],  # noqa: A002  (the contract's name)
    decision: Annotated[Verb, Form()],
    seen: Annotated[str, Form(max_length=16)] = "",
    value: Annotated[str, Form(max_length=LONGEST_VALUE)] = "",
    note: Annotated[str, Form(max_length=LONGEST_NOTE)] = "",
    field: Annotated[str, Form(max_length=40)] = "",
) -> Response:
    """Keep a decision in the officer's name and show the next; what changed meanwhile is asked again."""
    who = _officer(view)
    try:
        answer(
            view.services.store, id, decision, by=who.name, value=value or None, seen=seen or None, note=note
        )
    except ReviewConflict as conflict:
        return _shown(view, Listing(field=field), conflict=conflict)
    after.add_task(view.services.follow)
    told = RedirectResponse(view.href("/desk/reviews", [("field", field)]), status_code=303)
    told.background = after
    return told


def _officer(view: View) -> Person:
    return as_officer(known_person(view.who))


def _shown(view: View, asked: Listing, *, conflict: ReviewConflict | None = None) -> Response:
    total, here = next_questions(
        view.services.store,
        field=asked.field or None,
        authority=asked.authority,
        limit=ON_A_PAGE,
        offset=(asked.page - 1) * ON_A_PAGE,
    )
    return view.show(
        "reviews.html",
        status=conflict.status if conflict else 200,
        asked=asked,
        questions=here,
        total=total,
        pages_count=max(1, -(-total // ON_A_PAGE)),
        conflict=conflict,
        written=written,
        day=date.fromisoformat,
    )


def written(value: Any) -> str:
    """Write a value as the form takes it back: plain where it is a text, else JSON.

    Example:
        >>> written("order"), written(["VN", "TH"]), written(None)
        ('order', '["VN", "TH"]', '')
    """
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


PAGE = Page("reviews", router)
