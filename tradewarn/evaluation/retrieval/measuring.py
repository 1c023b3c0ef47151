"""Ask every system every question, and give the figures with what they are worth."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tradewarn.evaluation.retrieval.bootstrap import Interval, difference, interval
from tradewarn.evaluation.retrieval.metrics import DEPTH, MEASURES
from tradewarn.evaluation.retrieval.system import Ranking, Report, System
from tradewarn.evaluation.retrieval.task import Need, Task


@dataclass(frozen=True)
class Run:
    """What one system answered to the questions of one task."""

    task: Task
    system: str
    needs: Sequence[Need]
    rankings: Sequence[Ranking]

    def values(self, measure: str) -> list[float]:
        """Give one measure of each question."""
        take = MEASURES[measure]
        return [take(ranking, need.grades) for ranking, need in zip(self.rankings, self.needs, strict=True)]


@dataclass(frozen=True)
class Figures:
    """One row of the table: a system on a task, and how far the first system is ahead of it."""

    set: str
    pair: str
    system: str
    questions: int
    measures: Mapping[str, Interval]
    behind: Mapping[str, Interval]  # empty for the first system


def runs(
    tasks: Iterable[Task], systems: Sequence[System], *, limit: int = DEPTH, report: Report
) -> Iterator[Run]:
    """Ask task by task, system by system; a question that has no answer is left out."""
    for task in tasks:
        needs = [need for need in task.needs if need.answered]
        for system in systems if needs else ():
            rankings = system.rank(task.corpus, [n.text for n in needs], limit=limit, report=report)
            yield Run(task, system.name, needs, rankings)


def figures(made: Iterable[Run], *, limit: int = DEPTH) -> list[Figures]:
    """Give the figures of runs; within a task the first system is the one the others are held against."""
    measured = [name for name in MEASURES if limit >= DEPTH or not name.endswith(f"@{DEPTH}")]
    first: dict[int, Run] = {}
    rows = []
    for run in made:
        leader = first.setdefault(id(run.task), run)
        values = {name: run.values(name) for name in measured}
        rows.append(
            Figures(
                set=run.task.set,
                pair=run.task.pair,
                system=run.system,
                questions=len(run.needs),
                measures={name: interval(held) for name, held in values.items()},
                behind={}
                if leader is run
                else {name: difference(leader.values(name), held) for name, held in values.items()},
            )
        )
    return rows
