"""What a question leaves out: ``tôm -"Thái Lan"``, ``shrimp NOT (Thailand OR India)``, ``trừ Mỹ``.

A dash, of whichever length but the longest, leaves out only where it stands right before a word and behind
a blank: those of numbers, of joined words and of lists, one between blanks, one of a pair around words,
and the minus of a figure, are none. What is named behind it is left out as a whole, a stage or goods of
three words as one word is, and nothing else may read those words. What words leave out, as “trừ” and
“except”, is told in `excepting`.
"""

import re
from collections.abc import Collection, Iterator

from index.understanding.excepting import spoken
from index.understanding.masking import masked
from index.understanding.naming import goods_until, named_first
from index.understanding.parts import Part, cut
from kb.country_questions import Question
from kb.lexicon import equivalents
from kb.vietnamese import has_marks
from tradewarn.text import nfc

_QUOTE = '["“„«]'
_LETTER = r"[^\W\d_]"
_DASH = "[-\u2010\u2011\u2012\u2013\u2212]"
_LEFT_OUT = re.compile(
    rf"(?:(?:^|(?<=[ \t\u00a0(])){_DASH}|(?:(?<![^\s(])AND )?(?<![^\s(])NOT )(?={_QUOTE}|{_LETTER})"
)
_GROUP = re.compile(rf"(?:(?:^|(?<=[ \t\u00a0])){_DASH}|(?:(?<!\S)AND )?(?<!\S)NOT )\(([^()\n]{{1,300}})\)")
_EITHER = re.compile(r"\s(?:OR|or|hoặc|HOẶC|hay)\s|[|,;/]")
_BOTH = re.compile(r"\sAND\s")
_LISTED = re.compile(rf"\n{_DASH}")
_PAIRED = re.compile(rf"{_DASH}(?!\w)")
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
MOST_IN_GROUP = 12


def excluded(text: str) -> list[Part]:
    """Find what a question in NFC leaves out, each with the sign or the words before it.

    Example:
        >>> [one.label for one in excluded('tôm A-999-001 -"Thái Lan" - 5 % chống-phá-giá -cá tra to')]
        ['Thái Lan', 'cá tra']
        >>> [one.label for one in excluded("shrimp NOT (Thailand OR India) except Ecuador")]
        ['Thailand', 'India', 'Ecuador']
    """
    if len(text) > LONGEST:
        return []
    found = list(_grouped(text))
    found += _signed(masked(text, found)) if _LEFT_OUT.search(text) else []
    found += spoken(masked(text, found))
    return sorted(found, key=lambda part: part.start)


def affirmed(text: str, without: Collection[str]) -> str:
    """Give a question without what it leaves out, as far as that is among what filters leave out."""
    whole = nfc(text)
    return cut(whole, [part for part in excluded(whole) if part.label in without])


def _grouped(text: str) -> Iterator[Part]:
    """Give each of the alternatives that a sign before a bracket leaves out; of several at once, none."""
    for group in _GROUP.finditer(text):
        named = [" ".join(one.strip(' \t"“”„«»').split()) for one in _EITHER.split(group[1])]
        at, start = group.start(1), group.start()
        if _BOTH.search(group[1]) or not 0 < len(named) <= MOST_IN_GROUP or not all(named):
            continue
        for number, (words, printed) in enumerate(zip(named, _EITHER.split(group[1]), strict=True), 1):
            at = group.end() if number == len(named) else text.index(printed, at) + len(printed)
            yield Part("without", (words,), words, start, at)
            start = at


def _signed(text: str) -> Iterator[Part]:
    shouted, listed = text.isupper(), _LISTED.search(text) is not None
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
            if _PAIRED.match(text, at) and not sign[0].endswith("NOT "):
                continue
        else:
            continue
        yield Part("without", (words,), words, sign.start(), at)


def _named_until(text: str) -> int:
    """Tell where ends what a text names first: the longest of all that it can be."""
    ends = [part.end for part in named_first(text)]
    ends += [one.end for one in Question(text).mentions() if not one.start]
    ends += [goods] if (goods := goods_until(text)) else []
    if not ends and has_marks(text):  # most words of Vietnamese have two syllables
        ends += [one.end for one in equivalents(text) if not one.start]
    return max(ends, default=0)
