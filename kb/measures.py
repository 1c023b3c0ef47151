"""What physical limits measure, and what each is called."""

from functools import cache
from typing import Any

from kb.data import shipped


def measured(name: str, kind: str) -> str | None:
    """Give the measure that a name means beside a kind of unit; None where they do not go together.

    Example:
        >>> measured("thickness", "length"), measured("weight", "area_mass"), measured("width", "mass")
        ('thickness', 'basis_weight', None)
    """
    told = _measures()[name]
    if told["kind"] == kind:
        return name
    other: str | None = told.get("in_kind", {}).get(kind)
    return other


def measure_name(measure: str, language: str) -> str:
    """Give what a measure is called in Vietnamese (vi) or in English."""
    told = _measures().get(measure)
    return str(told["vi" if language == "vi" else "en"]) if told else measure


@cache
def _measures() -> Any:
    return shipped("measures.yaml")["measures"]
