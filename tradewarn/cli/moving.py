"""Move a store and its index to other engines: rows, originals, index, then the same questions to both."""

import fcntl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tradewarn.cli.program import Program
from tradewarn.errors import IndexDamaged, IndexOutdated, StoreBusy, StoreNotEmpty, TradewarnError
from tradewarn.settings import Settings, without_password

if TYPE_CHECKING:
    from index.search import Mode
    from tradewarn.store.moving.moving import Brought

    Progress = Callable[[str, int, int], None]

LOCK = "moving.lock"
MODES: "tuple[Mode, ...]" = ("lexical", "hybrid")
SHOWN = 10  # hits of an answer that are compared
NOBODY = "none"  # an id that no record has
WORDS = 8  # of a title that are asked for


@dataclass(frozen=True, slots=True)
class Unequal:
    """A question that is answered otherwise after the move."""

    question: str
    mode: str
    before: tuple[int, tuple[str, ...]]
    after: tuple[int, tuple[str, ...]]


@dataclass(slots=True)
class MoveReport:
    """What a move did; nothing of what was not asked for."""

    brought: "Brought | None" = None
    originals: int | None = None
    stored: int = 0
    held: int = 0
    built: bool = False
    asked: int = 0
    unasked: str = ""
    unequal: list[Unequal] = field(default_factory=list)


Answers = dict[tuple[str, str], tuple[int, tuple[str, ...]]]


def move(source: Settings, goal: Settings, *, sample: int, progress: "Progress") -> MoveReport:
    """Move what differs between two settings; run again after a kill, it goes on where it was.

    Args:
        source: Where everything is.
        goal: Where it is to be; the home is the same.
        sample: How many records to make questions of, which both must answer alike.
        progress: Told what is done.

    Raises:
        StoreBusy: Another move of this home runs.
        StoreNotEmpty: The goal holds another store's records.
        CopyUnequal: The goal keeps rows otherwise; the source stays closed to writers.
    """
    report = MoveReport()
    with _alone(source.home):
        if source.index_url != goal.index_url:
            _see_that_it_may_be_filled(source, goal)
        if source.store_url != goal.store_url:
            report.brought = _rows(source, goal, progress)
        if source.originals_url != goal.originals_url:
            report.originals = _originals(source, goal, progress)
        before = _asked(source, sample, report)
        _index(source, goal, report, progress)
        after = _asked(goal, sample, report) if before else {}
    report.asked = len(before)
    report.unequal = [
        Unequal(question, mode, given, after.get((question, mode), (0, ())))
        for (question, mode), given in before.items()
        if not _alike(given, after.get((question, mode)), ordered=source.index_url == goal.index_url)
    ]
    return report


def _see_that_it_may_be_filled(source: Settings, goal: Settings) -> None:
    """Ask the new search engine for what a rebuild will ask of it, before anything is closed for its sake."""
    from index.opening import open_successor

    if goal.index_url:  # an embedded index is its home's own
        _see_that_it_is_not_of_another(source, goal)
    with open_successor(goal) as successor:  # dropped at the end
        successor.backend.size()
        successor.backend.delete([NOBODY])
        successor.backend.commit()


def _see_that_it_is_not_of_another(source: Settings, goal: Settings) -> None:
    from index.comparing import indexed_ids

    with Program(goal) as new, Program(source) as old:
        try:
            held = set(new.backend.ids()) if new.backend.size().records else set()
        except (IndexDamaged, IndexOutdated):  # made anew
            return
        strange = held.difference(indexed_ids(old.store)) if held else ()
    if strange:
        raise StoreNotEmpty(
            f"the index holds {len(strange)} records that are not of this store",
            fix="name another index in the path of the address, as https://search:9200/second",
            where=without_password(goal.index_url),
        )


def _rows(source: Settings, goal: Settings, progress: "Progress") -> "Brought":
    from tradewarn.store.moving.ends import open_goal
    from tradewarn.store.moving.moving import move_rows

    with Program(source) as program:
        engine = open_goal(goal.store_url)
        try:
            due = source.index_url != goal.index_url
            return move_rows(program.store.engine, engine, index_due=due, progress=progress)
        finally:
            engine.dispose()


def _originals(source: Settings, goal: Settings, progress: "Progress") -> int:
    """Copy the originals that rows name; each is compared with its hash on the way."""
    from tradewarn.store.copying.streams import originals

    with Program(source) as old, Program(goal) as new:
        with new.store.engine.connect() as connection:
            names = originals(connection)
        for done, name in enumerate(names, start=1):
            new.store.archive.put(old.store.archive.get(name))
            progress("originals", done, len(names) - done)
    return len(names)


def _index(source: Settings, goal: Settings, report: MoveReport, progress: "Progress") -> None:
    """Make the goal's index from its store, unless it is the one that was there and it fits."""
    from index.vector_cache import SqliteVectorCache
    from tradewarn.cli.rebuilding import rebuild

    with Program(goal) as program:
        if source.index_url == goal.index_url and _fits(program):
            report.stored = report.held = program.backend.size().records
            return
        cache = SqliteVectorCache(goal.home / "vectors.sqlite")
        report.stored, report.held = rebuild(program.store, goal, program.embedder, cache, progress=progress)
        report.built = True


def _fits(program: Program) -> bool:
    """Tell whether the index has exactly what the store's rows say that it took."""
    try:
        ids = program.store.indexed.ids(program.index_name)
        parts = [ids[start : start + 500] for start in range(0, len(ids), 500)]
        held = sum(len(program.backend.taken(part)) for part in parts)
        return held == len(ids) == program.backend.size().records
    except TradewarnError:  # damaged, or of another model
        return False


def _asked(settings: Settings, sample: int, report: MoveReport) -> Answers:
    """Ask one end; nothing where it could not answer as it should, which is told."""
    from index.backend import Filters

    answers: Answers = {}
    with Program(settings) as program:
        try:
            behind = program.behind()
            if behind:
                report.unasked = behind[0].what
                return {}
            for question in questions(program, sample):
                for mode in MODES:
                    found = program.searcher.search(question, filters=Filters(), limit=SHOWN, mode=mode)
                    answers[question, mode] = found.total, tuple(hit.id for hit in found.hits)
        except TradewarnError as error:
            report.unasked = error.what
            return {}
    return answers


def questions(program: Program, sample: int) -> Sequence[str]:
    """Make questions of records that stand at even distances: numbers, words of titles, goods."""
    ids = program.store.notices.ids()
    step = max(1, len(ids) // max(1, sample))
    made: list[str] = []
    for record in ids[::step][:sample]:
        notice = program.store.notices.get(record)
        made.append(notice.document_number or "")
        made.append(" ".join((notice.title or "").split()[:WORDS]))
        made.append(notice.product_vi or notice.product or "")
    return list(dict.fromkeys(text for text in made if any(c.isalnum() for c in text)))


def _alike(
    before: tuple[int, tuple[str, ...]], after: tuple[int, tuple[str, ...]] | None, *, ordered: bool
) -> bool:
    """Compare two answers; two engines may put records of one score in another order."""
    if after is None or ordered:
        return before == after
    return before[0] == after[0] and set(before[1]) == set(after[1])


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """Keep other moves of this home out; a killed one leaves no lock."""
    home.mkdir(parents=True, exist_ok=True)
    with (home / LOCK).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as busy:
            raise StoreBusy(
                "another move of this store is running", fix="wait until it ends", where=str(home)
            ) from busy
        yield
