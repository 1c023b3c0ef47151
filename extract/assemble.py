"""Put a segment's findings together into one Notice.

What a rule's number is worth is told by the reviewed calibration. A value at or over its
field's floor fills the field; one under it stays in `evidence` as a proposal and its field
is named in `needs_review`. Nothing is filled without proof.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from extract.calibration import UNTOUCHED, Calibration
from extract.field import Field, Findings
from extract.segment import Segment
from extract.silent import silent_fields
from tradewarn.errors import FieldConflict, FieldFailed
from tradewarn.model import Found, Issue, Notice


def assemble(
    segment: Segment,
    found: Findings,
    fields: Iterable[Field],
    *,
    document: str,
    ordinal: int,
    calibration: Calibration = UNTOUCHED,
) -> tuple[Notice, list[Issue]]:
    """Make the notice of one segment.

    Args:
        segment: The stretch it was read from.
        found: The findings of every field.
        fields: The fields, with their floors.
        document: The sha256 of the document.
        ordinal: Which notice of the document this is, from 0.
        calibration: What the rules' numbers are worth, and the floors that a cost was stated for.

    Returns:
        The notice, and an Issue for each field whose passages disagree.
    """
    values: dict[str, Any] = {}
    evidence: dict[str, tuple[Found, ...]] = {}
    review: list[str] = []
    issues: list[Issue] = []
    for field in fields:
        raw = found.get(field.name, ())
        if not raw:
            continue
        items = calibration.weigh(field.name, raw)
        floor = calibration.floor(field.name, field.floor)
        evidence[field.name] = items
        sure = [f for f in items if f.confidence >= floor]
        if field.many:
            given = {repr(f.value): f.value for f in sure}
            values[field.name] = list(given.values())
            if any(repr(f.value) not in given for f in items):
                review.append(field.name)
            continue
        if not sure:
            review.append(field.name)
            continue
        best, rival = _surest(sure, items, raw)
        values[field.name] = best.value
        if rival is not None:
            review.append(field.name)
            issues.append(_conflict(field, best, rival))
    notice, bad = _notice(values, segment, document=document, ordinal=ordinal)
    kept = {f.name for f in fields} & set(Notice.model_fields)
    review += silent_fields(segment, values, among=kept)
    return notice.model_copy(
        update={
            "evidence": {name: e for name, e in evidence.items() if name in kept},
            "needs_review": tuple(dict.fromkeys(n for n in review if n in kept)),
        }
    ), issues + bad


def _surest(
    sure: Sequence[Found], items: Sequence[Found], raw: Sequence[Found]
) -> tuple[Found, Found | None]:
    """Choose by the rules' own numbers, which were set against each other; also tell an equal rival.

    What the evidence or a bad scan lowered counts by what it is worth; nothing wins by being raised.
    """
    pairs = zip(items, raw, strict=True)
    own = {id(item): min(rule.confidence, item.confidence) for item, rule in pairs}
    best = max(sure, key=lambda f: own[id(f)])
    rivals = (f for f in sure if f.value != best.value and own[id(f)] == own[id(best)])
    return best, next(rivals, None)


def notice_id(document: str, ordinal: int) -> str:
    """Name a notice by its document's content and its place in it."""
    return "n-" + hashlib.sha256(f"{document}:{ordinal}".encode()).hexdigest()[:16]


def _notice(
    values: Mapping[str, Any], segment: Segment, *, document: str, ordinal: int
) -> tuple[Notice, list[Issue]]:
    """Build the record; a value that does not fit its type is left out and told."""
    data = {name: value for name, value in values.items() if name in Notice.model_fields}
    fixed = {
        "id": notice_id(document, ordinal),
        "document": document,
        "pages": segment.page_range,
        "parts": segment.parts,
        "partial": segment.partial,
        "language": segment.language,
    }
    issues: list[Issue] = []
    while True:
        try:
            return Notice.model_validate({**data, **fixed}), issues
        except ValidationError as error:
            wrong = {str(e["loc"][0]) for e in error.errors()} & data.keys()
            if not wrong:
                raise
            for name in sorted(wrong):
                del data[name]
                issues.append(_unfit(name, error))


def _conflict(field: Field, best: Found, rival: Found) -> Issue:
    return Issue(
        code=FieldConflict.code,
        what=f"{field.name}: {best.value!r} (“{best.quote[:80]}”) or {rival.value!r} (“{rival.quote[:80]}”)",
        fix="a person decides: accept or correct the field in the review queue",
        where=f"page {rival.page}",
        stage="extract",
    )


def _unfit(name: str, error: ValidationError) -> Issue:
    return Issue(
        code=FieldFailed.code,
        what=f"{name}: a value does not fit its type ({error.errors()[0]['msg']})",
        fix=f"mend extract/fields/{name}.py, or the authority's form",
        stage="extract",
    )
