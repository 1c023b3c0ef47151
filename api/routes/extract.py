"""`POST /extract`: a file in, what the machine reads in it out; the store is not touched."""

from fastapi import APIRouter, Response, UploadFile

from api import answers, uploads
from api.problems import problems
from api.resource import Resource
from api.wiring import Wired
from tradewarn.model import Extraction

router = APIRouter()


@router.post("/extract", response_model=Extraction, responses=problems(400, 403, 413, 503, 504))
def extract(file: UploadFile, services: Wired) -> Response:
    """Read one file of the multipart field `file`; 413 above 50 MB.

    A file that cannot be read is 422, one that is a bomb 413, one that takes too long 504. One
    that was read and holds nothing of ours is an answer, with the reason in `issues`.
    """
    data, name = uploads.bytes_of(file)
    with uploads.taking_turns():
        return answers.one(services.extract(data, name=name))


RESOURCE = Resource("extract", router)
