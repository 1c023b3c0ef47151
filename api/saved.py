"""A saved search as its owner sees it listed."""

from tradewarn.model import SavedSearch
from tradewarn.store import Store


class KeptSearch(SavedSearch):
    """A saved search, how much of it waits to be told, and what its last look saw."""

    waiting: int = 0
    checked: int = 0
    total: int = 0
    looked: str | None = None


def listed(store: Store, owner: str) -> list[KeptSearch]:
    """List an owner's saved searches by name."""
    items = store.searches.all(owner=owner)
    waiting = store.searches.counts([item.id for item in items])
    found = []
    for item in items:
        last = store.searches.last_look(item.id)
        seen = {"checked": last.checked, "total": last.total, "looked": last.at} if last else {}
        found.append(KeptSearch(**item.model_dump(), **seen, waiting=waiting.get(item.id, 0)))
    return found
