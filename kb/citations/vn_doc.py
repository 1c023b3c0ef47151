"""Acts of Viet Nam by number: ``86/2025/NĐ-CP``, ``316/QĐ-TTg``, in short ``NĐ 10/2018``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way
from kb.vn_acts_printed import NO, NUMBER, SHORT, WORDS, by_name, short, whole
from tradewarn.printed.quick import quick

WHOLE = re.compile(rf"(?<![\w/.,-])(?:{WORDS}{NO})?{NUMBER}")
IN_SHORT = re.compile(rf"(?<![\w/-]){SHORT}")


LETTER = re.compile(
    r"(?<!\w)cong van(?: so| no\.?)?:? (?P<no>\d{1,6}) ?/ ?"
    r"(?P<issuer>[a-z]{2,10}(?:-[a-z0-9]{1,10}){1,3})(?![\w/])"
)
PIN = re.compile(r",? (?:Art\.|Articles?) \d{1,3}(?:\.\d{1,2})?(?:\([0-9a-z]{1,2}\)){0,2}(?![\w(]|\.\d| of )")


def _read_letter(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    number = f"{match['no']}/{sheet.of(match, 'issuer')}"
    yield Read(number, act=number)


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    number = whole(match, sheet)
    yield Read(number, act=number)


def _read_short(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    number = short(match["word"], match["no_"], match["year_"], sign=bool(match["sign"]))
    if number is not None and (len(match["word"]) > 2 or sheet.of(match, "word").isupper()):
        yield Read(number, act=number)


def _read_named(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    """Take a law's name with its number or its year; a name alone is how one speaks of it."""
    number = whole(match, sheet) if match["no"] else by_name()[1][match["name"]]
    if match["year_of"] is None or f"/{match['year_of']}/" in number:
        yield Read(number, act=number)


NAMED = quick(
    rf"(?<!\w)(?P<name>{by_name()[0]})(?:,?{NO}{NUMBER}|,?(?: nam)? (?P<year_of>(?:19|20)\d\d)(?!\w))"
)
FORM = CitationForm(
    "VN_DOC",
    (
        Way(WHOLE, _read, folds=True, after=PIN, rank=1),
        Way(LETTER, _read_letter, folds=True),
        Way(IN_SHORT, _read_short, folds=True),
        Way(NAMED, _read_named, folds=True, rank=1),
    ),
)
