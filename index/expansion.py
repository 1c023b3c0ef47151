"""Other names of what a question means, so that a Vietnamese one finds an English notice.

The knowledge base knows the names; here is only which of them to ask for. Goods are
enough for a match by themselves, a country or stage only raises what matches otherwise.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

SURE = 0.6  # of a thesaurus match: a full name, or one with a word missing
NEXT_BEST = 0.15  # goods this much less sure than the best are still meant
MOST_GOODS = 3
COUNTRY_WEIGHT = 0.5


@dataclass(frozen=True, slots=True)
class Meant:
    """One thing a question means, under all its names."""

    names: tuple[str, ...]
    enough: bool
    weight: float = 1.0


def known_names(text: str) -> Sequence[Meant]:
    """Give what the knowledge base knows of the goods and countries in a question."""
    return [*goods_meant(text), *countries_meant(text)]


def goods_meant(text: str) -> Iterator[Meant]:
    """Give the goods of a question under their names in every language."""
    from kb.goods import match_goods

    matches = match_goods(text, limit=MOST_GOODS)
    for match in matches:
        if match.score >= max(SURE, matches[0].score - NEXT_BEST):
            names = (name for language in match.good.names.values() for name in language)
            yield Meant(names=tuple(names), enough=True, weight=match.score)


def countries_meant(text: str) -> Iterator[Meant]:
    """Give the countries of a question under their names."""
    from kb.countries import find_countries

    for code in dict.fromkeys(mention.code for mention in find_countries(text, folded=True)):
        names = names_of_countries().get(code)
        if names:
            yield Meant(names=names, enough=False, weight=COUNTRY_WEIGHT)


@lru_cache(maxsize=1)
def names_of_countries() -> Mapping[str, tuple[str, ...]]:
    """Give each country's undoubted names, as running text has them."""
    from kb.country_names import running_names

    found: dict[str, dict[str, None]] = {}
    for name, code, doubtful in running_names():
        if not doubtful:
            found.setdefault(code, {})[name] = None
    return {code: tuple(names) for code, names in found.items()}
