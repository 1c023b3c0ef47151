"""Expressions in which white space may be of any length, up to one that no print has."""

import re

LONGEST = 40
_PART = re.compile(r"\\s([*+])(?!\+)|\\.|\[\^?\]?(?:[^\]\\]|\\.)*+\]|.", re.DOTALL)


def bounded(pattern: str) -> str:
    r"""Write each `\s*` and `\s+` of an expression as a run of at most forty characters.

    A search begins anew at every character: over a run without end it takes the square of
    the run's length, and a hostile page is nothing but white space.

    Example:
        >>> bounded(r"of\s+the[\s+]\s*")
        'of\\s{1,40}the[\\s+]\\s{0,40}'
    """
    return _PART.sub(_shorter, pattern)


def _shorter(part: re.Match[str]) -> str:
    return part[0] if part[1] is None else rf"\s{{{int(part[1] == '+')},{LONGEST}}}"
