"""The door for officers and owners of profiles: a token in, and the pages show what is theirs."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from api.privacy import warnings_for
from api.tokens import DESK, OFFICER, of_token
from api.web.view import COOKIE, Asked, Page

router = APIRouter()


@router.get("/desk")
def desk(view: Asked) -> Response:
    """Show the form, or who is signed in and what waits for them."""
    waiting = warnings_for(view.services, view.who, status="draft", limit=0)[0] if view.who else 0
    decides = view.who is not None and view.who is not DESK and view.who.role == OFFICER
    reviews = view.services.store.reviews.queue(limit=1)[0] if decides else None
    return view.show("desk.html", who=view.who, open_desk=view.who is DESK, waiting=waiting, reviews=reviews)


@router.post("/desk")
def enter(view: Asked, request: Request, token: Annotated[str, Form(max_length=200)]) -> Response:
    """Keep the token in the browser until it is closed.

    No script and no other site can read or send it, and the API does not take it.

    Raises:
        NotAllowed: Nobody has this token.
    """
    of_token(view.services, token.strip())
    answer = RedirectResponse(view.href("/desk"), status_code=303)
    safe = "https" in (request.url.scheme, request.headers.get("x-forwarded-proto"))
    answer.set_cookie(COOKIE, token.strip(), httponly=True, samesite="strict", secure=safe)
    return answer


@router.post("/desk/leave")
def leave(view: Asked) -> Response:
    """Forget the token."""
    answer = RedirectResponse(view.href("/desk"), status_code=303)
    answer.delete_cookie(COOKIE, httponly=True, samesite="strict")
    return answer


PAGE = Page("desk", router)
