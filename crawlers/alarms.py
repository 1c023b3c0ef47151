"""When a source is too quiet, told from its last runs: no error of any single run would say so."""

from collections.abc import Iterator, Sequence
from datetime import date as Date
from statistics import median

from crawlers.source import SourceInfo, silence
from tradewarn.errors import SourceSilent
from tradewarn.model import Issue
from tradewarn.store.runs import Run

RUNS = 10  # before the last one
ENOUGH = 3  # runs, below which their median says nothing
WEEK = 7  # days of publication, below which weekends and holidays decide what comes
FEWEST = 0.5  # of the median


def alarms(source: SourceInfo, runs: Sequence[Run], *, today: Date) -> Iterator[Issue]:
    """Yield the alarms that are due.

    A source that stopped shows no new notice for three times its usual gap; one whose
    list lost a part of its pages shows fewer records than before, and that at once.

    Args:
        source: What is known of it.
        runs: Its complete runs, the newest first; those beyond the eleventh are not asked.
        today: The day it is.
    """
    newest = max((r.newest for r in runs if r.newest), default=None)
    if quiet := silence(source, newest=newest, today=today):
        yield quiet
    if runs and (fewer := _fewer(source, runs[0], runs[1 : RUNS + 1])):
        yield fewer


def _fewer(source: SourceInfo, last: Run, before: Sequence[Run]) -> Issue | None:
    """Compare records a day, since a first run asks for a year and the next for a week."""
    usual = [run.listed / run.days for run in before if run.days >= WEEK]
    if last.days < WEEK or len(usual) < ENOUGH or last.listed / last.days >= FEWEST * median(usual):
        return None
    expected = median(usual) * last.days
    return Issue(
        code=SourceSilent.code,
        what=(
            f"{source.name}: {last.listed} records of {last.days} days, where {expected:.0f} are usual: "
            f"fewer than half of the median of {len(usual)} runs"
        ),
        fix=f"look at the source in a browser; if it shows more, crawlers/{source.name}.py misses a part",
        where=source.start_url,
        stage="crawl",
    )
