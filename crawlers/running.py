"""Run one crawl: order it, take what it brings, remember how far it came."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date as Date
from datetime import timedelta

from crawlers.job import Job, Manners
from crawlers.pipe import End, Frame, Silence, frames
from crawlers.registry import source
from crawlers.source import SourceInfo
from crawlers.state import Progress, State
from crawlers.taking import RunReport, Sink, Taking
from crawlers.window import DAY, Window, cut, uncovered
from tradewarn.errors import BadUse
from tradewarn.settings import Settings

__all__ = ["RunReport", "Sink", "run"]

QUIET = 120.0  # seconds without a sign of life; the child gives one every five


def run(
    name: str,
    *,
    sink: Sink,
    state: State,
    since: Date | None = None,
    until: Date | None = None,
    today: Date | None = None,
    base_url: str | None = None,
    settings: Settings,
) -> RunReport:
    """Crawl one source into the sink.

    Without `since` it goes on where the last run ended, less the overlap for late
    corrections. Whatever a run before finished, though it was killed, is not asked
    for again.

    Args:
        name: The source.
        sink: Takes the documents; what it took is never lost.
        state: Remembers how far the source is crawled.
        since: First day of publication.
        until: Last day of publication; today if nobody says.
        today: The day it is.
        base_url: Sends every request to another host; path and query are kept.
        settings: How long to wait, and for how much, is theirs to say.

    Raises:
        BadUse: `since` is after `until`.
        NotFound: No source has that name.
        StoreBusy: Another crawl of this source is running.
    """
    info = source(name)
    day = today or Date.today()
    with state.only(info.name):
        progress = state.load(info.name)
        span = _span(info, progress, since=since, until=until or day, today=day)
        if progress.through is None:
            progress = progress.model_copy(update={"since": span.start})
        return crawl(
            info, span, progress, sink=sink, state=state, base_url=base_url, manners=manners(settings)
        )


def manners(settings: Settings) -> Manners:
    """Give the manners that the settings ask for."""
    return Manners(
        delay=settings.crawl_delay,
        timeout=settings.crawl_timeout,
        size_limit=settings.crawl_size_limit,
        contact=settings.crawl_contact,
    )


def crawl(
    info: SourceInfo,
    span: Window,
    progress: Progress,
    *,
    sink: Sink,
    state: State,
    base_url: str | None,
    manners: Manners,
) -> RunReport:
    """Crawl what of a span of days is not done yet; `run` decides the span."""
    left = [w for piece in uncovered(span, progress.done) for w in cut(piece, days=info.window_days)]
    job = Job(
        source=info,
        windows=tuple(left),
        held=dict(state.held(info.name)),
        base_url=base_url,
        manners=manners,
    )
    take = Taking(info, progress, sink=sink, state=state)
    try:
        if left:
            with _child(job) as incoming:
                for frame in incoming:
                    take(frame)
        else:
            take(End(reason="finished"))  # a run before was killed after its last window
    except Silence as error:
        take.trouble(error)
    return take.report()


def _span(info: SourceInfo, progress: Progress, *, since: Date | None, until: Date, today: Date) -> Window:
    if since is None and progress.through is not None:
        since = min(progress.through + DAY, until) - timedelta(days=info.overlap_days)
    since = since or progress.since or today - timedelta(days=info.first_days)
    if since > until:
        raise BadUse(f"nothing lies between {since} and {until}", fix="give a `--since` before `--until`")
    return Window(start=since, end=until)


@contextmanager
def _child(job: Job) -> Iterator[Iterator[Frame]]:
    """Start the crawl's process; it ends with the block, however the block ends."""
    with subprocess.Popen(
        [sys.executable, "-m", "crawlers.child"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            process.stdin.write(job.model_dump_json().encode() + b"\n")
            process.stdin.flush()
            yield frames(process.stdout.fileno(), patience=QUIET)
        finally:
            process.kill()  # it has said all, or nobody listens any more
