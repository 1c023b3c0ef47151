"""Run one crawl: order it, take what it brings, remember how far it came."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date as Date
from datetime import timedelta
from hashlib import sha256
from typing import Protocol

from crawlers.fetched import Fetched, WindowDone
from crawlers.job import Job, Manners
from crawlers.pipe import End, Frame, Silence, frames
from crawlers.registry import source
from crawlers.source import SourceInfo
from crawlers.state import Progress, State
from crawlers.window import DAY, Window, cut, uncovered
from tradewarn.errors import BadUse, SourceChanged, SourceError
from tradewarn.model import Issue, Record
from tradewarn.settings import Settings

QUIET = 120.0  # seconds without a sign of life; the child gives one every five


class Sink(Protocol):
    """Where a crawl's harvest goes: the store, or a folder in a test."""

    def take(self, fetched: Fetched) -> bool:
        """Keep a document for good before returning; tell whether its bytes are new for its `ref`."""

    def issue(self, issue: Issue) -> None:
        """Keep an issue."""

    def known(self, source: str, ref: str) -> set[str]:
        """Give the sha256 of every body that is kept under this `ref`."""


class RunReport(Record):
    """What one crawl did.

    `complete` is true only if every window was asked to its end: only then is nothing
    missing. A complete run may still have issues. `documents` counts those new to the
    sink, `revised` those among them whose `ref` was there with other bytes, `unchanged`
    those it knew, `others` records left because they are about something else.
    """

    source: str
    documents: int = 0
    revised: int = 0
    unchanged: int = 0
    others: int = 0
    issues: tuple[Issue, ...] = ()
    newest: Date | None = None
    through: Date | None = None
    complete: bool = False


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
    take = _Taking(info, progress, sink=sink, state=state)
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


class _Taking:
    """Takes the frames of one crawl, in order, each for good before the next."""

    def __init__(self, info: SourceInfo, progress: Progress, *, sink: Sink, state: State) -> None:
        self.info, self.progress, self.sink, self.state = info, progress, sink, state
        self.issues: list[Issue] = []
        self.new = self.revised = self.unchanged = self.others = 0
        self.fields: set[str] = set()
        self.whole = True
        self.ended = ""

    def __call__(self, frame: Frame) -> None:
        match frame:
            case Fetched():
                self.document(frame)
            case Issue():
                self.issue(frame)
            case WindowDone():
                self.window(frame)
            case End(reason=reason):
                self.ended = reason

    def document(self, fetched: Fetched) -> None:
        """Give it to the sink, then remember that it has it: in this order nothing is lost."""
        before = self.sink.known(fetched.source, fetched.ref)
        new = self.sink.take(fetched)
        self.new += new
        self.unchanged += not new
        self.revised += new and bool(before)
        if fetched.body != fetched.meta:  # a bare record may get its body the next time
            self.state.hold(self.info.name, fetched.key, sha256(fetched.meta).hexdigest())

    def issue(self, issue: Issue) -> None:
        """Keep it for a person."""
        self.issues.append(issue)
        self.sink.issue(issue)

    def trouble(self, error: SourceError) -> None:
        """Fail the run for something that befell the whole crawl."""
        self.whole = False
        self.issue(
            Issue(code=error.code, what=f"{self.info.name}: {error.what}", fix=error.fix, stage="crawl")
        )

    def window(self, done: WindowDone) -> None:
        """Move on past a finished window; an unfinished one is asked for again."""
        self.others += done.others
        self.whole &= done.complete
        self.fields.update(done.fields)
        newest = max(filter(None, (done.newest, self.progress.newest)), default=None)
        self.progress = self.progress.model_copy(update={"newest": newest})
        if done.complete:
            self.progress = self.progress.with_window(done.window)
        self.state.save(self.progress)

    def report(self) -> RunReport:
        """Close the run: success only if the child said so and no window is unfinished."""
        if self.ended != "finished":
            self.trouble(
                SourceError(
                    f"the crawl process ended early ({self.ended or 'it died'})",
                    fix="run the crawl again; it resumes where this one stopped",
                )
            )
        if self.whole:
            self.vanished()
            fields = tuple(sorted(self.fields)) or self.progress.fields
            self.progress = self.progress.model_copy(update={"done": (), "fields": fields})
            self.state.save(self.progress)
            self.state.release(self.info.name)
        return RunReport(
            source=self.info.name,
            documents=self.new,
            revised=self.revised,
            unchanged=self.unchanged,
            others=self.others,
            issues=tuple(self.issues),
            newest=self.progress.newest,
            through=self.progress.through,
            complete=self.whole,
        )

    def vanished(self) -> None:
        """Report record fields that the source sent until now and sends no more."""
        gone = sorted(set(self.progress.fields) - self.fields) if self.fields else []
        if gone:
            error = SourceChanged(
                f"the records have no fields {gone} any more",
                fix=f"look at the source; change crawlers/{self.info.name}.py if it dropped them",
                where=self.info.start_url,
            )
            self.issue(
                Issue(
                    code=error.code,
                    what=f"{self.info.name}: {error.what}",
                    fix=error.fix,
                    where=error.where,
                    stage="crawl",
                )
            )
