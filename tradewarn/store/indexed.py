"""What each index has taken: the row that makes the store the truth."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.store.jobs import HELD
from tradewarn.store.rows import Rows, upsert
from tradewarn.store.schema import index_seen, indexed, job

WAITING = ("ready", *HELD)
TOGETHER = 1_000  # entries of one page


@dataclass(frozen=True, slots=True)
class Seen:
    """How an index was when this store last wrote to it.

    Attributes:
        lineage: Names the index itself: one that was made anew has another.
        generation: Its commits so far; one that was restored has fewer.
    """

    lineage: str
    generation: int


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

    def outdates_others(
        self, index: str, ids: Iterable[str], *, connection: Connection | None = None
    ) -> None:
        """Note that one index has something that all others now lack, or have in an older form.

        One that is used again, as after a move there and back, is then compared with the store.
        """
        newer = list(ids)
        with self._write(connection) as c:
            for start in range(0, len(newer), 500):
                part = newer[start : start + 500]
                c.execute(sa.delete(indexed).where(indexed.c.index_name != index, indexed.c.entry.in_(part)))
            c.execute(sa.delete(index_seen).where(index_seen.c.index_name != index))

    def count(self, index: str) -> int:
        """Count the entries that an index took."""
        row = self._row(sa.select(sa.func.count()).select_from(indexed).where(indexed.c.index_name == index))
        return int(row[0]) if row else 0

    def ids(self, index: str) -> list[str]:
        """List the entries that an index took."""
        query = sa.select(indexed.c.entry).where(indexed.c.index_name == index).order_by(indexed.c.entry)
        return [row[0] for row in self._rows(query)]

    def pages(self, index: str) -> Iterator[dict[str, str]]:
        """Yield the entries that an index took, with their hashes, some at a time."""
        query = sa.select(indexed.c.entry, indexed.c.hash).where(indexed.c.index_name == index)
        query, last = query.order_by(indexed.c.entry).limit(TOGETHER), ""
        while rows := self._rows(query.where(indexed.c.entry > last)):
            yield {row.entry: row.hash for row in rows}
            last = rows[-1].entry

    def unaccounted(self, index: str, ids: Iterable[str], stage: str) -> list[str]:
        """Tell which of these ids an index neither took nor is about to, as seen at one moment."""
        asked = sorted(ids)
        found: set[str] = set()
        for start in range(0, len(asked), 500):
            part = asked[start : start + 500]
            held = sa.select(indexed.c.entry).where(indexed.c.index_name == index, indexed.c.entry.in_(part))
            waits = (job.c.stage == stage, job.c.subject.in_(part), job.c.state.in_(WAITING))
            with self._read() as c:
                found.update(c.scalars(held.union(sa.select(job.c.subject).where(*waits))))
        return [one for one in asked if one not in found]

    def seen(self, index: str) -> Seen | None:
        """Tell how an index was last seen; none where it never was."""
        query = sa.select(index_seen.c.lineage, index_seen.c.generation)
        row = self._row(query.where(index_seen.c.index_name == index))
        return Seen(str(row[0]), int(row[1])) if row else None

    def saw(
        self, index: str, seen: Seen, *, anew: bool = False, connection: Connection | None = None
    ) -> None:
        """Note how an index is; of two writers the later commit stays noted.

        All writers share this row, so it is written last in a transaction.

        Args:
            index: Which.
            seen: How it is.
            anew: Also where it has fewer commits than were noted.
            connection: The transaction to write in.
        """
        with self._write(connection) as c:
            named = index_seen.c.index_name == index
            query = sa.select(index_seen.c.lineage, index_seen.c.generation).where(named)
            if c.dialect.name == "postgresql":
                query = query.with_for_update()
            noted = c.execute(query).first()
            later = noted is None or noted.lineage != seen.lineage or noted.generation < seen.generation
            if anew or later:
                row = {"index_name": index, "lineage": seen.lineage, "generation": seen.generation}
                upsert(c, index_seen, [row])

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
