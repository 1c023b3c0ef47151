"""What follows from a value: the label of a stage, the market of an authority, the kind of the goods."""

from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Any

from pydantic import TypeAdapter

from extract.authority import AuthorityForm
from extract.field import Field, Findings, Reading
from extract.segment import Cut, PageSlice, Segment
from tradewarn.model import Found, Notice, Page

FOLLOWERS: Mapping[str, tuple[str, ...]] = {  # in the order in which they are found
    "stage": ("stage_vi",),
    "authority": ("importing_country",),
    "product": ("goods", "product_vi", "product_en", "hs_suggestions"),
    "hs_codes": ("hs_suggestions",),
}
BESIDE = {"hs_suggestions": ("product", "hs_codes")}  # what a follower reads of the rest of the record


def derived(notice: Notice, field: str, value: Any) -> dict[str, Any]:
    """Give the fields that follow from a value that a person set, in JSON form.

    They are found by the machine's own rules, from the value alone; what does not follow
    from it is blank, since what followed from another value is not true of this one.

    Args:
        notice: The record in which the value is set.
        field: The field it is set in.
        value: In JSON form.

    Example:
        >>> blank = Notice(id="n", document="d", pages=(1, 1))
        >>> derived(blank, "stage", "order")
        {'stage_vi': 'lệnh áp thuế'}
    """
    found = Findings()
    made: dict[str, Any] = {}
    for name in FOLLOWERS.get(field, ()):
        for source in {field, *BESIDE.get(name, ())}:
            found[source] = tuple(_set(value if source == field else getattr(notice, source)))
        rule: Field = import_module(f"extract.fields.{name}").FIELD
        sure = [f for f in rule.find(_reading(found)) if f.confidence >= rule.floor]
        found[name] = tuple(sure)
        made[name] = _filled(name, rule, sure)
    return made


def _set(value: Any) -> Iterable[Found]:
    for item in value if isinstance(value, list | tuple) else [value] if value else []:
        yield Found(value=item, quote="", page=1, start=0, end=0, confidence=1, by="reviewer")


def _filled(name: str, rule: Field, sure: list[Found]) -> Any:
    kind: TypeAdapter[Any] = TypeAdapter(Notice.model_fields[name].rebuild_annotation())
    value: Any = list(dict.fromkeys(f.value for f in sure))
    if not rule.many:
        value = max(sure, key=lambda f: f.confidence).value if sure else None
    return kind.dump_python(kind.validate_python(value), mode="json")


def _reading(found: Findings) -> Reading:
    """A reading of no text: these rules read values alone."""
    nothing = Segment([Page(number=1, text="")], Cut((PageSlice(0, 0, 0),)))
    return Reading(nothing, AuthorityForm("", lambda _: None), found)
