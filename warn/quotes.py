"""Quotes cut to a length that people read: verbatim, and never within a word."""

import re

BREAK = re.compile(r"\s")


def clipped(text: str, most: int) -> str:
    """Give the beginning of a text up to the end of a word.

    Example:
        >>> clipped("frozen shrimp of any size", 15)
        'frozen shrimp'
    """
    if len(text) <= most:
        return text
    spaces = [m.start() for m in BREAK.finditer(text, 0, most + 1)]
    return text[: spaces[-1]].rstrip() if spaces else text[:most]
