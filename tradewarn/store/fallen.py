"""Warnings whose reason falls away, as when a person corrects a misreading, or comes back.

A draft that nobody decided on is withdrawn, and is a draft again when its record meets
its profile once more. What an officer published is theirs: the ledger tells them that
its reason is gone, and they decide.
"""

from collections.abc import Iterable, Mapping, Set
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.model import EarlyWarning
from tradewarn.store.rows import canonical
from tradewarn.store.schema import ledger, warning

MACHINE = "warn/matching.py"
GONE, BACK = "reason-gone", "reason-back"


def reasons_gone(c: Connection, met: Mapping[str, Set[str]], *, at: str) -> None:
    """Withdraw drafts, and mark what is published, where record and profile meet no more.

    Args:
        c: The transaction.
        met: The profiles that each record meets now, for the records that were looked at.
        at: When, for the ledger.
    """
    records = sorted(met)
    open_ = (warning.c.kind == "match", warning.c.status.in_(("draft", "published")))
    for start in range(0, len(records), 500):
        where = warning.c.record.in_(records[start : start + 500])
        columns = (warning.c.id, warning.c.profile, warning.c.record, warning.c.status)
        for row in c.execute(sa.select(*columns).where(where, *open_).order_by(warning.c.id)).all():
            meets = row.profile in met[row.record]
            if _falls(c, row.id, row.status, meets):
                _fall(c, row.id, meets, at=at)


def reasons_back(c: Connection, items: Iterable[EarlyWarning], *, at: str) -> None:
    """Make drafts again of what was withdrawn only because its reason was gone."""
    for item in items:
        status = c.execute(sa.select(warning.c.status).where(warning.c.id == item.id)).scalar()
        if status == "withdrawn" and _withdrawn_here(c, item.id):
            _set(c, item.id, canonical(item), "draft")
            _tell(c, item.id, "draft", at, "the record meets the profile again")


def _falls(c: Connection, id: str, status: str, meets: bool) -> bool:  # noqa: A002
    """Tell whether a warning's reason went or came since the ledger last told of it."""
    if status == "draft":
        return not meets
    return status == "published" and meets is (_last(c, id) == (GONE, MACHINE))


def _fall(c: Connection, id: str, meets: bool, *, at: str) -> None:  # noqa: A002
    """Withdraw or mark a warning, as it stands once its row is held: an officer may have decided."""
    row = _held(c, id)
    if row is None or not _falls(c, id, row.status, meets):
        return
    if row.status == "draft":
        _set(c, id, row.body, "withdrawn")
        _tell(c, id, "withdrawn", at, "the record reads otherwise now, and its reason is gone")
    else:
        _tell(c, id, BACK if meets else GONE, at, "the record reads otherwise now")


def _withdrawn_here(c: Connection, id: str) -> bool:  # noqa: A002
    """Hold a warning's row, and tell whether it is withdrawn only because its reason was gone."""
    row = _held(c, id)
    return row is not None and row.status == "withdrawn" and _last(c, id) == ("withdrawn", MACHINE)


def _held(c: Connection, id: str) -> sa.Row[*tuple[Any, ...]] | None:  # noqa: A002
    query = sa.select(warning.c.status, warning.c.body).where(warning.c.id == id)
    return c.execute(query.with_for_update()).first()


def _set(c: Connection, id: str, body: str, status: str) -> None:  # noqa: A002
    item = EarlyWarning.model_validate_json(body).model_copy(update={"status": status})
    values = {"status": status, "body": canonical(item)}
    c.execute(sa.update(warning).where(warning.c.id == id).values(**values))


def _last(c: Connection, id: str) -> tuple[str, str] | None:  # noqa: A002
    query = sa.select(ledger.c.event, ledger.c.by).where(ledger.c.warning == id)
    row = c.execute(query.order_by(ledger.c.seq.desc()).limit(1)).first()
    return None if row is None else (row.event, row.by)


def _tell(c: Connection, id: str, event: str, at: str, note: str) -> None:  # noqa: A002
    last = c.execute(sa.select(sa.func.max(ledger.c.seq)).where(ledger.c.warning == id)).scalar()
    row = {"warning": id, "seq": (last or 0) + 1, "event": event, "by": MACHINE, "at": at, "note": note}
    c.execute(sa.insert(ledger).values(**row))
