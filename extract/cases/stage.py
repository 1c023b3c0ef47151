"""The cases stage: remake one market's proceedings from its notices and cited rows."""

from collections.abc import Mapping, Sequence

from extract.cases import assemble_cases
from extract.version import cases_version
from tradewarn.store import Store
from tradewarn.store.cases import numbers_by_source
from tradewarn.store.following import PROJECTION
from tradewarn.store.jobs import Job
from tradewarn.store.made_by import made_by_others
from tradewarn.store.rows import canonical
from tradewarn.work import Stage

NAME = "cases"


def cases_stage(store: Store) -> Stage:
    """Make the stage that joins a market's notices and cited rows into cases.

    A job's subject is an importing country. The cases are a projection: remade whole, so
    that they depend on what is stored alone and not on the order in which it came.

    They are read and assembled outside the transaction that writes them, which other
    writers would wait for. The lease makes that safe: while it stands nobody else writes
    this market, a change of what was read enters the job again, and the transaction of a
    worker whose lease is over is refused whole by `done`.

    The index finds a notice by its case's numbers too: where these are others than before, as
    when a later notice brings the first one, the notice is entered for the index again.
    """

    def work(jobs: Sequence[Job]) -> None:
        for job in jobs:
            market = job.subject
            before, notices = store.cases.of_market(market), store.notices.of_market(market)
            cases = assemble_cases(notices, store.cited.of_market(market))
            changed = differing({c.id: canonical(c) for c in before}, {c.id: canonical(c) for c in cases})
            numbered = differing(numbers_by_source(before), numbers_by_source(cases))
            changed |= numbered.intersection(notice.id for notice in notices)
            with store.transaction() as c:
                store.cases.replace(market, cases, connection=c)
                store.jobs.reopen("index", sorted(changed), version=PROJECTION, connection=c)
                store.jobs.done([job], connection=c)

    return Stage(name=NAME, work=work, begin=lambda: enter_made_by_others(store), after=("extract",))


def differing(before: Mapping[str, object], after: Mapping[str, object]) -> set[str]:
    """Tell what came, went or changed."""
    return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}


def enter_made_by_others(store: Store) -> int:
    """Enter every market anew, where other rules than these made the cases; return how many.

    A case is a projection of rules as much as of notices: what was joined before a rule
    changed must not stand beside what is joined now.
    """
    with store.transaction() as c:
        if not made_by_others(c, NAME, cases_version()):
            return 0
        markets = sorted({*store.notices.markets(), *store.cited.markets()})
        store.jobs.reopen(NAME, markets, version=PROJECTION, connection=c)
        return len(markets)
