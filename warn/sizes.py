"""Sizes of the goods asked about against the limits that a scope prints.

Only what can be compared without judgement is: one clause that prints one limit of the
same measure in a unit of length. Everything else is said to be not compared.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from tradewarn.model import Scope, Size
from tradewarn.text import fold

DIMENSIONS: dict[str, tuple[str, ...]] = {
    "thickness": ("thickness", "thick", "chieu day", "do day", "day"),
    "width": ("width", "wide", "chieu rong", "do rong", "kho", "rong"),
    "length": ("length", "long", "chieu dai", "dai"),
    "height": ("height", "high", "chieu cao", "cao"),
    "diameter": ("diameter", "duong kinh"),
}
MILLIMETRES: dict[str, Decimal] = {
    "mm": Decimal(1),
    "millimeter": Decimal(1),
    "millimetre": Decimal(1),
    "cm": Decimal(10),
    "centimeter": Decimal(10),
    "centimetre": Decimal(10),
    "m": Decimal(1000),
    "meter": Decimal(1000),
    "metre": Decimal(1000),
    "inch": Decimal("25.4"),
    "inches": Decimal("25.4"),
    "in": Decimal("25.4"),
}
NUMBER = (
    r"(?P<n>\d{1,6}(?:[.,]\d{1,4})?)[\s-]?"
    r"(?P<u>millimet(?:er|re)s?|centimet(?:er|re)s?|met(?:er|re)s?|mm|cm|m|inch(?:es)?|in)\b"
)
BELOW = (
    r"less than|not exceeding|not more than|no more than|up to|not greater than|under|below|at most"
    r"|maximum of"
)
ABOVE = r"more than|exceeding|greater than|over|above|at least|not less than|no less than|minimum of"
BEFORE = re.compile(rf"(?:(?P<below>\b(?:{BELOW}))|(?P<above>\b(?:{ABOVE})))\s{{1,3}}{NUMBER}", re.IGNORECASE)
AFTER = re.compile(
    rf"{NUMBER}\s{{1,3}}(?:\([^()]{{1,30}}\)\s{{1,3}})?or\s(?:(?P<below>less|under|below)|(?P<above>more|greater|over))\b",
    re.IGNORECASE,
)
STRICT = ("less than", "under", "below", "more than", "exceeding", "greater than", "over", "above")
REACH = 60  # letters between a measure's name and its limit


@dataclass(frozen=True, slots=True)
class Compared:
    """A size against one printed limit: whether it keeps to it, and the clause that prints it."""

    size: Size
    inside: bool
    of_exclusion: bool
    clause: str


def compared(sizes: Sequence[Size], scope: Scope) -> list[Compared]:
    """Compare sizes with the limits of a scope; what no clause limits plainly is left out."""
    found = []
    for size in sizes:
        value = _millimetres(size.value, size.unit)
        for of_exclusion, clauses in ((False, scope.include), (True, scope.exclude)):
            for clause in clauses if value is not None else ():
                inside = _keeps(value or Decimal(0), _dimension(size.name), clause)
                if inside is not None:
                    found.append(Compared(size, inside, of_exclusion, clause))
    return found


def said(sizes: Iterable[Size]) -> str:
    """Write sizes as they were given."""
    return ", ".join(f"{s.name} {s.value} {s.unit}" for s in sizes)


def _keeps(value: Decimal, dimension: str | None, clause: str) -> bool | None:
    """Tell whether a size keeps to the one limit that a clause prints for it; None where there is none."""
    limits = [m for p in (BEFORE, AFTER) for m in p.finditer(clause) if _is_about(m, dimension, clause)]
    if len(limits) != 1:
        return None
    match = limits[0]
    limit = _millimetres(match["n"], match["u"])
    if limit is None:
        return None
    word = match["below"] or match["above"]
    if value == limit:
        return word.lower() not in STRICT or match.re is AFTER
    return value < limit if match["below"] else value > limit


def _is_about(match: re.Match[str], dimension: str | None, clause: str) -> bool:
    """Tell whether the nearest measure named before a limit, or right behind it, is the one asked."""
    if dimension is None:
        return False
    names = "|".join(n for d in DIMENSIONS.values() for n in d[:2] if n.isascii() and " " not in n)
    pattern = re.compile(rf"\b(?:{names})\b", re.IGNORECASE)
    before = [*pattern.finditer(clause, max(0, match.start() - REACH), match.start())]
    behind = pattern.match(clause, match.end() + 1) or pattern.match(clause, match.end() + 4)
    nearest = behind or (before[-1] if before else None)
    return nearest is not None and _dimension(nearest[0]) == dimension


def _dimension(name: str) -> str | None:
    folded = fold(name)
    return next(
        (d for d, names in DIMENSIONS.items() if any(re.search(rf"\b{n}\b", folded) for n in names)), None
    )


def _millimetres(value: str, unit: str) -> Decimal | None:
    named = fold(unit).strip(". ")
    factor = MILLIMETRES.get(named) or MILLIMETRES.get(named.removesuffix("s"))
    try:
        return Decimal(value.replace(",", ".")) * factor if factor else None
    except InvalidOperation:
        return None
