"""One printed rate: what number it is, in what unit, and of what kind."""

import re
from dataclasses import dataclass

from kb.rate_kind import rate_kind
from tradewarn.model import RateKind
from tradewarn.printed.numbers import ENGLISH, decimal, money_unit

RATE = re.compile(rf"(?P<money>(?:US)?\$\s?)?(?P<number>{ENGLISH})(?:\s?(?:percent|%))?")
UP_TO = re.compile(r"(?:up\s+to|as\s+high\s+as)\s+", re.IGNORECASE)
DE_MINIMIS = re.compile(r"\bde\s*minimis\b", re.IGNORECASE)
NOTES = re.compile(r"[⁰¹²³⁴-⁹*†‡]{1,6}|\\\d{1,3}\\")
TAIL = re.compile(r"(?:\s\d{1,3}|\s?\([^()]{0,60}\)|\s?(?:ad\s+valorem|AFA))?[.\s]*", re.IGNORECASE)
MONEY = re.compile(
    r"(?:dollars?|USD|US\$|\$)\s*(?:per|/)\s*"
    r"(?P<u>kilograms?|kg|metric\s+ton|mt|pound|lb|unit|piece|head)\b",
    re.IGNORECASE,
)
SHARE = re.compile(r"per\s?cent|%|ad\s+valorem", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Value:
    """A rate as a plain decimal and as printed; `decimal` is empty where none is printed."""

    decimal: str
    printed: str
    kind: RateKind
    sure: float


def read_value(text: str, *, unit: str = "%") -> Value | None:
    """Read the cell of a rate column; None when it bears no rate.

    A footnote's number behind the rate is not part of it. “De minimis” without a number
    and a number of unusual precision are read, but not surely.

    Example:
        >>> read_value("1,450.21 5").decimal, read_value("0.35 (de minimis)").kind, read_value("N/A")
        ('1450.21', 'de_minimis', None)
    """
    bare = UP_TO.sub("", NOTES.sub("", text).strip(), count=1)
    minimis = DE_MINIMIS.search(bare)
    match = RATE.match(bare.lstrip("~ "))
    if match is None:
        if minimis and len(bare) < 40:
            return Value("", bare, "de_minimis", 0.3)
        return Value("", bare, "excluded", 0.3) if re.fullmatch(r"excluded\.?", bare, re.IGNORECASE) else None
    rest = bare.lstrip("~ ")[match.end() :]
    sure = 1.0
    if not TAIL.fullmatch(rest):
        if not minimis:
            return None
        sure = 0.6
    plain = decimal(match["number"]) or ""
    places = len(plain.partition(".")[2])
    if unit == "%" and not match["money"] and places not in (1, 2):
        sure = min(sure, 0.55 if places in (0, 3) else 0.4)
    printed = (match["money"] or "") + match["number"]
    return Value(plain, printed, rate_kind(plain, unit, minimis=bool(minimis)), sure)


def unit_of(text: str) -> str | None:
    """Tell the unit that a column's title or a sentence names."""
    money = MONEY.search(text)
    if money is not None:
        return money_unit("USD", money["u"])
    return "%" if SHARE.search(text) else None
