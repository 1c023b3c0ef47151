"""The extract stage: originals out of the archive, records into the store."""

from collections.abc import Callable, Sequence

from extract.batch import Batch, Original
from extract.printed_address import printed_address
from extract.version import extractor_version
from extract.waiting_scans import enter_waiting_scans
from tradewarn.model import Extraction
from tradewarn.store import Store
from tradewarn.store.following import enter_following
from tradewarn.store.jobs import Job
from tradewarn.work import Stage

NAME = "extract"
BATCH = 64


def extract_stage(store: Store, batch: Callable[[], Batch]) -> Stage:
    """Make the stage that reads documents into notices.

    It takes only what was entered under the version of its rules: a reading bears the
    version that made it, and a worker of older rules would put its own under the newer.

    Args:
        store: Where originals and records are.
        batch: Gives what reads and understands documents.
    """

    def work(jobs: Sequence[Job]) -> None:
        version = extractor_version()
        digests = [job.subject for job in jobs]
        names = store.documents.names(digests)
        originals = (Original(names[digest], digest, store.archive.get(digest)) for digest in digests)
        _keep(store, jobs, list(batch().extract(originals)), version)

    def begin() -> None:
        enter_waiting_scans(store)

    return Stage(name=NAME, work=work, batch=BATCH, version=extractor_version, begin=begin)


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
