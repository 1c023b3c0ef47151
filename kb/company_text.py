"""Where a firm's name stands in a folded text."""

from kb.company_names import CompanyKey

LEAST_LETTERS = 5
LEAST_SHORT = 3


def stands_in(key: CompanyKey, words: tuple[str, ...]) -> int:
    """Give the place at which a firm's own words stand in a folded text; -1 where they do not."""
    return place_in(key, words)[0]


def place_in(key: CompanyKey, words: tuple[str, ...]) -> tuple[int, int]:
    """Give at which word of a folded text a firm's name begins, and how many words it has there."""
    own = key.plain if key.common and len(key.own) < 3 else key.own
    if key.common and len(key.plain) < 3:
        own = ()
    if own and sum(map(len, own)) >= LEAST_LETTERS:
        for at in range(len(words) - len(own) + 1):
            if words[at : at + len(own)] == own:
                return at, len(own)
    short = (s for s in sorted(key.short) if len(s) >= LEAST_SHORT and s in words)
    return next(((words.index(s), 1) for s in short), (-1, 0))
