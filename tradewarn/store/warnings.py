"""Early warnings and their ledger: every change is a row that is never deleted."""

from collections.abc import Sequence
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.errors import BadUse, NotFound
from tradewarn.model import EarlyWarning
from tradewarn.store.rows import Rows, canonical, insert_new
from tradewarn.store.schema import ledger, warning

Status = Literal["draft", "published", "withdrawn"]


class Warnings(Rows):
    """The warnings by id; raising one twice changes nothing."""

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
        with self._write(connection) as c:
            for item, act in items:
                if insert_new(c, warning, [_row(item, act)]):
                    added += 1
                    self._tell(c, item.id, "raised", by="warn/matching.py", at=at, note="")
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
            raise NotFound(f"no warning {id}", fix="see `tradewarn warnings list`")
        return EarlyWarning.model_validate_json(row[0])

    def all(self, *, status: Status | None = None, limit: int | None = None) -> list[EarlyWarning]:
        """List the warnings, the gravest and newest first."""
        query = sa.select(warning.c.body, warning.c.level)
        if status is not None:
            query = query.where(warning.c.status == status)
        found = [EarlyWarning.model_validate_json(r[0]) for r in self._rows(query)]
        found.sort(key=lambda w: (-w.level, -w.created.toordinal(), w.id))
        return found[:limit]

    def set_status(self, id: str, status: Status, *, by: str, at: str, note: str = "") -> EarlyWarning:  # noqa: A002
        """Publish or withdraw a warning, and tell it in the ledger.

        Doing so twice is told once.

        Raises:
            BadUse: The warning was withdrawn, which is final.
        """
        before = self.get(id)
        if before.status == status:
            return before
        if before.status == "withdrawn":
            raise BadUse(f"{id} was withdrawn", fix="a withdrawn warning stays so; raise a new one")
        changed = before.model_copy(update={"status": status})
        with self._write() as c:
            values = {"status": status, "body": canonical(changed)}
            c.execute(sa.update(warning).where(warning.c.id == id).values(**values))
            self._tell(c, id, status, by=by, at=at, note=note)
        return changed

    def history(self, id: str) -> list[dict[str, Any]]:  # noqa: A002  (the contract's name)
        """Return a warning's ledger rows, oldest first."""
        rows = self._rows(sa.select(ledger).where(ledger.c.warning == id).order_by(ledger.c.seq))
        return [dict(r._mapping) for r in rows]

    def _tell(self, c: Connection, id: str, event: str, *, by: str, at: str, note: str) -> None:  # noqa: A002
        last = c.execute(sa.select(sa.func.max(ledger.c.seq)).where(ledger.c.warning == id)).scalar()
        row = {"warning": id, "seq": (last or 0) + 1, "event": event, "by": by, "at": at, "note": note}
        c.execute(sa.insert(ledger).values(**row))


def _row(item: EarlyWarning, act: str) -> dict[str, Any]:
    return {
        "id": item.id,
        "profile": item.profile,
        "record": item.record,
        "act": act,
        "level": item.level,
        "status": item.status,
        "body": canonical(item),
    }
