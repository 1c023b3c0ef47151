"""The database: it answers, and its schema is the one that this version knows."""

from typing import TYPE_CHECKING

from tradewarn.cli.health import Check

if TYPE_CHECKING:
    from tradewarn.cli.program import Program


def ask(program: "Program") -> str:
    """Open the store and count."""
    store = program.store
    return f"{store.documents.count()} documents, {store.notices.count()} notices"


CHECK = Check("store", ask, needs=("home",))
