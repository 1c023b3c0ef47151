"""Look what is new in a saved search; the store remembers what was found and what was told."""

from collections.abc import Iterator

from sqlalchemy.engine import Connection

from index.saved.matches import Ask, Matching, content_hash, hit_hash, matching
from index.saved.reasons import reason_of, said_of_look
from index.stage import entry_of
from tradewarn.errors import NotFound
from tradewarn.model import Hit, SavedSearch, SearchNews
from tradewarn.store import Store
from tradewarn.store.searches import Fresh, Seen


def look(store: Store, ask: Ask, item: SavedSearch, *, at: str, connection: Connection | None = None) -> bool:
    """Ask a saved search once more, and keep what is new in it until it is acknowledged.

    The first look tells nothing and remembers what is there, unless the search was saved
    to tell all.

    Returns:
        Whether it was the first look.
    """
    return store.searches.looked(item, see(store, ask, item), at=at, connection=connection)


def see(store: Store, ask: Ask, item: SavedSearch) -> Seen:
    """Ask a saved search; the slow part, which writes nothing."""
    found = matching(ask, item)
    fresh = tuple(fresh_in(store, item, found))
    return Seen(fresh, matching=found.hits.keys(), whole=found.whole, total=found.total)


def fresh_in(store: Store, item: SavedSearch, found: Matching) -> Iterator[Fresh]:
    """Give the matches that the search does not know, or that had gone; only these are read whole."""
    known = store.searches.known(item.id)
    for record, hit in found.hits.items():
        held = known.get(record)
        if held is not None and not held.gone:
            continue
        entry = entry_of(store, record) if hit.kind != "law" else None
        if entry is None and hit.kind != "law":
            continue  # it left the store, and the index is about to hear of it
        yield Fresh(
            record=record,
            hash=content_hash(entry) if entry else hit_hash(hit),
            hit=hit,
            reason=reason_of(hit, item),
            silent=hit.kind == "case" and _told_by_notice(store, hit, found.hits),
        )


def _told_by_notice(store: Store, hit: Hit, matches: dict[str, Hit]) -> bool:
    """Tell whether a case rests on a notice that matches too: one event is told once."""
    try:
        case = store.cases.get(hit.id)
    except NotFound:
        return False
    return any(source.id in matches for event in case.events for source in (event.source, *event.also))


def news(store: Store, item: SavedSearch, *, first: bool = False, limit: int | None = None) -> SearchNews:
    """Give what is new in a search: all that its owner did not acknowledge."""
    last = store.searches.last_look(item.id)
    checked, total = (last.checked, last.total) if last else (0, 0)
    silent = first and not item.all_now
    vi, en = said_of_look(first=silent, checked=checked, total=total)
    return SearchNews(
        id=item.id,
        name=item.name,
        owner=item.owner,
        query=item.query,
        new=tuple(store.searches.waiting(item.id, limit=limit)),
        checked=checked,
        total=total,
        first=silent,
        text_vi=vi,
        text_en=en,
    )
