"""Which notices cite a record: a table made with the notices, so that no text is searched for it."""

from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.model import Notice
from tradewarn.store.citing_forms import forms_cited
from tradewarn.store.rows import Rows
from tradewarn.store.schema import notice, notice_cites

TOGETHER = 500


class Referring(Rows):
    """The notices by what they cite."""

    def citing(self, forms: Iterable[str], *, market: str | None = None, limit: int) -> list[str]:
        """List the notices that cite one of these forms, or only a market's, the newest first."""
        held = sa.select(notice_cites.c.notice).where(notice_cites.c.form.in_(sorted(set(forms))))
        query = sa.select(notice.c.id).where(notice.c.id.in_(held))
        if market is not None:
            query = query.where(notice.c.market == market)
        order = (notice.c.publication_date.desc().nulls_last(), notice.c.id)
        return [name for (name,) in self._rows(query.order_by(*order).limit(limit))]


def note_cited(c: Connection, notices: Sequence[Notice], *, gone: Sequence[str]) -> None:
    """Write what notices cite, in the transaction that writes them."""
    names = [*gone, *(n.id for n in notices)]
    for start in range(0, len(names), TOGETHER):
        part = notice_cites.c.notice.in_(names[start : start + TOGETHER])
        c.execute(sa.delete(notice_cites).where(part))
    latest = {n.id: n for n in notices}
    rows = [
        {"notice": n.id, "form": form}
        for n in latest.values()
        for form in forms_cited([*n.citations, *n.related_acts])
    ]
    if rows:
        c.execute(sa.insert(notice_cites), rows)
