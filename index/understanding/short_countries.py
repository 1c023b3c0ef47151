"""Countries by the one syllable that is said of them: ``thép Hàn``, ``sợi Ấn``, ``TQ``.

Most are also ordinary words (hàn: to weld) and syllables of names, so a capital must tell,
and the words on both sides be no name with it.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from index.understanding.reading import Reading
from kb.asking import asked
from kb.country_questions import CountryMention
from tradewarn.text import WORD

LETTERS = re.compile(r"[^\W\d_]+")
ADDRESSED = frozenset({"anh", "chị", "ông", "bà", "cô", "chú", "bác", "mr", "ms", "mrs"})  # a person follows
NEXT = re.compile(r" ([^\W\d_]+)")


@lru_cache(maxsize=1)
def _short() -> Mapping[str, str]:
    return {word: entry.codes[0] for entry in asked("short_countries") for word in entry.words}


def short_country(word: str) -> str | None:
    """Give the country for which a short name stands, as it is written."""
    return _short().get(word)


def short_countries(reading: Reading) -> Iterator[CountryMention]:
    """Give the short names as they are written, in a question whose capitals tell something."""
    if reading.shouted or not reading.vietnamese:
        return
    for match in WORD.finditer(reading.text):
        code = _short().get(match[0])
        if code and (match[0].isupper() or not beside_a_name(reading, match.start(), match.end())):
            yield CountryMention(code, match.start(), match.end())


def beside_a_name(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a word with a capital stands at one blank from another: both are one name.

    The first word of a sentence has its capital anyway, an acronym is no name of this kind,
    and another country may follow.
    """
    if not reading.text[start].isupper() or reading.titled:
        return False
    known = reading.countries
    after = NEXT.match(reading.text, end)
    if after and _titled(after[1]) and all(other.start != after.start(1) for other in known):
        return True
    before = reading.text[:start]
    if not before.endswith(" "):
        return False
    words = LETTERS.findall(before[-24:])
    if words and words[-1].casefold() in ADDRESSED:
        return True
    first = len(before.split()) < 2 or before.rstrip()[-1:] in ".?!;:,"
    if not words or first or not _titled(words[-1]):
        return False
    return all(other.end != start - 1 for other in known)


def _titled(word: str) -> bool:
    return word[0].isupper() and (len(word) == 1 or not word[1:].isupper())
