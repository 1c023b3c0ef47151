"""The lists that people loaded beside the notices."""

from typing import TYPE_CHECKING

from tradewarn.cli.health import Check

if TYPE_CHECKING:
    from tradewarn.cli.program import Program


def ask(program: "Program") -> str:
    """Count what is loaded."""
    store = program.store
    cases = sum(rows for _, _, rows in store.cited.sources())
    lines, terms = store.reference.count_hs(), store.reference.count_terms()
    return f"{cases} cases, {lines} tariff lines, {terms} terms"


CHECK = Check("cited lists", ask, needs=("store",))
