"""What words name that stand at the beginning of a text, under every reading."""

from datetime import date
from functools import lru_cache

from index.understanding.parts import Part
from index.understanding.reading import Reading
from index.understanding.signal import signals
from kb.goods import match_goods
from kb.goods_text import words_of

FULL_NAME = 0.9  # of a match of goods
ANY_NAME = 0.7  # of one that may be broad, as “tôm” and “steel”
MOST_GOODS = 20
SIDES = frozenset({"market", "country"})  # sure as a country, whichever its side
ANY_DAY = date(2000, 1, 1)  # for what depends on no day


@lru_cache(maxsize=1024)
def named_first(text: str) -> tuple[Part, ...]:
    """Give what a text surely names with its first word, under every reading."""
    reading = Reading(text, ANY_DAY)
    found = (part for signal in signals() for part in signal.read(reading) if not part.start)
    return tuple(part for part in found if part.sure or part.kind in SIDES)


@lru_cache(maxsize=1024)
def goods_until(text: str, least: float = FULL_NAME) -> int:
    """Tell where the goods end that a text names first, by their whole name; zero where it names none."""
    ends = (
        one.end
        for one in match_goods(text, limit=MOST_GOODS)
        if not one.start and one.score >= least and _keys(text[: one.end]) in map(_keys, one.terms)
    )
    return max(ends, default=0)


def _keys(goods: str) -> list[str]:
    return [word.key for word in words_of(goods)]
