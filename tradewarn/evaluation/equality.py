"""When two values are the same: names, numbers and codes as different hands write them."""

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

UNSPACED = re.compile(r"([\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])")
WORD = re.compile(r"[^\W_]+")
DASHES = re.compile(r"[‐-―−]")
LABEL = re.compile(r"(?:CONSOL\.?)?(?:COURT)?(?:CASE|INV(?:ESTIGATION)?)?(?:NO\.?|Nº|N°|№|NOMOR)")
SHORTEST_NUMBER = 4
ALIKE = 0.6  # of all words of two firms' names
SAME_GOODS = 0.5  # of all words of two names of goods
PERCENT = re.compile(r"[%％]|per-?cent|pct|phầntrăm|advalorem")
TONNES = dict.fromkeys(("mt", "ton", "tons", "tonne", "tonnes", "metricton", "tấn"), "t")
CLOSE = Decimal("0.005")
COMPANY_FORMS = frozenset(("co", "ltd", "limited", "company", "corporation", "corp", "inc", "jsc", "joint"))
EMPTY_WORDS = COMPANY_FORMS | frozenset(("stock", "llc", "sdn", "bhd", "certain"))
EMPTY_WORDS |= frozenset(("the", "of", "and", "from", "a", "or", "in"))


def folded(text: object) -> str:
    """Write a text in small letters without marks, one space between words; each Chinese letter is a word.

    Example:
        >>> folded("Công ty Đông Á (JSC)")
        'cong ty dong a jsc'
    """
    apart = unicodedata.normalize("NFD", str(text or "")).replace("đ", "d").replace("Đ", "D")
    bare = unicodedata.normalize("NFC", "".join(c for c in apart if not unicodedata.combining(c)))
    return " ".join(WORD.findall(UNSPACED.sub(r" \1 ", bare).lower()))


def telling_words(text: object) -> set[str]:
    """Give the words of a name that tell it from others."""
    return {w for w in folded(text).split() if w not in EMPTY_WORDS}


def same_firm(one: object, other: object) -> bool:
    """Tell whether two names are of one firm: one holds the other, or most words are shared.

    Example:
        >>> same_firm("Alpha Steel Co., Ltd.", "Alpha Steel"), same_firm("Alpha Steel", "Beta Steel")
        (True, False)
    """
    a, b = telling_words(one), telling_words(other)
    return bool(a) and bool(b) and (a <= b or b <= a or len(a & b) / len(a | b) >= ALIKE)


def same_goods(one: object, other: object) -> bool:
    """Tell whether two names of goods share half their words."""
    a, b = telling_words(one), telling_words(other)
    return bool(a & b) and 2 * len(a & b) / (len(a) + len(b)) >= SAME_GOODS


def same_unit(one: object, other: object) -> bool:
    """Tell whether two units of rates are one; where either is not told, nothing speaks against it.

    Example:
        >>> same_unit("percent", "%"), same_unit("US$/MT", "USD/t"), same_unit("%", "USD/t")
        (True, True, False)
    """
    if not one or not other:
        return True
    return _unit_of(one) == _unit_of(other)


def _unit_of(printed: object) -> str:
    plain = re.sub(r"[\s.]", "", str(printed)).casefold().replace("us$", "usd").replace("$", "usd")
    money, per, each = plain.partition("/")
    if not per:
        return "%" if PERCENT.match(plain) else plain
    return f"{money}/{TONNES.get(each, each)}"


def number_of(printed: object) -> str:
    """Write the number of a proceeding or act in one form: no spaces, no label, one kind of dash.

    Example:
        >>> number_of("Case No. 731–TA–1234"), number_of("a-123-456")
        ('731-TA-1234', 'A-123-456')
    """
    text = re.sub(r"\s", "", DASHES.sub("-", str(printed or ""))).upper()
    label = LABEL.match(text)
    return (text[label.end() :] if label else text) or text


def same_act(one: object, other: object) -> bool:
    """Tell whether two numbers are of one act, with or without the words before or the year behind."""
    a, b = number_of(one), number_of(other)
    if a == b or not a or not b:
        return a == b
    short, long = sorted((a, b), key=len)
    return len(short) >= SHORTEST_NUMBER and short in long


def code_digits(code: object) -> str:
    """Give the digits of a tariff code, printed or as a record."""
    if isinstance(code, Mapping):
        code = code.get("digits") or code.get("printed", "")
    return re.sub(r"\D", "", str(code))


def amount(value: object) -> Decimal | None:
    """Read a plain decimal number; None where it is none."""
    try:
        found = Decimal(str(value).replace("%", "").strip())
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def same_amount(one: object, other: object) -> bool:
    """Tell whether two numbers are equal to two places."""
    a, b = amount(one), amount(other)
    return a is not None and b is not None and abs(a - b) < CLOSE


def firm_of(company: Any) -> str:
    """Give a firm's name, written alone or as a record."""
    return str(company.get("name", "")) if isinstance(company, Mapping) else str(company)
