"""How a text is cut into the words that goods are matched by."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from kb.data import shipped
from kb.vietnamese import sound
from tradewarn.text import WORD, fold


class Word(NamedTuple):
    """One word of a text: as matched, as sounded (marks kept), and where it stands."""

    key: str
    sound: str
    start: int
    end: int


class Reading(NamedTuple):
    """The reviewed words of ``goods_words.yaml``, folded for use."""

    variants: Mapping[str, str]
    compounds: Mapping[tuple[str, str], tuple[tuple[str, str], str]]  # folded pair → (sounds, one word)
    dropped: Mapping[str, frozenset[str]]
    stop: Mapping[str, frozenset[str]]
    followers: frozenset[str]
    refused: frozenset[str]
    heads_near: frozenset[str]
    heads_far: frozenset[str]
    clear_bare: frozenset[str]
    ordinary: frozenset[str]
    modifiers: tuple[tuple[str, ...], ...]  # Vietnamese, as keys; they follow the goods in any order


@lru_cache(maxsize=1)
def reading() -> Reading:
    """Give the reviewed words, read once."""
    data = shipped("goods_words.yaml")
    compounds: dict[tuple[str, str], tuple[tuple[str, str], str]] = {}
    for pair, joined in data["compounds"].items():
        first, second = pair.split()
        compounds[fold(first), fold(second)] = ((sound(first), sound(second)), joined)
    return Reading(
        variants={fold(k): fold(v) for k, v in data["variants"].items()},
        compounds=compounds,
        dropped={lang: frozenset(sound(w) for w in listed) for lang, listed in data["dropped"].items()},
        stop={lang: frozenset(sound(w) for w in listed) for lang, listed in data["stop"].items()},
        followers=frozenset(data["followers"]) | frozenset(data["stop"]["en"]),
        refused=frozenset(data["followers_refused"]),
        heads_near=frozenset(sound(w) for w in data["heads"]["near"]),
        heads_far=frozenset(sound(w) for w in data["heads"]["far"]),
        clear_bare=frozenset(fold(w) for w in data["clear_bare"]),
        ordinary=frozenset(fold(w) for w in data["ordinary"]),
        modifiers=tuple(tuple(fold(w) for w in m.split()) for m in data["modifiers_vi"]),
    )


@lru_cache(maxsize=65_536)
def key_of(folded: str) -> str:
    """Give the form a folded word is matched by: singular, in one spelling.

    Example:
        >>> [key_of(w) for w in ("tires", "boxes", "glass", "assemblies")]
        ['tyre', 'box', 'glass', 'assembly']
    """
    word = folded
    if len(word) > 3 and word.endswith("s"):
        if word.endswith("ies") and len(word) > 4:
            word = word[:-3] + "y"
        elif word.endswith(("sses", "xes", "ches", "shes")):
            word = word[:-2]
        elif not word.endswith(("ss", "us", "is")):
            word = word[:-1]
    return reading().variants.get(word, word)


def words_of(text: str) -> list[Word]:
    """Cut NFC text into words, with their true offsets; pairs written apart are joined."""
    found: list[Word] = []
    compounds = reading().compounds
    for match in WORD.finditer(text):
        raw = match[0]
        folded = fold(raw)
        pair = compounds.get((found[-1].key, key_of(folded))) if found else None
        if pair:
            heard, (sounds, joined) = (found[-1].sound, sound(raw)), pair
            if heard == sounds or (heard[0] + heard[1]).isascii():
                last = found.pop()
                spoken = sound(joined) if heard == sounds else fold(joined)
                found.append(Word(key_of(fold(joined)), spoken, last.start, match.end()))
                continue
        found.append(Word(key_of(folded), sound(raw), match.start(), match.end()))
    return found
