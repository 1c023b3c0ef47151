"""What stands before every route: headers, a limit on bodies, no foreign writers, counting.

Written against ASGI itself: a `BaseHTTPMiddleware` costs more than a whole answer of
ours does.
"""

import time
import uuid

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.metrics import Metrics
from tradewarn.errors import ForeignOrigin, OversizeFile, TradewarnError

UPLOAD_LIMIT = 50_000_000
BODY_LIMIT = 64_000  # any body that is not an upload

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-cache",
}
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


class Refused(HTTPException):
    """One of our errors, in the form that FastAPI lets through its body parser."""

    def __init__(self, error: TradewarnError) -> None:
        super().__init__(error.status, error.what)
        self.error = error


class Guard:
    """The outermost layer of the app."""

    def __init__(self, app: ASGIApp, *, metrics: Metrics, uploads: frozenset[str]) -> None:
        """Wrap an app.

        Args:
            app: What answers.
            metrics: Where requests are counted.
            uploads: The paths that take files; any other body is held to `BODY_LIMIT`.
        """
        self._app, self._metrics, self._uploads = app, metrics, uploads

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()
        status = 500
        scope.setdefault("state", {})["request_id"] = request_id = uuid.uuid4().hex[:16]

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                add_headers(MutableHeaders(scope=message), request_id)
            await send(message)

        limit = UPLOAD_LIMIT if scope["path"] in self._uploads else BODY_LIMIT
        try:
            await self._app(scope, _limited(scope, receive, limit), sending)
        finally:
            seconds = time.perf_counter() - started
            self._metrics.observe(scope["method"], _pattern(scope), status, seconds)


def add_headers(headers: MutableHeaders, request_id: str) -> None:
    """Set what every answer bears, where the route has not set its own."""
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
    headers.setdefault("X-Request-Id", request_id)


async def refuse_foreign(connection: HTTPConnection) -> None:
    """Let no other site write through a visitor's browser.

    Browsers say where a request comes from; a program that is no browser says nothing,
    and has no cookies that could be abused.

    Raises:
        ForeignOrigin: A page of another site sent an unsafe request.
    """
    if connection.scope.get("method", "GET") in SAFE:
        return
    headers = connection.headers
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    foreign = site not in {None, "same-origin", "none"}
    if site is None and origin is not None:
        foreign = origin.partition("://")[2] != headers.get("host")
    if foreign:
        raise ForeignOrigin(
            f"another site ({origin or site}) may not write here",
            fix="send it from this site's own pages, or by a program",
        )


def _pattern(scope: Scope) -> str:
    """Return the route's pattern: an address holds what people asked, and there is no end of them."""
    if "endpoint" not in scope:
        return "unknown"
    if "route" not in scope:  # a mount
        return str(scope["root_path"])
    path = str(scope["path"])
    for name, value in scope["path_params"].items():
        path = path.replace(f"/{value}", f"/{{{name}}}", 1)
    return path


def _limited(scope: Scope, receive: Receive, limit: int) -> Receive:
    """Count a body while it comes, and refuse it at once where its length is announced."""
    taken = 0

    async def receiving() -> Message:
        nonlocal taken
        announced = "" if taken else Headers(scope=scope).get("content-length", "")
        if announced.isdigit() and int(announced) > limit:
            raise Refused(_too_large(limit))
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > limit:
            raise Refused(_too_large(limit))
        return message

    return receiving


def _too_large(limit: int) -> OversizeFile:
    return OversizeFile(
        f"the request is larger than {limit:,} bytes", fix="send a smaller file, or ingest it in the shell"
    )
