"""The crawled sources: none has been silent for longer than it usually is."""

from typing import TYPE_CHECKING

from tradewarn.cli.health import Check
from tradewarn.errors import SourceSilent

if TYPE_CHECKING:
    from tradewarn.cli.program import Program


def ask(program: "Program") -> str:
    """Look at when each source last spoke."""
    found = program.source_states()
    silent = [s.name for s in found if s.silent]
    if silent:
        raise SourceSilent(
            f"silent: {', '.join(silent)}",
            fix=f"run `tradewarn crawl {silent[0]}`; `tradewarn sources` tells since when",
        )
    return f"{len(found)} sources, none silent"


CHECK = Check("sources", ask, needs=("store",))
