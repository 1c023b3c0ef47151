"""Crawls: when each source was asked, and what came."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from tradewarn.store.rows import Rows
from tradewarn.store.schema import run


@dataclass(frozen=True, slots=True)
class Run:
    """One crawl of one source.

    `listed` counts the records that the source showed, `documents` those that were new
    here; `days` are those of publication that were asked for to the end.
    """

    source: str
    started: str
    ended: str | None
    complete: bool
    documents: int
    listed: int
    days: int
    issues: int
    newest: date | None


class Runs(Rows):
    """The history of crawls."""

    def add(self, item: Run) -> None:
        """Keep one run."""
        with self._write() as c:
            values = asdict(item) | {"complete": int(item.complete)}
            c.execute(sa.insert(run).values(**values))

    def complete(self, source: str, *, limit: int) -> list[Run]:
        """List a source's newest complete runs, the newest first."""
        query = sa.select(run).where(run.c.source == source, run.c.complete == 1)
        rows = self._rows(query.order_by(run.c.id.desc()).limit(limit))
        return [_run(row) for row in rows]


def _run(row: sa.Row[*tuple[Any, ...]]) -> Run:
    fields = {k: v for k, v in row._mapping.items() if k != "id"}
    return Run(**{**fields, "complete": bool(row.complete)})
