"""One way to fold text, used when it is stored and when it is asked for.

Both search engines, the thesaurus and the matchers see the same folded words, so a
question typed without Vietnamese marks finds the text that has them. SQLite, tantivy
and Elasticsearch each fold differently (none of the built-in ones all of: NFD input,
``đ``, Turkish dotless ``ı``), which is why this stands here once.
"""

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_]+")
DASHES = re.compile(r"[‐‑‒–—―−﹣-]")
MOST_MARKS = 30  # on one letter, as Unicode's stream-safe form has it
_PILE = re.compile(r"[^\w\s!-~]{31,}")
_ONE_TO_ONE = str.maketrans(
    {"đ": "d", "Đ": "d", "ð": "d", "ı": "i", "İ": "i", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o"}
)


class _Folds(dict[int, str]):
    """What each letter folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        letter = unicodedata.normalize("NFKD", chr(code).translate(_ONE_TO_ONE).casefold())
        folded = self[code] = "".join(c for c in letter if not unicodedata.combining(c))
        return folded


_FOLDS = _Folds()


def nfc(text: str) -> str:
    """Compose the text, so that offsets count what a reader would call letters.

    Of the marks piled on one letter the first thirty stay: no script has more, and putting a
    pile into order takes the square of its height.
    """
    return text if text.isascii() else unicodedata.normalize("NFC", _PILE.sub(_lowered, text))


def _lowered(pile: re.Match[str]) -> str:
    """Leave out the marks that stand too high on one letter."""
    kept: list[str] = []
    height = 0
    for sign in pile[0]:
        height = height + 1 if unicodedata.combining(sign) else 0
        if height <= MOST_MARKS:
            kept.append(sign)
    return "".join(kept)


def fold(text: str) -> str:
    """Drop case and marks: ``Tôm đông lạnh`` and ``TOM DONG LANH`` become equal.

    Word boundaries and punctuation stay, so a phrase still matches as a phrase. The
    length may change; never use an offset into folded text on the original.

    Example:
        >>> fold("Tôm đông lạnh, Türkiye")
        'tom dong lanh, turkiye'
    """
    if text.isascii():
        return text.lower()
    return text.translate(_FOLDS)


@lru_cache(maxsize=65_536)
def fold_words(text: str) -> tuple[str, ...]:
    """Split folded text into its words, punctuation dropped.

    Example:
        >>> fold_words("Paper plates – (HS 4823.69)")
        ('paper', 'plates', 'hs', '4823', '69')
    """
    return tuple(WORD.findall(fold(text)))


def plain_dashes(text: str) -> str:
    """Write every dash as ``-``, one for one: offsets stay true.

    Example:
        >>> plain_dashes("A–999–801")
        'A-999-801'
    """
    return DASHES.sub("-", text)
