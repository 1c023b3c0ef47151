"""Crawls: when each source was asked, what came, and where the next one goes on."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from tradewarn.store.rows import Rows, canonical
from tradewarn.store.schema import run


@dataclass(frozen=True, slots=True)
class Run:
    """One crawl of one source."""

    source: str
    started: str
    ended: str | None
    complete: bool
    documents: int
    issues: int
    newest: date | None
    state: dict[str, Any]


class Runs(Rows):
    """The history of crawls."""

    def add(self, item: Run) -> None:
        """Keep one run."""
        with self._write() as c:
            values = {
                "source": item.source,
                "started": item.started,
                "ended": item.ended,
                "complete": int(item.complete),
                "documents": item.documents,
                "issues": item.issues,
                "newest": item.newest,
                "state": canonical(item.state),
            }
            c.execute(sa.insert(run).values(**values))

    def last(self, source: str, *, complete: bool | None = None) -> Run | None:
        """Return a source's newest run, or its newest complete one."""
        query = sa.select(run).where(run.c.source == source).order_by(run.c.id.desc()).limit(1)
        if complete is not None:
            query = query.where(run.c.complete == int(complete))
        row = self._row(query)
        if row is None:
            return None
        fields = {k: v for k, v in row._mapping.items() if k != "id"}
        return Run(**{**fields, "complete": bool(row.complete), "state": json.loads(row.state)})
