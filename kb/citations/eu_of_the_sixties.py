"""Regulations of the first years of the EEC: ``Regulation No 17``, ``Regulation No 1017/68``.

Until 1962 their numbers bore no year and no community. Other lawgivers number regulations too, so
one without a year counts only where the text speaks of the Community, and no other author is named.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from kb.citation_form import CitationForm, Read, Sheet, Way, word_at
from kb.citations.eu_regulation import AFTER, BEFORE

NUMBER = r"(?:nos?|n[o°]|number)\.? ?"
AUTHOR = r"(?:(?:eec )?council |commission |eec )?"
KIND = r"(?:regulations?|reglements?|reglamentos?|verordnung) "
BARE = re.compile(
    rf"(?<![\w/-])({AUTHOR}){KIND}{NUMBER}(\d{{1,3}})(?![\w/%-]|[.,]\d)"
    r"(?! ?(?:/|of (?:(?:the )?year )?(?:19(?:6[3-9]|[7-9]\d)|20)|\(|year|nam |"
    r"of \d{1,2} [a-z]{3,9},? (?:19(?:6[3-9]|[7-9]\d)|20)))"
)
DATED = re.compile(
    rf"(?<![\w/-])({AUTHOR}){KIND}(?:{NUMBER})?(\d{{1,4}})/((?:19)?(?:5[89]|[6-8]\d|9[0-3]))(/eec)?(?![\w/-]|[.,]\d)"
)
COMMUNITY = re.compile(
    r"(?<!\w)(?:\((?:eec|ec|eu)\)|eec|european (?:economic community|communit(?:y|ies)|union)|treaty of rome|"
    r"court of justice|lien minh chau au|cong dong kinh te chau au)(?!\w)"
)
BEFORE_A_NAME = frozenset(
    [
        "of",
        "under",
        "in",
        "the",
        "see",
        "by",
        "and",
        "with",
        "per",
        "to",
        "from",
        "also",
        "or",
        "that",
        "this",
        "first",
        "former",
        "old",
    ]
)
OTHERS = frozenset(
    ["government", "ministerial", "presidential", "unece", "un", "municipal", "board", "university"]
)
LAST = 200  # the last numbers without a year


@lru_cache(maxsize=8)
def _of_the_community(text: str) -> bool:
    return COMMUNITY.search(text) is not None


def _named_apart(match: re.Match[str], sheet: Sheet) -> bool:
    """Tell that no other lawgiver is named before, as in `Minister of Trade Regulation No. 34`."""
    word = word_at(sheet, match.start(), back=True)
    if not word or not word[-1].isalnum():
        return True
    plain = word.casefold().lstrip("(\"“'")
    return plain in BEFORE_A_NAME or not (word.lstrip("(\"“'")[:1].isupper() or plain in OTHERS)


def _read_bare(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    number = int(match[2])
    if 1 <= number <= LAST and _named_apart(match, sheet) and _of_the_community(sheet.folded):
        yield Read(f"(EEC) {number}")


def _read_dated(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    if match[4] or (_named_apart(match, sheet) and (match[1] or _of_the_community(sheet.folded))):
        yield Read(f"(EEC) {int(match[2])}/{match[3]}")


FORM = CitationForm(
    "EU_REG_EEC",
    (
        Way(BARE, _read_bare, folds=True, before=BEFORE, after=AFTER),
        Way(DATED, _read_dated, folds=True, before=BEFORE, after=AFTER),
    ),
    of="EU_REG",
)
