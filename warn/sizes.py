"""Sizes of the goods asked about against the limits that a scope prints.

Only what can be compared without judgement is: one clause that prints one limit of the
same measure in a unit of length. Everything else is said to be not compared.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tradewarn.model import Scope, Size
from tradewarn.text import fold, nfc
from warn.limits import Limit, Tongue, limits, millimetres

DIMENSIONS: dict[str, dict[Tongue, tuple[str, ...]]] = {  # the names that a question may use, folded
    "thickness": {"en": ("thickness", "thick"), "vi": ("chieu day", "do day", "day")},
    "width": {"en": ("width", "wide"), "vi": ("chieu rong", "do rong", "kho", "rong")},
    "length": {"en": ("length", "long"), "vi": ("chieu dai", "dai")},
    "height": {"en": ("height", "high"), "vi": ("chieu cao", "cao")},
    "diameter": {"en": ("diameter",), "vi": ("duong kinh",)},
}
PRINTED = re.compile(  # the names that a scope may use, with their marks
    r"\b(?:thickness|thick|width|wide|length|long|height|high|diameter"
    r"|(?:(?:chiều|độ|bề)\s)?(?:dày|rộng|dài)|(?:chiều|độ|bề)\scao|khổ|đường kính)\b",
    re.IGNORECASE,
)
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
        dimension, tongue = _measure(size.name)
        value = millimetres(size.value, size.unit, tongue)
        for of_exclusion, clauses in ((False, scope.include), (True, scope.exclude)):
            for clause in clauses if value is not None else ():
                inside = _keeps(value or Decimal(0), dimension, clause)
                if inside is not None:
                    found.append(Compared(size, inside, of_exclusion, clause))
    return found


def said(sizes: Iterable[Size]) -> str:
    """Write sizes as they were given."""
    return ", ".join(f"{s.name} {s.value} {s.unit}" for s in sizes)


def _keeps(value: Decimal, dimension: str | None, clause: str) -> bool | None:
    """Tell whether a size keeps to the one limit that a clause prints for it; None where there is none."""
    text = nfc(clause)
    found = [limit for limit in limits(text) if _is_about(limit, dimension, text)]
    return found[0].keeps(value) if len(found) == 1 else None


def _is_about(limit: Limit, dimension: str | None, clause: str) -> bool:
    """Tell whether the nearest measure named before a limit, or right behind it, is the one asked."""
    if dimension is None:
        return False
    before = [*PRINTED.finditer(clause, max(0, limit.start - REACH), limit.start)]
    behind = PRINTED.match(clause, limit.end + 1) or PRINTED.match(clause, limit.end + 4)
    nearest = behind or (before[-1] if before else None)
    return nearest is not None and _measure(nearest[0])[0] == dimension


def _measure(name: str) -> tuple[str | None, Tongue | None]:
    """Tell which measure a name means, and in which language."""
    folded = fold(name)
    named: list[tuple[str, Tongue]] = [
        (dimension, tongue)
        for dimension, tongues in DIMENSIONS.items()
        for tongue, names in tongues.items()
        if any(re.search(rf"\b{n}\b", folded) for n in names)
    ]
    return named[0] if named else (None, None)
