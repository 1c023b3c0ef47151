"""Uploaded files: one at a time, read and forgotten.

`api.guard` has refused what is too large while it came; what is here is at most its
limit. Nothing of an upload is written but the unnamed spool file of the form parser.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from fastapi import UploadFile

from tradewarn.errors import BadUse, Overloaded

AT_ONCE = 2  # readers each take a core and up to a gigabyte
WAIT_SECONDS = 20
UNFIT = re.compile(r"[^\w.()+ -]")

_turn = BoundedSemaphore(AT_ONCE)


@contextmanager
def taking_turns() -> Iterator[None]:
    """Let only a few files be read at the same time.

    Raises:
        Overloaded: No turn came in time.
    """
    if not _turn.acquire(timeout=WAIT_SECONDS):
        raise Overloaded(f"{AT_ONCE} files are being read and none is done", fix="send it again in a minute")
    try:
        yield
    finally:
        _turn.release()


def bytes_of(file: UploadFile) -> tuple[bytes, str]:
    """Return what was sent, and a name for it that is safe to show.

    Raises:
        BadUse: The file has no bytes and no name: the form was sent empty.
    """
    data = file.file.read()
    name = UNFIT.sub("_", (file.filename or "").replace("\\", "/").rpartition("/")[2])[:120]
    if not data and not name:
        raise BadUse("no file was sent", fix="send one file in the multipart field `file`")
    return data, name or "upload"
