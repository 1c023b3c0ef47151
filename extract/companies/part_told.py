"""The part a firm plays, told by words close to its name, in the languages that we know.

For acts outside the Federal Register, whose own wordings `extract.companies.roles` knows.
The nearest words tell; those of another sentence, or beyond another part's words, do not.
"""

import re

from extract.companies.roles import better
from kb.party_words import party_words

REACH_BEFORE = 90
REACH_BEHIND = 60
MOST_PLACES = 6
ENDS = re.compile(
    r"(?<!\bCo)(?<!\bLtd)(?<!\bInc)(?<!\bCorp)(?<!\bBhd)(?<!\bSdn)(?<!\bPte)(?<!\bPty)(?<!\bPvt)(?<!\bŞti)(?<![A-Z])"
    r"\.\s|[;。；]|\n\s{0,9}\n"
)


def part_told(text: str, start: int, end: int, language: str) -> str:
    """Tell the role of the firm at `start`:`end`; ``party`` where no words beside it say one.

    Example:
        >>> text = "bên yêu cầu là Công ty An Bình"
        >>> part_told(text, 15, len(text), "vi")
        'petitioner'
    """
    words = party_words().get(language)
    if words is None:
        return "party"
    low = max(0, start - REACH_BEFORE)
    for ended in ENDS.finditer(text, low, start):
        low = ended.end()
    high = min(len(text), end + REACH_BEHIND)
    stop = ENDS.search(text, end, high)
    high = stop.start() if stop else high
    before = [(start - m.end(), words.role(m)) for m in words.before.finditer(text, low, start)]
    behind = words.behind.search(text, end, high) if words.behind else None
    told = [before[-1]] if before else []
    if behind:
        told.append((behind.start() - end, words.role(behind)))
    return min(told)[1] if told else "party"


def part_in(text: str, name: str, language: str) -> str:
    """Tell the role of a firm from every place at which a text names it."""
    role = "party"
    at = text.find(name)
    for _ in range(MOST_PLACES):
        if at < 0:
            break
        role = better(role, part_told(text, at, at + len(name), language))
        at = text.find(name, at + len(name))
    return role
