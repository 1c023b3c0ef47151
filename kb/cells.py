"""Read single cells: lists of countries, of tariff codes."""

import re

from kb.countries import countries, country_code
from kb.hs.headings import headings

NUMBER = re.compile(r"^(\d{5,12})\.0+$")  # a code that a sheet kept as a number with a point
NO_LENGTHS = {5, 7}  # no tariff has codes of so many digits


def read_countries(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Read a list of countries, by code or name; give codes, and what is no country.

    Names may hold commas themselves ("Korea, Republic of"): the longest name wins.

    Example:
        >>> read_countries("Korea, Republic of, Mexico; BR; Atlantis")
        (('KR', 'MX', 'BR'), ('Atlantis',))
    """
    codes: list[str] = []
    unknown: list[str] = []
    for part in re.split(r"[;|]", text):
        words = [w.strip() for w in part.split(",") if w.strip()]
        at = 0
        while at < len(words):
            for end in range(min(len(words), at + 3), at, -1):
                code = country_code(", ".join(words[at:end]))
                if code in countries():
                    codes.append(str(code))
                    at = end
                    break
            else:
                unknown.append(words[at])
                at += 1
    return tuple(dict.fromkeys(codes)), tuple(unknown)


def read_codes(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Read a list of tariff codes; give their digits, and what is no code.

    A spreadsheet that keeps a code as a number drops its first zero, and what is left may be
    another code's beginning: chapter 3 would be read as chapter 30. Such a one is no code here.

    Example:
        >>> read_codes("0306.17; 030617;x1;30617;30617.0")
        (('030617',), ('x1', '30617', '30617.0'))
    """
    codes: list[str] = []
    unknown: list[str] = []
    for part in re.split(r"[;,|]", text):
        digits = re.sub(r"[. ]", "", NUMBER.sub(r"\1", part.strip()))
        if re.fullmatch(r"\d{4,12}", digits) and 1 <= int(digits[:2]) <= 97 and not _lacks_a_zero(digits):
            codes.append(digits)
        elif part.strip():
            unknown.append(part.strip())
    return tuple(dict.fromkeys(codes)), tuple(unknown)


def _lacks_a_zero(digits: str) -> bool:
    """Tell whether a code has lost its first zero; national codes of 9 and 11 digits exist."""
    if len(digits) in NO_LENGTHS:
        return True
    known = headings()
    return len(digits) % 2 == 1 and digits[:4] not in known and f"0{digits[:3]}" in known
