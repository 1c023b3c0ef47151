"""Jobs that were given up, as Issues: told with the death, withdrawn with the life."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Protocol

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.errors import JobDead
from tradewarn.model import Issue
from tradewarn.store.issues import row
from tradewarn.store.rows import insert_new
from tradewarn.store.schema import issue

TOGETHER = 500


class Work(Protocol):
    """What names a piece of work."""

    @property
    def stage(self) -> str:
        """The stage."""

    @property
    def subject(self) -> str:
        """The subject."""


def tell(connection: Connection, work: Work, what: str) -> None:
    """Raise the Issue of a job that is dead now, in place of an older one."""
    withdraw(connection, [work])
    told = Issue(
        code=JobDead.code,
        what=f"{work.stage} {what}",
        fix="mend the cause, then run `tradewarn worker --retry-dead`",
        where=work.subject,
        stage=work.stage,
    )
    insert_new(connection, issue, [row(work.subject, work.stage, told)])


def withdraw(connection: Connection, works: Iterable[Work]) -> None:
    """Withdraw the Issues of jobs that live or are done; what the stage itself raised stays."""
    subjects: dict[str, set[str]] = defaultdict(set)
    for work in works:
        subjects[work.stage].add(work.subject)
    for stage, named in subjects.items():
        listed = sorted(named)
        for start in range(0, len(listed), TOGETHER):
            part = issue.c.subject.in_(listed[start : start + TOGETHER])
            where = (issue.c.code == JobDead.code, issue.c.stage == stage, part)
            connection.execute(sa.delete(issue).where(*where))
