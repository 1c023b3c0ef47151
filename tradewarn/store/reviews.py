"""The review queue, and what people decide; the machine's value is never written over."""

import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.errors import BadUse, NotFound, ReviewConflict
from tradewarn.model import Notice, Review
from tradewarn.store import corrections
from tradewarn.store.asking import ask, why_asked
from tradewarn.store.following import enter_following
from tradewarn.store.jobs import Jobs
from tradewarn.store.noticing import notice_row, refuse_unfit
from tradewarn.store.offering import FIXED, RECORD, blank, fingerprint, given, offered, proposals
from tradewarn.store.rows import Rows, canonical, changed, upsert
from tradewarn.store.schema import asked, correction, lost_act, notice, reading, review_event
from tradewarn.store.schema import notice as notice_table

Decision = Literal["accepted", "rejected", "corrected"]
LARGEST_PAGE = 100
Row = sa.Row[*tuple[Any, ...]]
Derive = Callable[[Notice, str, Any], Mapping[str, Any]]


def nothing_follows(_notice: Notice, _field: str, _value: Any) -> Mapping[str, Any]:
    """Derive nothing from a value."""
    return {}


class Reviews(Rows):
    """Reviews by id: the notice's, a colon, and the field; a notice's id alone is its whole record."""

    def get(self, id: str) -> Review:  # noqa: A002  (the contract's name)
        """Return one review, waiting or decided.

        Raises:
            NotFound: There is no such notice or field.
        """
        name, field = split(id)
        with self._read() as c:
            machine = _machine(c, name)
            return _review(c, machine, field, _kept(c, name, field))

    def queue(
        self,
        *,
        field: str | None = None,
        authority: str | None = None,
        notice: str | None = None,
        limit: int = 1,
        offset: int = 0,
    ) -> tuple[int, list[Review]]:
        """Return how many questions wait, and some of them, the gravest first, then the newest."""
        wanted = {"field": field, "authority": authority, "notice": notice}
        where = [asked.c[k] == v for k, v in wanted.items() if v is not None]
        order = (asked.c.gravity.desc(), asked.c.day.desc().nulls_last(), asked.c.notice, asked.c.field)
        total = self._row(sa.select(sa.func.count()).select_from(asked).where(*where))
        query = sa.select(asked.c.notice, asked.c.field).where(*where).order_by(*order)
        rows = self._rows(query.limit(limit).offset(offset))
        return int(total[0]) if total else 0, [self.get(f"{name}:{asks}") for name, asks in rows]

    def counts(self) -> dict[str, int]:
        """Count the questions of each field."""
        query = sa.select(asked.c.field, sa.func.count()).group_by(asked.c.field).order_by(asked.c.field)
        return {str(field): int(n) for field, n in self._rows(query)}

    def decided(
        self, *, notice: str | None = None, limit: int = 20, offset: int = 0
    ) -> tuple[int, list[Review]]:
        """Return how many values people decided, and some of them, the latest first."""
        read = correction.c.notice.in_(sa.select(notice_table.c.id))  # not of what is read no more
        where = [read, correction.c.notice == notice] if notice else [read]
        total = self._row(sa.select(sa.func.count()).select_from(correction).where(*where))
        query = sa.select(correction.c.notice, correction.c.field).where(*where)
        order = (correction.c.at.desc(), correction.c.notice, correction.c.field)
        rows = self._rows(query.order_by(*order).limit(limit).offset(offset))
        here = [f"{name}:{field}" for name, field in rows]
        return int(total[0]) if total else 0, [r for r in map(self._known, here) if r is not None]

    def history(self, id: str) -> list[dict[str, Any]]:  # noqa: A002
        """Return what was ever decided of a review, oldest first."""
        name, field = split(id)
        where = (review_event.c.notice == name, review_event.c.field == field)
        rows = self._rows(sa.select(review_event).where(*where).order_by(review_event.c.id))
        return [{"event": r.event, "by": r.by, "at": r.at, **json.loads(r.body)} for r in rows]

    def decide(
        self,
        id: str,  # noqa: A002
        decision: Decision,
        *,
        by: str,
        at: str,
        value: Any = None,
        seen: str | None = None,
        note: str = "",
        derive: Derive = nothing_follows,
    ) -> Review:
        """Keep a person's word; index, cases and warnings follow in the same transaction.

        The same word of a second person is their agreement; another word is refused, as is
        one on what changed since it was looked at. A person may change their own. `second`
        stays the first who agreed; the history tells of all.

        Args:
            id: The review.
            decision: Accepted takes what is offered, or agrees with a correction that bears
                `seen`; rejected leaves what stood without the proposals, or a blank where
                there are none; corrected takes `value`.
            by: Who.
            at: When, ISO 8601.
            value: In JSON form, for a correction.
            seen: The token of what the person looked at.
            note: Why, in their words.
            derive: Gives the fields that follow from a value in a record; they are laid over
                with it, except where a person decided them too.

        Raises:
            BadUse: The field is none, or the value does not fit it.
            NotFound: There is no such notice.
            ReviewConflict: Somebody decided otherwise, or it changed meanwhile.
        """
        name, field = split(id)
        with self._write() as c:
            machine = _machine(c, name, lock=True)
            kept = _kept(c, name, field)
            _same_as_seen(_review(c, machine, field, kept), seen)
            (before,) = corrections.laid_over(c, [machine])
            row = _word(c, machine, field, decision, value) | {"reviewer": by, "at": at, "note": note}
            row["value"] = _with_followers(machine, before, field, json.loads(row["value"]), derive)
            row, event = _beside(kept, row, seen=seen)
            upsert(c, correction, [{"second": None, "second_at": None} | row])
            _tell(c, row, event, by=by, at=at, note=note)
            self._follow(c, machine, before)
            return _review(c, machine, field, _kept(c, name, field))

    def undo(self, id: str, *, by: str, at: str, note: str = "") -> Review:  # noqa: A002
        """Take a decision back: the machine's value stands again, and is asked again.

        Raises:
            BadUse: Nothing was decided.
            NotFound: There is no such notice.
        """
        name, field = split(id)
        with self._write() as c:
            lost = _lost(c, name)
            machine = lost or _machine(c, name, lock=True)
            kept = _kept(c, name, field)
            if kept is None:
                raise BadUse(f"nothing was decided of {id}", fix="see `tradewarn review list --decided`")
            (before,) = corrections.laid_over(c, [machine])
            where = (correction.c.notice == name, correction.c.field == field)
            c.execute(sa.delete(correction).where(*where))
            _tell(c, dict(kept._mapping), "undone", by=by, at=at, note=note)
            if lost is None:
                self._follow(c, machine, before)
            else:  # nothing rests on it: only its issue goes
                _tell_unfit(c, machine.document)
            return _review(c, machine, field, None)

    def _follow(self, c: Connection, machine: Notice, before: Notice) -> None:
        """Make everything anew that rests on the notice."""
        changed(c)
        (after,) = corrections.laid_over(c, [machine])
        upsert(c, notice, [notice_row(machine, after)])
        ask(c, [machine], [after])
        _tell_unfit(c, machine.document)
        touched = {machine.id: before.importing_country}
        enter_following(Jobs(self._engine), [after], touched=touched, connection=c)

    def _known(self, id: str) -> Review | None:  # noqa: A002
        try:
            return self.get(id)
        except NotFound:  # its document reads without this notice now
            return None


