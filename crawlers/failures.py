"""Why a request came to nothing, in words a person can act on."""

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.python.failure import Failure

GONE = frozenset({404, 410})


def gone(failure: Failure) -> bool:
    """Tell whether asking again would bring the same: not there, or too large."""
    error = failure.value
    if isinstance(error, HttpError):
        return error.response.status in GONE
    return isinstance(error, DownloadCancelledError) or too_large(error)


def too_large(error: BaseException | None) -> bool:
    """Tell a body that unpacked beyond the limit, which Scrapy only says in words."""
    return isinstance(error, IgnoreRequest) and "during decompression" in str(error)


def reason(failure: Failure) -> str:
    """Say why a request was given up."""
    error = failure.value
    text = " ".join(str(error).split())
    match error:
        case HttpError():
            return f"the server answered {error.response.status}"
        case DownloadTimeoutError():
            return f"no whole answer in time: {text}"
        case DownloadCancelledError():
            return f"the answer is over the size limit: {text}"
        case IgnoreRequest() if too_large(error):
            return "the answer unpacks beyond the size limit"
        case ResponseDataLossError():
            return "the answer broke off before its end"
        case DownloadConnectionRefusedError() | CannotResolveHostError():
            return f"no connection: {text}"
        case DownloadFailedError() if "certificate" in text or "SSL" in text:
            return f"the server's certificate is not valid: {text}"
        case DownloadFailedError():
            return f"the connection broke off: {text}"
        case IgnoreRequest():
            return f"the request was refused: {text}"
        case _:
            return f"{type(error).__name__}: {text}"
