"""Tariff codes and proceeding numbers in a question, in any form people type them."""

import re
from dataclasses import dataclass

from tradewarn.text import fold, plain_dashes

AFTER_WORD = re.compile(
    r"\b(?:hs|hts|htsus|cn|taric|ahtn|ncm|ma so|ma hang|ma|nhom|heading|subheading|codes?)"
    r"\s{0,3}[:.#]?\s{0,3}"
    r"(\d{4}(?:[. ]?\d{2}){0,4}\d{0,2})(?!\d)"
)
DOTTED = re.compile(r"(?<![\d./-])(\d{4}\.\d{2}(?:[. ]?\d{2,4}){0,3})(?![\d/])")
BARE = re.compile(r"(?<![\d./,-])(\d{6}|\d{8}|\d{10})(?![\d/,-])(?!\.\d)")
NUMBER_LIKE = re.compile(
    r"\b(?:[A-Z]{1,3}-\d{3}-\d{3}|7[03]1-TA-\d{1,4}|TA-20[14]-\d{1,4}|[A-Z]{2,6}\d{2,5}[A-Z]?(?:-[A-Z]{2}\d{2})?"
    r"|\d{4}-\d{5}|[A-Z]{2,4}\(?[A-Z]{0,2}\)?-\d{1,3}/\d{2,4})\b"
)


@dataclass(frozen=True, slots=True)
class Codes:
    """The tariff codes of a text as digits, and the text without them."""

    digits: tuple[str, ...]
    rest: str


def tariff_codes(text: str) -> Codes:
    """Find tariff codes: dotted, bare with 6, 8 or 10 digits, or 4 and more after a word like HS.

    A four-digit number alone is none: years look the same. The first two digits must be
    a chapter of the Harmonized System.

    Example:
        >>> tariff_codes("tom HS 0306.17 va 482369").digits
        ('030617', '482369')
    """
    plain = _same_length(text)
    found: list[tuple[int, int, str]] = []
    for pattern in (AFTER_WORD, DOTTED, BARE):
        for match in pattern.finditer(plain):
            digits = re.sub(r"\D", "", match[1])[:12]
            start, end = match.span(1)
            if _chapter(digits) and not any(s < end and start < e for s, e, _ in found):
                found.append((start, end, digits))
    found.sort()
    rest = text
    for start, end, _ in reversed(found):
        rest = rest[:start] + " " + rest[end:]
    return Codes(tuple(dict.fromkeys(d for _, _, d in found)), rest)


def clean_code(text: str) -> str | None:
    """Give the digits of a code from a field; None where it is no code of the Harmonized System."""
    digits = re.sub(r"\D", "", text)[:12]
    return digits if len(digits) >= 4 and _chapter(digits) else None


def like_a_number(text: str) -> str | None:
    """Give the first thing in a text that has the form of a proceeding's or an act's number."""
    match = NUMBER_LIKE.search(plain_dashes(text).upper())
    return match[0] if match else None


def _chapter(digits: str) -> bool:
    return len(digits) >= 4 and 1 <= int(digits[:2]) <= 97 and digits[2:4] != "00"


def _same_length(text: str) -> str:
    """Fold letter by letter, so that offsets stay true."""
    plain = plain_dashes(text)
    return "".join(f if len(f := fold(c)) == 1 else c for c in plain)
