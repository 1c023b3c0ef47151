"""The queue: nothing in it was given up."""

from typing import TYPE_CHECKING

from tradewarn.cli.health import Check
from tradewarn.errors import JobDead
from tradewarn.store.jobs import HELD

if TYPE_CHECKING:
    from tradewarn.cli.program import Program


def ask(program: "Program") -> str:
    """Count what waits and what was given up."""
    counts = program.store.jobs.counts()
    dead = {stage: states["dead"] for stage, states in counts.items() if states.get("dead")}
    if dead:
        listed = ", ".join(f"{stage} {number}" for stage, number in sorted(dead.items()))
        raise JobDead(
            f"jobs given up: {listed}",
            fix="see `tradewarn issues --code TW-S03`, then run `tradewarn worker --once --retry-dead`",
        )
    waiting = sum(s.get(state, 0) for s in counts.values() for state in ("ready", *HELD))
    return f"{waiting} waiting"


CHECK = Check("jobs", ask, needs=("store",))
