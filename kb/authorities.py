"""The authorities whose acts are read: codes, names in their own words, what they decide."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Literal, NamedTuple

from kb.data import shipped
from tradewarn.errors import BadKnowledge

Role = Literal["dumping", "injury", "both", "customs", "court", "finance", "organisation"]
ROLES = frozenset({"dumping", "injury", "both", "customs", "court", "finance", "organisation"})


class Authority(NamedTuple):
    """One authority.

    `role` is what it decides; `lane` how its site is read: A api, H politely page by
    page, B behind a browser check, M uploaded by hand. `opens` are the instruments whose
    proceedings it opens itself; `aliases` its names as printed, in any language.
    """

    code: str
    country: str | None
    role: Role
    name_en: str
    name_vi: str
    short_vi: str
    aliases: tuple[str, ...]
    languages: tuple[str, ...]
    nomenclature: str
    lane: Literal["A", "H", "B", "M"]
    opens: tuple[str, ...]
    source: str


@lru_cache(maxsize=1)
def authorities() -> Mapping[str, Authority]:
    """Give every authority by its code, in the order of the contract.

    Raises:
        BadKnowledge: An entry has an unknown role or stands twice.
    """
    found: dict[str, Authority] = {}
    for entry in shipped("authorities.yaml")["authorities"]:
        code = entry["code"]
        if code in found or entry["role"] not in ROLES:
            raise BadKnowledge(
                f"authority {code!r} stands twice or has role {entry['role']!r}",
                fix=f"one entry each, with a role of {sorted(ROLES)}",
                where="kb/authorities.yaml",
            )
        listed = {key: tuple(entry[key]) for key in ("aliases", "languages", "opens")}
        found[code] = Authority(**{**entry, **listed})
    return MappingProxyType(found)


def investigator(country: str, instrument: str) -> str | None:
    """Give the authority that opens such proceedings in a country; None where none is known.

    Example:
        >>> investigator("US", "AD"), investigator("ID", "SG"), investigator("XX", "AD")
        ('US-DOC', 'ID-KPPI', None)
    """
    for authority in authorities().values():
        if authority.country == country and instrument in authority.opens:
            return authority.code
    return None
