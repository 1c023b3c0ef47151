"""One crawl in a process of its own: a job on stdin, frames on stdout.

Twisted's reactor starts once in a process, so each crawl gets its own. It ends when
its stdin closes: a parent that is killed leaves no orphan that goes on asking.
"""

import os
import sys
import threading
from typing import Any, Self

from scrapy.crawler import AsyncCrawlerProcess
from scrapy.crawler import Crawler as Engine

from crawlers.base import Crawler
from crawlers.fetched import Fetched, WindowDone
from crawlers.job import Job
from crawlers.pipe import End, Tick, send
from crawlers.registry import spider
from crawlers.scrapy_settings import scrapy_settings
from tradewarn.model import Issue

TICK = 5.0  # seconds


class Pipe:
    """Writes what the crawl brings to the parent, as soon as it is there."""

    def __init__(self, fd: int) -> None:
        self.fd = fd

    def put(self, item: Fetched | Issue | WindowDone | Tick | End) -> None:
        """Send one thing; a parent that is gone ends us."""
        try:
            send(self.fd, item)
        except BrokenPipeError:
            os._exit(1)


class Deliver:
    """Scrapy's pipeline: whatever a callback yields goes out at once."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @classmethod
    def from_crawler(cls, crawler: Engine) -> Self:
        """Scrapy's way of making one."""
        return cls(crawler)

    def process_item(self, item: Any) -> Any:
        """Send an item to the parent."""
        assert isinstance(self.engine.spider, Crawler)
        assert self.engine.spider.outbox is not None
        self.engine.spider.outbox.put(item)
        return item


def crawl(job: Job, pipe: Pipe) -> str:
    """Run one crawl to its end; returns Scrapy's reason for ending."""
    process = AsyncCrawlerProcess(scrapy_settings(job.manners))
    from twisted.internet import reactor
    from twisted.internet.task import LoopingCall

    engine = process.create_crawler(spider(job.source))
    ticks: Any = LoopingCall(pipe.put, Tick())
    ticks.clock = reactor
    ticks.start(TICK)
    process.crawl(engine, job=job, outbox=pipe)
    process.start()
    assert engine.stats is not None
    return str(engine.stats.get_value("finish_reason", "died"))


def _end_with_parent() -> None:
    while os.read(0, 1024):
        pass
    os._exit(1)


def main() -> None:
    """Read the job, crawl, say how it ended."""
    fd = os.dup(1)
    os.dup2(2, 1)  # whatever prints must not garble the frames
    job = Job.model_validate_json(sys.stdin.buffer.readline())
    threading.Thread(target=_end_with_parent, daemon=True).start()
    pipe = Pipe(fd)
    pipe.put(End(reason=crawl(job, pipe)))


if __name__ == "__main__":
    main()
