"""The original of a document, byte for byte, to be saved and never shown by us."""

import re
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Path, Response

from api.web.view import Asked, Page

router = APIRouter()
PLAIN = frozenset({"application/pdf", "application/json", "text/plain"})
UNFIT = re.compile(r"[^\w.-]+", re.ASCII)


@router.get("/documents/{sha256}/original")
def original(sha256: Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")], view: Asked) -> Response:
    """Send a document as it was received.

    Always as an attachment, and anything that a browser could run as plain bytes: what
    others published must not act in this site's name.
    """
    document = view.services.store.documents.get(sha256)
    data = view.services.store.archive.get(sha256)
    name = UNFIT.sub("_", document.name.replace("\\", "/").rpartition("/")[2]).strip("._") or sha256[:12]
    kind = document.media_type if document.media_type in PLAIN else "application/octet-stream"
    disposition = f"attachment; filename=\"{name[:120]}\"; filename*=UTF-8''{quote(name[:120])}"
    headers = {"Content-Disposition": disposition, "Content-Security-Policy": "default-src 'none'; sandbox"}
    return Response(data, media_type=kind, headers=headers)


PAGE = Page("original", router)
