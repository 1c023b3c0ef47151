"""Whether the Vietnamese marks of two names agree: Tấn Phát and Tân Phát are two firms.

Only words that both names share are looked at. A name typed without any mark can be either's.
"""

from typing import Literal

from kb.company_names import CompanyKey
from kb.vietnamese import TONES, is_syllable

LETTERS = frozenset("abcdeghiklmnopqrstuvxyăâđêôơư") | TONES

Agreement = Literal["agree", "left out", "contradict"]


def agreement(a: CompanyKey, b: CompanyKey) -> Agreement:
    """Tell whether the marks of two names' common words agree, or stand in one name alone.

    Example:
        >>> from kb.company_names import company_key
        >>> agreement(company_key("Tấn Phát JSC"), company_key("Công ty Cổ phần Tân Phát"))
        'contradict'
        >>> agreement(company_key("Tấn Phát JSC"), company_key("TAN PHAT JSC"))
        'left out'
    """
    size = min(len(a.own), len(b.own))
    if a.own[:size] != b.own[:size] or not (a.spoken or b.spoken):
        return "agree"
    here, there = (a.spoken or a.own)[:size], (b.spoken or b.own)[:size]
    other = [(x, y) for word, x, y in zip(a.own, here, there, strict=False) if x != y and _told(word, x, y)]
    if not other:
        return "agree"
    if not (a.spoken and b.spoken):
        return "left out"
    home = all(map(is_syllable, (*a.own, *b.own)))  # abroad single marks are left out amid others
    return "contradict" if home or any(not (x.isascii() or y.isascii()) for x, y in other) else "left out"


def _told(word: str, *spoken: str) -> bool:
    return is_syllable(word) and LETTERS.issuperset("".join(spoken))
