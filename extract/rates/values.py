"""One printed rate: what number it is, in what unit, and of what kind."""

import re
from dataclasses import dataclass

from tradewarn.model import RateKind

NUMBER = re.compile(
    r"(?P<money>(?:US)?\$\s?)?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|\d{1,4}(?:\.\d{1,4})?|\.\d{1,4})"
    r"(?:\s?(?:percent|%))?"
)
UP_TO = re.compile(r"(?:up\s+to|as\s+high\s+as)\s+", re.IGNORECASE)
DE_MINIMIS = re.compile(r"\bde\s*minimis\b", re.IGNORECASE)
NOTES = re.compile(r"[⁰¹²³⁴-⁹*†‡]{1,6}|\\\d{1,3}\\")
TAIL = re.compile(r"(?:\s\d{1,3}|\s?\([^()]{0,60}\)|\s?(?:ad\s+valorem|AFA))?[.\s]*", re.IGNORECASE)
UNITS = (
    (re.compile(r"(?:dollars?|USD|US\$|\$)\s*(?:per|/)\s*(?:kilograms?|kg)\b", re.IGNORECASE), "USD/kg"),
    (re.compile(r"(?:dollars?|USD|US\$|\$)\s*(?:per|/)\s*(?:metric\s+ton|mt)\b", re.IGNORECASE), "USD/t"),
    (re.compile(r"(?:dollars?|USD|US\$|\$)\s*(?:per|/)\s*(?:pound|lb)\b", re.IGNORECASE), "USD/lb"),
    (re.compile(r"(?:dollars?|USD|US\$|\$)\s*(?:per|/)\s*(?:unit|piece|head)\b", re.IGNORECASE), "USD/unit"),
    (re.compile(r"per\s?cent|%|ad\s+valorem", re.IGNORECASE), "%"),
)


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
    match = NUMBER.match(bare.lstrip("~ "))
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
    decimal = match["number"].replace(",", "")
    decimal = "0" + decimal if decimal.startswith(".") else decimal
    places = len(decimal.partition(".")[2])
    if unit == "%" and not match["money"] and places not in (1, 2):
        sure = min(sure, 0.55 if places in (0, 3) else 0.4)
    printed = (match["money"] or "") + match["number"]
    return Value(decimal, printed, _kind(decimal, unit, minimis=bool(minimis)), sure)


def unit_of(text: str) -> str | None:
    """Tell the unit that a column's title or a sentence names."""
    return next((unit for pattern, unit in UNITS if pattern.search(text)), None)


def _kind(decimal: str, unit: str, *, minimis: bool) -> RateKind:
    if not decimal.strip("0."):
        return "zero"
    if minimis:
        return "de_minimis"
    return "ad_valorem" if unit == "%" else "specific"
