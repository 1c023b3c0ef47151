"""Limits as a scope prints them: “not exceeding 4.75 mm”, “từ 600 mm trở lên”.

A negated word stands in a whole alternative of its own: matched by its inner word alone,
“no greater than” would be turned round. Vietnamese is read with its marks, because without
them *dày*, *đây* and *day* are one word.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Literal

from tradewarn.printed.numbers import decimal
from tradewarn.text import fold

Tongue = Literal["en", "vi"]

MILLIMETRES: dict[str, Decimal] = {
    "mm": Decimal(1),
    "millimeter": Decimal(1),
    "millimetre": Decimal(1),
    "milimet": Decimal(1),
    "cm": Decimal(10),
    "centimeter": Decimal(10),
    "centimetre": Decimal(10),
    "m": Decimal(1000),
    "meter": Decimal(1000),
    "metre": Decimal(1000),
    "met": Decimal(1000),
    "inch": Decimal("25.4"),
    "inches": Decimal("25.4"),
    "in": Decimal("25.4"),
}
NUMBER = (
    r"(?<![\d.,/⁄])(?<!\d\s)(?P<n>\d{1,3}(?:[.,]\d{3}){1,3}(?:[.,]\d{1,4})?(?![\d.,]\d)"
    r"|\d{1,6}(?:[.,]\d{1,4})?(?![\d.,]\d))"
)
UNIT = (
    r"[\s-]?(?P<u>millimet(?:er|re)s?|milimét|centimet(?:er|re)s?|met(?:er|re)s?|mét"
    r"|mm|cm|m|inch(?:es)?|in)\b"
)
NOT = r"(?<!whether\sor\s)(?:not|no|nor|never|cannot|without)\s(?:(?:to\s)?be\s)?"
MORE = r"(?:(?:more|greater|larger|higher)\sthan|over|above|exceed(?:s|ing)?|in\sexcess\sof)"
LESS = r"(?:(?:less|smaller|lower)\sthan|under|below)"
EQUAL = r"equal(?:\sto)?"
VI_MORE = r"(?:lớn hơn|cao hơn|nhiều hơn|vượt quá|trên|quá|hơn)"
VI_LESS = r"(?:nhỏ hơn|bé hơn|thấp hơn|ít hơn|dưới)"
VI_EQUAL = r"bằng"
WORDS: dict[str, tuple[str, str]] = {  # which side a size must lie on; English, then Vietnamese
    "most": (
        rf"{NOT}{MORE}|{EQUAL},?\sor\s{LESS}|{LESS},?\sor\s{EQUAL}|up\sto(?:\sand\sincluding)?|at\smost"
        r"|maximum\sof",
        rf"không {VI_MORE}|{VI_EQUAL} hoặc {VI_LESS}|{VI_LESS} hoặc {VI_EQUAL}"
        r"|tối đa(?: là)?|nhiều nhất(?: là)?|đến|tới",
    ),
    "least": (
        rf"{NOT}{LESS}|{EQUAL},?\sor\s{MORE}|{MORE},?\sor\s{EQUAL}|at\sleast|minimum\sof",
        rf"không {VI_LESS}|{VI_EQUAL} hoặc {VI_MORE}|{VI_MORE} hoặc {VI_EQUAL}"
        r"|tối thiểu(?: là)?|ít nhất(?: là)?",
    ),
    "below": (LESS, VI_LESS),
    "above": (MORE, VI_MORE),
    "begin": (r"from|between", r"từ"),  # of a range, unless “or more” follows the number
}
BEFORE = re.compile(
    r"\b(?:" + "|".join(rf"(?P<{k}>{en}|{vi})" for k, (en, vi) in WORDS.items()) + r")\s{1,3}"
    rf"{NUMBER}(?:{UNIT})?",
    re.IGNORECASE,
)
AFTER = re.compile(
    rf"{NUMBER}{UNIT}\s{{1,3}}(?:\([^()]{{1,30}}\)\s{{1,3}})?"
    r"(?:(?P<most>or\s(?:less|under|below)\b(?!\sthan)|trở xuống|hoặc (?:nhỏ|ít|thấp) hơn)"
    r"|(?P<least>or\s(?:more|greater|over|above)\b(?!\sthan)|trở lên|hoặc (?:lớn |nhiều |cao )?hơn))",
    re.IGNORECASE,
)
NEGATED = re.compile(  # a negation that the words of the limit do not hold
    r"\b(?:not|no|nor|never|neither|without|cannot|không|chẳng|chưa)\s(?:[^\s,;.:()]{1,12}\s){0,3}$",
    re.IGNORECASE,
)
NEGATED_REACH = 60


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit: on which side of how many millimetres a size must lie; None where that is not plain."""

    start: int
    end: int
    side: str  # below, most, least, above; begin
    millimetres: Decimal | None

    def keeps(self, value: Decimal) -> bool | None:
        """Tell whether a size keeps to it; None where that is not plain."""
        if self.millimetres is None or self.side == "begin":
            return None
        if value == self.millimetres:
            return self.side in ("most", "least")
        return (value < self.millimetres) is (self.side in ("most", "below"))


def limits(text: str) -> Sequence[Limit]:
    """Find the limits in a text, the ends of ranges too, in their order.

    Example:
        >>> [(found.side, str(found.millimetres)) for found in limits("a width of not over 1,250 mm")]
        [('most', '1250')]
    """
    after = list(AFTER.finditer(text))
    whole = {m.start("n") for m in after}
    before = [m for m in BEFORE.finditer(text) if not (m["begin"] and m.start("n") in whole)]
    return [_limit(m, text) for m in sorted([*before, *after], key=lambda m: m.start())]


def millimetres(printed: str, unit: str, tongue: Tongue | None) -> Decimal | None:
    """Read a length; None where the unit is none, or no language tells what the number's mark means.

    Example:
        >>> [str(millimetres("1,250", "mm", tongue)) for tongue in ("en", "vi", None)]
        ['1250', '1.250', 'None']
    """
    named = fold(unit).strip(". ")
    factor = MILLIMETRES.get(named) or MILLIMETRES.get(named.removesuffix("s"))
    if factor is None:
        return None
    small = printed.lstrip().startswith("0")  # no thousands begin with nought
    if tongue is None and not small and re.fullmatch(r"\s*\d{1,3}[.,]\d{3}\s*", printed):
        return None
    plain = printed.replace(",", ".") if small else decimal(printed, mark="," if tongue == "vi" else ".")
    try:
        return Decimal(plain) * factor if plain else None
    except InvalidOperation:
        return None


def _limit(match: re.Match[str], text: str) -> Limit:
    sides = [name for name in WORDS if name in match.re.groupindex and match[name]]
    tongue: Tongue = "en" if match[sides[0]].isascii() else "vi"  # each Vietnamese one has a mark
    turned = NEGATED.search(text[max(0, match.start() - NEGATED_REACH) : match.start()])
    value = millimetres(match["n"], match["u"], tongue) if match["u"] and not turned else None
    return Limit(match.start(), match.end(), sides[0], value)
