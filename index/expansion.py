"""Other names of what a question means, so that a Vietnamese one finds an English notice.

The knowledge base knows the names; here is only which of them to ask for. Goods are
enough for a match by themselves, a country, stage or remedy only raises what matches otherwise.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tradewarn.text import fold_words

SURE = 0.6  # of a thesaurus match: a full name, or one with a word missing
NEXT_BEST = 0.15  # goods this much less sure than the best are still meant
MOST_GOODS = 3
COUNTRY_WEIGHT = 1.0
TERM_WEIGHT = 0.5
LONGEST_TERM = 12  # words
SHORTEST_TERM = 3  # letters: "AD" alone is too many other things


@dataclass(frozen=True, slots=True)
class Meant:
    """One thing a question means, under all its names."""

    names: tuple[str, ...]
    enough: bool
    weight: float = 1.0


def known_names(text: str) -> Sequence[Meant]:
    """Give what the knowledge base knows of the goods, stages, remedies and countries in a question."""
    return [*goods_meant(text), *terms_meant(text), *countries_meant(text)]


def goods_meant(text: str) -> Iterator[Meant]:
    """Give the goods of a question under their names in every language."""
    from kb.goods import match_goods

    matches = match_goods(text, limit=MOST_GOODS)
    for match in matches:
        if match.score >= max(SURE, matches[0].score - NEXT_BEST):
            names = (name for language in match.good.names.values() for name in language)
            yield Meant(names=tuple(names), enough=True, weight=match.score)


def terms_meant(text: str) -> Iterator[Meant]:
    """Give the stages and trade remedies of a question under their names in both languages.

    The longest term at each place counts: in "final results of new shipper review" the
    new shipper review is meant, not any review.
    """
    words, at = fold_words(text), 0
    while at < len(words):
        longest = min(LONGEST_TERM, len(words) - at)
        for length in range(longest, 0, -1):
            names = names_of_terms().get(words[at : at + length])
            if names:
                yield Meant(names=names, enough=False, weight=TERM_WEIGHT)
                at += length
                break
        else:
            at += 1


@lru_cache(maxsize=1)
def names_of_terms() -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """Map each folded term of a stage or remedy to all names of what it can mean."""
    from kb.instruments import instruments
    from kb.stages import stages

    named = [(s.en, s.vi, *s.words_en, *s.words_vi) for s in stages().values()]
    named += [
        (i.en, i.vi, i.measure_en, i.measure_vi, *i.words_en, *i.words_vi) for i in instruments().values()
    ]
    found: dict[tuple[str, ...], dict[str, None]] = {}
    for names in named:
        for name in names:
            term = fold_words(name)
            if len("".join(term)) >= SHORTEST_TERM:
                found.setdefault(term, {}).update(dict.fromkeys(names))
    return {term: tuple(names) for term, names in found.items()}


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
