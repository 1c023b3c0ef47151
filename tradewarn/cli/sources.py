"""Every source's state: when it last answered, how new its newest notice is."""

from datetime import date

from tradewarn.model import SourceState
from tradewarn.store import Store


def source_states(store: Store, *, today: date) -> list[SourceState]:
    """List the crawled sources, then what was brought by hand.

    A source that has been quiet for longer than three times its usual gap is `silent`,
    and so is one that has never been crawled.
    """
    from crawlers.registry import sources
    from crawlers.source import silence

    counts = store.documents.sources()
    states = []
    for info in sources():
        last = store.runs.last(info.name, complete=True)
        newest = last.newest if last else None
        alarm = silence(info, newest=newest, today=today)
        never = "" if last else f"never crawled; run `tradewarn crawl {info.name}`"
        states.append(
            SourceState(
                name=info.name,
                authority=info.authorities,
                country=info.country,
                lane=info.lane,
                last_success=last.ended if last else None,
                newest=newest,
                documents=counts.pop(info.name, 0),
                silent=bool(alarm or never),
                alarm=alarm.what if alarm else never,
            )
        )
    told = store.notices.by_source()
    return states + [_by_hand(name, n, told.get(name, ((), None))) for name, n in sorted(counts.items())]


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
