"""One printed rate outside the United States: a percentage, money a unit, or both."""

import re
from dataclasses import dataclass

from kb.rate_kind import rate_kind
from tradewarn.model import RateKind
from tradewarn.printed.numbers import CURRENCY, NUMBER, PER, QUANTITY, decimal, money_unit

_NOTE = r"(?:\s?[*†‡]{1,3}|\s?\([^()%]{1,40}\)){0,2}"
MARKS = re.compile(r"[⁰¹²³⁴-⁹]{1,4}|(?<=[\d%％])\s?\[\d{1,2}\]")
_BASE = (
    r"(?:\s?\(?ad\s+val(?:orem|\.)\)?)?"
    r"(?:\s(?:of|on|over|sobre|do|del?|du|sur|от|dari(?:pada)?|của|trên)\s[^%\d;]{2,50})?"
)
SHARE = re.compile(
    rf"\s{{0,9}}(?P<minus>[-–−]\s?)?(?P<n>{NUMBER})\s?(?:[%％]|per\s?cent\b|процент\w*"
    rf"|por\s+ciento\b|por\s+cento\b|pour\s+cent\b|persen\b|peratus\b|phần\s+trăm\b|퍼센트"
    rf"|パーセント){_BASE}{_NOTE}\.?\s*",
    re.I,
)
SHARE_AFTER = re.compile(
    rf"\s{{0,9}}(?:[%％]|yüzde|ร้อยละ|百分之|100\s?분의)\s?(?P<n>{NUMBER}){_NOTE}\.?\s*", re.I
)
PLAIN = re.compile(rf"\s{{0,9}}(?P<minus>[-–−]\s?)?(?P<n>{NUMBER}){_NOTE}\s*")
MONEY = re.compile(
    rf"\s{{0,9}}(?P<c>{CURRENCY})\s?(?P<n>{NUMBER})(?:\s(?P<c2>{CURRENCY}))?(?:{PER}(?P<u>{QUANTITY})){_NOTE}\.?\s*",
    re.I,
)
MONEY_AFTER = re.compile(
    rf"\s{{0,9}}(?P<n>{NUMBER})\s?(?P<c>{CURRENCY})(?:{PER}(?P<u>{QUANTITY})){_NOTE}\.?\s*", re.I
)
LEAST = re.compile(
    rf"(?P<n>{NUMBER})\s?%[^;\n]{{0,60}}?\b(?:min(?:imum|\.)?|not\s+less\s+than|at\s+least"
    rf"|mínim[oa]|не\s+менее)"
    rf"(?!\w)[^;\n]{{0,60}}",
    re.I,
)
BOTH = re.compile(
    rf"(?P<n>{NUMBER})\s?%[^;\n\d]{{0,30}}?(?:\+|\bplus\b|\band\b|\bor\b|\by\b|\bmás\b|\bet\b"
    rf"|\bplus\b|\bили\b|\bи\b)\s*"
    rf"(?:(?:{CURRENCY})\s?(?:{NUMBER})|(?:{NUMBER})\s?(?:{CURRENCY})){PER}(?:{QUANTITY})\b[^;\n\d]{{0,60}}",
    re.I,
)
NIL = re.compile(
    r"\s{0,9}(?:nil|zero|tiada|sıfır|néant|no\s{1,40}duty|no\s{1,40}anti-?dumping\s{1,40}duty|cero"
    r"|nol|nihil|không\s{1,40}áp\s{1,40}thuế|零|없음)"
    r"\s{0,9}(?:%\s{0,40})?\.?\s{0,40}",
    re.I,
)
SPARED = re.compile(
    r"\s{0,9}(?:excluded|exempt(?:ed)?"
    r"|not\s{1,40}subject(?:\s{1,40}to\s{1,40}(?:the\s{1,40})?(?:dut(?:y|ies)|measures?|order))?"
    r"|exclue?s?|exento"
    r"|excluid[oa]|hariç|dikecualikan|không\s{1,40}bị\s{1,40}áp\s{1,40}dụng|loại\s{1,40}trừ"
    r"|исключен\w?|免征|제외)\s{0,40}\.?\s{0,40}",
    re.I,
)
PERCENT = re.compile(
    r"[%％]|per\s?cent|процент|persen|peratus|por\s?ciento|por\s?cento|pour\s?cent|ร้อยละ|百分|퍼센트|パーセント",
    re.I,
)
MINIMIS = re.compile(r"\bde\s+minimis\b", re.I)
IN_MONEY = re.compile(rf"(?<!\w)(?P<c>{CURRENCY}){PER}(?P<u>{QUANTITY})(?!\w)", re.I)


SHORT = 14  # a cell with more in it than a number prints the number apart


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
    words = MARKS.sub("", words)
    printed = words.strip().rstrip("% .\xa0")
    said = IN_MONEY.search(head)
    own = money_unit(said["c"], said["u"]) if said else ""
    if re.fullmatch(CURRENCY, currency, re.I) and re.fullmatch(QUANTITY, unit, re.I):
        own = money_unit(currency, unit)
    if NIL.fullmatch(words):
        return Value("0", words.strip(), own or "%", "zero")
    if SPARED.fullmatch(words):
        return Value("0", words.strip(), own or "%", "excluded")
    both = LEAST.fullmatch(words.strip()) or BOTH.fullmatch(words.strip())
    if both is not None:
        return _made(both, words.strip(), mark, "%", "combined")
    share = SHARE.fullmatch(words) or SHARE_AFTER.fullmatch(words)
    if share is not None:
        kind: RateKind | None = "de_minimis" if MINIMIS.search(words) else None
        return _made(share, printed if len(printed) < SHORT else share["n"], mark, "%", kind)
    money = MONEY.fullmatch(words) or MONEY_AFTER.fullmatch(words)
    if money is not None:
        currency = money.groupdict().get("c2") or money["c"]
        return _made(money, words.strip(), mark, money_unit(currency, money["u"]))
    plain = PLAIN.fullmatch(words)
    if plain is None:
        return None
    if own:
        return _made(plain, printed, mark, own)
    return _made(plain, printed, mark, "%") if PERCENT.search(head) else None


def _made(
    match: re.Match[str], printed: str, mark: str, unit: str, kind: RateKind | None = None
) -> Value | None:
    number = decimal(match["n"], mark=mark)
    if number is None:
        return None
    number = ("-" if match.groupdict().get("minus") else "") + number
    return Value(number, printed, unit, kind or rate_kind(number, unit))
