"""Crawls into the store: what a crawler brings is archived before it is told so."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from extract.version import extractor_version
from tradewarn.model import Document, Issue
from tradewarn.settings import Settings
from tradewarn.store import Store
from tradewarn.store.runs import Run

if TYPE_CHECKING:
    from crawlers.fetched import Fetched
    from crawlers.source import SourceInfo
    from crawlers.taking import RunReport


class StoreSink:
    """Keeps documents and enters the work on them, in one transaction each.

    The issues of the run before stand until this one has some of its own, or ends: a
    crawl that is refused, since another runs, takes none away.

    `taken` are the digests of those that came; `issues` what a person must look at. While the
    queue has no room it takes nothing, and the crawl waits, since its child's pipe is full.
    """

    def __init__(self, store: Store, source: str, *, room: Callable[[], None] = lambda: None) -> None:
        self._store, self._source, self._room = store, source, room
        self.taken: list[str] = []
        self.issues: list[Issue] = []

    def take(self, fetched: "Fetched") -> bool:
        """Keep a document for good; tell whether its bytes are new."""
        self._room()
        bare = fetched.meta == fetched.body
        document = Document(
            sha256=self._store.archive.put(fetched.body),
            source=fetched.source,
            name=fetched.ref,
            media_type=fetched.media_type,
            size=len(fetched.body),
            url=fetched.page or fetched.url,
            meta=None if bare else self._store.archive.put(fetched.meta),
        )
        with self._store.transaction() as c:
            new = self._store.documents.add([document], connection=c)
            self._store.jobs.supersede("extract", {document.sha256: extractor_version()}, connection=c)
        self.taken.append(document.sha256)
        return bool(new)

    def issue(self, issue: Issue) -> None:
        """Keep an issue; those of the run before give way to those of this one."""
        self.issues.append(issue)
        self.settle()

    def settle(self) -> None:
        """Put what this run raised, if only nothing, in place of what the run before did."""
        self._store.issues.replace(self._source, "crawl", self.issues)

    def known(self, source: str, ref: str) -> set[str]:
        """Give the digest of every body that is kept under this number."""
        return self._store.documents.of_name(source, ref)


@dataclass(frozen=True)
class Order:
    """What a crawl is asked for: days of publication, and another host in place of the source's."""

    since: date | None
    until: date | None
    base_url: str | None
    today: date


@dataclass(frozen=True)
class Harvest:
    """What one crawl brought: its report, alarms among the issues, and the documents."""

    report: "RunReport"
    taken: Sequence[str]


def gather(
    store: Store,
    info: "SourceInfo",
    order: Order,
    *,
    settings: Settings,
    now: Callable[[], str],
    room: Callable[[], None] = lambda: None,
) -> Harvest:
    """Crawl one source into the store, keep the run, and ask whether the source is too quiet."""
    from crawlers.alarms import RUNS, alarms
    from crawlers.running import run
    from crawlers.state import FolderState

    started, sink = now(), StoreSink(store, info.name, room=room)
    report = run(
        info.name,
        sink=sink,
        state=FolderState(settings.home / "crawl"),
        since=order.since,
        until=order.until,
        today=order.today,
        base_url=order.base_url,
        settings=settings,
    )
    sink.settle()
    store.runs.add(
        Run(
            source=info.name,
            started=started,
            ended=now(),
            complete=report.complete,
            documents=report.documents,
            listed=report.listed,
            days=report.days,
            issues=len(report.issues),
            newest=report.newest,
        )
    )
    asked_to = order.until or order.today  # what comes after nobody asked for
    for alarm in alarms(info, store.runs.complete(info.name, limit=RUNS + 1), today=asked_to):
        sink.issue(alarm)
    return Harvest(report.model_copy(update={"issues": tuple(sink.issues)}), tuple(sink.taken))


def with_reading(store: Store, harvest: Harvest, left: Sequence[str]) -> "RunReport":
    """Add to a crawl's report what reading its documents raised.

    Args:
        store: Where the issues are.
        harvest: What the crawl brought.
        left: Documents that were waiting to be read before: those of this source count
            too, for a run before was killed over them.
    """
    report = harvest.report
    own = [d for d in left if store.documents.get(d).source == report.source]
    raised = store.issues.of(dict.fromkeys([*harvest.taken, *own]))
    return report.model_copy(update={"issues": (*report.issues, *raised)})
