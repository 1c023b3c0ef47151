"""Reference rows that people load: tariff lines, glossary terms, goods under watch."""

from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa

from tradewarn.store.rows import Rows, canonical, changed, upsert
from tradewarn.store.schema import hs_line, term, watch


class Reference(Rows):
    """Tariff lines, terms and watch rows; each keeps its source."""

    def put_hs(self, lines: Iterable[Mapping[str, Any]]) -> None:
        """Keep tariff lines: `code`, `source`, `en`, `vi`."""
        with self._write() as c:
            upsert(c, hs_line, list(lines))

    def count_hs(self) -> int:
        """Return how many tariff lines are loaded."""
        row = self._row(sa.select(sa.func.count()).select_from(hs_line))
        return int(row[0]) if row else 0

    def count_terms(self) -> int:
        """Return how many glossary terms are loaded."""
        row = self._row(sa.select(sa.func.count()).select_from(term))
        return int(row[0]) if row else 0

    def put_terms(self, rows: Mapping[str, Mapping[str, Any]]) -> None:
        """Keep glossary terms by id."""
        with self._write() as c:
            upsert(c, term, [{"id": i, "body": canonical(b)} for i, b in rows.items()])

    def put_watch(self, rows: Mapping[str, Mapping[str, Any]], *, source: str) -> None:
        """Keep goods under watch by id."""
        with self._write() as c:
            changed(c)
            c.execute(sa.delete(watch).where(watch.c.source == source))
            upsert(c, watch, [{"id": i, "source": source, "body": canonical(b)} for i, b in rows.items()])
