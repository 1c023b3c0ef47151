"""What a question leaves out: ``tôm -"Thái Lan"``, ``shrimp -Thailand``, ``shrimp NOT Thailand``.

A dash leaves out only where it stands before a word and behind a blank: those of numbers, of joined words
and of lists, and the minus of a figure, are none. A country is left out whole, and not only its name.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from index.words import exact_words, folded_words
from tradewarn.text import nfc

_QUOTE = '["“„«]'
_LETTER = r"[^\W\d_]"
_LEFT_OUT = re.compile(
    rf"(?:(?:^|(?<=[ \t\u00a0(]))[-−]|(?:(?<![^\s(])AND )?(?<![^\s(])NOT )(?={_QUOTE}|{_LETTER})"
)
_QUOTED = re.compile(rf'{_QUOTE}([^"“”„«»\n]{{1,200}})["“”»]')
_WORD = re.compile(rf"{_LETTER}\w{{0,60}}(?:[-'’]\w{{1,60}}){{0,4}}")
_LINKS = frozenset(
    {"a", "against", "all", "an", "any", "at", "by", "for", "from", "in", "into", "of", "on", "only"}
    | {"only", "subject", "the", "to", "with", "within"}
)
LONGEST = 2_000  # letters; what is longer is no question but a pasted text, with lists of its own


class LeftOut(NamedTuple):
    """Words that no answer may have, and where the question says so, the sign before them included."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Unwanted:
    """Words that a record must not have, as an engine takes them.

    One word typed with its marks stands in `marked`, for another with other marks is another word; the
    words of each of `phrases` stand side by side, folded. A record of one of the `countries`, as its
    market or as an origin, is unwanted too.
    """

    phrases: tuple[tuple[str, ...], ...] = ()
    marked: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()


def left_out(text: str) -> list[LeftOut]:
    """Find what a question leaves out; places count in its NFC form.

    Example:
        >>> [one.words for one in left_out('tôm A-999-001 -"Thái Lan" - 5 % chống-phá-giá -surimi')]
        ['Thái Lan', 'surimi']
    """
    whole = nfc(text)
    if len(whole) > LONGEST or not _LEFT_OUT.search(whole):
        return []
    return list(_found(whole))


def _found(text: str) -> Iterator[LeftOut]:
    shouted, listed = text.isupper(), "\n-" in text
    at = 0
    for sign in _LEFT_OUT.finditer(text):
        begins = sign.end()
        named = sign[0].endswith("NOT ")
        if sign.start() < at or (listed and not sign.start()):
            continue
        if quoted := _QUOTED.match(text, begins):
            at = quoted.end()
            yield LeftOut(" ".join(quoted[1].split()), sign.start(), at)
            continue
        word = _WORD.match(text, begins)
        if word is None or (named and (shouted or word[0].casefold() in _LINKS)):
            continue
        at = _end_of_country(text, begins) or word.end()
        yield LeftOut(text[begins:at], sign.start(), at)


def _end_of_country(text: str, begins: int) -> int | None:
    """Tell where a country ends that is named there: a name of two words is one."""
    from kb.country_questions import Question

    return next((m.end for m in Question(text).mentions() if m.start == begins), None)


def wanted(text: str) -> str:
    """Give a question without what it leaves out.

    Example:
        >>> wanted("tôm đông lạnh -Thái Lan")
        'tôm đông lạnh'
    """
    found = left_out(text)
    if not found:
        return text
    whole, kept, at = nfc(text), [], 0
    for one in found:
        kept.append(whole[at : one.start])
        at = one.end
    return " ".join(" ".join([*kept, whole[at:]]).split())


def country_of(words: str) -> str | None:
    """Tell which country words name as a whole."""
    from kb.countries import country_code

    return country_code(words)


def unwanted(without: Sequence[str]) -> Unwanted:
    """Give what is to be left out as an engine takes it.

    Example:
        >>> unwanted(("Thái Lan", "mỹ phẩm"))
        Unwanted(phrases=(('thai', 'lan'), ('my', 'pham')), marked=(), countries=('TH',))
    """
    phrases: dict[tuple[str, ...], None] = {}
    marked: dict[str, None] = {}
    places: dict[str, None] = {}
    for words in without:
        exact, folded = exact_words(words), tuple(folded_words(words))
        if code := country_of(words):
            places[code] = None
        if len(exact) == 1 and not exact[0].isascii():
            marked[exact[0]] = None
        elif folded and not (code and words == code):  # a code as US is no word
            phrases[folded] = None
    return Unwanted(tuple(phrases), tuple(marked), tuple(places))
