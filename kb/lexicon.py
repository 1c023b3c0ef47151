"""Vietnamese words of trade and law with their English equivalents, so that a question finds a notice.

The phrases of a text are those of the lexicon that cover it best, the longer before the shorter.
Where the text bears marks they must agree; of two syllables and more a wrong or missing mark is
forgiven if only one phrase is spelled so without marks.
"""

from functools import lru_cache
from typing import NamedTuple

from kb.lexicon_match import Chosen, Equivalent, Token, cut, phrases
from kb.lexicon_order import rendered
from kb.lexicon_terms import MOST, english_key
from kb.vietnamese import is_syllable
from tradewarn.text import nfc

__all__ = ["Equivalent", "Translation", "equivalents", "translated"]

TEXT_LIMIT = 20_000  # code points looked at


class Translation(NamedTuple):
    """English for a Vietnamese text.

    `share` tells how much of it the lexicon knew: of all its words that could be Vietnamese
    syllables. `parts` are the phrases in the order of the Vietnamese.
    """

    text: str
    share: float
    parts: tuple[Equivalent, ...]


def equivalents(text: str) -> tuple[Equivalent, ...]:
    """Give the phrases of a Vietnamese text that have English equivalents, in order.

    Offsets are true for NFC text. Of a text without marks that does not look Vietnamese only words
    count that are borrowed ones of Vietnamese and can be none of its syllables.

    Example:
        >>> [(e.vi, e.en[0]) for e in equivalents("bu lông mạ kẽm")]
        [('bu lông', 'bolts'), ('mạ kẽm', 'galvanized')]
    """
    return tuple(e for e in translated(text).parts if e.en)


def translated(text: str) -> Translation:
    """Render a Vietnamese text in English words; words that are not known are kept.

    It is meant for a search engine: the words count, their order only roughly. What describes
    goods stands before them, as English has it; words without weight of their own are left out.

    Example:
        >>> translated("nệm cao su").text
        'rubber mattresses'
    """
    return _translated(nfc(text[:TEXT_LIMIT]))


@lru_cache(maxsize=4096)
def _translated(text: str) -> Translation:
    tokens = cut(text)
    if not tokens:
        return Translation(text, 0.0, ())
    found = [_told_apart(one) for one in phrases(text, tokens)]
    covered = {i for one in found for i in range(one.first, one.last)}
    syllables = sum(i in covered or _may_be_vietnamese(token) for i, token in enumerate(tokens))
    share = len(covered) / syllables if syllables else 0.0
    return Translation(rendered(text, tokens, found), share, tuple(one.equivalent for one in found))


def _may_be_vietnamese(token: Token) -> bool:
    return not token.key.isdigit() and is_syllable(token.key)


def _told_apart(one: Chosen) -> Chosen:
    """Add to the names of goods what the words of the phrase say one by one.

    Goods bear the names of all that falls under them: of “ván ép phủ phim” they say plywood.
    """
    here = one.equivalent
    words = _word_for_word(here.vi) if here.by == "goods" and one.last - one.first > 1 else ""
    if not words or english_key(words) in map(english_key, here.en):
        return one
    return one._replace(equivalent=here._replace(en=(*here.en[: MOST - 1], words)))


@lru_cache(maxsize=8192)
def _word_for_word(vi: str) -> str:
    tokens = cut(vi)
    found = phrases(vi, tokens, parts_only=True)
    if sum(one.last - one.first for one in found) < len(tokens):
        return ""
    return rendered(vi, tokens, found)
