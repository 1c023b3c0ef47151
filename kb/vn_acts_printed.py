"""How acts of Viet Nam are written: by number, in short, or by name, in Vietnamese or English."""

import re
from functools import lru_cache
from types import MappingProxyType

from kb.acts import acts, named
from kb.citation_form import Sheet
from tradewarn.text import fold

KINDS = MappingProxyType(
    {
        "nd": "NĐ",
        "qd": "QĐ",
        "tt": "TT",
        "nq": "NQ",
        "ct": "CT",
        "kh": "KH",
        "tb": "TB",
        "ttlt": "TTLT",
        "pl": "PL",
        "l": "L",
        "vbhn": "VBHN",
        "cd": "CĐ",
        "hd": "HD",
        "bc": "BC",
    }
)
ISSUERS = MappingProxyType({"ttg": "TTg", "bcd389": "BCĐ389", "vpcp": "VPCP"})
WORDS = (
    r"(?:nghi dinh|thong tu(?: lien tich)?|quyet dinh|nghi quyet|chi thi|ke hoach|"
    r"thong bao|phap lenh|luat|van ban hop nhat|cong van"
    r"|decree|circular|decision|resolution|directive|ordinance|law|notice|plan)"
)
NO = r"(?:(?: so| no\.?| nos\.?| number)?:? )?"
NUMBER = (
    r"(?P<no>\d{1,5})(?: ?/ ?(?P<year>(?:19|20)\d\d))? ?/ ?"
    r"(?:(?P<kind>vbhn|ttlt|qd|nd|tt|nq|ct|kh|tb|pl|cd|hd|bc|"
    r"l) ?- ?(?P<issuer>[a-z][a-z0-9]{1,9}(?:-[a-z][a-z0-9]{1,9})?)"
    r"|(?P<assembly>qh\d{1,2}|ubtvqh\d{1,2}))(?![\w/])"
)
SHORT = (
    r"(?P<word>nghi dinh|thong tu|quyet dinh|nghi quyet|phap lenh|luat|decree|"
    r"circular|ordinance|law|nd|tt|qd|nq)(?P<sign> so| no\.?|"
    r"-)? ?(?P<no_>\d{1,4}) ?/ ?(?P<year_>(?:19|20)\d\d)(?![\w/]|-\w)"
)
KIND_OF = MappingProxyType(
    {
        "nghi dinh": "NĐ",
        "nd": "NĐ",
        "decree": "NĐ",
        "thong tu": "TT",
        "tt": "TT",
        "circular": "TT",
        "quyet dinh": "QĐ",
        "qd": "QĐ",
        "nghi quyet": "NQ",
        "nq": "NQ",
        "phap lenh": "PL",
        "ordinance": "PL",
        "luat": "QH",
        "law": "QH",
    }
)
NAMES = MappingProxyType(
    {
        "NĐ": "Nghị định",
        "TT": "Thông tư",
        "TTLT": "Thông tư liên tịch",
        "QĐ": "Quyết định",
        "NQ": "Nghị quyết",
        "CT": "Chỉ thị",
        "PL": "Pháp lệnh",
    }
)
FOREIGN = frozenset({"decree", "circular", "ordinance", "law"})  # words of other countries' acts too


@lru_cache(maxsize=1)
def by_name() -> tuple[str, dict[str, str]]:
    """Give a pattern of the names of known acts, as folded, and the number of each."""
    numbers = {fold(name): number for name, number in named().items()}
    return "|".join(re.escape(n).replace(r"\ ", " ") for n in sorted(numbers, key=len, reverse=True)), numbers


def whole(match: re.Match[str], sheet: Sheet, mark: str = "") -> str:
    """Give the normal form of a number written whole: ``86/2025/NĐ-CP``; `mark` leads its groups' names."""
    no, year = match[f"{mark}no"], match[f"{mark}year"]
    number = f"{no.zfill(2)}/{year}/" if year else f"{no}/"
    if match[f"{mark}assembly"]:
        return number + match[f"{mark}assembly"].upper()
    issuer = sheet.of(match, f"{mark}issuer").replace(" ", "")
    folded = match[f"{mark}issuer"]
    if folded in ISSUERS:
        issuer = ISSUERS[folded]
    elif issuer.islower():
        issuer = issuer.upper()
    return number + f"{KINDS[match[f'{mark}kind']]}-{issuer}"


def short(word: str, no: str, year: str, *, sign: bool) -> str | None:
    """Complete a number written without its end, as ``NĐ 10/2018``; None where it may be anything.

    Every decree is the Government's; another act must be known, or named in Vietnamese.
    """
    kind = KIND_OF[word]
    number = f"{no.zfill(2)}/{year}/"
    known = [n for n in acts() if n.startswith(number + kind)]
    if len(known) == 1:
        return known[0]
    if word in FOREIGN or (word in ("tt", "nq", "qd") and not sign):
        return None
    return f"{number}NĐ-CP" if kind == "NĐ" else None if kind == "QH" else f"{number}{kind}"


def named_kind(number: str) -> str:
    """Give the word for an act, told from its number: ``Nghị định`` of ``10/2018/NĐ-CP``."""
    kind = number.rpartition("/")[2].partition("-")[0]
    return NAMES.get(kind, "Luật" if kind.startswith("QH") else "")
