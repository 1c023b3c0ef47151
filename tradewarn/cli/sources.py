"""Every source's state: when it last answered, how new its newest notice is."""

from datetime import date

from tradewarn.model import SourceState
from tradewarn.store import Store


def source_states(store: Store, *, today: date) -> list[SourceState]:
    """List the crawled sources, then what was brought by hand.

    A source that has been quiet for longer than three times its usual gap is `silent`, and
    so is one that shows fewer than half of the records it used to, or was never crawled.
    """
    from crawlers.alarms import RUNS, alarms
    from crawlers.registry import sources

    counts = store.documents.sources()
    states = []
    for info in sources():
        runs = store.runs.complete(info.name, limit=RUNS + 1)
        told = [alarm.what for alarm in alarms(info, runs, today=today)]
        if not runs:
            told.append(f"never crawled to the end; run `tradewarn crawl {info.name}`")
        states.append(
            SourceState(
                name=info.name,
                authority=info.authorities,
                country=info.country,
                lane=info.lane,
                last_success=runs[0].ended if runs else None,
                newest=max((r.newest for r in runs if r.newest), default=None),
                documents=counts.pop(info.name, 0),
                silent=bool(told),
                alarm="; ".join(told),
            )
        )
    by_source = store.notices.by_source()
    return states + [_by_hand(name, n, by_source.get(name, ((), None))) for name, n in sorted(counts.items())]


def _by_hand(name: str, documents: int, told: tuple[tuple[str, ...], date | None]) -> SourceState:
    return SourceState(
        name=name,
        authority=told[0],
        country="",
        lane="M",
        last_success=None,
        newest=told[1],
        documents=documents,
        silent=False,
    )
