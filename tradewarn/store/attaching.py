"""Decisions follow their act when a document is read anew, whatever its notices are named then.

A decision whose act is told surely stands as it stood. Where it is doubtful, the person's
value is shown and asked again. Where the act is read no more, what was decided of it is
put by, as an issue says, and comes back with the act; it never stands on another.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.model import Notice
from tradewarn.store.acts import Place, same_acts
from tradewarn.store.archive import sha256
from tradewarn.store.corrections import EARLIER
from tradewarn.store.rows import canonical, insert_new, upsert
from tradewarn.store.schema import correction, lost_act, notice, review_event

LOST = "lost-"  # begins the name under which decisions on an act that is read no more are put by


def hold_notices(c: Connection, documents: Sequence[str]) -> dict[str, str]:
    """Lock the notices of documents, by name, against decisions meanwhile; map them to their document."""
    query = sa.select(notice.c.id, notice.c.document).where(notice.c.document.in_(documents))
    rows = c.execute(query.order_by(notice.c.id).with_for_update())
    return {row.id: row.document for row in rows}


def attach(c: Connection, held: Mapping[str, str], documents: Sequence[str], now: Sequence[Notice]) -> None:
    """Bring what people decided to the notices that are the same acts in the new reading.

    Args:
        c: The transaction that replaces the notices, before it does.
        held: The notices of the last reading, with their documents.
        documents: That are read anew, at most some hundreds.
        now: Their notices from now on.
    """
    if not any(c.execute(sa.select(t.c.notice).limit(1)).first() for t in (correction, review_event)):
        return
    new: dict[str, list[Notice]] = {}
    for n in now:
        new.setdefault(n.document, []).append(n)
    _doubt_unknown(c, sorted({n.id for n in now} - held.keys()))
    decided = _decided(c, sorted(held))
    lost = c.execute(sa.select(lost_act).where(lost_act.c.document.in_(documents))).all()
    concerned = {held[name] for name in decided} | {row.document for row in lost}
    bodies = _bodies(c, sorted(concerned))
    for document in sorted(concerned):
        last = {i: n for i, n in bodies.items() if held[i] == document}
        put_by = {r.id: Notice.model_validate_json(r.body) for r in lost if r.document == document}
        before = last | put_by
        places = same_acts(before, new.get(document, ()), last=last.keys())
        wanted = {name: before[name] for name in before if name in decided or name in put_by}
        _move(c, {name: places.get(name) for name in wanted}, wanted)


def _doubt_unknown(c: Connection, names: Sequence[str]) -> None:
    """Ask again what was decided under a name whose act nobody kept: by older versions only."""
    for start in range(0, len(names), 500):
        where = correction.c.notice.in_(names[start : start + 500])
        c.execute(sa.update(correction).where(where).values(status=EARLIER))


def _decided(c: Connection, names: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for start in range(0, len(names), 500):
        part = names[start : start + 500]
        for table in (correction, review_event):
            found.update(c.execute(sa.select(table.c.notice).where(table.c.notice.in_(part))).scalars())
    return found


def _bodies(c: Connection, documents: Sequence[str]) -> dict[str, Notice]:
    query = sa.select(notice.c.id, notice.c.body).where(notice.c.document.in_(documents))
    return {name: Notice.model_validate_json(body) for name, body in c.execute(query)}


def _move(c: Connection, places: Mapping[str, Place | None], acts: Mapping[str, Notice]) -> None:
    """Write each act's decisions and history under its name from now on."""
    to: dict[str, str] = {}
    for name, place in places.items():
        to[name] = place.notice if place else name if name.startswith(LOST) else _put_by(acts[name])
    doubted = {name for name, place in places.items() if place and not place.sure}
    moved = sorted(name for name in to if to[name] != name)
    _move_history(c, moved, to)
    touched = sorted({*moved, *doubted})
    rows = c.execute(sa.select(correction).where(correction.c.notice.in_(touched))).all()
    c.execute(sa.delete(correction).where(correction.c.notice.in_(touched)))
    new = [
        {**row._mapping, "notice": to[row.notice], "status": EARLIER if row.notice in doubted else row.status}
        for row in rows
    ]
    upsert(c, correction, new)
    for row in rows:
        if to[row.notice] != row.notice:
            tell_carried(c, to[row.notice], row)
    kept = [{"id": to[n], "document": acts[n].document, "body": canonical(acts[n])} for n in moved]
    insert_new(c, lost_act, [row for row in kept if row["id"].startswith(LOST)])
    c.execute(sa.delete(lost_act).where(lost_act.c.id.in_([n for n in moved if n.startswith(LOST)])))


def _move_history(c: Connection, moved: Sequence[str], to: Mapping[str, str]) -> None:
    """Give the history its new names at once: a name that one act leaves another may take."""
    events: dict[str, list[int]] = {}
    query = sa.select(review_event.c.id, review_event.c.notice).where(review_event.c.notice.in_(moved))
    for number, name in c.execute(query):
        events.setdefault(name, []).append(number)
    for name, numbers in events.items():
        c.execute(sa.update(review_event).where(review_event.c.id.in_(numbers)).values(notice=to[name]))


def tell_carried(c: Connection, name: str, row: sa.Row[*tuple[Any, ...]]) -> None:
    """Tell in the history of a notice that a decision came to it from elsewhere."""
    told = {"notice": name, "field": row.field, "event": "carried", "by": row.reviewer, "at": row.at}
    c.execute(sa.insert(review_event).values(**told, body=canonical({"from": row.notice, "note": row.note})))


def _put_by(act: Notice) -> str:
    return LOST + sha256(f"{act.document}|{canonical(act)}".encode())[:16]
