"""Mark words in a snippet as pieces of text; no markup is made from text here."""

from collections.abc import Sequence

from tradewarn.text import WORD, fold_words, nfc

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
    ]
)


def marked(text: str, terms: Sequence[str]) -> list[tuple[str, bool]]:
    """Cut a text into pieces, each with whether it is one of the words looked for.

    Words meet when they fold to the same letters, so `tom` marks `tôm`; one that folds
    to several, as `A-999-801` does, marks each of its parts. Words that stand in every text are
    marked only where nothing else was looked for.

    Example:
        >>> marked("Frozen shrimp", ["shrimp"])
        [('Frozen ', False), ('shrimp', True)]
    """
    text = nfc(text)
    telling = [term for term in terms if not EMPTY.issuperset(fold_words(term))]
    wanted = {word for term in telling or terms for word in fold_words(term)}
    pieces: list[tuple[str, bool]] = []
    last = 0
    for match in WORD.finditer(text):
        if not wanted.intersection(fold_words(match[0])):
            continue
        if match.start() > last:
            pieces.append((text[last : match.start()], False))
        pieces.append((match[0], True))
        last = match.end()
    if last < len(text):
        pieces.append((text[last:], False))
    return pieces
