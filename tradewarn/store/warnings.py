"""Early warnings and their ledger: every change is a row that is never deleted."""

from collections.abc import Collection, Sequence
from datetime import date as Date
from datetime import timedelta
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.errors import BadUse, NotFound
from tradewarn.model import EarlyWarning
from tradewarn.store.fallen import MACHINE, reasons_back
from tradewarn.store.rows import Rows, canonical, insert_new
from tradewarn.store.schema import ledger, warning

Status = Literal["draft", "published", "withdrawn"]
NEWS = timedelta(days=90)  # a notice older than this is no news, however grave


def news_from(today: Date) -> Date:
    """Give the first day of what is news today."""
    return today - NEWS


class Warnings(Rows):
    """The warnings by id; raising one twice changes nothing, but for one whose reason was gone."""

    def raise_new(
        self, items: Sequence[tuple[EarlyWarning, str]], *, at: str, connection: Connection | None = None
    ) -> int:
        """Keep warnings that are new, each with the act that raised it.

        Args:
            items: The warning, and the identity of the act (so that a duplicate of
                the act raises none).
            at: When, ISO 8601, for the ledger.
            connection: The transaction of the job.

        Returns:
            How many were new.
        """
        added = 0
        known: list[EarlyWarning] = []
        with self._write(connection) as c:
            for item, act in items:
                if insert_new(c, warning, [_row(item, act)]):
                    added += 1
                    self._tell(c, item.id, "raised", by=MACHINE, at=at, note="")
                else:
                    known.append(item)
            reasons_back(c, known, at=at)
        return added

    def acts(self, profile: str, *, connection: Connection | None = None) -> set[str]:
        """Return the acts a profile was warned of already."""
        query = sa.select(warning.c.act).where(warning.c.profile == profile)
        with self._write(connection) as c:
            return {r[0] for r in c.execute(query)}

    def get(self, id: str) -> EarlyWarning:  # noqa: A002  (the contract's name)
        """Return one warning.

        Raises:
            NotFound: No warning has this id.
        """
        row = self._row(sa.select(warning.c.body).where(warning.c.id == id))
        if row is None:
            raise _missing(id)
        return EarlyWarning.model_validate_json(row[0])

    def all(
        self, *, status: Status | None = None, news_from: Date | None = None, limit: int | None = None
    ) -> list[EarlyWarning]:
        """List the warnings, in the order of `page`."""
        return self.page(status=status, news_from=news_from, limit=limit)[1]

    def page(
        self,
        *,
        profiles: Collection[str] | None = None,
        drafts_of: Collection[str] | None = None,
        status: Status | None = None,
        without: Status | None = None,
        level: int | None = None,
        kind: str | None = None,
        record: str | None = None,
        as_told: bool = False,
        news_from: Date | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> tuple[int, list[EarlyWarning]]:
        """Return how many warnings pass the filters, and one page of them.

        Those on notices of `news_from` or later come first, the gravest before the others:
        an old act may have been grave, but it is no news. The others follow, newest first.

        Args:
            profiles: Only those of these profiles; all where it is None.
            drafts_of: Of profiles that are not among these, only what was published at some time.
            status: Only these.
            without: All but these.
            level: Only these.
            kind: Only these.
            record: Only those that this record raised.
            as_told: Order by when the ledger last told of them, the latest first.
            news_from: The first day of what is news; without it all is.
            limit: The most to return.
            offset: How many to pass over.
        """
        wanted = {"status": status, "level": level, "kind": kind, "record": record}
        where = [warning.c[k] == v for k, v in wanted.items() if v is not None]
        if profiles is not None:
            where.append(warning.c.profile.in_(sorted(profiles)))
        if drafts_of is not None:
            where.append(sa.or_(warning.c.profile.in_(sorted(drafts_of)), _was_published()))
        if without is not None:
            where.append(warning.c.status != without)
        order = [*_gravest_news(news_from), warning.c.created.desc(), warning.c.level.desc(), warning.c.id]
        if as_told:
            last = sa.select(sa.func.max(ledger.c.at)).where(ledger.c.warning == warning.c.id)
            order = [last.scalar_subquery().desc(), warning.c.id.desc()]
        total = self._row(sa.select(sa.func.count()).select_from(warning).where(*where))
        query = sa.select(warning.c.body).where(*where).order_by(*order).limit(limit).offset(offset)
        rows = self._rows(query)
        return int(total[0]) if total else 0, [EarlyWarning.model_validate_json(r[0]) for r in rows]

    def set_status(self, id: str, status: Status, *, by: str, at: str, note: str = "") -> EarlyWarning:  # noqa: A002
        """Publish or withdraw a warning, and tell it in the ledger.

        Doing so twice is told once.

        Raises:
            BadUse: The warning was withdrawn, which is final.
            NotFound: No warning has this id.
        """
        named = warning.c.id == id
        with self._write() as c:
            row = c.execute(sa.select(warning.c.body).where(named).with_for_update()).first()
            if row is None:
                raise _missing(id)
            before = EarlyWarning.model_validate_json(row[0])
            if before.status == status:
                return before
            if before.status == "withdrawn":
                raise BadUse(f"{id} was withdrawn", fix="a withdrawn warning stays so; raise a new one")
            changed = before.model_copy(update={"status": status})
            values = {"status": status, "body": canonical(changed)}
            c.execute(sa.update(warning).where(named, warning.c.status == before.status).values(**values))
            self._tell(c, id, status, by=by, at=at, note=note)
        return changed

    def history(self, id: str) -> list[dict[str, Any]]:  # noqa: A002  (the contract's name)
        """Return a warning's ledger rows, oldest first."""
        rows = self._rows(sa.select(ledger).where(ledger.c.warning == id).order_by(ledger.c.seq))
        return [dict(r._mapping) for r in rows]

    def moments(self, ids: Sequence[str]) -> dict[str, tuple[str, str]]:
        """Map warnings to when they were raised and when anything was last told of them."""
        columns = (ledger.c.warning, sa.func.min(ledger.c.at), sa.func.max(ledger.c.at))
        found: dict[str, tuple[str, str]] = {}
        for start in range(0, len(ids), 500):
            part = list(ids[start : start + 500])
            query = sa.select(*columns).where(ledger.c.warning.in_(part)).group_by(ledger.c.warning)
            found |= {name: (first, last) for name, first, last in self._rows(query)}
        return found

    def _tell(self, c: Connection, id: str, event: str, *, by: str, at: str, note: str) -> None:  # noqa: A002
        last = c.execute(sa.select(sa.func.max(ledger.c.seq)).where(ledger.c.warning == id)).scalar()
        row = {"warning": id, "seq": (last or 0) + 1, "event": event, "by": by, "at": at, "note": note}
        c.execute(sa.insert(ledger).values(**row))


def _missing(id: str) -> NotFound:  # noqa: A002  (the contract's name)
    return NotFound(f"no warning {id}", fix="see `tradewarn warnings list`")


def _was_published() -> sa.ColumnElement[bool]:
    """What the public was told: it is published, or was and is withdrawn."""
    told = sa.select(ledger.c.seq).where(ledger.c.warning == warning.c.id, ledger.c.event == "published")
    return sa.or_(warning.c.status == "published", sa.and_(warning.c.status == "withdrawn", sa.exists(told)))


def _gravest_news(since: Date | None) -> list[sa.ColumnElement[Any]]:
    """Order what is news by its level, before all else."""
    if since is None:
        return [warning.c.level.desc()]
    return [sa.case((warning.c.created >= since, warning.c.level), else_=0).desc()]


def _row(item: EarlyWarning, act: str) -> dict[str, Any]:
    return {
        "id": item.id,
        "profile": item.profile,
        "record": item.record,
        "act": act,
        "kind": item.kind,
        "level": item.level,
        "created": item.created,
        "status": item.status,
        "body": canonical(item),
    }
