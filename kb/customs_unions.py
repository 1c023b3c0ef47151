"""Customs unions: where one authority takes trade remedies for several countries together.

A firm says where its ship goes (“sang Đức”); the measure is the Union's.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from kb.data import shipped


class CustomsUnion(NamedTuple):
    """A union: its code, and the code under which its measures are recorded."""

    code: str
    market: str


@lru_cache(maxsize=1)
def _of_members() -> Mapping[str, CustomsUnion]:
    unions = shipped("customs_unions.yaml")["unions"]
    found = {m: CustomsUnion(code, u["market"]) for code, u in unions.items() for m in u["members"]}
    itself = {code: CustomsUnion(code, u["market"]) for code, u in unions.items() if code != u["market"]}
    return found | itself


def customs_union(country: str) -> CustomsUnion | None:
    """Give the union that takes trade remedies for a country; None where it takes its own.

    Args:
        country: The code of a country.

    Example:
        >>> customs_union("DE").market, customs_union("KZ").market, customs_union("GB")
        ('EU', 'EAEU', None)
    """
    return _of_members().get(country)
