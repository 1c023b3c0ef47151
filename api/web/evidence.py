"""A notice's values with the passages that prove them, numbered in reading order."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tradewarn.model import Found, Notice, Page, Period, Record, Scope


@dataclass(frozen=True, slots=True)
class Proof:
    """One passage; `proposal` when its value was not sure enough for the field."""

    number: int
    field: str
    found: Found
    proposal: bool


@dataclass(frozen=True, slots=True)
class Valued:
    """One value of a field, and what proves it."""

    value: Any
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One field as a page shows it; empty where the machine read nothing."""

    field: str
    values: tuple[Valued, ...]
    proposals: tuple[Proof, ...]
    review: bool


GROUPS: Mapping[str, tuple[str, ...]] = {
    "act": (
        "title",
        "authority",
        "importing_country",
        "document_number",
        "publication_date",
        "stage",
        "instruments",
    ),
    "case": ("case_numbers", "countries_of_origin", "related_countries", "period", "related_acts"),
    "goods": ("product", "product_vi", "product_en", "hs_codes", "hs_suggestions", "scope"),
    "duties": ("rates", "companies"),
    "time": ("deadlines",),
    "law": ("citations",),
}

SHORT = 40  # letters of a quote that does not speak for itself
REACH = 110  # letters shown on each side of it
KEYED = re.compile(r"[a-z]+(?:_[a-z]+)*: ")
END = re.compile(r"\n\n|\n(?=[a-z]+(?:_[a-z]+)*: )")
OURS = frozenset({"product_vi", "product_en", "hs_suggestions"})  # ours: no document lacks them


def proofs_of(notice: Notice) -> tuple[Proof, ...]:
    """Number all evidence of a notice in the order in which the text has it."""
    said = ((f, name) for name, all_found in notice.evidence.items() for f in all_found)
    found = [(f, name) for f, name in said if f.quote]  # a reviewer's word has no passage to show
    found.sort(key=lambda item: (item[0].page, item[0].start, item[0].end, item[1]))
    return tuple(
        Proof(n, name, f, proposal=not _stands(f.value, _values(notice, name)))
        for n, (f, name) in enumerate(found, 1)
    )


def proof_of(notice: Notice | None, quote: str) -> Proof | None:
    """Return the first piece of a notice's evidence that is quoted so."""
    if notice is None or not quote:
        return None
    return next((p for p in proofs_of(notice) if p.found.quote == quote), None)


def around(found: Found, pages: Sequence[Page]) -> tuple[str, str] | None:
    """Return the words before and after a short quote, which alone would tell a reader nothing.

    None in a data record's own lines, ``key: value``: what is around is no sentence.
    """
    text = next((p.text for p in pages if p.number == found.page), "")
    line = text[text.rfind("\n", 0, found.start) + 1 : found.start]
    if len(found.quote) > SHORT or text[found.start : found.end] != found.quote or KEYED.match(line):
        return None
    before = text[max(0, found.start - REACH) : found.start].rpartition("\n\n")[2]
    after = END.split(text[found.end : found.end + REACH], maxsplit=1)[0]
    if len(before) == REACH:
        before = "… " + before.partition(" ")[2]
    if len(after) == REACH:
        after = after.rpartition(" ")[0] + " …"
    return before.lstrip(), after.rstrip()


def rows_of(notice: Notice, proofs: Sequence[Proof]) -> dict[str, tuple[Row, ...]]:
    """Return the fields by group, each value beside its proofs.

    A passage that proves a field but fits no single value (one sentence that names all
    countries) is put with the field's first value.
    """
    shown = {g: [f for f in fields if f not in OURS or getattr(notice, f)] for g, fields in GROUPS.items()}
    return {group: tuple(_row(notice, f, proofs) for f in fields) for group, fields in shown.items()}


def _row(notice: Notice, field: str, proofs: Sequence[Proof]) -> Row:
    own = [p for p in proofs if p.field == field]
    if field == "countries_of_origin":
        own += [p for p in proofs if p.field == "all_origins"]
    sure = [p for p in own if not p.proposal]
    values = _values(notice, field)
    if field == "countries_of_origin" and notice.all_origins:
        values = ["*", *values]
    fits = {p.number: [i for i, v in enumerate(values) if _fits(p.found.value, v)] for p in sure}
    valued = [
        Valued(v, tuple(p for p in sure if i in fits[p.number] or (i == 0 and not fits[p.number])))
        for i, v in enumerate(values)
    ]
    proposals = tuple(p for p in own if p.proposal)
    return Row(field, tuple(valued), proposals, review=field in notice.needs_review)


def _values(notice: Notice, field: str) -> list[Any]:
    value = getattr(notice, field, None)
    if field == "scope":
        return [] if not (notice.scope.include or notice.scope.exclude) else [notice.scope]
    if value is None or value == () or value is False:
        return []
    return list(value) if isinstance(value, tuple) else [value]


def _stands(found: Any, values: Sequence[Any]) -> bool:
    """Tell whether a found value became (part of) the field's."""
    if any(isinstance(v, Scope | Period) for v in values):
        return True
    return any(_fits(found, v) for v in values)


def _fits(found: Any, value: Any) -> bool:
    """Tell whether evidence of one value speaks of another; a record by what both state."""
    plain = value.model_dump(mode="json") if isinstance(value, Record) else value
    if isinstance(found, Record):
        found = found.model_dump(mode="json")
    if isinstance(plain, dict):
        if isinstance(found, dict):
            shared = found.keys() & plain.keys()
            return bool(shared) and all(found[k] == plain[k] for k in shared)
        return any(_same(found, v) for v in plain.values() if v not in (None, "", []))
    if isinstance(found, list | tuple):
        return any(_same(f, plain) for f in found)
    return _same(found, plain)


def _same(one: Any, other: Any) -> bool:
    return bool(one == other) or str(one) == str(other)
