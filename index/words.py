"""Words and identifiers as every engine indexes them and every query asks for them.

Tokens are made here, in Python, and handed over ready: no engine's own analyser sees
raw text, so two engines cannot disagree on what a word is.
"""

from functools import lru_cache

from tradewarn.text import WORD, fold, nfc, plain_dashes

LONGEST_WORD = 120  # longer runs of letters are broken text; engines drop or refuse them


def exact_words(text: str) -> list[str]:
    """Split text into lower-case words with their marks.

    Example:
        >>> exact_words("Thép cuộn – 25,76 %")
        ['thép', 'cuộn', '25', '76']
    """
    return _cut(WORD.findall(nfc(text).lower()))


def folded_words(text: str) -> list[str]:
    """Split text into words without case and marks; for whole passages, uncached.

    Example:
        >>> folded_words("Thép cuộn ĐÚC")
        ['thep', 'cuon', 'duc']
    """
    return _cut(WORD.findall(fold(text)))


def _cut(words: list[str]) -> list[str]:
    if max(map(len, words), default=0) <= LONGEST_WORD:
        return words
    return [word[:LONGEST_WORD] for word in words]


@lru_cache(maxsize=256)
def token_texts(text: str) -> tuple[str, str]:
    """Give a text's words with marks and all its words folded, each joined by spaces, as engines take them.

    A word without marks is the same folded, and stands there. The last few texts are kept, because a
    passage's words go into its record too.

    Example:
        >>> token_texts("Thép cuộn, 25 mm")
        ('thép cuộn', 'thep cuon 25 mm')
    """
    if text.isascii():
        return "", " ".join(folded_words(text))
    marked = (word for word in exact_words(text) if not word.isascii())
    return " ".join(marked), " ".join(folded_words(text))


def identifier(text: str) -> str:
    """Write a case or document number the one way in which it is compared.

    Dashes, spaces, dots and brackets are dropped, because sources and people set them
    at will (``A–552–801``, ``EPR 611``, ``P.U. (A) 33/2023``); the slash stays, because
    ``2022/58`` and ``20/2258`` are two acts.

    Example:
        >>> identifier("A–552–801"), identifier("1846/QĐ-BCT")
        ('a552801', '1846/qdbct')
    """
    return "".join(c for c in fold(plain_dashes(text)) if c.isalnum() or c == "/")
