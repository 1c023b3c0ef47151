"""Issues: a list that a person works, not lines in a log."""

import hashlib
from collections.abc import Iterable, Mapping

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.model import Issue
from tradewarn.store.rows import Rows, canonical, insert_new
from tradewarn.store.schema import issue


class Issues(Rows):
    """The open issues by subject and stage."""

    def replace(
        self, subject: str, stage: str, issues: Iterable[Issue], *, connection: Connection | None = None
    ) -> None:
        """Put a subject's issues of one stage in place of those an older run raised."""
        self.replace_many({subject: issues}, stage, connection=connection)

    def replace_many(
        self,
        issues: Mapping[str, Iterable[Issue]],
        stage: str,
        *,
        connection: Connection | None = None,
    ) -> None:
        """Do the same for many subjects at once."""
        subjects = list(issues)
        rows = {r["id"]: r for s, found in issues.items() for r in (row(s, stage, i) for i in found)}
        with self._write(connection) as c:
            for start in range(0, len(subjects), 500):
                part = subjects[start : start + 500]
                c.execute(sa.delete(issue).where(issue.c.stage == stage, issue.c.subject.in_(part)))
            insert_new(c, issue, rows.values())

    def all(self, *, code: str | None = None, subject: str | None = None) -> list[Issue]:
        """List the issues, by code, then place."""
        query = sa.select(issue.c.body).order_by(issue.c.code, issue.c.id)
        if code is not None:
            query = query.where(issue.c.code == code)
        if subject is not None:
            query = query.where(issue.c.subject == subject)
        return [Issue.model_validate_json(r[0]) for r in self._rows(query)]

    def by_subject(self, code: str, *, stage: str) -> list[tuple[str, Issue]]:
        """List the issues of one code and stage, each with the subject that it is about."""
        where = (issue.c.code == code, issue.c.stage == stage)
        rows = self._rows(sa.select(issue.c.subject, issue.c.body).where(*where).order_by(issue.c.id))
        return [(subject, Issue.model_validate_json(body)) for subject, body in rows]

    def of(self, subjects: Iterable[str]) -> list[Issue]:
        """List the issues of several subjects, by code, then place."""
        wanted = list(subjects)
        found: list[tuple[str, str, str]] = []
        for start in range(0, len(wanted), 500):
            where = issue.c.subject.in_(wanted[start : start + 500])
            found += [(r.code, r.id, r.body) for r in self._rows(sa.select(issue).where(where))]
        return [Issue.model_validate_json(body) for _, _, body in sorted(found)]

    def counts(self) -> dict[str, int]:
        """Count the issues of each code."""
        query = sa.select(issue.c.code, sa.func.count()).group_by(issue.c.code).order_by(issue.c.code)
        return {str(code): int(n) for code, n in self._rows(query)}


def row(subject: str, stage: str, item: Issue) -> dict[str, str]:
    """Give the row of an issue; equal issues of one subject and stage are one."""
    body = canonical(item)
    digest = hashlib.sha256(f"{subject}|{stage}|{body}".encode()).hexdigest()[:24]
    return {"id": digest, "subject": subject, "stage": stage, "code": item.code, "body": body}
