"""What every crawler shares: no field, no record, no failed request is dropped silently.

A crawl is a row of windows of days. One window at a time: the crawler asks for its
list, follows it, and when Scrapy has nothing left to do the window is judged. So
whatever went wrong meanwhile, however deep in Scrapy, went wrong in that window.
"""

from abc import ABC, abstractmethod
from collections import deque
from collections.abc import AsyncIterator, Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, ClassVar, Protocol, Self

import scrapy
from scrapy import signals
from scrapy.crawler import Crawler as Engine
from scrapy.exceptions import DontCloseSpider
from scrapy.http import Request, Response
from twisted.python.failure import Failure

from crawlers.failures import gone, reason
from crawlers.fetched import Fetched, WindowDone
from crawlers.job import Job
from crawlers.source import SourceInfo
from crawlers.window import Window
from tradewarn.errors import SourceChanged, SourceError, SourceUnreachable, TradewarnError
from tradewarn.model import Issue

Row = Mapping[str, Any]
Made = Fetched | Issue | Request
Then = Callable[..., Iterator[Made]]


class Outbox(Protocol):
    """Takes what a crawl brings: the pipe to the parent, or a list in a test."""

    def put(self, item: Fetched | Issue | WindowDone) -> None:
        """Take one thing."""


class Crawler(scrapy.Spider, ABC):
    """One source's notices.

    A subclass says how a window is asked for (`first`), reads the answers with
    callbacks of its own, and judges the window when all is quiet (`settle`).
    """

    source: ClassVar[SourceInfo]

    def __init__(self, job: Job | None = None, outbox: Outbox | None = None) -> None:
        super().__init__()
        self.job = job or Job(source=self.source, windows=())
        self.outbox = outbox
        self.pending: deque[Window] = deque(self.job.windows)
        self.window: Window | None = None
        self.broken = False
        self.told: set[object] = set()

    @classmethod
    def from_crawler(cls, crawler: Engine, *args: Any, **kwargs: Any) -> Self:
        """Listen for what Scrapy only logs."""
        made = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(made.raised, signal=signals.spider_error)
        crawler.signals.connect(made.quiet, signal=signals.spider_idle)
        return made

    @abstractmethod
    def first(self, window: Window) -> Request:
        """Ask for the list of a window."""

    @abstractmethod
    def settle(self, window: Window) -> Iterator[Issue | WindowDone]:
        """Judge a window whose requests have all ended; may put halves back on `pending`."""

    async def start(self) -> AsyncIterator[Request]:
        """Begin with the oldest window."""
        if self.pending:
            yield self._open()

    def _open(self) -> Request:
        self.window, self.broken = self.pending.popleft(), False
        return self.first(self.window)

    def quiet(self) -> None:
        """Judge the window, and go on with the next; Scrapy calls this when it is idle."""
        if self.window is not None:
            window, self.window = self.window, None
            for made in self.settle(window):
                self._put(made)
        if self.pending:
            assert self.crawler.engine is not None
            self.crawler.engine.crawl(self._open())
            raise DontCloseSpider

    def _put(self, item: Fetched | Issue | WindowDone) -> None:
        if self.outbox is not None:
            self.outbox.put(item)

    def raised(self, failure: Failure, response: Response | Failure) -> None:
        """Fail the window in which a callback raised: Scrapy would log it and exit 0."""
        self.broken = True
        error = failure.value
        if isinstance(error, TradewarnError):
            self._put(self.issue(error))
            return
        frames = failure.frames or [("?", f"crawlers/{self.name}.py", 0, [], [])]
        self._put(
            Issue(
                code=SourceError.code,
                what=f"{self.name}: {type(error).__name__}: {error}",
                fix=f"look at {frames[-1][0]} in {frames[-1][1]} line {frames[-1][2]}, then crawl again",
                where=self.address(response) if isinstance(response, Response) else self.source.start_url,
                stage="crawl",
            )
        )

    def ask(
        self, url: str, then: Then, *, lost: Callable[[Failure], Any] | None = None, **known: Any
    ) -> Request:
        """Make a request that cannot be lost: its failure comes to `lost`, or fails the window."""
        return Request(
            url,
            callback=then,
            errback=lost or self.lost,
            cb_kwargs=known,
            meta={"address": url},
            dont_filter=True,
        )

    def lost(self, failure: Failure) -> Iterator[Made]:
        """Turn a request that was given up into an issue; the window is not complete."""
        self.broken = True
        yield self.unreachable(failure)

    def unreachable(self, failure: Failure) -> Issue:
        """Say what happened to a request, and to which."""
        where = self.address(failure.request)  # type: ignore[attr-defined]
        what = f"{self.name}: {reason(failure)}"
        fix = (
            "look whether the document has moved; its record is kept"
            if gone(failure)
            else "crawl again later; what is missing is asked for again"
        )
        return Issue(code=SourceUnreachable.code, what=what, fix=fix, where=where, stage="crawl")

    def address(self, of: Request | Response) -> str:
        """Give the source's own address of a request, even when a replay server answers."""
        request = of.request if isinstance(of, Response) else of
        return str(request.meta.get("address", request.url)) if request is not None else of.url

    def issue(self, error: TradewarnError) -> Issue:
        """Turn an error into the issue that says the same."""
        return Issue(code=error.code, what=error.what, fix=error.fix, where=error.where, stage="crawl")

    def once(self, issue: Issue) -> Iterator[Issue]:
        """Give an issue the first time only: a thousand records of one new layout are one issue."""
        if issue.what not in self.told:
            self.told.add(issue.what)
            yield issue

    def each(self, rows: Iterable[Row], make: Callable[[Row], Iterator[Made]]) -> Iterator[Made]:
        """Yield what `make` makes of each row, or the issue that stopped it.

        One bad record costs neither the page nor the other records; the window counts
        as not complete, so the record is asked for again until someone has seen to it.
        """
        for row in rows:
            try:
                yield from make(row)
            except SourceChanged as error:
                self.broken = True
                yield self.issue(error)
            except (TypeError, ValueError, AttributeError, LookupError) as error:
                self.broken = True
                yield self.issue(
                    SourceChanged(
                        f"{self.name}: a record is not of the known form: {type(error).__name__}: {error}",
                        fix=f"compare it with crawlers/{self.name}.py",
                        where=str(row)[:200],
                    )
                )

    @contextmanager
    def whole(self, row: Row, where: str, unused: Collection[str] = ()) -> Iterator[dict[str, Any]]:
        """Lend a copy of `row` to pop from; raise if a field is missing or left over.

        Args:
            row: One record as the source published it.
            where: The address to name in the error.
            unused: Fields we know of and deliberately do not keep.

        Raises:
            SourceChanged: The source dropped a field we need, or added one.
        """
        rest = dict(row)
        try:
            yield rest
        except KeyError as missing:
            raise SourceChanged(
                f"{self.name}: no field {missing} in the record",
                fix=f"update the field names in crawlers/{self.name}.py",
                where=where,
            ) from missing
        if extra := sorted(rest.keys() - set(unused)):
            raise SourceChanged(
                f"{self.name}: the record has new fields {extra}",
                fix=f"keep them, or list them as unused, in crawlers/{self.name}.py",
                where=where,
            )
