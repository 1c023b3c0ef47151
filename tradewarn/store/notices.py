"""Notices: the machine's reading, with a person's corrections laid over it."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.errors import BadUse, NotFound
from tradewarn.model import Extraction, Notice
from tradewarn.store import corrections
from tradewarn.store.asking import ask, forget_asked
from tradewarn.store.attaching import attach, hold_notices
from tradewarn.store.carrying import carry
from tradewarn.store.noticing import LONGEST_NUMBER, notice_row
from tradewarn.store.referring import note_cited
from tradewarn.store.reviews import Reviews
from tradewarn.store.rows import Rows, changed, upsert
from tradewarn.store.schema import correction, document, notice

LARGEST_PAGE = 100


class Notices(Rows):
    """The notices by id, document, market and number."""

    def replace(
        self, extractions: Iterable[Extraction], *, connection: Connection | None = None
    ) -> list[Notice]:
        """Put each document's notices in place of those an older run gave it.

        A notice that stays is written over in its row: who waits to decide on it finds it.

        Returns:
            The notices as people see them: with the corrections that they bear.
        """
        items = list(extractions)
        machine = [n for e in items for n in e.notices]
        with self._write(connection) as c:
            changed(c)
            gone: list[str] = []
            for start in range(0, len(items), 500):
                part = items[start : start + 500]
                digests = [e.sha256 for e in part]
                held = hold_notices(c, digests)
                attach(c, held, digests, [n for e in part for n in e.notices])
                forget_asked(c, digests)
                gone += sorted(held.keys() - {n.id for e in part for n in e.notices})
            _delete(c, gone)
            carry(c, machine)
            seen = corrections.laid_over(c, machine)
            upsert(c, notice, [notice_row(m, s) for m, s in zip(machine, seen, strict=True)])
            note_cited(c, machine, gone=gone)
            ask(c, machine, seen)
            corrections.tell_unfit(c, [e.sha256 for e in items], machine)
        return seen

    def get(self, id: str) -> Notice:  # noqa: A002  (the contract's name)
        """Return one notice as people see it.

        Raises:
            NotFound: No notice has this id.
        """
        machine = self.machine(id)
        with self._read() as c:
            return corrections.laid_over(c, [machine])[0]

    def machine(self, id: str) -> Notice:  # noqa: A002
        """Return one notice as the machine read it, with the passages it read.

        Raises:
            NotFound: No notice has this id.
        """
        row = self._row(sa.select(notice.c.body).where(notice.c.id == id))
        if row is None:
            raise NotFound(f"no notice {id}", fix="take an id from `tradewarn search`")
        return Notice.model_validate_json(row[0])

    def many(self, ids: Sequence[str]) -> list[Notice]:
        """Return the notices of these ids that exist, in the order asked."""
        by_id = {n.id: n for n in self._laid_over([body for _, body in self.stored(ids)])}
        return [by_id[i] for i in ids if i in by_id]

    def many_stored(self, ids: Sequence[str]) -> dict[str, tuple[str, Notice]]:
        """Map those of the ids that exist to what is stored, and to the notice as people see it."""
        bodies = dict(self.stored(ids))
        return {n.id: (bodies[n.id], n) for n in self._laid_over(list(bodies.values()))}

    def stored(self, ids: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Give what is stored of those of the ids that exist: it tells one that was read again."""
        for start in range(0, len(ids), 500):
            part = notice.c.id.in_(list(ids[start : start + 500]))
            yield from map(tuple, self._rows(sa.select(notice.c.id, notice.c.body).where(part)))

    def companies(self) -> dict[str, str]:
        """Map every notice to the companies that it names, as people see them: their list as JSON.

        Taken out by the database: reading 100,000 notices whole takes minutes.
        """
        with self._read() as connection:
            listed = _companies_of(connection.dialect.name)
            found = {i: text or "[]" for i, text in connection.execute(sa.select(notice.c.id, listed))}
        decided = sa.select(correction.c.notice).where(correction.c.field == "companies")
        for read in self.many([i for (i,) in self._rows(decided)]):
            found[read.id] = json.dumps([c.model_dump(mode="json") for c in read.companies])
        return found

    def of_document(self, sha256: str) -> list[Notice]:
        """Return a document's notices by their order in it."""
        query = sa.select(notice.c.body).where(notice.c.document == sha256).order_by(notice.c.id)
        return self._laid_over([r[0] for r in self._rows(query)])

    def of_documents(self, digests: Sequence[str], *, connection: Connection) -> dict[str, str | None]:
        """Map the ids of these documents' notices to their market, as kept before a change."""
        kept: dict[str, str | None] = {}
        for start in range(0, len(digests), 500):
            where = notice.c.document.in_(list(digests[start : start + 500]))
            rows = connection.execute(sa.select(notice.c.id, notice.c.market).where(where))
            kept.update((row.id, row.market) for row in rows)
        return kept

    def of_market(self, market: str) -> list[Notice]:
        """Return the notices of one importing country, oldest first."""
        query = (
            sa.select(notice.c.body)
            .where(notice.c.market == market)
            .order_by(notice.c.publication_date, notice.c.id)
        )
        return self._laid_over([r[0] for r in self._rows(query)])

    def between(self, market: str, first: date, last: date) -> list[Notice]:
        """Return the notices of one importing country from `first` to `last`, oldest first."""
        query = (
            sa.select(notice.c.body)
            .where(notice.c.market == market, notice.c.publication_date.between(first, last))
            .order_by(notice.c.publication_date, notice.c.id)
        )
        return self._laid_over([r[0] for r in self._rows(query)])

    def recent(self, reach: timedelta) -> list[str]:
        """List the notices of each market that are at most so much older than its newest."""
        day = notice.c.publication_date
        newest = (
            sa.select(notice.c.market, sa.func.max(day)).where(day.is_not(None)).group_by(notice.c.market)
        )
        ids: list[str] = []
        for market, last in self._rows(newest):
            near = sa.select(notice.c.id).where(notice.c.market == market, day >= last - reach)
            ids += [i for (i,) in self._rows(near.order_by(notice.c.id))]
        return ids

    def markets(self) -> list[str]:
        """List the importing countries that have notices."""
        query = sa.select(notice.c.market).where(notice.c.market.is_not(None)).distinct()
        return sorted(r[0] for r in self._rows(query))

    def page(
        self,
        *,
        limit: int = 20,
        offset: int = 0,
        authority: str | None = None,
        market: str | None = None,
        stage: str | None = None,
        number: str | None = None,
    ) -> tuple[int, list[Notice]]:
        """Return how many notices pass the filters, and one page of them, newest first.

        Raises:
            BadUse: `limit` is not within 1 and 100.
        """
        if not 1 <= limit <= LARGEST_PAGE or offset < 0:
            raise BadUse(
                f"limit {limit}, offset {offset}", fix=f"limit is 1 to {LARGEST_PAGE}, offset 0 or more"
            )
        cut = number[:LONGEST_NUMBER] if number else number
        wanted = {"authority": authority, "market": market, "stage": stage, "document_number": cut}
        where = [notice.c[k] == v for k, v in wanted.items() if v is not None]
        total = self._row(sa.select(sa.func.count()).select_from(notice).where(*where))
        newest_first = (notice.c.publication_date.desc().nulls_last(), notice.c.id)
        query = sa.select(notice.c.body).where(*where).order_by(*newest_first).limit(limit).offset(offset)
        return int(total[0]) if total else 0, self._laid_over([r[0] for r in self._rows(query)])

    def all(self) -> Iterator[Notice]:
        """Yield every notice by id."""
        last = ""
        while True:
            query = sa.select(notice.c.id, notice.c.body).where(notice.c.id > last).order_by(notice.c.id)
            rows = self._rows(query.limit(500))
            if not rows:
                return
            yield from self._laid_over([r[1] for r in rows])
            last = rows[-1][0]

    def ids(self) -> list[str]:
        """List the ids of all notices."""
        return [i for (i,) in self._rows(sa.select(notice.c.id).order_by(notice.c.id))]

    def count(self) -> int:
        """Return how many notices there are."""
        row = self._row(sa.select(sa.func.count()).select_from(notice))
        return int(row[0]) if row else 0

    def count_of(self, digests: Sequence[str]) -> int:
        """Return how many notices these documents hold."""
        total = 0
        for start in range(0, len(digests), 500):
            where = notice.c.document.in_(digests[start : start + 500])
            row = self._row(sa.select(sa.func.count()).select_from(notice).where(where))
            total += int(row[0]) if row else 0
        return total

    def dates(self) -> list[tuple[str, str, date]]:
        """List authority, market and publication date of every dated notice."""
        columns = (notice.c.authority, notice.c.market, notice.c.publication_date)
        query = sa.select(*columns).where(notice.c.publication_date.is_not(None))
        return [(a or "", m or "", d) for a, m, d in self._rows(query)]

    def by_source(self) -> dict[str, tuple[tuple[str, ...], date | None]]:
        """Map each source of documents to its authorities and its newest date of publication."""
        joined = sa.join(notice, document, notice.c.document == document.c.sha256)
        columns = (document.c.source, notice.c.authority, sa.func.max(notice.c.publication_date))
        query = sa.select(*columns).select_from(joined).group_by(document.c.source, notice.c.authority)
        found: dict[str, tuple[tuple[str, ...], date | None]] = {}
        for source, authority, newest in self._rows(query.order_by(document.c.source, notice.c.authority)):
            names, before = found.get(source, ((), None))
            dates = [d for d in (before, newest) if d is not None]
            found[source] = ((*names, authority) if authority else names, max(dates, default=None))
        return found

    def correct(self, id: str, field: str, value: Any, *, reviewer: str, at: str) -> Notice:  # noqa: A002
        """Lay a person's value over the machine's, for this and every later reading.

        The index, the cases of its market, of the old one too, and the match with the
        profiles are entered again in the same transaction.

        Args:
            id: The notice.
            field: One of its fields.
            value: The value in JSON form.
            reviewer: Who.
            at: When, ISO 8601.

        Raises:
            BadUse: The field is unknown or the value does not fit it.
            NotFound: No notice has this id.
        """
        Reviews(self._engine).decide(f"{id}:{field}", "corrected", value=value, by=reviewer, at=at)
        return self.get(id)

    def _laid_over(self, bodies: Sequence[str]) -> list[Notice]:
        notices = [Notice.model_validate_json(b) for b in bodies]
        if not notices:
            return []
        with self._read() as c:
            return corrections.laid_over(c, notices)


def _companies_of(dialect: str) -> sa.ColumnElement[str]:
    if dialect == "postgresql":
        return sa.cast(sa.cast(notice.c.body, sa.JSON).op("->")("companies"), sa.Text)
    return sa.func.json_extract(notice.c.body, "$.companies")


def _delete(c: Connection, gone: Sequence[str]) -> None:
    for start in range(0, len(gone), 500):
        c.execute(sa.delete(notice).where(notice.c.id.in_(gone[start : start + 500])))
