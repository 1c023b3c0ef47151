"""The search index: its files are what was written, and it holds what the store gave it."""

from typing import TYPE_CHECKING

from tradewarn.cli.health import Check

if TYPE_CHECKING:
    from tradewarn.cli.program import Program


def ask(program: "Program") -> str:
    """Read all of its files, and compare its records with the store's."""
    _ = program.searcher
    program.backend.verify()
    held = program.backend.size()
    waiting = program.store.jobs.waiting("index")
    return f"{held.records} records, {held.vectors} vectors, {waiting} records waiting"


CHECK = Check("index", ask, needs=("store",))
