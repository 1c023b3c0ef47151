"""Show where a record matches: a short verbatim window of a passage, with its place."""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import lru_cache
from types import MappingProxyType

from kb.goods_text import reading
from kb.vietnamese import sound
from tradewarn.model import Passage, Snippet
from tradewarn.text import WORD, fold, fold_words

Typed = Mapping[str, frozenset[str]]
NOTHING_TYPED: Typed = MappingProxyType({})
LONGEST = 300  # characters
LEAD = 60  # characters kept before the first matched word


def snippet(
    passage: Passage, vocabulary: frozenset[str], typed: Typed = NOTHING_TYPED
) -> tuple[Snippet, set[str]]:
    """Cut the window of a passage that has most of the words sought, and tell which the passage has.

    The text is that of the source, unchanged; its offsets are those of the page.
    """
    places = matches(passage.text, vocabulary, typed)
    start, end = window(passage.text, places)
    shown = Snippet(
        text=passage.text[start:end],
        page=passage.page,
        start=passage.start + start,
        end=passage.start + end,
    )
    return shown, {word for _, _, word in places}


def typed_with_marks(words: Sequence[str]) -> Typed:
    """Map the words of a question that bears marks to how they sound: none of them is another word.

    “Việt Nam” asks for no “năm”. Of a question without marks any of them may be meant, and so of words
    without in a row, as in “tôm viet nam”.

    Args:
        words: Those of the question in their order, as `index.words.exact_words` gives them.
    """
    if all(word.isascii() for word in words):
        return NOTHING_TYPED
    found: dict[str, set[str]] = {}
    for number, word in enumerate(words):
        beside = (*words[max(0, number - 1) : number], *words[number + 1 : number + 2])
        if word.isascii() and any(other.isascii() for other in beside):
            continue
        found.setdefault(fold(word), set()).add(sound(word))
    for word in words:
        if word.isascii() and (known := found.get(word)) and word not in known:
            del found[word]  # typed both ways
    return {word: frozenset(sounds) for word, sounds in found.items()}


def is_meant(word: str, folded: str, typed: Typed) -> bool:
    """Tell whether a word of a text is the one typed; one without marks may be any of its letters."""
    return word.isascii() or folded not in typed or sound(word) in typed[folded]


def matches(
    text: str, vocabulary: frozenset[str], typed: Typed = NOTHING_TYPED
) -> list[tuple[int, int, str]]:
    """Find the words of a text that are sought: start, end, folded word.

    Words that the question has with other marks are no match (`typed_with_marks`).
    Those that every text has are passed over, as this text writes them: `the` is one,
    the shrimp `thẻ` is none, though a question may have meant either.
    """
    if not vocabulary:
        return []
    folded = folded_passage(text)
    if len(folded) == len(text):  # true of nearly all NFC text: one letter, one folded letter
        found = [(m.start(), m.end(), m[0]) for m in WORD.finditer(folded) if m[0] in vocabulary]
    else:
        found = [
            (m.start(), m.end(), piece)
            for m in WORD.finditer(text)
            for piece in fold_words(m[0])
            if piece in vocabulary
        ]
    empty = empty_words()
    return [
        (a, b, word)
        for a, b, word in found
        if (word not in empty or sound(text[a:b]) not in empty[word]) and is_meant(text[a:b], word, typed)
    ]


@lru_cache(maxsize=1)
def empty_words() -> Mapping[str, frozenset[str]]:
    """Map each folded word that may name no goods, act or place to those that do not, with their marks."""
    spoken: dict[str, set[str]] = {}
    for listed in reading().dropped.values():
        for word in listed:
            spoken.setdefault(fold(word), set()).add(word)
    return {word: frozenset(forms) for word, forms in spoken.items()}


@lru_cache(maxsize=1_024)
def folded_passage(text: str) -> str:
    """Fold a passage; with marks that takes longer than finding its words, and the same ones return."""
    return fold(text)


def seen_words(texts: Iterable[str], vocabulary: frozenset[str], typed: Typed = NOTHING_TYPED) -> set[str]:
    """Give the words sought that are in any of these short texts."""
    seen: set[str] = set()
    for text in texts:
        found = vocabulary.intersection(fold_words(text))
        if not (empty_words().keys().isdisjoint(found) and typed.keys().isdisjoint(found)):
            found = frozenset(word for _, _, word in matches(text, found, typed))
        seen |= found
    return seen


def as_written(seen: Set[str], asked: Sequence[str], texts: Iterable[str]) -> tuple[str, ...]:
    """Give the words seen as they were asked for, in that order; then others as the texts write them.

    Args:
        seen: The words, folded.
        asked: Those of the question, with their marks.
        texts: Where the words were seen.

    Example:
        >>> as_written({"tom", "viet", "nam", "shrimp"}, ["tôm", "việt", "nam"], ["Frozen SHRIMP"])
        ('tôm', 'việt', 'nam', 'shrimp')
    """
    written: dict[str, str] = {}
    for word in asked:
        for folded in fold_words(word):
            if folded in seen:
                written.setdefault(folded, word)
    left = seen - written.keys()
    others: dict[str, str] = {}
    for text in texts if left else ():
        for match in WORD.finditer(text):
            for folded in fold_words(match[0]):
                if folded in left:
                    others.setdefault(folded, match[0].lower())
    told = [*written.values(), *sorted(others.values()), *sorted(left - others.keys())]
    return tuple(dict.fromkeys(told))


def window(text: str, places: list[tuple[int, int, str]]) -> tuple[int, int]:
    """Choose the stretch with most different words sought, cut at spaces."""
    if len(text) <= LONGEST:
        return 0, len(text)
    start = best_start(places)
    end = min(len(text), start + LONGEST)
    start = max(0, end - LONGEST)
    if start > 0:
        start = after_space(text, start, end)
    if end < len(text):
        end = before_space(text, start, end)
    return start, end


def best_start(places: list[tuple[int, int, str]]) -> int:
    """Find where the window with most different words begins."""
    best, best_count, first = 0, 0, 0
    held: dict[str, int] = {}
    for last, (_, end, word) in enumerate(places):
        held[word] = held.get(word, 0) + 1
        while end - places[first][0] > LONGEST - LEAD and first < last:
            gone = places[first][2]
            held[gone] -= 1
            if not held[gone]:
                del held[gone]
            first += 1
        if len(held) > best_count:
            best, best_count = max(0, places[first][0] - LEAD), len(held)
    return best


_SPACE = re.compile(r"\s")


def after_space(text: str, start: int, end: int) -> int:
    """Move a start to the next word, unless that is far."""
    space = _SPACE.search(text, start - 1, min(end, start + LEAD))
    return space.end() if space else start


def before_space(text: str, start: int, end: int) -> int:
    """Move an end to the end of a word, unless that is far."""
    if _SPACE.match(text, end):
        return end
    spaces = [m.start() for m in _SPACE.finditer(text, max(start, end - LEAD), end)]
    return spaces[-1] if spaces else end
