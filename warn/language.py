"""In which of our two languages a question is asked."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from kb.goods import goods
from kb.vietnamese import has_marks, is_syllable, looks_vietnamese
from tradewarn.text import fold, fold_words

Lang = Literal["vi", "en"]

ENGLISH = frozenset(
    fold_words(
        "is are was were the our your does did what which when where who how if any from for under"
        " into of duty duties tariff tax taxed antidumping anti dumping countervailing order"
        " investigation investigated case cases export exports exporting rate rates firm company"
        " product and still has have not it its there review revoked against being safeguard"
        " circumvention united states"
    )
)
NEITHER = frozenset({"hs", "hts", "ad", "cvd"})
VIETNAMESE = frozenset(
    fold_words(
        "bi co khong thue sang cua toi hang nao dang con duoc nhu the nay dieu tra ap dung xuat"
        " khau vao thi truong vu kien chong ban pha gia tro cap tu ve lan tranh cong ty doanh nghiep"
        " o tai nuoc ta minh muc bao nhieu gi lenh ma bien phap hay chua"
    )
)


def language_asked(*texts: str) -> Lang:
    """Tell the language of a question, typed with or without Vietnamese marks.

    Words that only one of the languages has decide, among them the words of goods; then
    the shape of the words. Names of firms say nothing of the language, so that words in
    capitals are heard only where nothing else speaks. What has no words at all (a bare
    case number) is answered in Vietnamese, the service's own.

    Example:
        >>> language_asked("Blue Lotus tom dong lanh My"), language_asked("Sao Mai shrimp")
        ('vi', 'en')
    """
    text = " ".join(t for t in texts if t)
    printed = [w for w in re.findall(r"[^\W_]+", _undigited(text)) if w.isalpha()]
    small = [fold(w) for w in printed if w.islower()]
    words = [w for w in map(fold, printed) if w not in NEITHER]
    if not words or has_marks(text):
        return "vi"
    for heard in (small, words):
        english, vietnamese = _weights(heard)
        if english != vietnamese:
            return "en" if english > vietnamese else "vi"
    return "vi" if looks_vietnamese(text) else "en"


def _weights(words: Sequence[str]) -> tuple[int, int]:
    """Count the words that only English, and only Vietnamese, has."""
    english_goods, vietnamese_goods = _goods_words()
    english = sum(w in ENGLISH or w in english_goods for w in words)
    return english, sum(w in VIETNAMESE or w in vietnamese_goods for w in words)


@lru_cache(maxsize=1)
def _goods_words() -> tuple[frozenset[str], frozenset[str]]:
    """Give the words that name goods in one of the languages only, Vietnamese ones without marks."""
    english: set[str] = set()
    vietnamese: set[str] = set()
    for good in goods().values():
        for lang, told in (("en", english), ("vi", vietnamese)):
            names = (*good.names.get(lang, ()), *good.loose_names.get(lang, ()))
            told.update(w for n in names for w in fold_words(n) if w.isalpha() and len(w) > 1)
    english |= {f"{w}s" for w in english}
    shaped = {w for w in vietnamese if is_syllable(w)}
    return frozenset(english - shaped), frozenset(shaped - english - ENGLISH)


def _undigited(text: str) -> str:
    """Give a text without the pieces that hold a digit; linear on a piece of any length."""
    return " ".join(w for w in text.split() if not any(c.isdigit() for c in w))
