"""The stages of a proceeding: their names, their order, what each does to a case."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Literal, NamedTuple

from kb.data import shipped
from tradewarn.model import Stage

Effect = Literal["opens", "provisional", "imposes", "continues", "ends", "ends_for_firm", "none"]


class StageInfo(NamedTuple):
    """One stage.

    `phase` ranks stages in the order they come in a proceeding, for events of one day.
    `effect` is what an affirmative act of this stage does to the case; a negative one
    ends it, which the case logic decides, not this table.
    """

    code: Stage
    phase: int
    effect: Effect
    en: str
    vi: str
    words_en: tuple[str, ...]
    words_vi: tuple[str, ...]
    source: str


@lru_cache(maxsize=1)
def stages() -> Mapping[Stage, StageInfo]:
    """Give every stage of the contract by its code."""
    data = shipped("stages.yaml")
    found: dict[Stage, StageInfo] = {}
    for entry in data["stages"]:
        code = Stage(entry["code"])
        words = {key: tuple(entry[key]) for key in ("words_en", "words_vi")}
        found[code] = StageInfo(**{"source": data["source"], **entry, "code": code, **words})
    return MappingProxyType(found)
