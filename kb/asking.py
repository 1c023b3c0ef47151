"""How people ask: reviewed words, common slips, and what decides nothing, from `asking.yaml`."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from kb.data import shipped
from tradewarn.text import fold_words


class Asked(NamedTuple):
    """Words for one thing: the codes they stand for, and whether they may mean something else.

    A code ``own`` says that the words keep the meaning that other knowledge gives them.
    """

    words: tuple[str, ...]
    codes: tuple[str, ...]
    doubtful: bool = False


@lru_cache(maxsize=1)
def slips() -> Mapping[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Give the common misspellings of words, both folded, by what is meant."""
    found: dict[tuple[str, ...], tuple[tuple[str, ...], ...]] = {}
    for typed, meant in _data()["slips"].items():
        key = fold_words(meant)
        found[key] = (*found.get(key, ()), fold_words(typed))
    return found


@lru_cache(maxsize=32)
def asked(what: str) -> tuple[Asked, ...]:
    """Give the words of one list: stages, instruments, authorities, languages or kinds."""
    made = []
    for entry in _data()[what]:
        codes = entry.get("codes", entry.get("code"))
        codes = (codes,) if isinstance(codes, str) else tuple(codes)
        words = tuple(entry.get("words", entry.get("names")))
        made.append(Asked(words, codes, bool(entry.get("doubtful"))))
    return tuple(made)


@lru_cache(maxsize=32)
def listed(what: str) -> frozenset[str]:
    """Give a list of words, folded; one with ``{a|b}`` in it is as many as stand there."""
    return frozenset(" ".join(fold_words(each)) for words in _data()[what] for each in _either(words))


def _either(words: str) -> list[str]:
    head, opened, rest = words.partition("{")
    within, _, tail = rest.partition("}")
    return [head + one + tail for one in within.split("|")] if opened else [words]


@lru_cache(maxsize=8)
def codes(what: str) -> frozenset[str]:
    """Give a list of codes."""
    return frozenset(_data()[what])


@lru_cache(maxsize=1)
def capitals() -> Mapping[str, str]:
    """Give the words that name an authority only with their capital."""
    return dict(_data()["capitals"])


def _data() -> Any:
    return shipped("asking.yaml")
