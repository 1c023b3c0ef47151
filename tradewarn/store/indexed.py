"""What each index has taken: the row that makes the store the truth."""

from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.store.jobs import HELD
from tradewarn.store.rows import Rows, upsert
from tradewarn.store.schema import indexed, job

WAITING = ("ready", *HELD)


class Indexed(Rows):
    """The entries an index holds, by its name."""

    def took(
        self, index: str, entries: Iterable[tuple[str, str]], *, connection: Connection | None = None
    ) -> None:
        """Note that an index took entries: id and content hash."""
        rows = [{"index_name": index, "entry": e, "hash": h} for e, h in entries]
        with self._write(connection) as c:
            upsert(c, indexed, rows)

    def dropped(self, index: str, ids: Iterable[str], *, connection: Connection | None = None) -> None:
        """Note that an index gave up entries."""
        gone = list(ids)
        with self._write(connection) as c:
            for start in range(0, len(gone), 500):
                part = gone[start : start + 500]
                c.execute(sa.delete(indexed).where(indexed.c.index_name == index, indexed.c.entry.in_(part)))

    def count(self, index: str) -> int:
        """Count the entries that an index took."""
        row = self._row(sa.select(sa.func.count()).select_from(indexed).where(indexed.c.index_name == index))
        return int(row[0]) if row else 0

    def ids(self, index: str) -> list[str]:
        """List the entries that an index took."""
        query = sa.select(indexed.c.entry).where(indexed.c.index_name == index).order_by(indexed.c.entry)
        return [row[0] for row in self._rows(query)]

    def missing(self, index: str, stage: str) -> int:
        """Count the entries that wait to be taken and that an index does not have in any form."""
        waiting = (job.c.stage == stage, job.c.state.in_(WAITING))  # the index on jobs has these
        return self._number(sa.select(sa.func.count()).select_from(job).where(*waiting, ~_holds(index)))

    def given_up(self, index: str, stage: str) -> int:
        """Count the entries that an index does not have in any form, and whose job is dead."""
        other = job.alias()
        again = sa.exists().where(
            other.c.stage == stage, other.c.subject == job.c.subject, other.c.state.in_(WAITING)
        )
        dead = (job.c.stage == stage, job.c.state == "dead")
        lost = sa.func.count(job.c.subject.distinct())
        return self._number(sa.select(lost).where(*dead, ~_holds(index), ~again))

    def _number(self, query: sa.Select[int]) -> int:
        row = self._row(query)
        return int(row[0]) if row else 0

    def forget(self, index: str, *, connection: Connection | None = None) -> None:
        """Forget what an index held, because it was made anew."""
        with self._write(connection) as c:
            c.execute(sa.delete(indexed).where(indexed.c.index_name == index))


def _holds(index: str) -> sa.Exists:
    return sa.exists().where(indexed.c.index_name == index, indexed.c.entry == job.c.subject)
