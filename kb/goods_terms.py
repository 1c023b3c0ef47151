"""The names of goods, cut into words and filed for matching."""

import math
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import tradewarn.text
from kb import goods_text, thesaurus, vietnamese
from kb.data import HOME, derived
from kb.goods_text import Word, reading, words_of
from kb.thesaurus import Good, goods

ENGLISH_TAIL = frozenset({"of", "for", "from", "with", "in", "to", "whether", "used", "put", "other"})


class Term(NamedTuple):
    """One name of one kind of goods.

    `keys` are the words that must be found, `sounds` the same with their marks, `head`
    the place of the word that says what the thing is: the last of an English name, the
    first of a Vietnamese one.
    """

    good: str
    text: str
    lang: str
    keys: tuple[str, ...]
    sounds: tuple[str, ...]
    head: int
    loose: bool
    weight: float


class Terms(NamedTuple):
    """All names, by their rarest word; how rare each word is; words that speak against."""

    by_anchor: Mapping[str, tuple[Term, ...]]
    rarity: Mapping[str, float]
    by_initial: Mapping[str, tuple[str, ...]]
    near_misses: Mapping[str, tuple[tuple[Word, ...], ...]]


def _split(text: str, lang: str) -> tuple[list[Word], int]:
    """Give the words of a name that count, and the place of its head."""
    dropped = reading().dropped.get(lang, frozenset())
    words = words_of(text)
    kept = [w for w in words if w.sound not in dropped] or words
    if lang == "en":
        tail = next((i for i, w in enumerate(words) if i and w.sound in ENGLISH_TAIL), len(words))
        before = [w for w in kept if w.start < (words[tail].start if tail < len(words) else len(text) + 1)]
        return kept, max(len(before) - 1, 0)
    return kept, 0


def _raw_terms() -> list[Term]:
    found: list[Term] = []
    for good in goods().values():
        for loose, names in ((False, good.names), (True, good.loose_names)):
            for lang, listed in names.items():
                for name in listed:
                    words, head = _split(name, lang)
                    keys = tuple(w.key for w in words)
                    spoken = tuple(w.sound for w in words)
                    found.append(Term(good.id, name, lang, keys, spoken, head, loose, 0.0))
    return found


def _near(good: Good) -> tuple[tuple[Word, ...], ...]:
    return tuple(tuple(words_of(phrase)) for phrase in good.near_misses)


def _cut() -> tuple[list[tuple[Any, ...]], dict[str, list[list[tuple[Any, ...]]]]]:
    """Cut all names, and all words that speak against, as plain values."""
    near = {good.id: _near(good) for good in goods().values() if good.near_misses}
    plain = {good: [[tuple(word) for word in words] for words in phrases] for good, phrases in near.items()}
    return [tuple(term) for term in _raw_terms()], plain


def _sources() -> list[Path]:
    """List what the cut names follow from: the goods, the words that do not count, and this code."""
    code = (goods_text, thesaurus, vietnamese, tradewarn.text)
    knowledge = [*sorted((HOME / "goods").glob("*.yaml")), HOME / "goods_words.yaml"]
    return [*knowledge, Path(__file__), *(Path(str(module.__file__)) for module in code)]


@lru_cache(maxsize=1)
def terms() -> Terms:
    """File all names of the thesaurus; done once."""
    cut, near = derived("goods_terms", _sources(), _cut)
    raw = [Term(*term) for term in cut]
    owners: dict[str, set[str]] = defaultdict(set)
    for term in raw:
        for key in term.keys:
            owners[key].add(term.good)
    rarity = {key: math.log(1 + len(goods()) / len(ids)) for key, ids in owners.items()}
    by_anchor: dict[str, list[Term]] = defaultdict(list)
    for term in raw:
        weight = sum(rarity[key] for key in set(term.keys))
        by_anchor[max(term.keys, key=lambda k: rarity[k])].append(term._replace(weight=weight))
    by_initial: dict[str, list[str]] = defaultdict(list)
    for key in rarity:
        if len(key) >= 5 and not key.isdigit():
            by_initial[key[0]].append(key)
    return Terms(
        by_anchor={key: tuple(listed) for key, listed in by_anchor.items()},
        rarity=rarity,
        by_initial={initial: tuple(keys) for initial, keys in by_initial.items()},
        near_misses={
            good: tuple(tuple(Word(*word) for word in words) for words in phrases)
            for good, phrases in near.items()
        },
    )


def stop_word(word: Word) -> bool:
    """Say whether a word of a text carries no goods in any language."""
    return any(word.sound in listed for listed in reading().stop.values())
