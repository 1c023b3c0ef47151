"""Measure search over retrieval sets: read them, index their documents apart, ask every system."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from tradewarn.cli.faults import as_issue
from tradewarn.cli.output import progress, tell, tell_issues
from tradewarn.cli.program import Program
from tradewarn.errors import BadUse, TradewarnError
from tradewarn.evaluation.retrieval.documents import corpus_of_documents, corpus_of_store
from tradewarn.evaluation.retrieval.form import sets_under
from tradewarn.evaluation.retrieval.measuring import Run, runs
from tradewarn.evaluation.retrieval.ours import Ours, Scratch
from tradewarn.evaluation.retrieval.splits import only
from tradewarn.evaluation.retrieval.system import System
from tradewarn.evaluation.retrieval.task import Corpus, Task
from tradewarn.model import Issue
from tradewarn.settings import Settings

if TYPE_CHECKING:
    from index.search import Mode

VECTORS = Path("bench") / "vectors.sqlite"  # under the cache, which homes share
TITLE = "bench"
SHOWN = 5


@dataclass(frozen=True)
class Wanted:
    """What is to be measured.

    Attributes:
        paths: Folders of sets.
        named: Only the set of this name, where it is not empty.
        corpus: Documents for sets that bring none; the store's where it is empty.
        split: Which questions; see `splits.only`.
        modes: Ways of our own search; the others are held against the first.
        limit: Hits looked at.
    """

    paths: Sequence[Path]
    named: str = ""
    corpus: Sequence[str] = ()
    split: str = ""
    modes: "Sequence[Mode]" = ("hybrid",)
    limit: int = 100


def measured(
    settings: Settings,
    wanted: Wanted,
    *,
    others: Callable[[Program, Scratch], Sequence[System]] = lambda program, scratch: (),
) -> list[Run]:
    """Ask our search, and others beside it, everything.

    Args:
        settings: As read; the store is only read, and only where no corpus is given.
        wanted: What is to be measured.
        others: Gives the systems that are compared, e.g. those of `bench/peers`; they may ask our
            indexes in other ways.
    """
    report = progress(TITLE)
    wire = partial(_wired, settings)
    embeds = any(mode != "lexical" for mode in wanted.modes)
    with (
        Program(settings) as program,
        Scratch(wire, settings.cache_dir / VECTORS, embeds=embeds) as scratch,
    ):
        given = cache(partial(_given, program, tuple(wanted.corpus)))
        found = sets_under(wanted.paths, named=wanted.named)
        tasks = only([task for folder, form in found for task in form.read(folder, given)], wanted.split)
        for task in tasks:
            tell_gaps(task)
        systems = [*(Ours(scratch, mode) for mode in dict.fromkeys(wanted.modes)), *others(program, scratch)]
        return list(runs(tasks, systems, limit=wanted.limit, report=report))


def _wired(settings: Settings, home: Path) -> Program:
    """Put a program together as for any command, around a home that is not kept."""
    plain = dict.fromkeys(("database_url", "archive_url", "index_url"), "")
    return Program(settings.model_copy(update={"home": home, **plain}))


def _given(program: Program, corpus: Sequence[str]) -> Corpus:
    from extract.files import contents

    report = progress(TITLE)
    if not corpus:
        return corpus_of_store(program.store, report=report)
    refused: list[Issue] = []

    def refuse(name: str, error: TradewarnError) -> None:
        refused.append(as_issue(error, where=name, stage="read"))

    limit = program.settings.size_limit
    items = list(contents(corpus, stdin=sys.stdin.buffer, refuse=refuse, limit=limit))
    tell_issues(refused)
    if not items:
        raise BadUse("the corpus holds no document", fix="give files, folders or records to --corpus")
    name = ", ".join(Path(path).stem for path in corpus)
    return corpus_of_documents(name, items, batch=program.batch, report=report)


def tell_gaps(task: Task) -> None:
    """Tell which judged answers are not in the corpus, and which our rules read no notice from."""
    held, silent = {text.id for text in task.corpus.texts}, set(task.corpus.silent)
    answers = {document for need in task.needs for document, grade in need.grades.items() if grade > 0}
    for what, lost in (("not in the corpus", answers - held), ("read as no notice", answers & silent)):
        if lost:
            some = ", ".join(sorted(lost)[:SHOWN])
            tell(f"{task.set} {task.pair}: {len(lost)} of {len(answers)} answers are {what}: {some}")
