"""The acts whose life is known that a question names: by their numbers, or by their names."""

from functools import lru_cache

from kb.acts import Act, acts, named
from tradewarn.text import fold_words

MOST = 3  # acts of one question that are told of


def acts_named(text: str) -> tuple[Act, ...]:
    """Give the known acts that a question names, in their order; few, for it asks for records.

    Example:
        >>> [act.number for act in acts_named("Điều 8 Nghị định 10/2018/NĐ-CP")]
        ['10/2018/NĐ-CP']
    """
    numbers: dict[str, None] = {}
    if any(letter.isdigit() for letter in text):
        from kb.citing import find_citations  # forty files of patterns, which words alone do not need

        numbers |= {(found.act or found.normal): None for found in find_citations(text)}
    words = " " + " ".join(fold_words(text)) + " "
    numbers |= {number: None for name, number in _names() if f" {name} " in words}
    return tuple(acts()[number] for number in numbers if number in acts())[:MOST]


@lru_cache(maxsize=1)
def _names() -> tuple[tuple[str, str], ...]:
    return tuple((" ".join(fold_words(name)), number) for name, number in named().items())
