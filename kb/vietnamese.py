"""Tell Vietnamese syllables from other words, with or without their marks."""

import re
import unicodedata
from functools import lru_cache

from tradewarn.text import fold

TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
# Initial, vowels, final of a syllable without marks.
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|g|h|k|l|m|n|p|r|s|t|v|x)?"
    r"(?:a[iouy]?|e[ou]?|i(?:eu|[aeu])?|o(?:a[ioy]?|eo|[eio])?|u(?:a[iy]?|o[iu]|y[aeu]|[aeiouy])?|y(?:eu?)?)"
    r"(?:ng|nh|ch|c|m|n|p|t)?"
)
_MARKED = re.compile(r"[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]")


@lru_cache(maxsize=65_536)
def sound(word: str) -> str:
    """Give one spelling for a syllable, wherever its tone mark is written.

    Example:
        >>> sound("hoà") == sound("HÒA")
        True
    """
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFD", word.casefold())
    tone = "".join(c for c in letters if c in TONES)
    return unicodedata.normalize("NFC", "".join(c for c in letters if c not in TONES)) + tone


def is_syllable(folded: str) -> bool:
    """Say whether a folded word could be one Vietnamese syllable.

    Example:
        >>> [is_syllable(w) for w in ("khong", "thep", "steel", "product")]
        [True, True, False, False]
    """
    return _SYLLABLE.fullmatch(folded) is not None


def has_marks(text: str) -> bool:
    """Say whether a text bears letters that, in trade notices, only Vietnamese has."""
    return _MARKED.search(text) is not None


def looks_vietnamese(text: str) -> bool:
    """Say whether a question is Vietnamese, also when typed without marks.

    By its marks, else by the share of its words that could be Vietnamese syllables:
    English words mostly could not.

    Example:
        >>> looks_vietnamese("tom dong lanh sang my"), looks_vietnamese("is my product in it")
        (True, False)
    """
    if has_marks(text):
        return True
    words = [w for w in re.findall(r"[^\W\d_]+", fold(text)) if not w.isnumeric()]
    shaped = sum(is_syllable(w) for w in words)
    return bool(words) and shaped / len(words) >= 0.7
