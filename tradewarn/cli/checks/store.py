"""The database: it answers, its schema is the one that this version knows, and it may be written to."""

from typing import TYPE_CHECKING

from tradewarn.cli.health import Check

if TYPE_CHECKING:
    from tradewarn.cli.program import Program


def ask(program: "Program") -> str:
    """Open the store and count; one that a move has closed is told."""
    from tradewarn.store.moving.ends import see_that_it_is_open

    store = program.store
    see_that_it_is_open(store.engine)
    return f"{store.documents.count()} documents, {store.notices.count()} notices"


CHECK = Check("store", ask)  # which a home that may only be read has too
