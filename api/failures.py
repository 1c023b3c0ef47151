"""Every failure in one shape: `{"error": code, "detail": what, "fix": how}`.

A browser that asked for a page gets the same three things as a page in its language.
"""

import logging
from collections.abc import Sequence
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from api.guard import Refused, add_headers
from api.resource import API
from api.web.view import failure_page
from tradewarn.errors import BadUse, NotFound, Overloaded, SlowFile, TradewarnError

log = logging.getLogger(__name__)
RETRY_SECONDS = 5
EXPECTED = (Overloaded, SlowFile)  # the limits at work: no fault of ours
ROOT_PATHS = ("/healthz", "/readyz", "/metrics")


class Unprocessable(BadUse):
    """The request has the right form but a value in it does not fit."""

    status = 422


class WrongMethod(BadUse):
    """The address is right but not the method."""

    status = 405


def install(app: FastAPI) -> None:
    """Make the app answer each failure in our shape."""
    app.add_exception_handler(TradewarnError, _coded)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unforeseen)


def answer(request: Request, error: TradewarnError) -> Response:
    """Write one error for the client that asked."""
    path = request.url.path
    response: Response
    if path.startswith(API) or path in ROOT_PATHS:
        body = {"error": error.code, "detail": error.what, "fix": error.fix}
        response = JSONResponse(body, status_code=error.status)
    else:
        response = failure_page(request, error)
    if error.status == 503:
        response.headers["Retry-After"] = str(RETRY_SECONDS)
    if error.status == 401:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


async def _coded(request: Request, error: Exception) -> Response:
    assert isinstance(error, TradewarnError)
    if error.status >= 500:
        level = logging.WARNING if isinstance(error, EXPECTED) else logging.ERROR
        log.log(level, "request %s: %s", request.state.request_id, error)
    return answer(request, error)


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    what = "; ".join(_say(e) for e in error.errors()[:5])
    return answer(request, Unprocessable(what, fix=f"see {API}/openapi.json for what this address takes"))


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if isinstance(error, Refused):
        return answer(request, error.error)
    made: TradewarnError
    if error.status_code == 404:
        made = NotFound(f"nothing is at {request.url.path}", fix=f"see {API}/openapi.json, or start at /")
    elif error.status_code == 405:
        made = WrongMethod(f"{request.method} is not taken here", fix=f"see {API}/openapi.json")
    else:
        made = BadUse(str(error.detail), fix=f"see {API}/openapi.json for what this address takes")
    return answer(request, made)


async def _unforeseen(request: Request, error: Exception) -> Response:
    """Tell nothing of the inside; the log has it under the request's id."""
    request_id = getattr(request.state, "request_id", "")
    log.error("request %s failed", request_id, exc_info=error)
    made = TradewarnError(
        "the server failed at this request",
        fix=f"try again; if it stays, tell the operator: request {request_id}",
    )
    response = answer(request, made)
    add_headers(response.headers, request_id)
    return response


def _say(error: dict[str, Any]) -> str:
    where: Sequence[Any] = [p for p in error["loc"] if p not in ("query", "body", "path")]
    given = error.get("input")
    shown = f" (given {str(given)[:80]!r})" if isinstance(given, str | int | float) else ""
    return f"{'.'.join(map(str, where)) or 'request'}: {error['msg']}{shown}"
