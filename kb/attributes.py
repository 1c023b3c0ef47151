"""Attributes that exclude each other: frozen and fresh, boltless and bolted, steel and wood.

Descriptions draw the line of a scope with such words. They can show that goods are not
those described; they never show that goods are.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from kb.data import shipped
from kb.vietnamese import has_marks, sound
from tradewarn.text import WORD, fold, nfc

Values = Mapping[str, Mapping[str, str]]  # group → value → the words that said it


class _Phrase(NamedTuple):
    keys: tuple[str, ...]
    sounds: tuple[str, ...]
    lang: str
    group: str
    value: str


class Opposed(NamedTuple):
    """What a question says of the goods, and what the description says instead."""

    said: str
    described: str


def attributes(text: str) -> Values:
    """Give what a text says of goods in each group; with or without marks, the longest words win.

    Example:
        >>> dict(attributes("kệ thép không bu lông")["assembly"])
        {'boltless': 'không bu lông'}
    """
    text = nfc(text)
    words = [(fold(m[0]), sound(m[0]), m.start(), m.end()) for m in WORD.finditer(text)]
    marked = has_marks(text)
    found: dict[str, dict[str, str]] = {}
    at = 0
    while at < len(words):
        fits = [p for p in _by_first().get(words[at][0], ()) if _stands(p, words, at, marked=marked)]
        longest = max((len(p.keys) for p in fits), default=0)
        for phrase in fits:
            if len(phrase.keys) == longest and not _of_a_part(phrase, words, at):
                printed = text[words[at][2] : words[at + longest - 1][3]]
                found.setdefault(phrase.group, {}).setdefault(phrase.value, printed)
        at += longest or 1
    return found


def opposed(said: str, *described: str) -> Opposed | None:
    """Give the first attribute of goods that a description denies; None where none is.

    Args:
        said: What was asked about.
        described: Names of the goods a case is on; together they are one description.

    Example:
        >>> opposed("fresh shrimp", "Frozen Shrimp")
        Opposed(said='fresh', described='Frozen')
    """
    asked = attributes(said)
    if not asked:
        return None
    meant: dict[str, dict[str, str]] = {}
    for text in described:
        for group, values in attributes(text).items():
            meant.setdefault(group, {}).update(
                {k: v for k, v in values.items() if k not in meant.get(group, {})}
            )
    for group, values in asked.items():
        against = meant.get(group, {})
        if against and not set(values) & set(against):
            return Opposed(next(iter(values.values())), next(iter(against.values())))
    return None


@lru_cache(maxsize=1)
def _by_first() -> Mapping[str, tuple[_Phrase, ...]]:
    found: dict[str, list[_Phrase]] = {}
    for group, values in shipped("attributes.yaml")["groups"].items():
        for value, names in values.items():
            for lang in ("en", "vi"):
                for name in names[lang]:
                    words = WORD.findall(name)
                    keys = tuple(fold(w) for w in words)
                    phrase = _Phrase(keys, tuple(sound(w) for w in words), lang, group, value)
                    found.setdefault(keys[0], []).append(phrase)
    return {first: tuple(phrases) for first, phrases in found.items()}


@lru_cache(maxsize=1)
def _parts() -> frozenset[str]:
    data = shipped("attributes.yaml")
    return frozenset(sound(w) for w in (*data["parts_vi"], *data["parts_en"]))


def _stands(phrase: _Phrase, words: list[tuple[str, str, int, int]], at: int, *, marked: bool) -> bool:
    beside = words[at : at + len(phrase.keys)]
    if tuple(w[0] for w in beside) != phrase.keys:
        return False
    if phrase.lang == "en":
        return all(w[1].isascii() for w in beside)
    return not marked or tuple(w[1] for w in beside) == phrase.sounds


def _of_a_part(phrase: _Phrase, words: list[tuple[str, str, int, int]], at: int) -> bool:
    """Tell whether the word before makes a material that of a coating or a part."""
    if phrase.group != "material" or not at:
        return False
    before = words[at - 1]
    return before[1] in _parts() or before[0] in {fold(w) for w in _parts() if not w.isascii()}
