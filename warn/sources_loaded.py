"""What each source covers and where it is silent."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from pathlib import PurePath
from statistics import median

import sqlalchemy as sa

from tradewarn.model import Case, SourceLoaded
from tradewarn.store import Store
from tradewarn.store.schema import cited

ENOUGH = 12  # dated records below which no usual pace can be told
LONGEST_PAUSE = timedelta(days=45)
PACE = 10  # a pause so many times the usual one is a gap


def sources_loaded(store: Store) -> tuple[SourceLoaded, ...]:
    """List the sources of notices (authority and market) and the loaded files, with their gaps."""
    days: dict[tuple[str, str], list[date]] = defaultdict(list)
    for authority, market, day in store.notices.dates():
        days[authority, market].append(day)
    found = [_source(_name(*key), sorted(days[key])) for key in sorted(days)]
    return (*found, *_files(store))


def market_of(source: SourceLoaded) -> str | None:
    """Tell the market of a source of notices; None for a loaded file."""
    _, parted, market = source.name.rpartition(" → ")
    return market if parted else None


def gaps(days: Sequence[date]) -> tuple[str, ...]:
    """List the periods, as first/last day, in which a source that else is busy has no record."""
    steps = sorted(set(days))
    if len(steps) < ENOUGH:
        return ()
    pauses = [b - a for a, b in pairwise(steps)]
    usual = median(p.days for p in pauses)
    longest = max(LONGEST_PAUSE, timedelta(days=PACE * usual))
    return tuple(
        f"{a + timedelta(days=1)}/{b - timedelta(days=1)}" for a, b in pairwise(steps) if b - a > longest
    )


def _name(authority: str, market: str) -> str:
    return f"{authority or '?'} → {market or '?'}"


def _source(name: str, days: Sequence[date]) -> SourceLoaded:
    return SourceLoaded(name=name, newest=days[-1], from_=days[0], to=days[-1], gaps=gaps(days))


def _files(store: Store) -> list[SourceLoaded]:
    """List each loaded file; what it covers is told by the events in it, not by its age."""
    days: dict[str, list[date]] = defaultdict(list)
    with store.engine.connect() as connection:
        for source, body in connection.execute(sa.select(cited.c.source, cited.c.body)):
            days[source] += [e.date for e in Case.model_validate_json(body).events]
    made = []
    for source in sorted(days):
        known = sorted(days[source])
        first, last = (known[0], known[-1]) if known else (None, None)
        made.append(SourceLoaded(name=PurePath(source).name, newest=last, from_=first, to=last))
    return made
