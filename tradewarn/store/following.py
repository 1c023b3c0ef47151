"""What must be done anew when notices change: one list, whoever changed them."""

from collections.abc import Iterable, Mapping

from sqlalchemy.engine import Connection

from tradewarn.model import Notice
from tradewarn.store.archive import sha256
from tradewarn.store.jobs import Jobs
from tradewarn.store.rows import canonical

PROJECTION = "1"  # the version of jobs that are entered again and again


def enter_following(
    jobs: Jobs, notices: Iterable[Notice], *, touched: Mapping[str, str | None], connection: Connection
) -> None:
    """Enter the work that follows, in the transaction that changes the notices.

    A notice asks the profiles again only when it reads otherwise than it last did; the
    index and its market's cases are made anew in any case.

    Args:
        jobs: The queue.
        notices: As they read from now on.
        touched: The id and market of each notice as it was until now, also of one that
            is no more: it leaves the index, and its old market's cases.
        connection: The transaction.
    """
    listed = list(notices)
    markets = {n.importing_country for n in listed} | set(touched.values())
    jobs.supersede("match", {n.id: reading(n) for n in listed}, connection=connection)
    jobs.reopen(
        "index", sorted({n.id for n in listed} | touched.keys()), version=PROJECTION, connection=connection
    )
    jobs.reopen("cases", sorted(m for m in markets if m), version=PROJECTION, connection=connection)


def reading(notice: Notice) -> str:
    """Name what a notice says."""
    return sha256(canonical(notice).encode())[:12]
