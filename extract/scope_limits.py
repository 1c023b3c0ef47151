"""A written scope with the physical limits that its clauses print."""

from collections.abc import Sequence

from kb.limits import limits
from tradewarn.model import Scope

LONGEST = 4_000  # letters of a clause that are read for limits


def described(include: Sequence[str], exclude: Sequence[str], *, language: str | None) -> Scope:
    """Give a scope of clauses, with each interval that they print; a repeated one stands once.

    Example:
        >>> described(["plates of a thickness of 4.75 mm or more"], [], language="en").limits[0].low
        '4.75'
    """
    found = [limit for clause in include for limit in limits(clause[:LONGEST], language=language)]
    left_out = [
        limit.model_copy(update={"excludes": True})
        for clause in exclude
        for limit in limits(clause[:LONGEST], language=language)
    ]
    return Scope(
        include=tuple(include), exclude=tuple(exclude), limits=tuple(dict.fromkeys([*found, *left_out]))
    )
