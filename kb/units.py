"""Units of measure that descriptions of goods print, and how they compare."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from kb.data import shipped


class Unit(NamedTuple):
    """A unit by its usual sign, what it measures, and how many of that kind's base unit it is."""

    sign: str
    kind: str
    is_base: Decimal


def unit(printed: str) -> Unit | None:
    """Give the unit that a word names; None where it names none.

    Example:
        >>> unit("inches").sign, unit("gsm").kind, unit("dozens")
        ('in', 'area_mass', None)
    """
    return _by_name().get(" ".join(printed.casefold().split()))


def in_base(value: Decimal, printed: str) -> tuple[Decimal, str] | None:
    """Give a value in the base unit of its kind, and the kind; None for an unknown unit."""
    known = unit(printed)
    return (value * known.is_base, known.kind) if known else None


@cache
def pattern() -> re.Pattern[str]:
    """Give an expression for a unit right behind a number, group `u`; a Latin one ends as a word."""
    names = sorted(_by_name(), key=len, reverse=True)
    every = "|".join(re.escape(name).replace(r"\ ", r"\s") + _end(name) for name in names)
    return re.compile(rf"[\s-]?(?P<u>{every})", re.IGNORECASE)


def _end(name: str) -> str:
    """Letters without spaces between words (Chinese, Thai) need no end; a digit may follow none."""
    last = name[-1]
    return r"(?!\w)" if last.isalnum() and not _runs_on(last) else ""


def _runs_on(letter: str) -> bool:
    return "\u0e00" <= letter <= "\u0e7f" or "\u3040" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7a3"


@cache
def _by_name() -> Mapping[str, Unit]:
    found: dict[str, Unit] = {}
    for kind, units in shipped("units.yaml")["units"].items():
        for sign, told in units.items():
            if sign == "base":
                continue
            for name in told["names"]:
                found[" ".join(name.casefold().split())] = Unit(sign, kind, Decimal(str(told["is"])))
    return found
