"""Save a search: name it, keep it, and look at once at what is there already."""

from collections.abc import Mapping, Sequence

from index.backend import Filters
from index.saved.looking import look, news
from index.saved.matches import Ask, kept_filters, refuse_nothing
from index.search import Mode
from index.understanding import Understood
from index.understanding.narrowing import narrowed
from tradewarn.errors import TradewarnError
from tradewarn.model import SavedSearch, SearchNews
from tradewarn.store import Store
from tradewarn.store.searches import LONGEST_NAME

AWAY = 503


def keep(
    store: Store,
    ask: Ask,
    *,
    owner: str,
    query: str,
    filters: Filters,
    mode: Mode,
    name: str | None = None,
    all_now: bool = False,
    understood: Understood | None = None,
    at: str,
) -> tuple[SavedSearch, SearchNews]:
    """Keep a search, and take its first look, so that what comes from now on is new.

    What the question was understood to name is kept as filters, which its owner sees and may
    send again, so only values that can be given; that records which tell no market may match is
    read out of the words again at each look. A period is not kept, for a saved search looks forward.

    With the engine away the search is kept all the same; its first look is then the next.

    Raises:
        BadUse: It asks for nothing, or its owner has another of that name.
    """
    refuse_nothing(query, filters)
    days = {name: getattr(filters, name) for name in ("date_from", "date_to", "undated")}
    kept = kept_filters(narrowed(filters, understood).model_copy(update=days))
    item = store.searches.save(
        SavedSearch(
            id="",
            owner=owner,
            name=named(query, told(query, kept), name),
            query=query.strip(),
            filters=kept,
            mode=mode,
            all_now=all_now,
            created=at,
        )
    )
    first = False
    if store.searches.last_look(item.id) is None:
        try:
            first = look(store, ask, item, at=at)
        except TradewarnError as error:
            if error.status != AWAY:
                store.searches.remove(item.id)
                raise
    return item, news(store, item, first=first)


def told(query: str, kept: Mapping[str, Sequence[str]]) -> list[str]:
    """Give the filters as the name of a search has them; what the question says to leave out it says.

    Example:
        >>> told("tôm -surimi", {"market": ("US",), "without": ("surimi", "Thái Lan")})
        ['US', '-Thái Lan']
    """
    out = [f"-{words}" for words in kept.get("without", ()) if words not in query]
    return [v for name, values in kept.items() if name != "without" for v in values] + out


def named(query: str, filters: Sequence[str], given: str | None) -> str:
    """Name a search as its owner does, else by what it asks.

    Example:
        >>> named("tôm  đông lạnh", ["US"], None), named("tôm", [], " Tôm Mỹ ")
        ('tôm đông lạnh · US', 'Tôm Mỹ')
    """
    if given and given.strip():
        return " ".join(given.split())
    return " · ".join(part for part in (" ".join(query.split()), *filters) if part)[:LONGEST_NAME].strip()
