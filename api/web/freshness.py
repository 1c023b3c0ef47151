"""How much is loaded and how fresh it is: what "not found" rests on."""

from dataclasses import dataclass
from datetime import date as Date

from api.services import Services

BY_HAND = "M"  # the lane of what people bring


@dataclass(frozen=True, slots=True)
class Loaded:
    """What stands behind every answer at this moment.

    A source that was `never` crawled is a thing to set up, not an alarm like a `silent` one.
    """

    documents: int
    notices: int
    cited: int
    newest: Date | None
    silent: int
    never: int
    sources: int


def loaded(services: Services) -> Loaded:
    """Count what is loaded."""
    store = services.store
    states = services.sources()
    _, newest = store.notices.page(limit=1)
    return Loaded(
        documents=store.documents.count(),
        notices=store.notices.count(),
        cited=sum(n for _, _, n in store.cited.sources()),
        newest=newest[0].publication_date if newest else None,
        silent=sum(s.silent and s.last_success is not None for s in states),
        never=sum(s.last_success is None for s in states if s.lane != BY_HAND),
        sources=sum(s.lane != BY_HAND for s in states),
    )