def split(id: str) -> tuple[str, str]:  # noqa: A002
    """Give the notice and the field of a review's id.

    Raises:
        NotFound: A notice has no such field.
    """
    name, _, field = id.partition(":")
    field = field or RECORD
    if field != RECORD and (field in FIXED or field not in Notice.model_fields):
        known = ", ".join(sorted(Notice.model_fields.keys() - FIXED))
        raise BadUse(f"a notice has no field {field!r} that a person decides", fix=f"one of: {known}")
    return name, field


def _machine(c: Connection, name: str, *, lock: bool = False) -> Notice:
    query = sa.select(notice.c.body).where(notice.c.id == name)
    row = c.execute(query.with_for_update() if lock else query).first()
    if row is None:
        raise NotFound(f"no notice {name}", fix="take an id from `tradewarn review next` or `search`")
    return Notice.model_validate_json(row[0])


def _lost(c: Connection, name: str) -> Notice | None:
    """Give an act that was decided on and is read no more, under the name it was put by."""
    body = c.execute(sa.select(lost_act.c.body).where(lost_act.c.id == name).with_for_update()).scalar()
    return None if body is None else Notice.model_validate_json(body).model_copy(update={"id": name})


def _tell_unfit(c: Connection, document: str) -> None:
    bodies = c.execute(sa.select(notice.c.body).where(notice.c.document == document))
    corrections.tell_unfit(c, [document], [Notice.model_validate_json(body) for (body,) in bodies])


def _kept(c: Connection, name: str, field: str) -> Row | None:
    where = (correction.c.notice == name, correction.c.field == field)
    return c.execute(sa.select(correction).where(*where)).first()


def _review(c: Connection, machine: Notice, field: str, kept: Row | None) -> Review:
    source = fingerprint(machine, field)
    again = kept is not None and (kept.status == corrections.EARLIER or kept.source not in (None, source))
    (seen,) = corrections.laid_over(c, [machine])
    why = ""
    if again or (kept is None and field in seen.needs_review):
        why = why_asked(machine, field, kept is not None)
    elif kept is None and field == RECORD:
        why = RECORD
    return Review.model_validate(
        {
            "id": f"{machine.id}:{field}",
            "notice": machine.id,
            "field": field,
            "machine": offered(machine, field),
            "status": "open" if kept is None or again else kept.status,
            "why": why,
            "source": source,
            "version": _version(c, machine),
            "seen": _token(machine, field, kept),
            **(_decided(kept) if kept is not None else {}),
        }
    )


