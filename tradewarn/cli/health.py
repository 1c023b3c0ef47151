"""What `doctor` asks of each part, and what it makes of the answers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tradewarn.cli.faults import coded, fault
from tradewarn.errors import TradewarnError
from tradewarn.plugins import load

if TYPE_CHECKING:
    from tradewarn.cli.program import Program


@dataclass(frozen=True)
class Check:
    """One part that work needs.

    Attributes:
        name: Names the part to people.
        ask: Looks at it and says how it is; raises what is wrong with it.
        needs: Parts without which it cannot be looked at.
        slow: Takes seconds, so that a quick look leaves it out.
        optional: Work goes on without it, so that its want is told and is no failure.
    """

    name: str
    ask: Callable[["Program"], str]
    needs: tuple[str, ...] = ()
    slow: bool = False
    optional: bool = False


@dataclass(frozen=True)
class State:
    """How a part is; `code` and `fix` only where it is not well."""

    part: str
    well: bool
    says: str
    code: str = ""
    fix: str = ""
    optional: bool = False


def states(program: "Program", *, quick: bool) -> list[State]:
    """Look at every part, those first that others need."""
    found: dict[str, State] = {}
    for check in _ordered(load("tradewarn.cli.checks", Check).values()):
        if quick and check.slow:
            continue
        ill = [need for need in check.needs if need in found and not found[need].well]
        if ill:
            says = f"not looked at, because it needs the {ill[0]}"
            found[check.name] = State(check.name, False, says, fix=f"mend the {ill[0]} first")
        else:
            found[check.name] = _asked(check, program)
    return list(found.values())


def _ordered(checks: Iterable[Check]) -> list[Check]:
    waiting, ordered = sorted(checks, key=lambda c: (c.optional, c.slow, c.name)), list[Check]()
    while waiting:
        names = {check.name for check in waiting}
        ready = [check for check in waiting if not names & set(check.needs)]
        ordered += ready
        waiting = [check for check in waiting if check not in ready]
        assert ready, f"checks that need one another: {names}"
    return ordered


def _asked(check: Check, program: "Program") -> State:
    try:
        return State(check.name, True, check.ask(program), optional=check.optional)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001  (tantivy's panics are no Exception)
        known: TradewarnError = coded(error) or fault(error)
        says = f"{known.what} ({known.where})" if known.where else known.what
        return State(check.name, False, says, known.code, known.fix, check.optional)
