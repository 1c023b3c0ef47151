"""Sizes of the goods asked about against the limits that a scope prints.

Only what can be compared without judgement is: one clause that prints one interval of the
same measure in a unit of the same kind. Everything else is said to be not compared.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from kb import units
from kb.limits import holds, limits, number
from kb.measures import measured
from tradewarn.model import Scope, Size
from tradewarn.text import fold, nfc

DIMENSIONS: dict[str, dict[str, tuple[str, ...]]] = {  # the names that a question may use, folded
    "thickness": {"en": ("thickness", "thick"), "vi": ("chieu day", "do day", "day")},
    "width": {"en": ("width", "wide"), "vi": ("chieu rong", "do rong", "kho", "rong")},
    "length": {"en": ("length", "long"), "vi": ("chieu dai", "dai")},
    "height": {"en": ("height", "high"), "vi": ("chieu cao", "cao")},
    "diameter": {"en": ("diameter",), "vi": ("duong kinh",)},
    "weight": {"en": ("weight", "mass"), "vi": ("trong luong", "khoi luong", "can nang")},
    "basis_weight": {"en": ("basis weight", "grammage", "gsm"), "vi": ("dinh luong",)},
    "capacity": {"en": ("capacity", "volume"), "vi": ("dung tich", "the tich")},
    "power": {"en": ("power",), "vi": ("cong suat",)},
    "voltage": {"en": ("voltage",), "vi": ("dien ap",)},
}
ALSO = {"diameter": {"outside_diameter"}}  # a plain diameter is the outer one
MARKS = {"en": ".", "vi": ","}


@dataclass(frozen=True, slots=True)
class Compared:
    """A size against one printed interval: whether it lies in it, and the clause that prints it."""

    size: Size
    inside: bool
    of_exclusion: bool
    clause: str


def compared(sizes: Sequence[Size], scope: Scope) -> list[Compared]:
    """Compare sizes with the limits of a scope; what no clause limits plainly is left out."""
    found = []
    for size in sizes:
        measure, language = _measure(size.name)
        value = number(size.value, MARKS.get(language)) if _is_number(size.value) else None
        if value is None or measure is None:
            continue
        for of_exclusion, clauses in ((False, scope.include), (True, scope.exclude)):
            for clause in clauses:
                inside = _inside(value, size.unit, measure, clause)
                if inside is not None:
                    found.append(Compared(size, inside, of_exclusion, clause))
    return found


def said(sizes: Iterable[Size]) -> str:
    """Write sizes as they were given."""
    return ", ".join(f"{s.name} {s.value} {s.unit}" for s in sizes)


def _inside(value: Decimal, unit: str, measure: str, clause: str) -> bool | None:
    """Tell whether a size lies in the one interval that a clause prints for it; None where there is none."""
    known = units.unit(unit)
    meant = measured(measure, known.kind) if known else None
    wanted = {meant} | ALSO.get(measure, set())
    about = [limit for limit in _limits(nfc(clause)) if limit.measure in wanted]
    return holds(about[0], value, unit) if len(about) == 1 else None


_limits = lru_cache(maxsize=4_096)(limits)


def _is_number(printed: str) -> bool:
    return re.fullmatch(r"\s*\d[\d.,]*\s*", printed) is not None


def _measure(name: str) -> tuple[str | None, str]:
    """Tell which measure a name means, and in which language; the longest name that stands in it."""
    folded = fold(name)
    named = [
        (len(n), measure, language)
        for measure, languages in DIMENSIONS.items()
        for language, names in languages.items()
        for n in names
        if re.search(rf"\b{n}\b", folded)
    ]
    _, measure, language = max(named, default=(0, None, ""))
    return measure, language
