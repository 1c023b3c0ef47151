"""Our tokens, so written that the engine takes each as one.

The engine's own analysis is not asked: the words are folded on this side, as for any engine. Its
plainest tokenizer still parts ideographs and letters without blanks; a token that has any is
written in the digits of its code points instead.
"""

import re

_WHOLE = re.compile(r"[0-9A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
_ALL_WHOLE = re.compile(r"[0-9A-Za-z\u00c0-\u024f\u1e00-\u1eff ]*")


def plain(token: str) -> str:
    """Write one token.

    Example:
        >>> plain("thép"), plain("鋼管")
        ('thép', 'u92fcu7ba1')
    """
    if _WHOLE.fullmatch(token):
        return token
    return "".join(f"u{ord(letter):x}" for letter in token)


def written(tokens: str) -> str:
    """Write tokens that are parted by blanks."""
    return tokens if _ALL_WHOLE.fullmatch(tokens) else " ".join(map(plain, tokens.split()))
