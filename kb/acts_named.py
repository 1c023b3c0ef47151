"""The acts whose life is known that a question names: by their numbers, or by their names."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from kb.acts import Act, acts, named
from kb.countries import find_countries
from kb.data import shipped
from kb.vietnamese import sound
from tradewarn.text import WORD, fold_words, nfc

MOST = 3  # acts of one question that are told of
HOME = "VN"
PLAIN = 5  # words of a name that means nothing else even typed without marks
LONGEST = 3  # words of one entry of `act_names.yaml`
_YEAR = re.compile(r"(?:19|20)\d\d")
_ENDS = re.compile(r"[,.;:?!\n)\]}”\"]")
_LEFT_OUT = re.compile(r"(?:^|(?<=\s))[-−–]\Z")
Words = Sequence[str]


def acts_named(text: str) -> tuple[Act, ...]:
    """Give the known acts that a question names, in their order; few, for it asks for records.

    A name counts with its marks, a long one also without any, and where nothing makes it
    the name of another act: the law of another country, of another year, or one whose name is longer.

    Example:
        >>> [act.number for act in acts_named("Điều 8 Nghị định 10/2018/NĐ-CP")]
        ['10/2018/NĐ-CP']
        >>> acts_named("luật thương mại điện tử")
        ()
    """
    numbers: dict[str, None] = {}
    if any(letter.isdigit() for letter in text):
        from kb.citing import find_citations  # forty files of patterns, which words alone do not need

        printed = nfc(text)
        numbers |= {
            (found.act or found.normal): None
            for found in find_citations(text)
            if not _LEFT_OUT.search(printed, 0, found.start)
        }
    numbers |= dict.fromkeys(_by_name(text))
    return tuple(acts()[number] for number in numbers if number in acts())[:MOST]


@lru_cache(maxsize=1)
def _names() -> tuple[tuple[tuple[str, ...], str], ...]:
    known = {_sounds(name): number for name, number in named().items()}
    bare = {fold_words(name): number for name, number in named().items()}
    return tuple((known | {words: number for words, number in bare.items() if len(words) >= PLAIN}).items())


@lru_cache(maxsize=8)
def _listed(what: str, *, bare: bool) -> frozenset[tuple[str, ...]]:
    return frozenset((fold_words if bare else _sounds)(words) for words in shipped("act_names.yaml")[what])


def _sounds(words: str) -> tuple[str, ...]:
    return tuple(sound(word) for word in WORD.findall(nfc(words)))


def _by_name(text: str) -> list[str]:
    text = nfc(text)
    places = [(word.start(), word.end()) for word in WORD.finditer(text)]
    words = tuple(sound(text[start:end]) for start, end in places)
    gaps = [text[a[1] : b[0]] for a, b in pairwise(places)] + [""]
    named_at = [
        (at, at + len(name), number)
        for at in range(len(words))
        for name, number in _names()
        if words[at : at + len(name)] == name and not _LEFT_OUT.search(text, 0, places[at][0])
    ]
    abroad = _countries(text, places) if named_at else {}
    return [
        number
        for at, end, number in named_at
        if _is_begun(words, at, abroad) and _is_over(words, gaps, end, abroad, number)
    ]


def _countries(text: str, places: Sequence[tuple[int, int]]) -> Mapping[int, str]:
    """Map the words that name countries, by their place, to the countries."""
    mentions = find_countries(text, folded=True)
    return {
        at: mention.code
        for at, (start, end) in enumerate(places)
        for mention in mentions
        if mention.start < end and start < mention.end
    }


def _is_begun(words: Words, at: int, abroad: Mapping[int, str]) -> bool:
    """Tell whether a name that begins at a word is no part of a longer one, nor a country's own."""
    owner = at - 2 if at and words[at - 1] == "s" else at - 1  # “India's”
    return abroad.get(owner, HOME) == HOME and not _one_of("before", words, at, backwards=True)


def _is_over(words: Words, gaps: Sequence[str], at: int, abroad: Mapping[int, str], number: str) -> bool:
    """Tell whether a name that ended before a word is that of the act, whatever follows."""
    ended = at == len(words) or _ENDS.search(gaps[at - 1]) is not None
    while at < len(words):
        if at in abroad:
            return abroad[at] == HOME
        if _YEAR.fullmatch(words[at]) and words[at] not in number:
            return False
        if _one_of("joining", words, at):
            return set(abroad.values()) <= {HOME}
        length = _one_of("over", words, at)
        ended = ended or bool(length) or words[at].isdigit()
        length = length or _one_of("linking", words, at) or int(words[at].isdigit())
        if not length:
            break
        at += length
    return ended or at == len(words)


def _one_of(what: str, words: Words, at: int, *, backwards: bool = False) -> int:
    """Count the words of the longest entry that begins at a word, or ends before it."""
    known = _listed(what, bare=all(map(str.isascii, words)))
    for length in range(LONGEST, 0, -1):
        seen = words[max(0, at - length) : at] if backwards else words[at : at + length]
        if tuple(seen) in known:
            return length
    return 0
