"""Expressions in which spaces, digits and words may be of any length, up to one that no print has."""

import re

LONGEST = {"s": 40, "d": 40, "w": 80}
_PART = re.compile(r"\\([sdw])([*+])(?!\+)|\\.|\[\^?\]?(?:[^\]\\]|\\.)*+\]|.", re.DOTALL)


def bounded(pattern: str) -> str:
    r"""Write each run of white space, digits or word letters as one of at most 40, 40 or 80 characters.

    A search begins anew at every character: over a run without end it takes the square of
    the run's length, and a hostile page is one such run.

    Example:
        >>> bounded(r"of\s+the[\s+]\s*")
        'of\\s{1,40}the[\\s+]\\s{0,40}'
    """
    return _PART.sub(_shorter, pattern)


def _shorter(part: re.Match[str]) -> str:
    kind, some = part[1], part[2]
    return part[0] if kind is None else rf"\{kind}{{{int(some == '+')},{LONGEST[kind]}}}"
