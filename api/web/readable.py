"""A value of evidence in the form that its field's values have, so that both are written alike."""

from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from tradewarn.model import Notice, Scope

NOT_TOLD: tuple[Any, ...] = (None, "", [], (), {}, False)


def readable(value: Any, field: str) -> Any:
    """Give a value as a page writes those of its field; in plain words where it fits none of them.

    Evidence keeps what a rule read in JSON form, and a value that a person took away stays
    so; a reader must not meet braces and keys.
    """
    if field == "scope" and not isinstance(value, Scope):
        return _in_words(value)
    kind = _kind(field)
    if kind is None:
        return _in_words(value)
    for asked, one in (([value], True), (value, False)):
        try:
            made = kind.validate_python(asked)
        except ValidationError:
            continue
        if not one:
            return made
        if isinstance(made, tuple) and len(made) == 1:
            return made[0]
    return _in_words(value)


@lru_cache(maxsize=64)
def _kind(field: str) -> TypeAdapter[Any] | None:
    known = Notice.model_fields.get(field)
    return TypeAdapter(known.rebuild_annotation()) if known is not None else None


def _in_words(value: Any) -> str:
    """Write what is told of a record, its parts with a point between; the rest is left out."""
    if isinstance(value, dict):
        return " · ".join(_in_words(v) for v in value.values() if v not in NOT_TOLD)
    if isinstance(value, list | tuple):
        return "; ".join(_in_words(v) for v in value if v not in NOT_TOLD)
    return str(value)
