"""“I received this letter”: the form, and what the machine read of it, each value with its words."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, File, Form, Request, Response, UploadFile
from fastapi.concurrency import run_in_threadpool

from api import uploads
from api.linking import places
from api.web.view import Asked, Page, View
from tradewarn.errors import BadUse, TradewarnError
from tradewarn.model import Letter
from tradewarn.printed.dates import date_at
from warn.letter_said import term_said

router = APIRouter(route_class=uploads.UploadRoute)
LONGEST = 200_000  # letters of a pasted text
PASTED = "letter.txt"
MOST_FIRMS = 12


@router.get("/letter")
def form(view: Asked) -> Response:
    """Show the form."""
    return view.show("letter.html", longest=LONGEST, letter=None, text="", received="", refused=None)


@router.post("/letter")
async def read(
    view: Asked,
    request: Request,
    text: Annotated[str, Form(max_length=LONGEST + 2_000)] = "",
    file: Annotated[UploadFile | None, File()] = None,
    received: Annotated[str, Form(max_length=40)] = "",
) -> Response:
    """Read a pasted text or a file, show what it says, and forget it."""
    if not text.strip() and (file is None or not file.filename):
        return view.show("letter.html", longest=LONGEST, letter=None, text="", received="", refused=None)
    async with uploads.turns_of(request).taking():
        return await run_in_threadpool(_answered, view, text, file, received)


def _answered(view: View, text: str, file: UploadFile | None, received: str) -> Response:
    letter: Letter | None = None
    refused: TradewarnError | None = None
    data, name = (text.encode(), PASTED) if text.strip() or file is None else uploads.bytes_of(file)
    try:
        came = _day(received)
        letter = view.services.letter(data, name=name, lang=view.language, received=came)
    except TradewarnError as error:  # of the file, not of the page: the form stays, and says why
        refused = error
    sources = {c.source.id for c in letter.cases if c.source} if letter else set()
    return view.show(
        "letter.html",
        status=refused.status if refused else 200,
        longest=LONGEST,
        letter=letter,
        text="" if letter else text,
        received=received,
        refused=refused,
        places=places(view.services, sources),
        most_firms=MOST_FIRMS,
        term_said=term_said,
    )


def _day(received: str) -> date | None:
    """Read the day of the form; a browser without a field for days sends what was typed."""
    if not received.strip():
        return None
    printed = date_at(received, 0)  # day first, as people write it in Viet Nam
    if printed is None:
        raise BadUse(f"“{received}” is no day", fix="give the day it came, as 2031-05-09 or 9/5/2031")
    return printed.day


PAGE = Page("letter", router)
