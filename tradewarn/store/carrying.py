"""Decisions on an earlier text of a document: taken over where it reads the same, asked again where not.

A page that changes at its source comes back as another document. Whoever decided on its
earlier text is not asked for what stands there unchanged; of the rest they see what they
decided, and nothing of it is laid over the new text unseen. Each field goes its own way: a
decision of the new text's own stays, and what was taken back there does not come again.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.model import Notice
from tradewarn.store.attaching import tell_carried
from tradewarn.store.corrections import EARLIER
from tradewarn.store.offering import fingerprint
from tradewarn.store.rows import insert_new
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
    for start in range(0, len(machine), 500):
        pairs = list(_pairs(c, machine[start : start + 500]))
        settled = _settled(c, sorted({now.id for now, _ in pairs}))
        for now, row in pairs:
            if (now.id, row.field) not in settled:
                _take_over(c, now, row)


def _settled(c: Connection, names: Sequence[str]) -> set[tuple[str, str]]:
    """List the notices' fields that somebody decided here already, or took back."""
    query = sa.select(review_event.c.notice, review_event.c.field).where(review_event.c.notice.in_(names))
    return {(name, field) for name, field in c.execute(query.distinct())}


def _pairs(c: Connection, notices: Sequence[Notice]) -> Iterator[tuple[Notice, Row]]:
    """Yield each notice with the decisions on the same act in earlier texts, the latest first."""
    here = {n.document for n in notices}
    places = {r.sha256: r for r in c.execute(sa.select(document).where(document.c.sha256.in_(sorted(here))))}
    rows = _decisions_at(c, list(places.values()))
    own = {digest: [n for n in notices if n.document == digest] for digest in here} if rows else {}
    for digest, place in places.items():
        near = [row for row in rows if _same_place(place, row)]
        for _, of_one in groupby(sorted(near, key=lambda row: str(row.notice)), key=lambda row: row.notice):
            same = list(of_one)
            before = Notice.model_validate_json(same[0].body)
            now = [n for n in own[digest] if _same_act(n, before)]
            if len(now) == 1:  # of two that read alike, which one is meant is not told
                yield from ((now[0], row) for row in same)


def _decisions_at(c: Connection, places: Sequence[Row]) -> list[Row]:
    """List the decisions on other documents at the places of these, the latest first."""
    joined = sa.join(correction, notice, correction.c.notice == notice.c.id)
    joined = joined.join(document, notice.c.document == document.c.sha256)
    columns = (
        notice.c.body,
        document.c.source.label("origin"),
        document.c.name,
        document.c.url,
        document.c.record,
    )
    names = sorted({r.name for r in places})
    urls = sorted({r.url for r in places if r.url})
    same_place = sa.or_(document.c.name.in_(names), document.c.url.in_(urls))
    query = sa.select(correction, *columns).select_from(joined).where(same_place)
    query = query.where(document.c.sha256.not_in(sorted(r.sha256 for r in places)))
    return list(c.execute(query.order_by(correction.c.at.desc())))


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
    if insert_new(c, correction, [kept]):
        tell_carried(c, now.id, row)
