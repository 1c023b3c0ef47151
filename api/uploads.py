"""Uploaded files: a few at a time, read and forgotten.

`api.guard` has refused what is too large while it came; what is here is at most its
limit. Nothing of an upload is written but the unnamed spool file of the form parser.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager

from fastapi import Request, Response, UploadFile
from fastapi.routing import APIRoute

from tradewarn.errors import BadUse, Overloaded

AT_ONCE = 2  # readers each take a core and up to a gigabyte
WAITING = 8  # more would wait longer than their senders do
ARRIVING = 64  # forms, each a spool file of up to the limit; slow senders are many and cost little
WAIT_SECONDS = 20
UNFIT = re.compile(r"[^\w.()+ -]")


class Turns:
    """Who may have a file read now, and who may wait for it; an app has one.

    To wait takes no thread: all other requests share those, and would wait too.
    """

    def __init__(self) -> None:
        self._turn = asyncio.Semaphore(AT_ONCE)
        self._taken = self._here = 0

    @contextmanager
    def arriving(self) -> Iterator[None]:
        """Count a request from its first byte to its answer.

        Raises:
            Overloaded: As many are here as may be.
        """
        if self._here >= AT_ONCE + WAITING + ARRIVING:
            raise _overloaded(f"{self._here} files are on their way here")
        self._here += 1
        try:
            yield
        finally:
            self._here -= 1

    def refuse_beyond(self) -> None:
        """Let nobody stand in a queue that is full.

        Raises:
            Overloaded: As many files wait as may.
        """
        if self._taken >= AT_ONCE + WAITING:
            raise _overloaded(f"{AT_ONCE} files are being read and {WAITING} wait")

    @asynccontextmanager
    async def taking(self) -> AsyncIterator[None]:
        """Let only a few files be read at the same time.

        Raises:
            Overloaded: No place in the queue was left, or no turn came in time.
        """
        self.refuse_beyond()
        self._taken += 1
        try:
            await self._wait()
            try:
                yield
            finally:
                self._turn.release()
        finally:
            self._taken -= 1

    async def _wait(self) -> None:
        try:
            async with asyncio.timeout(WAIT_SECONDS):
                await self._turn.acquire()
        except TimeoutError:
            raise _overloaded(f"{AT_ONCE} files are being read and none is done") from None


class UploadRoute(APIRoute):
    """A route that refuses a file before its first byte where the queue is full.

    A dependency could not: FastAPI takes the whole form before it asks one. The place in the
    queue is taken when the form is there, so that slow senders hold none.
    """

    def get_route_handler(self) -> Callable[[Request], Awaitable[Response]]:  # type: ignore[override]
        """Return what answers a request."""
        handle = super().get_route_handler()

        async def unless_full(request: Request) -> Response:
            turns = turns_of(request)
            turns.refuse_beyond()
            with turns.arriving():
                return await handle(request)

        return unless_full


def turns_of(request: Request) -> Turns:
    """Return the app's queue."""
    found: Turns = request.app.state.turns
    return found


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


def _overloaded(what: str) -> Overloaded:
    return Overloaded(what, fix="send it again in a minute")
