"""What the machine offers a person for one field of a notice: its value and its proposals."""

import hashlib
import json
from typing import Any

from tradewarn.model import Found, Notice
from tradewarn.store.rows import canonical

RECORD = "record"  # in place of a field's name: the record as a whole
FIXED = frozenset(("id", "document", "pages", "parts", "status", "needs_review", "evidence"))
TOLD_OF_RECORD = (
    *("title", "authority", "importing_country", "stage", "instruments", "countries_of_origin", "product"),
    *("case_numbers", "document_number", "hs_codes", "companies", "rates", "deadlines"),
)


def given(notice: Notice, field: str) -> Any:
    """Give what stands in a field, in JSON form; of the record, its main fields that are not empty."""
    data = notice.model_dump(mode="json", exclude={"evidence"})
    if field == RECORD:
        return {name: data[name] for name in TOLD_OF_RECORD if data[name] not in (None, [])}
    return data.get(field)  # a field that older rules named is no more: nothing stands in it


def blank(field: str) -> Any:
    """Give the value of a field in which nothing was read, in JSON form."""
    return Notice(id="", document="", pages=(0, 0)).model_dump(mode="json")[field]


def proposals(notice: Notice, field: str) -> list[Found]:
    """Give the findings of a field that were not taken into it, each value once, the surest first."""
    stands = given(notice, field)
    taken = {key(v) for v in (stands if isinstance(stands, list) else [stands])}
    rest: dict[str, Found] = {}
    for found in sorted(notice.evidence.get(field, ()), key=lambda f: -f.confidence):
        name = key(plain(found.value))
        if name not in taken:
            rest.setdefault(name, found)
    return list(rest.values())


def offered(notice: Notice, field: str) -> Any:
    """Give what accepting a field would write: its value with the proposals, or the surest proposal."""
    stands = given(notice, field)
    if field == RECORD:
        return stands
    more = [plain(f.value) for f in proposals(notice, field)]
    if isinstance(stands, list):
        return [*stands, *more]
    return more[0] if more and stands in (None, blank(field)) else stands


def fingerprint(notice: Notice, field: str) -> str:
    """Name what the machine offers and the passages it rests on."""
    evidence = notice.evidence.values() if field == RECORD else [notice.evidence.get(field, ())]
    quotes = sorted({f.quote for items in evidence for f in items})
    return hashlib.sha256(canonical([offered(notice, field), quotes]).encode()).hexdigest()[:24]


def plain(value: Any) -> Any:
    """Give a finding's value in its JSON form."""
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json")
    return value.isoformat() if hasattr(value, "isoformat") else value


def key(value: Any) -> str:
    """Give a text that is the same for equal values in JSON form."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
