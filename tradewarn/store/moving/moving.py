"""Move all rows to another database; run again after a kill, it goes on where it was."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy.engine import Engine

from tradewarn.errors import CopyUnequal
from tradewarn.store.copying.streams import Digest, count, digest, snapshot
from tradewarn.store.moving import ends, journal
from tradewarn.store.moving.bringing import bring_anew, bring_changed, bring_new
from tradewarn.store.moving.holding import hold
from tradewarn.store.moving.journal import Moved
from tradewarn.store.schema import metadata

Progress = Callable[[str, int, int], None]  # what, done, still waiting


@dataclass(frozen=True, slots=True)
class Brought:
    """What a move did.

    Attributes:
        tables: The rows of each table and the hash of their lines, equal at both ends; none
            where an earlier run had ended the move already.
        resumed: Rows that an earlier run had brought.
        again: Rows brought once more, as they changed meanwhile.
    """

    tables: dict[str, Digest]
    resumed: int
    again: int


def move_rows(source: Engine, goal: Engine, *, index_due: bool, progress: Progress) -> Brought:
    """Bring all rows of a store to another database, compare them, and leave the goal ready for work.

    Most rows come while the source is written to. Then the source is closed to writers, what
    changed meanwhile comes once more, and every table is read back at the goal. It stays
    closed: what was written to it afterwards would be lost.

    Args:
        source: The store.
        goal: A database opened by `open_goal`.
        index_due: The goal's index is to be made anew.
        progress: Told what is done.

    Raises:
        CopyUnequal: The goal keeps a table otherwise than it was given; it is brought again next time.
    """
    item = ends.begun(source, goal)
    if item.state == "here":
        ends.leave(source, goal, item)
        return Brought({}, resumed=0, again=0)
    resumed = _came(goal)
    _bring_new(source, goal, progress)
    hold(source, ends.shown(goal), also=lambda c: journal.note(c, Moved(item.id, "held", ends.shown(goal))))
    found, again = _bring_changed(source, goal, progress)
    _compare(goal, found, progress)
    ends.finish(source, goal, item, index_due=index_due)
    return Brought(found, resumed=resumed, again=again)


def _came(goal: Engine) -> int:
    with goal.connect() as connection:
        return sum(b.rows for table in metadata.sorted_tables for b in journal.batches(connection, table))


def _bring_new(source: Engine, goal: Engine, progress: Progress) -> None:
    with snapshot(source) as there:
        total = sum(count(there, table) for table in metadata.sorted_tables)
        done = 0

        def came(rows: int) -> None:
            nonlocal done
            done += rows
            progress("rows", done, max(0, total - done))

        for table in metadata.sorted_tables:
            bring_new(there, goal, table, came)


def _bring_changed(source: Engine, goal: Engine, progress: Progress) -> tuple[dict[str, Digest], int]:
    found: dict[str, Digest] = {}
    again = 0
    tables = metadata.sorted_tables
    with snapshot(source) as there:
        for done, table in enumerate(tables, start=1):
            found[table.name], brought = bring_changed(there, goal, table)
            again += brought
            progress("changes", done, len(tables) - done)
    return found, again


def _compare(goal: Engine, found: dict[str, Digest], progress: Progress) -> None:
    tables = metadata.sorted_tables
    with snapshot(goal) as here:
        unequal = []
        for done, table in enumerate(tables, start=1):
            kept, given = digest(here, table), found[table.name]
            if (kept.rows, kept.sha256) != (given.rows, given.sha256):
                unequal.append((table, kept.rows, given.rows))
            progress("compare", done, len(tables) - done)
    for table, _, _ in unequal:
        bring_anew(goal, table)
    if unequal:
        told = ", ".join(f"{table.name} ({kept} rows of {given})" for table, kept, given in unequal)
        raise CopyUnequal(
            f"the goal keeps rows otherwise than they are at the source: {told}",
            fix="run the move again: these tables are brought once more",
            where=ends.shown(goal),
        )
