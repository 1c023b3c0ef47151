"""One printed rate outside the United States: a percentage, money a unit, or both."""

import re
from dataclasses import dataclass

from kb.rate_kind import rate_kind
from tradewarn.model import RateKind
from tradewarn.printed.numbers import CURRENCY, NUMBER, PER, QUANTITY, decimal, money_unit

_NOTE = r"(?:\s?[*†‡]{1,3}|\s?\([^()%]{1,40}\))?"
SHARE = re.compile(
    rf"\s*(?P<minus>[-–−]\s?)?(?P<n>{NUMBER})\s?(?:[%％]|per\s?cent\b|процент\w*"
    rf"|por\s+ciento\b|por\s+cento\b|persen\b|phần\s+trăm\b){_NOTE}\.?\s*",
    re.I,
)
PLAIN = re.compile(rf"\s*(?P<minus>[-–−]\s?)?(?P<n>{NUMBER}){_NOTE}\s*")
MONEY = re.compile(rf"\s*(?P<c>{CURRENCY})\s?(?P<n>{NUMBER})(?:{PER}(?P<u>{QUANTITY}))\.?\s*", re.I)
MONEY_AFTER = re.compile(rf"\s*(?P<n>{NUMBER})\s?(?P<c>{CURRENCY})(?:{PER}(?P<u>{QUANTITY}))\.?\s*", re.I)
LEAST = re.compile(
    rf"(?P<n>{NUMBER})\s?%[^;\n]{{0,60}}?\b(?:min(?:imum|\.)?|not\s+less\s+than|at\s+least|mínim[oa])"
    rf"\b[^;\n]{{0,40}}",
    re.I,
)
NIL = re.compile(r"\s*(?:nil|zero|tiada|sıfır|néant|no\s+duty|cero|nol)\s*(?:%\s*)?\.?\s*", re.I)
PERCENT = re.compile(r"[%％]|per\s?cent|процент|persen|por\s?ciento", re.I)
MINIMIS = re.compile(r"\bde\s+minimis\b", re.I)
IN_MONEY = re.compile(rf"\b(?P<c>{CURRENCY}){PER}(?P<u>{QUANTITY})\b", re.I)


@dataclass(frozen=True, slots=True)
class Value:
    """A rate as a plain decimal, as printed, its unit and its kind."""

    number: str
    printed: str
    unit: str
    kind: RateKind


def read_value(words: str, *, mark: str, head: str = "", unit: str = "", currency: str = "") -> Value | None:
    """Read a cell of a rate column; None where it is not surely one rate.

    Args:
        words: The cell.
        mark: The decimal mark of the language.
        head: The column's title, which may say ``%`` or ``USD/MT`` for all its cells.
        unit: What the row's own cell of units says.
        currency: What the row's own cell of currencies says.

    Example:
        >>> read_value("13,9 %", mark=",").number, read_value("US$ 1,250/MT", mark=".").unit
        ('13.9', 'USD/t')
    """
    printed = words.strip().rstrip("% .\xa0")
    if NIL.fullmatch(words):
        return Value("0", words.strip(), "%", "zero")
    both = LEAST.match(words.strip())
    if both is not None:
        return _made(both, words.strip(), mark, "%", "combined")
    share = SHARE.fullmatch(words)
    if share is not None:
        kind: RateKind | None = "de_minimis" if MINIMIS.search(words) else None
        return _made(share, printed, mark, "%", kind)
    money = MONEY.fullmatch(words) or MONEY_AFTER.fullmatch(words)
    if money is not None:
        return _made(money, words.strip(), mark, money_unit(money["c"], money["u"]))
    plain = PLAIN.fullmatch(words)
    if plain is None:
        return None
    said = IN_MONEY.search(head)
    if unit and currency:
        return _made(plain, printed, mark, money_unit(currency, unit))
    if said is not None:
        return _made(plain, printed, mark, money_unit(said["c"], said["u"]))
    return _made(plain, printed, mark, "%") if PERCENT.search(head) else None


def _made(
    match: re.Match[str], printed: str, mark: str, unit: str, kind: RateKind | None = None
) -> Value | None:
    number = decimal(match["n"], mark=mark)
    if number is None:
        return None
    number = ("-" if match.groupdict().get("minus") else "") + number
    return Value(number, printed, unit, kind or rate_kind(number, unit))
