"""Firm names whose legal form stands first: Indonesia's ``PT Bumi Sentosa Tbk``."""

import re
from collections.abc import Iterator

from extract.companies.names import Named
from extract.prose.sentences import one_line

WORD = r"(?:[A-Z][A-Za-z’'-]{0,30}|\([A-Z][a-z]{2,20}\)(?=\s{1,2}[A-Z]))"
LED = re.compile(rf"(?<![\w.])(?:PT|P\.T)\.?\s{{1,2}}{WORD}(?:\s{{1,2}}{WORD}){{1,6}}")


def led_names(text: str, start: int, end: int) -> Iterator[Named]:
    """Give each name that a legal form leads; the words written with a capital behind it are the name."""
    for match in LED.finditer(text, start, end):
        yield Named(one_line(match[0]), match.start(), match.end())
