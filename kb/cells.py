"""Read single cells: dates as exact as printed, lists of countries, of tariff codes."""

import re
from calendar import month_name
from datetime import date as Date
from typing import Literal

from kb.countries import countries, country_code

Precision = Literal["day", "month", "year"]
COARSER: dict[Precision, int] = {"day": 0, "month": 1, "year": 2}
MONTHS = tuple(name.lower() for name in month_name[1:])
_ISO = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?")
_US = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_NAMED = re.compile(r"([A-Za-z]+)\s+(\d{4})")


def read_date(text: str) -> tuple[Date, Precision] | None:
    """Read a date and how exact it is; None where it is none.

    ISO dates to year, month or day, the same with strokes, ``m/d/yyyy`` as American
    lists print it, and ``July 2024``. A month or year stands for its first day.

    Example:
        >>> read_date("2013-01"), read_date("10/21/1977"), read_date("soon")
        ((datetime.date(2013, 1, 1), 'month'), (datetime.date(1977, 10, 21), 'day'), None)
    """
    text = text.strip()
    try:
        if match := _US.fullmatch(text):
            return Date(int(match[3]), int(match[1]), int(match[2])), "day"
        if match := _NAMED.fullmatch(text):
            return Date(int(match[2]), MONTHS.index(match[1].lower()) + 1, 1), "month"
        if match := _ISO.fullmatch(text.removesuffix(" 00:00:00")):
            precision: Precision = "day" if match[3] else "month" if match[2] else "year"
            return Date(int(match[1]), int(match[2] or 1), int(match[3] or 1)), precision
    except ValueError:
        return None
    return None


def coarser(one: Precision, other: str) -> Precision:
    """Give the less exact of two precisions; an unknown word counts as none."""
    wanted: Precision | None = {"day": "day", "month": "month", "year": "year"}.get(other)  # type: ignore[assignment]
    return wanted if wanted and COARSER[wanted] > COARSER[one] else one


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
