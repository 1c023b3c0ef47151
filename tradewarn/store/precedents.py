"""Decided cases as cited facts, by the list that gave them."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.errors import NotFound
from tradewarn.model import Precedent
from tradewarn.store.rows import Rows, canonical, changed, upsert
from tradewarn.store.schema import precedent


class Precedents(Rows):
    """Precedents, each with its source and whether it was checked."""

    def put(
        self, found: Sequence[Precedent], *, source: str, connection: Connection | None = None
    ) -> list[str]:
        """Keep the precedents of one list in place of what an older load of it gave.

        Returns:
            The ids that were touched: those kept, and those that the list has no more.
        """
        rows = [{"id": p.id, "source": source, "body": canonical(p)} for p in found]
        with self._write(connection) as c:
            changed(c)
            before = c.execute(sa.select(precedent.c.id).where(precedent.c.source == source)).scalars().all()
            c.execute(sa.delete(precedent).where(precedent.c.source == source))
            upsert(c, precedent, rows)
        return sorted({*before, *(p.id for p in found)})

    def get(self, id: str) -> Precedent:  # noqa: A002  (the contract's name)
        """Return one precedent.

        Raises:
            NotFound: None has this id.
        """
        row = self._row(sa.select(precedent.c.body).where(precedent.c.id == id))
        if row is None:
            raise NotFound(f"no precedent {id}", fix="take an id from `tradewarn search --kind law`")
        return Precedent.model_validate_json(row[0])

    def ids(self) -> list[str]:
        """List the ids of all precedents."""
        return [i for (i,) in self._rows(sa.select(precedent.c.id).order_by(precedent.c.id))]
