"""What stands between a crawler and the network: where it may go, and how patiently."""

import asyncio
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from ipaddress import ip_address
from typing import Self
from urllib.parse import SplitResult, urlsplit, urlunsplit

from scrapy.crawler import Crawler as Engine
from scrapy.downloadermiddlewares.retry import get_retry_request
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Request, Response

from crawlers.base import Crawler

BUSY = frozenset({408, 425, 429, 500, 502, 503, 504, 522, 524})
BACK_OFF_FROM = 2  # the first repeat waits this many delays, the next twice as many


def _of(engine: Engine) -> Crawler:
    spider = engine.spider
    assert isinstance(spider, Crawler)
    return spider


class Gate:
    """Lets requests go to the source's own hosts only, or all of them to the replay server.

    Redirects come through here too, so neither a redirect nor an address inside a
    record can send the crawl to a private host.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @classmethod
    def from_crawler(cls, crawler: Engine) -> Self:
        """Scrapy's way of making one."""
        return cls(crawler)

    def process_request(self, request: Request) -> Request | None:
        """Rewrite, refuse, or let through."""
        job = _of(self.engine).job
        parts = urlsplit(request.url)
        if job.base_url is None:
            if parts.scheme != "https" or parts.netloc not in job.source.hosts:
                raise IgnoreRequest(f"{request.url} is not an address of this source")
            return None
        base = urlsplit(job.base_url)
        if _loopback(base.hostname):
            request.meta["proxy"] = None  # a proxy of the environment cannot reach this machine's own
        if (parts.scheme, parts.netloc) == (base.scheme, base.netloc):
            return None
        return request.replace(url=_moved(parts, base), dont_filter=True)


def _moved(parts: SplitResult, base: SplitResult) -> str:
    path = base.path.rstrip("/") + (parts.path or "/")
    return urlunsplit((base.scheme, base.netloc, path, parts.query, ""))


def _loopback(host: str | None) -> bool:
    try:
        return host == "localhost" or ip_address(host or "").is_loopback
    except ValueError:
        return False


class Patience:
    """Repeats what may go well the next time, and waits as long as the server asks.

    Scrapy's own retry middleware repeats at once and does not read `Retry-After`.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @classmethod
    def from_crawler(cls, crawler: Engine) -> Self:
        """Scrapy's way of making one."""
        return cls(crawler)

    async def process_response(self, request: Request, response: Response) -> Request | Response:
        """Repeat a request that a busy server turned away."""
        if response.status not in BUSY:
            return response
        wanted = retry_after(response.headers.get("Retry-After"), now=datetime.now(UTC))
        patience = _of(self.engine).job.manners.patience
        if wanted is not None and wanted > patience:
            raise IgnoreRequest(
                f"status {response.status}, and the server asks to wait {wanted:.0f} s; "
                f"a crawl waits {patience:.0f} s at most"
            )
        again = await self._again(request, f"status {response.status}", wanted)
        return again or response

    async def process_exception(self, request: Request, exception: Exception) -> Request | None:
        """Repeat a request whose answer did not come, or not whole."""
        if not isinstance(exception, _passing()):
            return None
        return await self._again(request, type(exception).__name__, None)

    async def _again(self, request: Request, why: str, wait: float | None) -> Request | None:
        spider = _of(self.engine)
        manners = spider.job.manners
        again = get_retry_request(request, spider=spider, reason=why, max_retry_times=manners.retries)
        if again is not None:
            times = int(again.meta["retry_times"])
            await asyncio.sleep(manners.delay * BACK_OFF_FROM**times if wait is None else wait)
        return again


def _passing() -> tuple[type[Exception], ...]:
    from scrapy import exceptions as e

    return (
        e.CannotResolveHostError,
        e.DownloadConnectionRefusedError,
        e.DownloadFailedError,
        e.DownloadTimeoutError,
        e.ResponseDataLossError,
        OSError,  # a packed answer with nothing in it
    )


def retry_after(header: bytes | None, *, now: datetime) -> float | None:
    """Read how many seconds a server asks to wait; None where it does not say.

    Example:
        >>> retry_after(b"120", now=datetime.now(UTC))
        120.0
        >>> retry_after(b"Wed, 01 Jan 2025 00:00:30 GMT", now=datetime(2025, 1, 1, tzinfo=UTC))
        30.0
    """
    text = (header or b"").decode("latin-1").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        until = parsedate_to_datetime(text)
    except ValueError:
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - now).total_seconds())
