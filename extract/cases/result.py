"""How a step ended, affirmative or negative, from the words of its title.

The words are those of all languages at once (`kb/wording`): a title is often printed in
another language than its act, and an event keeps no language.
"""

import re
from functools import cache
from typing import Literal

from extract.tongue import wordings
from kb.wording import languages, wording
from tradewarn.model import Instrument, Notice
from tradewarn.text import nfc

Result = Literal["affirmative", "negative", "none"]
Told = Literal["affirmative", "negative", "impending", "partial", "aside", "finds", "joins"]

STOPS = r"[,;:.，；：。]"
LONGEST = 4_000  # no title says more; hostile input does


def tells(kind: Told, text: str) -> bool:
    """Tell whether a text has words of a kind of outcome, in any language.

    Example:
        >>> [tells("partial", t) for t in ("Revocation of Order, in Part", "Tiles, in particular")]
        [True, False]
    """
    return _words(kind).search(nfc(text[:LONGEST])) is not None


def result_of(*texts: str, track: str | None = None) -> Result:
    """Tell the main finding that the texts state, the first that says one deciding.

    A title may find both ways at once (“affirmative determination … and negative
    determination of critical circumstances”): a clause about a side matter is left out.

    Args:
        texts: What may state it, the most telling first.
        track: The instrument to tell it for; without one, a text that finds both ways
            of several instruments is affirmative.

    Example:
        >>> result_of("Final Affirmative Duty Determination and Negative Critical Circumstances")
        'affirmative'
    """
    for text in texts:
        found = _findings(nfc(text[:LONGEST]))
        mine = [f for f in found if not f[1] or track in f[1]] if track in _subjects() else found
        if not mine:
            continue
        several = len({f[1] for f in found if f[1]}) > 1
        if several and track not in _subjects() and any(f[0] == "affirmative" for f in found):
            return "affirmative"
        return mine[0][0]
    return "none"


def notice_result(notice: Notice, track: str | None = None) -> Result:
    """Tell the finding of a notice from its title and from what proves its stage.

    Args:
        notice: The act.
        track: The instrument to tell it for, where the act is about several.
    """
    quotes = [f.quote for f in notice.evidence.get("stage", ())]
    return result_of(notice.title or "", *quotes, track=track)


def _findings(text: str) -> list[tuple[Result, frozenset[str]]]:
    """Give each clause's finding, and the instruments that the clause names."""
    found: list[tuple[Result, frozenset[str]]] = []
    for clause in _clauses().split(text):
        if _words("aside").search(clause):
            continue
        result: Result | None = None
        if _words("negative").search(clause):
            result = "negative"
        elif _words("affirmative").search(clause):
            result = "affirmative"
        if result:
            named = frozenset(i for i, words in _subjects().items() if words.search(clause))
            found.append((result, named))
    return found


def joins() -> str:
    """Give the expression of the words between two findings of one sentence."""
    return _words("joins").pattern


@cache
def _words(kind: Told) -> re.Pattern[str]:
    return wordings(*filter(None, (getattr(wording(code).outcome, kind) for code in languages())))


@cache
def _clauses() -> re.Pattern[str]:
    return re.compile(f"{STOPS}|{joins()}", re.IGNORECASE)


@cache
def _subjects() -> dict[str, re.Pattern[str]]:
    """Compile the words of what a finding is about, by instrument."""
    told: dict[Instrument, list[str]] = {}
    for code in languages():
        for instrument, says in wording(code).outcome.subjects:
            told.setdefault(instrument, []).append(says)
    return {instrument.value: wordings(*forms) for instrument, forms in told.items()}
