"""How a description of goods is cut into what it is compared by.

Declarations say a lot that tells no goods: “mới 100%”, maker, brand, model, sizes. What
is left counts by word, by word with its marks, and by pair of words, since a Vietnamese
syllable means little alone. The first words weigh most: the goods are named before what
they are made of and used for.
"""

import math
import re
from collections.abc import Mapping
from functools import lru_cache

from kb.goods_text import reading, words_of
from kb.vietnamese import has_marks, is_syllable
from tradewarn.text import nfc

TEXT_LIMIT = 4_000  # code points looked at
NO_GOODS = re.compile(
    r"(?:hàng\s?)?mới\s?:?\s?100\s?%"
    r"|\b(?:nsx|nhà\s(?:sx|sản\sxuất)|hãng(?:\ssx)?|nhãn\shiệu|hiệu|model|mã\shàng|mã|ký\shiệu"
    r"|brand|manufacturer)\s?:?\s[^,;()]{0,80}"
    r"|\b(?:nsx|hãng|hiệu|model):[^,;()]{0,80}",
    re.IGNORECASE,
)
PLAINLY_ENGLISH = frozenset({"and", "the", "of", "or", "certain", "other", "than", "type", "used"})
FIRST = 2.0  # how much more the first word weighs
FADES = 4.0  # words until that is two thirds gone


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    """Give the English words that name no goods; those that are Vietnamese syllables too are kept."""
    return frozenset(w for w in reading().stop["en"] if not is_syllable(w) or w in PLAINLY_ENGLISH)


def features(text: str) -> Mapping[str, float]:
    """Give the features of a text with their weights, before rarity is known.

    Example:
        >>> sorted(features("Tôm 100 g"))
        ['g', 'tom', 'tom g', 'tôm']
    """
    plain = NO_GOODS.sub(" ", nfc(text[:TEXT_LIMIT]))
    words = [w for w in words_of(plain) if not any(c.isdigit() for c in w.key)]
    if not has_marks(plain):
        words = [w for w in words if w.sound not in _empty()]
    found: dict[str, float] = {}
    for place, word in enumerate(words):
        weight = 1 + FIRST * math.exp(-place / FADES)
        names = [word.key]
        if word.sound != word.key and not word.sound.isascii():
            names.append(word.sound)
        if place + 1 < len(words):
            names.append(f"{word.key} {words[place + 1].key}")
        for name in names:
            found[name] = found.get(name, 0.0) + weight
    return found
