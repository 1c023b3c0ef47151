"""Our own names of the headings of the Harmonized System, in Vietnamese and English."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from kb.data import shipped_folder
from tradewarn.errors import BadKnowledge


class Heading(NamedTuple):
    """One heading: four digits and what it covers, in words of trade."""

    digits: str
    vi: str
    en: str
    source: str


@lru_cache(maxsize=1)
def headings() -> Mapping[str, Heading]:
    """Give the headings by their digits, in order.

    Raises:
        BadKnowledge: A heading stands twice, is not four digits, or lacks a language.
    """
    found: dict[str, Heading] = {}
    for path, part in shipped_folder("hs/headings"):
        for digits, names in part["headings"].items():
            good = len(digits) == 4 and digits.isdecimal() and len(names) == 2 and all(names)
            if not good or digits in found:
                raise BadKnowledge(
                    f"heading {digits!r}: {names!r}",
                    fix="give four digits once, with the Vietnamese and the English name",
                    where=path.name,
                )
            found[digits] = Heading(digits, names[0], names[1], part["source"])
    return MappingProxyType(dict(sorted(found.items())))
