"""The contract that every authority's form meets.

A form holds only what is particular to one authority: how to know its notices, and the
rules of those fields that it prints in its own way. All else is general.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extract.segment import Segment
from tradewarn.model import Issue

if TYPE_CHECKING:
    from extract.field import Find


@dataclass(frozen=True, slots=True)
class Recognition:
    """How sure it is that a segment is this authority's, and the words that say so."""

    confidence: float
    start: int
    end: int


@dataclass(frozen=True)
class AuthorityForm:
    """One authority's way of printing notices.

    Attributes:
        name: The authority's code in `kb/authorities` (``US-DOC``); ``press.vi`` for a
            language's press, whose finder of `authority` tells whose act a text is about.
        recognise: The proof that a segment is an act of this authority, or None.
        nomenclature: What it calls its tariff (``HTSUS``, ``CN``, ``AHTN``).
        finders: Rules of this authority that replace a field's general ones, by field.
        language: The language it publishes in, where it has but one.
        notes: What a person must be told of such a segment beside its record.
    """

    name: str
    recognise: Callable[[Segment], Recognition | None]
    nomenclature: str = "HS"
    language: str | None = None
    finders: Mapping[str, Find] = field(default_factory=dict)
    notes: Callable[[Segment], Iterable[Issue]] | None = None
