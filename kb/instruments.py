"""The trade remedies: their names, and the words people use for them."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from kb.data import shipped
from tradewarn.model import Instrument


class InstrumentInfo(NamedTuple):
    """One trade remedy: names of the proceeding and of the measure, and users' words."""

    code: Instrument
    en: str
    vi: str
    measure_en: str
    measure_vi: str
    words_en: tuple[str, ...]
    words_vi: tuple[str, ...]
    source: str


@lru_cache(maxsize=1)
def instruments() -> Mapping[Instrument, InstrumentInfo]:
    """Give every instrument of the contract, in its order."""
    found: dict[Instrument, InstrumentInfo] = {}
    for entry in shipped("instruments.yaml")["instruments"]:
        code = Instrument(entry["code"])
        words = {key: tuple(entry[key]) for key in ("words_en", "words_vi")}
        found[code] = InstrumentInfo(**{**entry, "code": code, **words})
    return MappingProxyType(found)
