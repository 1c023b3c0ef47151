"""Reference rows that people load: tariff lines, classified goods, terms, goods under watch."""

from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa

from tradewarn.store.rows import Rows, canonical, changed, upsert
from tradewarn.store.schema import classified, counter, hs_line, term, watch

CODES = "codes"  # the counter of what goods are classified by


class Reference(Rows):
    """Tariff lines, classified goods, terms and watch rows; each keeps its source."""

    def put_hs(self, lines: Iterable[Mapping[str, Any]]) -> None:
        """Keep tariff lines: `code`, `source`, `en`, `vi`."""
        with self._write() as c:
            changed(c, CODES)
            upsert(c, hs_line, list(lines))

    def hs_lines(self) -> list[sa.Row[*tuple[Any, ...]]]:
        """Give all tariff lines: `code`, `source`, `en`, `vi`, in order of list and code."""
        return self._rows(sa.select(hs_line).order_by(hs_line.c.source, hs_line.c.code))

    def put_classified(self, rows: Iterable[Mapping[str, Any]], *, source: str) -> None:
        """Keep goods that somebody put under a code: `id`, `code`, `body`; for those the list gave before."""
        with self._write() as c:
            changed(c, CODES)
            c.execute(sa.delete(classified).where(classified.c.source == source))
            kept = [{**row, "source": source, "body": canonical(row["body"])} for row in rows]
            upsert(c, classified, kept)

    def classified(self) -> list[sa.Row[*tuple[Any, ...]]]:
        """Give all classified goods: `code`, `source`, `body`, in order of list and id."""
        columns = (classified.c.code, classified.c.source, classified.c.body)
        return self._rows(sa.select(*columns).order_by(classified.c.source, classified.c.id))

    def count_classified(self) -> int:
        """Return how many classified goods are loaded."""
        row = self._row(sa.select(sa.func.count()).select_from(classified))
        return int(row[0]) if row else 0

    def version(self) -> int:
        """Return a number that goes up when tariff lines or classified goods are loaded."""
        row = self._row(sa.select(counter.c.value).where(counter.c.name == CODES))
        return int(row[0]) if row else 0

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
