"""`POST /letters`: a letter that somebody received in, what it says and sets running out."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response, UploadFile
from fastapi.concurrency import run_in_threadpool

from api import answers, uploads
from api.problems import problems
from api.resource import Resource
from api.services import Services
from api.wiring import Wired
from tradewarn.model import Letter
from warn.language import Lang

router = APIRouter(route_class=uploads.UploadRoute)
Language = Annotated[Lang, Query(description="Language of what is said.")]
Received = Annotated[
    date | None, Query(description="When the letter came; days that it counts from receipt run from it.")
]


@router.post("/letters", response_model=Letter, responses=problems(400, 403, 413, 503, 504))
async def letter(
    file: UploadFile, request: Request, services: Wired, lang: Language = "vi", received: Received = None
) -> Response:
    """Tell what a letter or notice says: who asks what of whom by when, of which proceeding, what to do next.

    The file stands in the multipart field `file`; nothing of it is kept. Refusals are those of `/extract`.
    """
    async with uploads.turns_of(request).taking():
        return await run_in_threadpool(_read, file, services, lang, received)


def _read(file: UploadFile, services: Services, lang: Lang, received: date | None) -> Response:
    data, name = uploads.bytes_of(file)
    found = services.letter(data, name=name, lang=lang, received=received)
    return answers.plain(found.model_dump(mode="json"))


RESOURCE = Resource("letters", router)
