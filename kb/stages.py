"""The stages of a proceeding: their names, their order, what each does, and how long it may take."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import Literal, NamedTuple

from kb.data import shipped
from tradewarn.model import Instrument, Stage

Effect = Literal["opens", "provisional", "imposes", "continues", "ends", "ends_for_firm", "none"]
Part = Literal["opening", "investigation", "measure", "review", "ending", "other"]
News = Literal["money", "clock", "review", "quiet"]
Mark = Literal["affirmative", "deposits", "binds", "limited", "prolongs", "moves-trade"]
DAYS_OF_MONTH = 30.4375


class StageInfo(NamedTuple):
    """One stage.

    `phase` ranks stages in the order they come in a proceeding, for events of one day.
    `effect` is what an affirmative act of this stage does to the case; a negative one
    ends it, which the case logic decides, not this table. `part`, `news` and `marks` are
    explained where the data is.
    """

    code: Stage
    phase: int
    effect: Effect
    part: Part
    news: News
    marks: frozenset[Mark]
    en: str
    vi: str
    words_en: tuple[str, ...]
    words_vi: tuple[str, ...]
    source: str


class Times(NamedTuple):
    """How long a kind of proceeding, and the measures it brings, may last at most."""

    instrument: Instrument
    investigation: timedelta
    measure: timedelta
    provisional: timedelta
    source: str


@lru_cache(maxsize=1)
def stages() -> Mapping[Stage, StageInfo]:
    """Give every stage of the contract by its code."""
    data = shipped("stages.yaml")
    found: dict[Stage, StageInfo] = {}
    for entry in data["stages"]:
        code = Stage(entry["code"])
        words = {key: tuple(entry[key]) for key in ("words_en", "words_vi")}
        fields = entry | words | {"code": code, "marks": frozenset(entry["marks"])}
        found[code] = StageInfo(**{"source": data["source"], **fields})
    return MappingProxyType(found)


@lru_cache(maxsize=8)
def stages_in(*parts: Part) -> frozenset[Stage]:
    """Give the stages that belong to these parts of a proceeding."""
    return frozenset(s.code for s in stages().values() if s.part in parts)


@lru_cache(maxsize=8)
def stages_marked(mark: Mark) -> frozenset[Stage]:
    """Give the stages that bear a mark."""
    return frozenset(s.code for s in stages().values() if mark in s.marks)


@lru_cache(maxsize=1)
def times() -> Mapping[Instrument, Times]:
    """Give the longest times of every instrument."""
    found = {}
    for entry in shipped("stages.yaml")["times"]:
        code = Instrument(entry["instrument"])
        whole, life = _months(entry["investigation"]), _months(entry["measure"] * 12)
        found[code] = Times(code, whole, life, _months(entry["provisional"]), entry["source"])
    return MappingProxyType(found)


def longest_investigation(instruments: Iterable[Instrument]) -> timedelta:
    """Give the time after its opening by which a proceeding has ended by law."""
    return max((times()[i].investigation for i in instruments), default=_any("investigation"))


def longest_silence(instruments: Iterable[Instrument]) -> timedelta:
    """Give the time after which a measure without news has lapsed, or been extended unseen.

    A measure lives on while the review that would extend it runs, as long as an investigation.
    """
    known = list(instruments)
    return longest_investigation(known) + max((times()[i].measure for i in known), default=_any("measure"))


@lru_cache(maxsize=1)
def recommending() -> Mapping[str, frozenset[Stage]]:
    """Give the authorities whose rates bind nobody until a ministry acts, and the stages that do bind."""
    entries = shipped("stages.yaml")["recommending"]
    return {e["authority"]: frozenset(Stage(s) for s in e["but"]) for e in entries}


@lru_cache(maxsize=1)
def only_recommending() -> frozenset[str]:
    """Give those of them whose ministry's acts can be told from theirs: even their reviews set nothing."""
    entries = shipped("stages.yaml")["recommending"]
    return frozenset(e["authority"] for e in entries if e.get("apart") or e.get("acts"))


@lru_cache(maxsize=1)
def numbers_of_ministry() -> Mapping[str, re.Pattern[str]]:
    """Give how the acts of a ministry are numbered that are read under the code of who recommends to it."""
    entries = shipped("stages.yaml")["recommending"]
    return {e["authority"]: re.compile(e["acts"], re.IGNORECASE) for e in entries if e.get("acts")}


@lru_cache(maxsize=1)
def imposing() -> Mapping[str, frozenset[Stage]]:
    """Give the authorities whose finding itself imposes, and the stages by which it does."""
    entries = shipped("stages.yaml")["imposing"]
    return {e["authority"]: frozenset(Stage(s) for s in e["by"]) for e in entries}


@lru_cache(maxsize=64)
def longest_provisional(instrument: Instrument, market: str) -> timedelta:
    """Give the time after which a provisional measure has lapsed by law, if nothing definitive came."""
    for entry in shipped("stages.yaml")["provisional_in"]:
        if entry["market"] == market and entry["instrument"] == instrument:
            return _months(entry["months"])
    return times()[instrument].provisional


def is_past(
    opened: date, newest: date, on: date, instruments: Iterable[Instrument], *, long: bool = True
) -> bool:
    """Tell whether a proceeding that is still open in the records must have ended by law.

    Args:
        opened: The day it opened; where that is not known, that of its earliest step.
        newest: The day of its newest step: an authority that still acts has not ended it.
        on: The day of the question.
        instruments: Its kinds.
        long: Ask whether that was so long ago that our sources must have fallen silent.
    """
    whole = longest_investigation(instruments) + (_late() if long else timedelta())
    return on - opened > whole and on - newest > _late()


def _any(what: Literal["investigation", "measure"]) -> timedelta:
    return max(t.investigation if what == "investigation" else t.measure for t in times().values())


def _late() -> timedelta:
    return _months(shipped("stages.yaml")["late"])


def _months(count: float) -> timedelta:
    return timedelta(days=round(count * DAYS_OF_MONTH))
