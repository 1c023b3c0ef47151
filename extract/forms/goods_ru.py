"""Goods of Russian acts in the case a dictionary has them: titles decline them, tables do not.

A title says ``в отношении гирлянд электрических``; the annex or the words that define the
product print ``Гирлянды электрические``. Nothing is declined here: a name is only chosen
among those printed.
"""

import re
from collections.abc import Iterable

from extract.field import Reading
from extract.forms.identity import find_product as by_clause
from extract.prose.sentences import one_line
from tradewarn.model import Found

BY = "extract/forms/goods_ru.py"
DEFINED = re.compile(
    r"(?:\b(?:Товар\w{0,3},?\s{1,9}являющ\w{2,5}\s{1,9}объект\w{0,3}\s{1,9}(?:\w{4,20}\s{1,9})?(?:расследовани|исследовани)\w{1,3}"
    r"|Объект\w{0,3}\s{1,9}(?:\w{4,20}\s{1,9})?расследовани\w{1,3}(?:\s{1,9}явля\w{2,5})?"
    r"|Наименование\s{1,9}товара|Рассматриваем\w{2}\s{1,9}товар|Описание\s{1,9}товара))\s{0,9}[:–—|-]?\s{0,9}"
    r"(?:явля\w{2,5}\s{1,9})?(?P<goods>[^\n;:|]{3,260})",
    re.I,
)
ENDS = re.compile(
    r",?\s{1,9}(?:(?:которы[йе]\s{1,9})?(?:классифицир\w+|происходящ\w+|ввозим\w+|поставляем\w+)|\(?коды?\b|в\s+соответствии"
    r"|далее\b)|\s\(далее|\.(?=\s|$)"
)
WORD = re.compile(r"[\w-]+")
OPENS = re.compile(r"(?:\A|[\n|:«“\"–—]|\t)[ \t\xa0]{0,9}\Z")
MOST_WORDS = 10
ENDING, SHORTEST_STEM = 3, 3
OBLIQUE = re.compile(r"[а-яё-]+(?:ых|их|ов|ев|ей|ого|его|ами|ями|ам|ям|ом|ем|ой)\Z", re.I)


def find_product(reading: Reading) -> Iterable[Found]:
    """Give the goods of the clause, by the undeclined name where the notice prints one."""
    segment = reading.segment
    for found in by_clause(reading):
        value = str(found.value)
        at = _undeclined(segment.flow, value)
        if at is None:
            yield found
        else:
            name = one_line(segment.text[at[0] : at[1]])
            yield segment.found(name, *at, confidence=found.confidence, by=BY)


def _undeclined(text: str, declined: str) -> tuple[int, int] | None:
    """Give where the same words stand at the head of a cell, a line or a definition."""
    words = WORD.findall(declined)
    if not 1 <= len(words) <= MOST_WORDS or (not OBLIQUE.match(words[0]) and len(words[0]) < SHORTEST_STEM):
        return None
    stems = [_stem(w) for w in words]
    first = re.compile(rf"(?<![\w-]){re.escape(stems[0])}[\w-]{{0,6}}", re.I)
    for match in first.finditer(text):
        if match[0].lower() == words[0].lower() or not OPENS.search(
            text, max(0, match.start() - 12), match.start()
        ):
            continue
        end = _same(text, match.end(), stems[1:])
        if end is not None:
            return match.start(), end
    return _defined(text, stems)


def _same(text: str, at: int, stems: list[str]) -> int | None:
    """Give where the words with these stems end; None where others follow."""
    for stem in stems:
        word = WORD.search(text, at, at + 60)
        if (
            word is None
            or text[at : word.start()].strip(" \xa0,\n()")
            or not word[0].lower().startswith(stem)
        ):
            return None
        at = word.end()
    return at


def _defined(text: str, stems: list[str]) -> tuple[int, int] | None:
    """Give the name that the notice defines, where it holds the words of the title in another order."""
    for match in DEFINED.finditer(text):
        start, end = match.span("goods")
        stop = ENDS.search(text, start, end)
        end = stop.start() if stop else end
        words = list(WORD.finditer(text, start, end))
        if not words or OBLIQUE.match(words[0][0]):
            continue
        near = words[: len(stems) + 1]
        if all(any(w[0].lower().startswith(s) for w in near) for s in stems):
            last = max(w.end() for w in near if any(w[0].lower().startswith(s) for s in stems))
            if "," not in text[start:last]:  # “…, полученный суспензионным” is no name
                return start, last
    return None


def _stem(word: str) -> str:
    return word[: max(SHORTEST_STEM, len(word) - ENDING)].lower()
