"""Read single cells: lists of countries, of tariff codes."""

import re

from kb.countries import countries, country_code


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

    Example:
        >>> read_codes("0306.17; 030617;x1")
        (('030617',), ('x1',))
    """
    codes: list[str] = []
    unknown: list[str] = []
    for part in re.split(r"[;,|]", text):
        digits = re.sub(r"[. ]", "", part)
        if re.fullmatch(r"\d{4,12}", digits) and 1 <= int(digits[:2]) <= 97:
            codes.append(digits)
        elif part.strip():
            unknown.append(part.strip())
    return tuple(dict.fromkeys(codes)), tuple(unknown)
