"""A person's values, laid over the machine's reading of a notice."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.errors import BadUse, ReviewConflict
from tradewarn.model import Issue, Notice
from tradewarn.store.counted_days import recounted
from tradewarn.store.issues import Issues
from tradewarn.store.offering import fingerprint
from tradewarn.store.proving import proved
from tradewarn.store.schema import correction, lost_act

STAGE = "correct"
EARLIER = "earlier"  # decided on an earlier text of the document that reads otherwise: shown, not laid over


@dataclass(frozen=True, slots=True)
class Kept:
    """A person's word on one field: `values` is empty where it lays nothing over the machine's.

    Behind the value stands what follows from it in other fields (the label of a stage).
    """

    values: tuple[Any, ...]
    status: str
    source: str | None

    @property
    def follow(self) -> Mapping[str, Any]:
        """The values that follow from it, by field."""
        return dict(self.values[1]) if len(self.values) > 1 else {}

    def still_asked(self, machine: Notice, field: str) -> bool:
        """Tell whether the machine reads otherwise by now than when the person decided."""
        return self.status == EARLIER or self.source not in (None, fingerprint(machine, field))


def laid_over(connection: Connection, notices: list[Notice]) -> list[Notice]:
    """Give the notices with what people decided of them.

    A kept value that no longer fits, as when the contract of a field has changed, is left
    out, and its field stands under `needs_review`; the others are not lost with it. So
    does a field that the machine reads otherwise than when the person decided: their
    value stays, and they are asked again.
    """
    kept = kept_of(connection, notices)
    return [_reviewed(n, kept[n.id]) if n.id in kept else n for n in notices]


def _reviewed(machine: Notice, kept: Mapping[str, Kept]) -> Notice:
    seen, refused = _fitting(machine, _values(kept))
    seen = proved(seen, {f: status for f, status in _statuses(kept).items() if f not in refused})
    own = _laid(kept).get("deadlines")
    seen = recounted(machine, seen) if own is None or own.status == "accepted" else seen
    again = [f for f, k in kept.items() if k.still_asked(machine, f) and f in Notice.model_fields]
    words = {k.status for k in kept.values()} - {EARLIER}
    return seen.model_copy(
        update={
            "status": "corrected" if words - {"accepted"} else "accepted" if words else "machine",
            "needs_review": tuple(dict.fromkeys((*seen.needs_review, *again))),
        }
    )


def _values(kept: Mapping[str, Kept]) -> dict[str, Any]:
    """Give what is laid over, by field; a person's word on it goes before what follows from another."""
    laid = _laid(kept)
    return {name: value for k in laid.values() for name, value in k.follow.items()} | {
        field: k.values[0] for field, k in laid.items()
    }


def _statuses(kept: Mapping[str, Kept]) -> dict[str, str]:
    laid = _laid(kept)
    return {name: k.status for k in laid.values() for name in k.follow} | {
        f: k.status for f, k in laid.items()
    }


def _laid(kept: Mapping[str, Kept]) -> dict[str, Kept]:
    return {field: k for field, k in kept.items() if k.values and k.status != EARLIER}


def overlay(below: Notice, values: dict[str, Any]) -> Notice:
    """Lay values in JSON form over a notice.

    Raises:
        BadUse: A field is unknown or a value does not fit it.
    """
    unknown = values.keys() - Notice.model_fields.keys()
    if unknown:
        raise BadUse(
            f"a notice has no field {sorted(unknown)}", fix="see the contract's Notice for its fields"
        )
    data = below.model_dump(mode="json") | values
    data["status"] = "corrected"
    data["needs_review"] = [f for f in below.needs_review if f not in values]
    try:
        return Notice.model_validate(data)
    except ValueError as error:
        raise BadUse(
            f"the value does not fit {sorted(values)}: {error}", fix="give it in the form of the contract"
        ) from error


def tell_unfit(connection: Connection, documents: Sequence[str], machine: list[Notice]) -> None:
    """Put the kept values that do not fit these documents' notices among their issues.

    Args:
        connection: The transaction.
        documents: Whose issues of this kind are replaced.
        machine: All notices of these documents as the machine read them.
    """
    issues: dict[str, list[Issue]] = {document: [] for document in documents}
    kept = kept_of(connection, machine)
    for read in machine:
        issues[read.document].extend(_issues(read, _values(kept.get(read.id, {}))))
    for row in _lost_decisions(connection, documents):
        issues[row.document].append(_lost(row))
    Issues(connection.engine).replace_many(issues, STAGE, connection=connection)


def _issues(read: Notice, values: dict[str, Any]) -> Iterator[Issue]:
    for field, error in _fitting(read, values)[1].items():
        yield Issue(
            code=error.code,
            what=f"the correction of {field} no longer fits: {error.what}",
            fix="correct the field once more",
            where=read.id,
            stage=STAGE,
        )


def _lost_decisions(c: Connection, documents: Iterable[str]) -> list[sa.Row[*tuple[Any, ...]]]:
    """List what was decided of acts of these documents that are read no more."""
    joined = sa.join(correction, lost_act, correction.c.notice == lost_act.c.id)
    columns = (correction.c.notice, correction.c.field, correction.c.reviewer)
    query = sa.select(*columns, lost_act.c.document, lost_act.c.body).select_from(joined)
    return list(c.execute(query.where(lost_act.c.document.in_(list(documents))).order_by(*columns)))


def _lost(row: sa.Row[*tuple[Any, ...]]) -> Issue:
    act = Notice.model_validate_json(row.body)
    named = act.document_number or act.title or "an act without number or title"
    return Issue(
        code=ReviewConflict.code,
        what=f"{row.reviewer} decided {row.field} of {named}, which the document gives no more",
        fix=f"decide it again where it belongs, then `tradewarn review undo {row.notice}:{row.field}`",
        where=row.notice,
        stage=STAGE,
    )


def _fitting(machine: Notice, values: dict[str, Any]) -> tuple[Notice, dict[str, BadUse]]:
    """Lay over what fits: all at once where it does, else one by one."""
    if not values:
        return machine, {}
    try:
        return overlay(machine, values), {}
    except BadUse:
        pass
    seen, refused = machine, dict[str, BadUse]()
    for field, value in sorted(values.items()):
        try:
            seen = overlay(seen, {field: value})
        except BadUse as error:
            refused[field] = error
    known = [f for f in refused if f in Notice.model_fields and f not in seen.needs_review]
    return seen.model_copy(update={"needs_review": (*seen.needs_review, *known)}), refused


def kept_of(connection: Connection, notices: Sequence[Notice]) -> dict[str, dict[str, Kept]]:
    """Map the notices that people decided on to their words, by field."""
    if connection.execute(sa.select(correction.c.notice).limit(1)).first() is None:
        return {}
    found: dict[str, dict[str, Kept]] = {}
    columns = (correction.c.notice, correction.c.field, correction.c.value)
    query = sa.select(*columns, correction.c.status, correction.c.source)
    for start in range(0, len(notices), 500):
        part = [n.id for n in notices[start : start + 500]]
        here = query.where(correction.c.notice.in_(part))
        rows = connection.execute(here.order_by(correction.c.at, correction.c.field))  # the latest on top
        for notice, field, value, status, source in rows:
            found.setdefault(notice, {})[field] = Kept(tuple(json.loads(value)), status, source)
    return found
