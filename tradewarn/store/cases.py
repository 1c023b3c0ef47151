"""Cited rows as loaded, and cases: what the notices and the cited rows come to."""

from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.errors import NotFound
from tradewarn.model import Case
from tradewarn.store.rows import Rows, canonical, changed, upsert
from tradewarn.store.schema import case, cited


class Cited(Rows):
    """Cases as event and order lists state them, each with its source."""

    def put(
        self, cases: Iterable[Case], *, form: str, source: str, connection: Connection | None = None
    ) -> int:
        """Keep the rows of one file in place of what an older load of it gave."""
        rows = [
            {"id": c.id, "form": form, "market": c.importing_country, "source": source, "body": canonical(c)}
            for c in cases
        ]
        with self._write(connection) as c:
            changed(c)
            c.execute(sa.delete(cited).where(cited.c.source == source, cited.c.form == form))
            upsert(c, cited, rows)
        return len(rows)

    def of_market(self, market: str) -> list[Case]:
        """Return the cited cases of one importing country by id."""
        query = sa.select(cited.c.body).where(cited.c.market == market).order_by(cited.c.id)
        return [Case.model_validate_json(r[0]) for r in self._rows(query)]

    def markets(self) -> list[str]:
        """List the importing countries that have cited cases."""
        return sorted(r[0] for r in self._rows(sa.select(cited.c.market).distinct()))

    def sources(self) -> list[tuple[str, str, int]]:
        """List the loaded files: source, form, rows."""
        query = sa.select(cited.c.source, cited.c.form, sa.func.count()).group_by(
            cited.c.source, cited.c.form
        )
        return [(s, f, n) for s, f, n in self._rows(query.order_by(cited.c.source))]

    def all(self) -> list[Case]:
        """Return every cited case by id."""
        return [
            Case.model_validate_json(r[0]) for r in self._rows(sa.select(cited.c.body).order_by(cited.c.id))
        ]


class Cases(Rows):
    """The cases, a projection that is remade by market."""

    def replace(self, market: str, cases: Sequence[Case], *, connection: Connection | None = None) -> None:
        """Put the cases of one market in place of those known before."""
        rows = [{"id": c.id, "market": market, "body": canonical(c)} for c in cases]
        with self._write(connection) as c:
            changed(c)
            c.execute(sa.delete(case).where(case.c.market == market))
            upsert(c, case, rows)

    def get(self, id: str) -> Case:  # noqa: A002  (the contract's name)
        """Return one case.

        Raises:
            NotFound: No case has this id.
        """
        row = self._row(sa.select(case.c.body).where(case.c.id == id))
        if row is None:
            raise NotFound(f"no case {id}", fix="take an id from `tradewarn search --kind case`")
        return Case.model_validate_json(row[0])

    def of_market(self, market: str) -> list[Case]:
        """Return the cases of one importing country by id."""
        query = sa.select(case.c.body).where(case.c.market == market).order_by(case.c.id)
        return [Case.model_validate_json(r[0]) for r in self._rows(query)]

    def all(self) -> list[Case]:
        """Return every case by id."""
        return [
            Case.model_validate_json(r[0]) for r in self._rows(sa.select(case.c.body).order_by(case.c.id))
        ]
