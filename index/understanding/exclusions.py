"""What a question leaves out: ``tôm -"Thái Lan"``, ``shrimp -US-ITC``, ``shrimp NOT Thailand``.

A dash leaves out only where it stands before a word and behind a blank: those of numbers, of joined words
and of lists, and the minus of a figure, are none. What is named behind it is left out as a whole, a stage
or goods of three words as one word is, and nothing else may read those words.
"""

import re
from collections.abc import Collection, Iterator
from datetime import date
from functools import lru_cache

from index.understanding.parts import Part, cut
from index.understanding.reading import Reading
from index.understanding.signal import signals
from kb.country_questions import Question
from kb.goods import match_goods
from kb.goods_text import words_of
from kb.lexicon import equivalents
from kb.vietnamese import has_marks
from tradewarn.text import nfc

_QUOTE = '["“„«]'
_LETTER = r"[^\W\d_]"
_LEFT_OUT = re.compile(
    rf"(?:(?:^|(?<=[ \t\u00a0(]))[-−]|(?:(?<![^\s(])AND )?(?<![^\s(])NOT )(?={_QUOTE}|{_LETTER})"
)
_QUOTED = re.compile(rf'{_QUOTE}([^"“”„«»\n]{{1,200}})["“”»]')
_WORD = re.compile(rf"{_LETTER}\w{{0,60}}(?:[-'’]\w{{1,60}}){{0,4}}")
_STOP = re.compile(r'[,;:?!|()\n"“”„«»]')
_LED = re.compile(
    r"(?:(?:the|from|of|in|to|into|against|on|by|for"
    rf"|từ|tu|của|cua|sang|vào|vao|ở|tại|tai|nước|nuoc|hàng|hang) ){{1,3}}(?={_LETTER})",
    re.IGNORECASE,
)
_LINKS = frozenset(
    {"a", "against", "all", "an", "any", "at", "by", "for", "from", "in", "into", "of", "on", "only"}
    | {"subject", "the", "to", "with", "within"}
)
LONGEST = 2_000  # letters; what is longer is no question but a pasted text, with lists of its own
LONGEST_NAMED = 120  # letters behind a sign in which a name ends
FULL_NAME = 0.9  # of a match of goods
MOST_GOODS = 20
SIDES = frozenset({"market", "country"})  # sure as a country, whichever its side
ANY_DAY = date(2000, 1, 1)  # for what depends on no day


def excluded(text: str) -> list[Part]:
    """Find what a question in NFC leaves out, each with the sign before it.

    Example:
        >>> [one.label for one in excluded('tôm A-999-001 -"Thái Lan" - 5 % chống-phá-giá -cá tra to')]
        ['Thái Lan', 'cá tra']
    """
    return list(_found(text)) if len(text) <= LONGEST and _LEFT_OUT.search(text) else []


def affirmed(text: str, without: Collection[str]) -> str:
    """Give a question without what it leaves out, as far as that is among what filters leave out."""
    whole = nfc(text)
    return cut(whole, [part for part in excluded(whole) if part.label in without])


def _found(text: str) -> Iterator[Part]:
    shouted, listed = text.isupper(), "\n-" in text
    signs, at = list(_LEFT_OUT.finditer(text)), 0
    for number, sign in enumerate(signs):
        begins = sign.end()
        if sign.start() < at or (listed and not sign.start()):
            continue
        if quoted := _QUOTED.match(text, begins):
            words, at = " ".join(quoted[1].split()), quoted.end()
        elif word := _WORD.match(text, begins):
            if sign[0].endswith("NOT ") and (shouted or word[0].casefold() in _LINKS):
                continue
            last = signs[number + 1].start() if number + 1 < len(signs) else len(text)
            behind = _STOP.split(text[begins : min(last, begins + LONGEST_NAMED)], maxsplit=1)[0]
            led = _LED.match(behind)
            if led and (named := _named_until(behind[led.end() :])):
                begins, behind = begins + led.end(), behind[led.end() :]
            else:
                named = _named_until(behind)
            at = max(word.end(), begins + named)
            words = " ".join(text[begins:at].split())
        else:
            continue
        yield Part("without", (words,), words, sign.start(), at)


def _named_until(text: str) -> int:
    """Tell where ends what a text names first: the longest of all that it can be."""
    ends = [part.end for part in named_first(text)]
    ends += [one.end for one in Question(text).mentions() if not one.start]
    ends += [
        one.end
        for one in match_goods(text, limit=MOST_GOODS)
        if not one.start and one.score >= FULL_NAME and _keys(text[: one.end]) in map(_keys, one.terms)
    ]
    if not ends and has_marks(text):  # most words of Vietnamese have two syllables
        ends += [one.end for one in equivalents(text) if not one.start]
    return max(ends, default=0)


def _keys(goods: str) -> list[str]:
    return [word.key for word in words_of(goods)]


@lru_cache(maxsize=1024)
def named_first(text: str) -> tuple[Part, ...]:
    """Give what a text surely names with its first word, under every reading."""
    reading = Reading(text, ANY_DAY)
    found = (part for signal in signals() for part in signal.read(reading) if not part.start)
    return tuple(part for part in found if part.sure or part.kind in SIDES)
