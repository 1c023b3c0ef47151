"""`POST /extract`: a file in, what the machine reads in it out; the store is not touched."""

from fastapi import APIRouter, Request, Response, UploadFile
from fastapi.concurrency import run_in_threadpool

from api import answers, uploads
from api.problems import problems
from api.resource import Resource
from api.services import Services
from api.wiring import Wired
from tradewarn.model import Extraction

router = APIRouter(route_class=uploads.UploadRoute)


@router.post("/extract", response_model=Extraction, responses=problems(400, 403, 413, 503, 504))
async def extract(file: UploadFile, request: Request, services: Wired) -> Response:
    """Read one file of the multipart field `file`; 413 above 50 MB.

    A file that cannot be read is 422, one that is a bomb 413, one that takes too long 504. One
    that was read and holds nothing of ours is an answer, with the reason in `issues`. Where too many
    are being read, the answer is 503 at once; send it again after `Retry-After` seconds.
    """
    async with uploads.turns_of(request).taking():
        return await run_in_threadpool(_read, file, services)


def _read(file: UploadFile, services: Services) -> Response:
    data, name = uploads.bytes_of(file)
    return answers.one(services.extract(data, name=name))


RESOURCE = Resource("extract", router)
