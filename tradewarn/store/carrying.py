"""Decisions on an earlier text of a document: taken over where it reads the same, asked again where not.

A page that changes at its source comes back as another document. Whoever decided on its
earlier text is not asked for what stands there unchanged; of the rest they see what they
decided, and nothing of it is laid over the new text unseen.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.model import Notice
from tradewarn.store.corrections import EARLIER, kept_of
from tradewarn.store.offering import fingerprint
from tradewarn.store.rows import canonical, insert_new
from tradewarn.store.schema import correction, document, notice, review_event

Row = sa.Row[*tuple[Any, ...]]


def carry(c: Connection, machine: Sequence[Notice]) -> None:
    """Give notices of a changed document what people decided on its earlier text.

    Args:
        c: The transaction that keeps the notices.
        machine: As the machine read them.
    """
    if c.execute(sa.select(correction.c.notice).limit(1)).first() is None:
        return
    own = kept_of(c, machine)
    new = [n for n in machine if n.id not in own]
    for start in range(0, len(new), 500):
        for now, row in _pairs(c, new[start : start + 500]):
            _take_over(c, now, row)


def _pairs(c: Connection, notices: Sequence[Notice]) -> Iterator[tuple[Notice, Row]]:
    """Yield each notice with the decisions on the same act in earlier texts, the latest first."""
    here = {n.document for n in notices}
    places = {r.sha256: r for r in c.execute(sa.select(document).where(document.c.sha256.in_(sorted(here))))}
    names = sorted({r.name for r in places.values()})
    urls = sorted({r.url for r in places.values() if r.url})
    joined = sa.join(correction, notice, correction.c.notice == notice.c.id)
    joined = joined.join(document, notice.c.document == document.c.sha256)
    columns = (
        notice.c.body,
        document.c.source.label("origin"),
        document.c.name,
        document.c.url,
        document.c.record,
    )
    same_place = sa.or_(document.c.name.in_(names), document.c.url.in_(urls))
    query = sa.select(correction, *columns).select_from(joined).where(same_place)
    rows = c.execute(
        query.where(document.c.sha256.not_in(sorted(here))).order_by(correction.c.at.desc())
    ).all()
    for now in notices:
        place = places.get(now.document)
        for row in rows:
            if (
                place is not None
                and _same_place(place, row)
                and _same_act(now, Notice.model_validate_json(row.body))
            ):
                yield now, row


def _same_place(place: Row, row: Row) -> bool:
    if place.url and place.url == row.url:
        return True
    return (place.source, place.name, place.record) == (row.origin, row.name, row.record)


def _same_act(now: Notice, before: Notice) -> bool:
    if now.document_number and before.document_number:
        return now.document_number == before.document_number
    return bool(now.title) and now.title == before.title


def _take_over(c: Connection, now: Notice, row: Row) -> None:
    same = row.source is not None and row.source == fingerprint(now, row.field)
    kept = {column.name: row._mapping[column.name] for column in correction.c}
    kept |= {"notice": now.id, "status": row.status if same else EARLIER}
    if not insert_new(c, correction, [kept]):
        return
    body = canonical({"from": row.notice, "note": row.note})
    told = {"notice": now.id, "field": row.field, "event": "carried", "by": row.reviewer, "at": row.at}
    c.execute(sa.insert(review_event).values(**told, body=body))
