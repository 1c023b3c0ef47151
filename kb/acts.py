"""The life of acts: when each came into force, what ended, amended or replaced it."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from kb.data import shipped
from tradewarn.errors import BadKnowledge

State = Literal["in_force", "not_yet_in_force", "repealed"]
Sure = Literal["V", "G"]


class Act(NamedTuple):
    """One act, by the number it is cited by.

    `sure` marks each fact: ``V`` seen in a stored copy or an official notification, ``G`` general
    knowledge. `until` is the first day on which the act is no longer in force; an act with `replaced_by`
    and without it has ended on a day that is not known.
    """

    number: str
    title_vi: str
    title_en: str
    names: tuple[str, ...]
    dated: date | None
    since: date | None
    until: date | None
    replaces: tuple[str, ...]
    replaced_by: tuple[str, ...]
    amends: tuple[str, ...]
    amended_by: tuple[str, ...]
    note_vi: str
    note_en: str
    sure: Mapping[str, Sure]
    source: str

    def state(self, on: date) -> State:
        """Tell whether the act is in force on a day."""
        if self.since and on < self.since:
            return "not_yet_in_force"
        if self.until:
            return "repealed" if on >= self.until else "in_force"
        return "repealed" if self.replaced_by else "in_force"


@lru_cache(maxsize=1)
def acts() -> Mapping[str, Act]:
    """Give the acts of `acts.yaml` by number.

    Raises:
        BadKnowledge: Two rows have one number, or a row says what is no fact of an act.
    """
    found: dict[str, Act] = {}
    for row in shipped("acts.yaml")["acts"]:
        act = _act(row)
        if act.number in found:
            raise BadKnowledge(f"two acts are {act.number}", fix="join the rows", where="kb/acts.yaml")
        found[act.number] = act
    return MappingProxyType(found)


@lru_cache(maxsize=1)
def named() -> Mapping[str, str]:
    """Map the names by which acts are cited without a number to their numbers."""
    return MappingProxyType({name: act.number for act in acts().values() for name in act.names})


KEYS = frozenset(
    [
        "number",
        "title_vi",
        "title_en",
        "names",
        "dated",
        "from",
        "until",
        "replaces",
        "replaced_by",
        "amends",
        "amended_by",
        "note_vi",
        "note_en",
        "sure",
        "source",
    ]
)


def _act(row: Mapping[str, Any]) -> Act:
    try:
        wrong = row.keys() - KEYS
        if wrong:
            raise ValueError(f"unknown keys {sorted(wrong)}")
        return Act(
            number=row["number"],
            title_vi=row["title_vi"],
            title_en=row["title_en"],
            names=tuple(row.get("names", ())),
            dated=_day(row.get("dated")),
            since=_day(row.get("from")),
            until=_day(row.get("until")),
            replaces=tuple(row.get("replaces", ())),
            replaced_by=tuple(row.get("replaced_by", ())),
            amends=tuple(row.get("amends", ())),
            amended_by=tuple(row.get("amended_by", ())),
            note_vi=row.get("note_vi", ""),
            note_en=row.get("note_en", ""),
            sure=MappingProxyType(dict(row["sure"])),
            source=row["source"],
        )
    except (KeyError, TypeError, ValueError) as error:
        raise BadKnowledge(
            f"the act {row.get('number')!r} cannot be read: {error!r}",
            fix="give number, titles, sure, source; days as 2025-07-01",
            where="kb/acts.yaml",
        ) from error


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value
