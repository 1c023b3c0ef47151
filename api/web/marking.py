"""Mark words in a snippet as pieces of text; no markup is made from text here."""

import re
from collections.abc import Sequence

from index.snippets import Typed, is_meant, typed_with_marks
from index.words import exact_words
from tradewarn.text import WORD, fold_words, nfc

MARKED = re.compile("[ăâđêôơưạảấầậắằặẹẻếềệịọỏốồộớờợụủứừựỳỵ]", re.IGNORECASE)
SYLLABLE = 5  # letters; nearly every Vietnamese syllable has no more
BESIDE = 1  # letter between two words that stand side by side

EMPTY = frozenset(
    [
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "the",
        "to",
        "va",
        "cua",
        "tu",
        "la",
        "cac",
        "nhung",
        "và",
        "của",
        "từ",
        "là",
        "các",
        "những",
    ]
)


def marked(text: str, terms: Sequence[str], question: str = "") -> list[tuple[str, bool]]:
    """Cut a text into pieces, each with whether it is one of the words looked for.

    Words meet when they fold to the same letters, so `tom` marks `tôm`; one that folds
    to several, as `A-999-801` does, marks each of its parts. Words that stand in every text are
    marked only where nothing else was looked for.

    A word typed with its marks marks no other word of the same letters, and a syllable of another name
    of what was asked for counts in Vietnamese only beside another: `đông` of `tôm đông lạnh` is no
    reason to mark `tác động`.

    Args:
        text: The passage.
        terms: What was looked for and found.
        question: What was typed.

    Example:
        >>> marked("Frozen shrimp", ["shrimp"])
        [('Frozen ', False), ('shrimp', True)]
    """
    text = nfc(text)
    telling = [term for term in terms if not EMPTY.issuperset(exact_words(term))]
    wanted = {word for term in telling or terms for word in fold_words(term)}
    typed = typed_with_marks(exact_words(question))
    passed_over = EMPTY.difference(*map(exact_words, telling)) if telling else frozenset()
    places = [
        m.span()
        for m in WORD.finditer(text)
        if m[0].casefold() not in passed_over and _meets(m[0], wanted, typed)
    ]
    if question and MARKED.search(text):
        places = _told(text, places, frozenset(fold_words(question)))
    pieces: list[tuple[str, bool]] = []
    last = 0
    for start, end in places:
        if start > last:
            pieces.append((text[last:start], False))
        pieces.append((text[start:end], True))
        last = end
    if last < len(text):
        pieces.append((text[last:], False))
    return pieces


def _meets(word: str, wanted: set[str], typed: Typed) -> bool:
    """Tell whether a word is looked for; one typed with marks is no other word with other marks."""
    return any(piece in wanted and is_meant(word, piece, typed) for piece in fold_words(word))


def _told(text: str, places: Sequence[tuple[int, int]], asked: frozenset[str]) -> list[tuple[int, int]]:
    """Leave out the lone syllables that were not typed themselves."""
    kept = []
    for number, (start, end) in enumerate(places):
        word = text[start:end]
        before = number > 0 and start - places[number - 1][1] <= BESIDE
        after = number + 1 < len(places) and places[number + 1][0] - end <= BESIDE
        if len(word) > SYLLABLE or before or after or not asked.isdisjoint(fold_words(word)):
            kept.append((start, end))
    return kept
