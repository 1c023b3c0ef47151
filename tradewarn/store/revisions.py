"""How often people decided on a notice, and when last: what a calendar tells its readers of a change."""

from collections.abc import Sequence
from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from tradewarn.store.schema import review_event

BATCH = 500


class Revision(NamedTuple):
    """Decisions so far, those taken back included, and the moment of the latest (ISO 8601)."""

    number: int
    at: str


def revisions(engine: Engine, notices: Sequence[str]) -> dict[str, Revision]:
    """Map the notices that people decided on to their revision; it never falls.

    Args:
        engine: Of the store.
        notices: Ids.
    """
    found: dict[str, Revision] = {}
    columns = (review_event.c.notice, sa.func.count(), sa.func.max(review_event.c.at))
    with engine.connect() as c:
        for start in range(0, len(notices), BATCH):
            here = review_event.c.notice.in_(list(notices[start : start + BATCH]))
            query = sa.select(*columns).where(here).group_by(review_event.c.notice)
            found.update((name, Revision(int(n), str(at))) for name, n, at in c.execute(query))
    return found
