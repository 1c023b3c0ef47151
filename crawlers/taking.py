"""Take what one crawl brings: each thing for good before the next, and the sum of it."""

from datetime import date as Date
from hashlib import sha256
from typing import Protocol

from crawlers.fetched import Fetched, WindowDone
from crawlers.pipe import End, Frame
from crawlers.source import SourceInfo
from crawlers.state import Progress, State
from tradewarn.errors import SourceChanged, SourceError
from tradewarn.model import Issue, Record


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
    those it knew, `others` records left because they are about something else. `listed`
    counts all records that the source showed for the `days` that were asked to their end.
    """

    source: str
    documents: int = 0
    revised: int = 0
    unchanged: int = 0
    others: int = 0
    listed: int = 0
    days: int = 0
    issues: tuple[Issue, ...] = ()
    newest: Date | None = None
    through: Date | None = None
    complete: bool = False


class Taking:
    """Takes the frames of one crawl, in order, each for good before the next."""

    def __init__(self, info: SourceInfo, progress: Progress, *, sink: Sink, state: State) -> None:
        self.info, self.progress, self.sink, self.state = info, progress, sink, state
        self.issues: list[Issue] = []
        self.new = self.revised = self.unchanged = self.others = self.listed = self.days = 0
        self.fields: set[str] = set()
        self.whole = True
        self.ended = ""

    def __call__(self, frame: Frame) -> None:
        """Take one frame; a tick only says that the child is alive."""
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
        last = min(done.newest, done.window.end) if done.newest else None  # a day to come hides silence
        newest = max(filter(None, (last, self.progress.newest)), default=None)
        self.progress = self.progress.model_copy(update={"newest": newest})
        if done.complete:
            self.listed += done.listed
            self.days += done.window.days
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
            listed=self.listed,
            days=self.days,
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
