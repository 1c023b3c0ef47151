"""The names of goods, cut into words and filed for matching."""

import marshal
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
    """All names, by their rarest word; how rare each word is; words that speak against.

    Names and words are packed, for a question asks for few; `names_with` and `against` give them.
    """

    by_anchor: Mapping[str, bytes]
    rarity: Mapping[str, float]
    by_initial: Mapping[str, list[str]]
    near_misses: Mapping[str, bytes]


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


def _filed() -> tuple[Any, ...]:
    """File all names, and all words that speak against, as plain values."""
    raw = _raw_terms()
    owners: dict[str, set[str]] = defaultdict(set)
    for term in raw:
        for key in term.keys:
            owners[key].add(term.good)
    rarity = {key: math.log(1 + len(goods()) / len(ids)) for key, ids in owners.items()}
    by_anchor: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for term in raw:
        weight = math.fsum(rarity[key] for key in set(term.keys))  # exact, in whatever order
        by_anchor[max(term.keys, key=lambda k: rarity[k])].append(tuple(term._replace(weight=weight)))
    by_initial: dict[str, list[str]] = defaultdict(list)
    for key in rarity:
        if len(key) >= 5 and not key.isdigit():
            by_initial[key[0]].append(key)
    near = {good.id: _near(good) for good in goods().values() if good.near_misses}
    plain = {good: [[tuple(word) for word in words] for words in phrases] for good, phrases in near.items()}
    named, refuted = ({key: marshal.dumps(kept) for key, kept in d.items()} for d in (by_anchor, plain))
    return named, rarity, dict(by_initial), refuted


def _sources() -> list[Path]:
    """List what the cut names follow from: the goods, the words that do not count, and this code."""
    code = (goods_text, thesaurus, vietnamese, tradewarn.text)
    knowledge = [*sorted((HOME / "goods").glob("*.yaml")), HOME / "goods_words.yaml"]
    return [*knowledge, Path(__file__), *(Path(str(module.__file__)) for module in code)]


@lru_cache(maxsize=1)
def terms() -> Terms:
    """File all names of the thesaurus; done once, and kept."""
    return Terms._make(derived("goods_terms", _sources(), _filed))


@lru_cache(maxsize=8_192)
def names_with(anchor: str) -> tuple[Term, ...]:
    """Give the names whose rarest word this is."""
    packed = terms().by_anchor.get(anchor)
    return tuple(map(Term._make, marshal.loads(packed))) if packed else ()


@lru_cache(maxsize=1_024)
def against(good: str) -> tuple[tuple[Word, ...], ...]:
    """Give the words that speak against goods."""
    packed = terms().near_misses.get(good)
    return tuple(tuple(map(Word._make, words)) for words in marshal.loads(packed)) if packed else ()


def stop_word(word: Word) -> bool:
    """Say whether a word of a text carries no goods in any language."""
    return any(word.sound in listed for listed in reading().stop.values())
