"""Plain forms of citations: however an act is cited, one of them is how another names it."""

from collections.abc import Iterable

from tradewarn.text import fold, plain_dashes

SHORTEST, LONGEST = 4, 120
DIGITS = 4  # of a number that means something without the words before it


def form_of(text: str) -> str:
    """Write a citation or number plainly: letters and digits, small, without marks.

    Example:
        >>> form_of("90 FR 17388"), form_of("2466/QĐ-BCT")
        ('90fr17388', '2466qdbct')
    """
    return "".join(c for c in fold(plain_dashes(text)) if c.isalnum())[:LONGEST]


def forms_cited(texts: Iterable[str]) -> list[str]:
    """Give the forms by which cited acts are looked up: each whole, and its last word where that is a number.

    Example:
        >>> forms_cited(["Regulation (EU) 2020/1408"])
        ['20201408', 'regulationeu20201408']
    """
    found: set[str] = set()
    for text in texts:
        last = text.split()[-1] if text.split() else ""
        parted = any(c in last for c in "/-–.") and sum(c.isdigit() for c in last) >= DIGITS
        found |= {form_of(text)} | ({form_of(last)} if parted else set())
    return sorted(form for form in found if len(form) >= SHORTEST and any(c.isdigit() for c in form))
