"""Tariff codes and proceeding numbers in a question, in any form people type them."""

import re
import unicodedata
from dataclasses import dataclass

from kb.goods import goods
from tradewarn.text import fold, plain_dashes

AFTER_WORD = re.compile(
    r"\b(?:hs|hts|htsus|cn|taric|ahtn|ncm|ma so|ma hang|ma|nhom|heading|subheading|codes?)"
    r"\s{0,3}[:.#]?\s{0,3}"
    r"(\d{4}(?:[. ]?\d{2}){0,4}\d{0,2}|\d{3}\.\d{2}(?:[. ]?\d{2}){0,3})(?!\d)"
)
DOTTED = re.compile(r"(?<![\d./-])(\d{4}\.\d{2}(?:[. ]?\d{2,4}){0,3})(?![\d/])")
BARE = re.compile(r"(?<![\d./,-])(\d{6}|\d{8}|\d{10})(?![\d/,-])(?!\.\d)")
SHORT = re.compile(r"(?<![\d./,-])(\d{3}\.\d{2}(?:[. ]?\d{2,4}){0,2}|\d{5}|\d{7}|\d{9})(?![\d/,-])(?!\.\d)")
AMOUNT_BEFORE = re.compile(r"(?:[$€£¥]|usd|vnd|eur|aud|cad|inr|gia|price|thue)\s{0,2}$")
AMOUNT_AFTER = re.compile(
    r"\s{0,2}(?:%|[$€£¥]|usd|vnd|eur|dong|trieu|ty\b|tan\b|kg|tons?\b|tonnes?\b|mt\b|cai\b|chiec\b|bo\b|pcs|units?\b)"
)
# Headings of the first nine chapters (Harmonized System 2022): what a spreadsheet can strip of its zero.
LAST_HEADING = {1: 6, 2: 10, 3: 9, 4: 10, 5: 11, 6: 4, 7: 14, 8: 14, 9: 10}
CITATION = re.compile(r"\b\d{1,3}\s{1,2}(?:FR|F\.R\.|Fed\.?\s?Reg\.?)\s{1,2}\d{1,3},?\d{3}\b", re.IGNORECASE)
US_CASE = re.compile(r"(?<![\w.-])([ac])([ -]?)(\d{3})([ -]?)(\d{3})(?![\w-])", re.IGNORECASE)
NUMBER_LIKE = re.compile(
    r"\b(?:[A-Z]{1,3}\d{1,3}\.[A-Z]{2,4}\d{1,4}(?:-[A-Z]{2}\d{1,3})?|[A-Z]{1,3}-\d{3}-\d{3}|7[03]1-TA-\d{1,4}|TA-20[14]-\d{1,4}|[A-Z]{2,6}\d{2,5}[A-Z]?(?:-[A-Z]{2}\d{2})?"
    r"|\d{4}-\d{5}|[A-Z]{2,4}\(?[A-Z]{0,2}\)?-\d{1,3}/\d{2,4})\b"
)


@dataclass(frozen=True, slots=True)
class Codes:
    """The tariff codes of a text as digits, and the text without them.

    `restored` are those whose leading zero was lost, as spreadsheets lose it.
    """

    digits: tuple[str, ...]
    rest: str
    restored: tuple[str, ...] = ()


def tariff_codes(text: str) -> Codes:
    """Find tariff codes: dotted, bare with 6, 8 or 10 digits, or 4 and more after a word like HS.

    A four-digit number alone is none: years look the same. The first two digits must be
    a chapter of the Harmonized System.

    Example:
        >>> tariff_codes("tom HS 0306.17 va 482369").digits
        ('030617', '482369')
    """
    plain = CITATION.sub(lambda m: "x" * len(m[0]), _same_length(text))
    found: list[tuple[int, int, str]] = []
    restored: list[str] = []
    for pattern in (AFTER_WORD, DOTTED, BARE, SHORT):
        for match in pattern.finditer(plain):
            printed = re.sub(r"\D", "", match[1])[:12]
            digits = _restored(printed)
            start, end = match.span(1)
            if any(s < end and start < e for s, e, _ in found):
                continue
            if pattern is SHORT and (digits == printed or not _meant(digits, plain, start, end)):
                continue
            if _chapter(digits):
                found.append((start, end, digits))
                restored += [digits] if digits != printed else []
    found.sort()
    rest = text
    for start, end, _ in reversed(found):
        rest = rest[:start] + " " + rest[end:]
    return Codes(tuple(dict.fromkeys(d for _, _, d in found)), rest, tuple(dict.fromkeys(restored)))


def clean_code(text: str) -> str | None:
    """Give the digits of a code from a field; None where it is no code of the Harmonized System.

    Example:
        >>> clean_code("0306.17"), clean_code("30617")
        ('030617', '030617')
    """
    digits = _restored(re.sub(r"\D", "", unicodedata.normalize("NFKC", text))[:12])
    return digits if len(digits) >= 4 and _chapter(digits) else None


def spelt_numbers(text: str) -> str:
    """Write the case numbers of United States Commerce as printed there: ``a 999 801`` → ``A-999-801``.

    Six digits after a lone letter are no tariff code.
    """
    return US_CASE.sub(lambda m: f"{m[1].upper()}-{m[3]}-{m[5]}", plain_dashes(text))


def _restored(digits: str) -> str:
    """Give back the zero that a spreadsheet took: an odd count of digits, and a heading that exists."""
    odd = len(digits) % 2 == 1 and len(digits) >= 5
    if odd and 1 <= int(digits[1:3]) <= LAST_HEADING.get(int(digits[0]), 0):
        return "0" + digits
    return digits


def _meant(digits: str, plain: str, start: int, end: int) -> bool:
    """Tell whether digits without a word like HS are a code: of goods we know, and no amount."""
    if AMOUNT_AFTER.match(plain, end) or AMOUNT_BEFORE.search(plain[max(0, start - 8) : start]):
        return False
    return any(digits[:6] in (*g.hs, *g.hs_predecessors) for g in goods().values())


def like_a_number(text: str) -> str | None:
    """Give the first thing in a text that has the form of a proceeding's or an act's number."""
    cited = CITATION.search(text)
    match = cited or NUMBER_LIKE.search(spelt_numbers(text).upper())
    return match[0] if match else None


def _chapter(digits: str) -> bool:
    return len(digits) >= 4 and 1 <= int(digits[:2]) <= 97 and digits[2:4] != "00"


def _same_length(text: str) -> str:
    """Fold letter by letter, so that offsets stay true."""
    plain = plain_dashes(text)
    return "".join(f if len(f := fold(c)) == 1 else c for c in plain)
