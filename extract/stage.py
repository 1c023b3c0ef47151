"""The extract stage: originals out of the archive, records into the store."""

from collections.abc import Callable, Sequence

from extract.extractor import Extractor
from extract.printed_address import printed_address
from extract.reading.sandbox import Readers
from extract.version import extractor_version
from tradewarn.errors import TradewarnError
from tradewarn.model import Extraction, Issue
from tradewarn.store import Store
from tradewarn.store.documents import UNTOLD
from tradewarn.store.following import enter_following
from tradewarn.store.jobs import Job
from tradewarn.work import Stage

NAME = "extract"
BATCH = 64


def extract_stage(store: Store, extractor: Extractor, readers: Callable[[], Readers]) -> Stage:
    """Make the stage that reads documents into notices.

    It takes only what was entered under the version of its rules: a reading bears the
    version that made it, and a worker of older rules would put its own under the newer.

    Args:
        store: Where originals and records are.
        extractor: Reads pages into notices.
        readers: Gives the open pool that reads bytes into pages.
    """

    def work(jobs: Sequence[Job]) -> None:
        version = extractor_version()
        originals = ((job.subject, store.archive.get(job.subject)) for job in jobs)
        names = store.documents.names([job.subject for job in jobs])
        made = []
        for digest, outcome in readers().map(originals, meanwhile=extractor.warm):
            if isinstance(outcome, TradewarnError):
                made.append(unreadable(names[digest], digest, outcome))
                continue
            made.append(
                extractor.extract(
                    outcome.pages, path=names[digest], sha256=digest, media_type=outcome.media_type
                )
            )
        _keep(store, jobs, made, version)

    return Stage(name=NAME, work=work, batch=BATCH, version=extractor_version)


def unreadable(path: str, digest: str, error: TradewarnError) -> Extraction:
    """Turn a reader's refusal into an extraction that says why it is empty."""
    issue = Issue(code=error.code, what=error.what, fix=error.fix, where=error.where or path, stage="read")
    return Extraction(
        path=path,
        sha256=digest,
        media_type=UNTOLD,
        language=None,
        pages=(),
        relevant=False,
        notices=(),
        issues=(issue,),
    )


def _keep(store: Store, jobs: Sequence[Job], made: Sequence[Extraction], version: str) -> None:
    """Write everything the batch made, its `done`, and the work that follows, at once."""
    addresses = {e.sha256: printed_address(e.media_type, e.pages) for e in made}
    with store.transaction() as c:
        store.jobs.done(jobs, connection=c)
        before = store.notices.of_documents([e.sha256 for e in made], connection=c)
        store.documents.read(made, version=version, addresses=addresses, connection=c)
        notices = store.notices.replace(made, connection=c)
        store.issues.replace_many({e.sha256: e.issues for e in made}, NAME, connection=c)
        enter_following(store.jobs, notices, touched=before, connection=c)
