"""What a scraper is told of the store, the queue and the search engine, beside the counters of requests.

Counts and states only: no name of a person, a profile or a firm, and of sources only those that this
program crawls. All of it is looked up from a thread beside, so that a scrape waits for nothing that is away.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from api.probing import Probe
from api.services import Services

STORE_FRESH, ENGINE_FRESH = 10.0, 15.0  # seconds: shorter than the usual pause between two scrapes
STORE_PATIENCE, ENGINE_PATIENCE = 3.0, 1.0
LATE = "TW-I01"  # of an engine that has not answered in time
BY_HAND = "by hand"  # instead of names that people gave
MANUAL = "M"  # the lane of what is not crawled
STATES = ("ready", "leased", "again", "done", "dead")

Value = tuple[Mapping[str, str], float]
Gauges = dict[str, list[Value]]


class Watched:
    """The gauges of one server."""

    def __init__(self, services: Services) -> None:
        self._store = Probe(lambda: of_store(services), fresh=STORE_FRESH, patience=STORE_PATIENCE)
        self._engine = Probe(services.engine, fresh=ENGINE_FRESH, patience=ENGINE_PATIENCE)

    def gauges(self) -> Mapping[str, Iterable[Value]]:
        """Give every gauge; those of a store that does not answer are left out."""
        store, engine = self._store(), self._engine()
        code = LATE if engine is None else engine.code
        found: Gauges = {
            "tradewarn_store_up": [({}, int(store is not None))],
            "tradewarn_index_up": [({}, int(not code))],
            "tradewarn_index_fault": [({"code": code}, 1)] if code else [],
        }
        if engine is not None and not code:
            found["tradewarn_index_records"] = [({}, engine.records)]
            found["tradewarn_index_lost_records"] = [({}, max(0, engine.held - engine.records))]
        return found | (store or {})


def of_store(services: Services) -> Gauges:
    """Count what is in the store and waits in its queue."""
    store, lag = services.store, services.lag()
    counts = store.jobs.counts()
    return {
        **_sources(services),
        "tradewarn_notices": [({}, store.notices.count())],
        "tradewarn_cases": [({}, store.cases.count())],
        "tradewarn_issues": [({"code": c}, n) for c, n in store.issues.counts().items()],
        "tradewarn_jobs": [
            ({"stage": stage, "state": state}, states.get(state, 0))
            for stage, states in sorted(counts.items())
            for state in STATES
        ],
        "tradewarn_dead_jobs": [({}, sum(states.get("dead", 0) for states in counts.values()))],
        "tradewarn_index_waiting_records": [({}, lag.waiting)],
        "tradewarn_index_missing_records": [({}, lag.missing)],
        "tradewarn_index_given_up_records": [({}, lag.given_up)],
        "tradewarn_index_comparing": [({}, int(lag.comparing))],
    }


def _sources(services: Services) -> Gauges:
    now, states = datetime.now(UTC), services.sources()
    documents: dict[str, int] = {}
    for state in states:
        name = BY_HAND if state.lane == MANUAL else state.name
        documents[name] = documents.get(name, 0) + state.documents
    crawled = [state for state in states if state.lane != MANUAL]
    since: list[Value] = [
        ({"source": state.name}, max(0.0, (now - _moment(state.last_success)).total_seconds()))
        for state in crawled
        if state.last_success
    ]
    return {
        "tradewarn_documents": [({"source": name}, n) for name, n in sorted(documents.items())],
        "tradewarn_source_silent": [({"source": s.name}, int(s.silent)) for s in crawled],
        "tradewarn_source_since_success_seconds": since,
    }


def _moment(written: str) -> datetime:
    moment = datetime.fromisoformat(written)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
