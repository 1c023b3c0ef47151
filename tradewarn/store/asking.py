"""What waits for a person, kept beside the notices: the next question is one look-up away."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from tradewarn.model import Notice
from tradewarn.store.corrections import Kept, kept_of
from tradewarn.store.offering import RECORD, given, proposals
from tradewarn.store.rows import upsert
from tradewarn.store.schema import asked, notice

HOME = "VN"  # whose exporters are warned
WEIGHT = {"rates": 9, "companies": 8, "deadlines": 7, "hs_codes": 6, "stage": 5, "countries_of_origin": 5}
LIGHT = 2
LABELS = {"stage_vi": "stage"}  # fields that only name another in words
CONCERNS_HOME = 20


def forget_asked(connection: Connection, documents: Sequence[str]) -> None:
    """Take back what is asked of these documents' notices, before the notices themselves go."""
    here = sa.select(notice.c.id).where(notice.c.document.in_(documents))
    connection.execute(sa.delete(asked).where(asked.c.notice.in_(here)))


def ask(connection: Connection, machine: Sequence[Notice], seen: Sequence[Notice]) -> None:
    """Put what is asked of these notices in place of what was.

    Args:
        connection: The transaction that changes them.
        machine: As the machine read them.
        seen: As people see them.
    """
    for start in range(0, len(machine), 500):
        part = [n.id for n in machine[start : start + 500]]
        connection.execute(sa.delete(asked).where(asked.c.notice.in_(part)))
    kept = kept_of(connection, list(machine))
    pairs = zip(machine, seen, strict=True)
    upsert(connection, asked, [row for m, s in pairs for row in _rows(m, s, kept.get(m.id, {}))])


def concerns_home(notice: Notice) -> bool:
    """Tell whether a notice is on exports of Viet Nam, as far as it names origins."""
    related = {r.country for r in notice.related_countries}
    origin = notice.all_origins or HOME in notice.countries_of_origin or HOME in related
    return origin and notice.importing_country != HOME


def _rows(machine: Notice, seen: Notice, kept: Mapping[str, Kept]) -> Iterable[dict[str, Any]]:
    home = CONCERNS_HOME * concerns_home(seen)
    for field, why, weight in _questions(machine, seen, kept):
        yield {
            "notice": machine.id,
            "field": field,
            "why": why,
            "gravity": weight + home if field != RECORD else weight,
            "day": seen.publication_date,
            "authority": seen.authority,
        }


def _questions(machine: Notice, seen: Notice, kept: Mapping[str, Kept]) -> Iterator[tuple[str, str, int]]:
    for field in seen.needs_review:
        if LABELS.get(field) in seen.needs_review and field not in kept:
            continue  # answered with what it labels
        yield field, why_asked(machine, field, field in kept), WEIGHT.get(field, LIGHT)
    word = kept.get(RECORD)
    if word is not None and word.still_asked(machine, RECORD):
        yield RECORD, "changed", 1
    elif word is None and not seen.partial and concerns_home(seen):
        yield RECORD, RECORD, 1


def why_asked(machine: Notice, field: str, decided: bool) -> str:
    """Tell why a field is asked: it changed since a decision, is proposed, disputed, or silent."""
    if decided:
        return "changed"
    stands = given(machine, field)
    listed = isinstance(stands, list)
    if proposals(machine, field) and (listed or not stands):
        return "proposal"
    return "conflict" if stands and not listed else "silent"
