"""Whose goods a rate is for, told among the origins that the notice covers."""

from collections.abc import Mapping
from dataclasses import dataclass

from kb.countries import country_code, find_countries
from tradewarn.model import Found


@dataclass(frozen=True, slots=True)
class Origins:
    """The origins of the proceeding, as codes."""

    codes: frozenset[str]

    def country(self, *passages: str) -> str | None:
        """Give the only origin, else the one that the first telling passage names alone."""
        if len(self.codes) == 1:
            return next(iter(self.codes))
        for words in passages:
            named = named_countries(words) & self.codes
            if named:
                return next(iter(named)) if len(named) == 1 else None
        return None

    def rule_out(self, code: str | None) -> bool:
        """Tell whether a country is none of the origins: its rate is another case's."""
        return bool(code and self.codes and code not in self.codes)


def origins_of(found: Mapping[str, tuple[Found, ...]]) -> Origins:
    """Take the origins from what the earlier fields found."""
    return Origins(frozenset(str(f.value) for f in found.get("countries_of_origin", ())))


def named_countries(words: str) -> set[str]:
    """Give the codes of the countries that a cell or passage names."""
    whole = country_code(words) if 3 < len(words) < 80 else None
    return {whole} if whole else {m.code for m in find_countries(words)}
