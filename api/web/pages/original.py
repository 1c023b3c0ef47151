"""The original of a document, byte for byte, to be saved and never shown by us."""

import re
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Path, Response

from api.web.view import Asked, Page
from tradewarn.model import Document

router = APIRouter()
PLAIN = frozenset(
    {
        *("application/pdf", "application/json", "text/plain", "text/markdown"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }
)
UNFIT = re.compile(r"[^\w.-]+", re.ASCII)


@router.get("/documents/{sha256}/original")
def original(sha256: Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")], view: Asked) -> Response:
    """Send a document as it was received.

    Always as an attachment, and anything that a browser could run as plain bytes: what
    others published must not act in this site's name.
    """
    document = view.services.store.documents.get(sha256)
    data = view.services.store.archive.get(sha256)
    name = file_name(document)
    kind = document.media_type if document.media_type in PLAIN else "application/octet-stream"
    disposition = f"attachment; filename=\"{name}\"; filename*=UTF-8''{quote(name)}"
    headers = {"Content-Disposition": disposition, "Content-Security-Policy": "default-src 'none'; sandbox"}
    return Response(data, media_type=kind, headers=headers)


def file_name(document: Document) -> str:
    """Name the file that a reader saves; a line of a container is a file of its own."""
    name = document.name.replace("\\", "/").rpartition("/")[2]
    if document.record is not None:
        container = name.rpartition("#")[0] or name
        name = f"{container.rpartition('.')[0] or container}-{document.record}.json"
    return UNFIT.sub("_", name).strip("._")[-120:] or document.sha256[:12]


PAGE = Page("original", router)
