"""Crawls into the store: what a crawler brings is archived before it is told so."""

from typing import TYPE_CHECKING

from extract.version import extractor_version
from tradewarn.model import Document, Issue
from tradewarn.store import Store

if TYPE_CHECKING:
    from crawlers.fetched import Fetched


class StoreSink:
    """Keeps documents and enters the work on them, in one transaction each."""

    def __init__(self, store: Store, source: str) -> None:
        self._store, self._source = store, source
        self._issues: list[Issue] = []

    def take(self, fetched: "Fetched") -> bool:
        """Keep a document for good; tell whether its bytes are new."""
        self._store.archive.put(fetched.meta)
        document = Document(
            sha256=self._store.archive.put(fetched.body),
            source=fetched.source,
            name=fetched.ref,
            media_type=fetched.media_type,
            size=len(fetched.body),
            url=fetched.url,
        )
        with self._store.transaction() as c:
            new = self._store.documents.add([document], connection=c)
            self._store.jobs.enqueue("extract", [document.sha256], version=extractor_version(), connection=c)
        return bool(new)

    def issue(self, issue: Issue) -> None:
        """Keep an issue; those of the run before give way to those of this one."""
        self._issues.append(issue)
        self._store.issues.replace(self._source, "crawl", self._issues)

    def known(self, source: str, ref: str) -> set[str]:
        """Give the digest of every body that is kept under this number."""
        return self._store.documents.of_name(source, ref)