def _decided(kept: Row) -> dict[str, Any]:
    values = json.loads(kept.value)
    return {
        "reviewer": values[0] if values else None,
        "second": kept.second,
        "by": kept.reviewer,
        "at": kept.at,
        "second_at": kept.second_at,
        "note": kept.note,
        "decided_on": json.loads(kept.machine)[0] if kept.machine else None,
    }


def _token(machine: Notice, field: str, kept: Row | None) -> str:
    """Name what a person looks at: the machine's value, and what was decided by then."""
    looked_at = [fingerprint(machine, field), given(machine, field)]
    word = f"{kept.status}|{kept.value}|{kept.source}" if kept is not None else ""
    return hashlib.sha256(canonical([*looked_at, word]).encode()).hexdigest()[:8]


def _same_as_seen(now: Review, seen: str | None) -> None:
    if seen is not None and seen != now.seen:
        whose = f"{now.by} {now.status} it" if now.by else "the machine reads it otherwise now"
        raise ReviewConflict(
            f"{now.id} changed since you looked: {whose}",
            fix=f"look again with `tradewarn review show {now.id}`, then decide",
        )


def _word(c: Connection, machine: Notice, field: str, decision: Decision, value: Any) -> dict[str, Any]:
    """Make the row of a decision.

    Raises:
        BadUse: The value does not fit, or a whole record is given one.
    """
    if field == RECORD and decision == "corrected":
        raise BadUse(
            "a whole record has no value", fix="name the field: `tradewarn review correct ID FIELD VALUE`"
        )
    values: list[Any] = []
    if field != RECORD:
        values = [_value(machine, field, decision, value)]
        refuse_unfit(corrections.overlay(machine, {field: values[0]}))
    return {
        "notice": machine.id,
        "field": field,
        "value": canonical(values),
        "status": decision,
        "machine": canonical([offered(machine, field)]),
        "source": fingerprint(machine, field),
        "version": _version(c, machine),
    }


def _with_followers(machine: Notice, before: Notice, field: str, values: list[Any], derive: Derive) -> str:
    """Put what follows from a value behind it; of the machine's own it stands in the record already."""
    if values and values[0] != given(machine, field):
        follow = dict(derive(before, field, values[0]))
        refuse_unfit(corrections.overlay(machine, {field: values[0]} | follow))
        values += [follow] if follow else []
    return canonical(values)


def _value(machine: Notice, field: str, decision: Decision, value: Any) -> Any:
    if decision == "corrected":
        return value
    if decision == "accepted":
        return offered(machine, field)
    return given(machine, field) if proposals(machine, field) else blank(field)


def _beside(kept: Row | None, row: dict[str, Any], *, seen: str | None) -> tuple[dict[str, Any], str]:
    """Set a word beside the one that stands: give the row to keep, and what the history calls it.

    A word that is shown again only, as it was said of another text, stands in nobody's way.

    Raises:
        ReviewConflict: Somebody else's word stands, and it is another.
    """
    if kept is None or kept.status == corrections.EARLIER or kept.source not in (None, row["source"]):
        return row, row["status"]
    same = (kept.status, _said(kept.value)) == (row["status"], _said(row["value"]))
    if kept.reviewer == row["reviewer"]:
        if not same:
            return row, row["status"]
        stays = {"second": kept.second, "second_at": kept.second_at, "note": row["note"] or kept.note}
        return row | stays | {"at": kept.at}, row["status"]
    agrees = seen is not None and row["status"] == "accepted" and kept.status == "corrected"
    if not same and not agrees:
        raise ReviewConflict(
            f"{kept.reviewer} {kept.status} it on {kept.at}, with another value",
            fix=f"`tradewarn review show {kept.notice}:{kept.field}`; talk to them, or undo it first",
        )
    agreed = {} if kept.second else {"second": row["reviewer"], "second_at": row["at"]}
    return dict(kept._mapping) | agreed, "confirmed"


def _said(value: str) -> list[Any]:
    """Give the value alone: what follows from it is not the person's word."""
    return list(json.loads(value)[:1])


def _version(c: Connection, machine: Notice) -> str | None:
    query = sa.select(reading.c.version).where(reading.c.document == machine.document)
    found = c.execute(query).scalar()
    return None if found is None else str(found)


def _tell(c: Connection, row: dict[str, Any], event: str, *, by: str, at: str, note: str) -> None:
    body = {k: row[k] for k in ("value", "machine", "source", "version")}
    body["value"] = _said(row["value"])
    body["machine"] = json.loads(row["machine"]) if row["machine"] else row["machine"]
    told = {"notice": row["notice"], "field": row["field"], "event": event, "by": by, "at": at}
    c.execute(sa.insert(review_event).values(**told, body=canonical(body | {"note": note})))
