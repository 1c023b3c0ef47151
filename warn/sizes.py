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
from tradewarn.model import Scope, Size, Source
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
NAMES = "|".join(
    sorted({n for ls in DIMENSIONS.values() for ns in ls.values() for n in ns}, key=lambda n: (-len(n), n))
)
NUMBERED = re.compile(r"(?<![\w.,])(?P<value>\d{1,6}(?:[.,]\d{1,4})?)\s?(?P<unit>[a-z]{1,8})\b")
NAMED_BEFORE = re.compile(rf"\b(?P<name>{NAMES})(?:\s(?:la|of|is))?[\s:=]{{1,3}}\Z")
NAMED_BEHIND = re.compile(rf"\s(?:in\s)?(?P<name>{NAMES})\b")
LONGEST, MOST = 4_000, 8
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


def outside(sizes: Sequence[Size], printed: Iterable[tuple[Source, Scope]]) -> tuple[Source, str] | None:
    """Give the clause of a scope that leaves a size out; None where none does for certain.

    The first scope that limits a size decides; of several clauses on one measure, as for
    several kinds of the goods, the size must lie outside all.

    Args:
        sizes: Those of the goods asked about.
        printed: The scopes of one proceeding, the newest first.
    """
    left = list(sizes)
    for source, scope in printed:
        told = [c for c in compared(left, scope) if not c.of_exclusion]
        for size in dict.fromkeys(c.size for c in told):
            mine = [c for c in told if c.size == size]
            if not any(c.inside for c in mine):
                return source, mine[0].clause
            left.remove(size)
    return None


def sizes_in(text: str) -> tuple[Size, ...]:
    """Find the sizes that a question tells in words: a measure's name beside a number and its unit.

    Example:
        >>> [(s.name, s.value, s.unit) for s in sizes_in("thép tấm dày 8mm, 1.2 m wide")]
        [('day', '8', 'mm'), ('wide', '1.2', 'm')]
    """
    folded = fold(text[:LONGEST])
    found = []
    for number_at in NUMBERED.finditer(folded):
        before = NAMED_BEFORE.search(folded, max(0, number_at.start() - 40), number_at.start())
        behind = NAMED_BEHIND.match(folded, number_at.end())
        name = before["name"] if before else behind["name"] if behind else None
        if name and units.unit(number_at["unit"]) is not None:
            found.append(Size(name=name, value=number_at["value"], unit=number_at["unit"]))
    return tuple(dict.fromkeys(found))[:MOST]


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
