"""Letters that a plain-text gazette prints by their names, as ``T[uuml]rkiye``.

The text edition of the Federal Register has no letter beyond ASCII; it writes the
name that HTML gives the letter, in brackets.
"""

import re
import unicodedata
from functools import lru_cache
from html.entities import html5

_NAMED = re.compile(r"\[([A-Za-z]{2,8})\]")
_SIGNS = frozenset({"deg", "reg", "trade"})


def with_letters(text: str) -> str:
    """Write each named letter as itself; what names none, as ``[sic]`` or ``[sub]``, stays.

    Example:
        >>> with_letters("[Ouml]zdemir Tar[inodot]m, T[uuml]rkiye [sic]")
        'Özdemir Tarım, Türkiye [sic]'
    """
    return _NAMED.sub(lambda m: _letter(m[1]) or m[0], text) if "[" in text else text


@lru_cache(maxsize=512)
def _letter(name: str) -> str:
    """Give the letter of that name, empty for none: signs that are also English words stay names."""
    sign = html5.get(f"{name};", "")
    if len(sign) != 1:
        return ""
    return sign if name in _SIGNS or unicodedata.name(sign, "").startswith("LATIN") else ""
