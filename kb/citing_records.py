"""What each family of citations may be called in a record: numbers to look up, and in which market."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from kb.citing import Citation

Numbers = Callable[[str], tuple[str, ...]]


def _same(normal: str) -> tuple[str, ...]:
    return (normal,)


def _last(normal: str) -> tuple[str, ...]:
    """Give the number with and without the word before it: ``ADN 2020/128``, ``2020/128``."""
    return (normal, normal.rpartition(" ")[2])


def _celex(normal: str) -> tuple[str, ...]:
    """Turn the number of a regulation in EUR-Lex into the one it bears; the order changed in 2015."""
    kind, year, number = normal[5:-4], normal[1:5], str(int(normal[-4:]))
    if normal[0] != "3" or kind not in ("R", "D"):
        return ()
    return (f"{year}/{number}",) if int(year) >= 2015 else (f"{number}/{year}",)


def _vn(normal: str) -> tuple[str, ...]:
    return (normal, normal.lstrip("0"))


def _india(normal: str) -> tuple[str, ...]:
    return (normal, f"F. No. {normal}", f"Case No. {normal}", normal.replace("-", " - "))


def _report(normal: str) -> tuple[str, ...]:
    """Give a case of Australia under each name that its papers have."""
    word, _, number = normal.partition(" ")
    if word in ("ADN", "ACDN"):
        return (normal, number)
    return tuple(dict.fromkeys((normal, f"ADC {number}", f"EPR {number}", number)))


def _brazil(normal: str) -> tuple[str, ...]:
    word, body, number = normal.split(" ")
    no, _, year = number.partition("/")
    return (normal, f"{word} {body} nº {no}/{year}", f"{word} {body} nº {no}", number) if year else (normal,)


def _dispute(normal: str) -> tuple[str, ...]:
    number = normal.partition("/")[0]
    return tuple(dict.fromkeys((f"WT/{normal}", normal, number, f"WT/{number}")))


BORNE: Mapping[str, tuple[str | None, Numbers]] = MappingProxyType(
    {
        "US_DOC": ("US", _same),
        "US_ITC": ("US", _same),
        "FR_DOC": ("US", _same),
        "SLIPOP": ("US", lambda n: (n, n.removeprefix("CIT "), n.rpartition(" ")[2])),
        "EU_REG": ("EU", lambda n: _last(n) if "/" in n else (n,)),
        "CELEX": ("EU", _celex),
        "EU_CASE": ("EU", lambda n: (n, re.sub(r"(?<=[A-Z])(?=\d)", " ", n, count=1))),
        "WTO_DOC": (None, _same),
        "WTO_DS": (None, _dispute),
        "VN_DOC": ("VN", _vn),
        "VN_CASE": ("VN", lambda n: (n, n.replace("-", "/"))),
        "IN_DGTR": ("IN", _india),
        "IN_CUSTOMS": ("IN", lambda n: (n, n.partition(" (")[0], f"{n.partition(' (')[0]} (ADD)")),
        "CBSA": ("CA", _same),
        "CITT": ("CA", _same),
        "AU": ("AU", _report),
        "MX": ("MX", _last),
        "BR": ("BR", _brazil),
        "TR": ("TR", lambda n: (n.rpartition(" ")[2], n)),
        "KR": ("KR", lambda n: (n.rpartition(" ")[2], n) if n.startswith("KTC") else (n,)),
        "MY_PU": ("MY", _same),
        "UK_TRA": ("GB", _same),
    }
)
IN_CASES = frozenset(
    ["US_DOC", "US_ITC", "EU_CASE", "UK_TRA", "VN_CASE", "IN_DGTR", "CBSA", "CITT", "AU", "MX", "WTO_DS"]
)


def borne(citation: Citation) -> tuple[str | None, tuple[str, ...]]:
    """Give the market and the numbers under which the cited record may be kept, the surest first."""
    market, numbers = BORNE.get(citation.type, (None, lambda _: ()))
    return market, tuple(dict.fromkeys(numbers(citation.normal)))
