"""Saved searches: what is new in each, for the person who is signed in."""

from typing import Annotated
from urllib.parse import parse_qsl

from fastapi import APIRouter, Form, Response
from fastapi.responses import RedirectResponse

from api.routes.searches import now
from api.saved import listed
from api.tokens import DESK, known_person
from api.understanding import understood
from api.web.pages.search import Typed, parameters, typed
from api.web.view import Asked, Page, View
from index.saved.keeping import keep
from index.saved.looking import look
from tradewarn.errors import IndexUnavailable
from tradewarn.model import SavedSearch
from tradewarn.store.searches import LONGEST_NAME, STAGE

router = APIRouter()
LOCAL = "local"  # whose searches are those of a machine of one's own
ON_A_PAGE = 20  # new matches shown of one search
LONGEST_STATE = 4_000


@router.get("/searches")
def searches(view: Asked) -> Response:
    """Show the reader's saved searches with what is new in each."""
    owner = LOCAL if view.who is DESK else view.who.name if view.who else None
    away = owner is not None and not _level(view, owner)
    store = view.services.store.searches
    items = listed(view.services.store, owner) if owner is not None else []
    return view.show(
        "searches.html",
        items=items,
        new={item.id: store.waiting(item.id, limit=ON_A_PAGE) for item in items if item.waiting},
        again={item.id: parameters(asked_of(item)) for item in items},
        signed=owner is not None,
        writes=owner is not None and view.who is not DESK,
        away=away,
    )


@router.post("/searches")
def save(
    view: Asked,
    asked: Annotated[str, Form(max_length=LONGEST_STATE)],
    name: Annotated[str, Form(max_length=LONGEST_NAME)] = "",
) -> Response:
    """Keep the search that the search page shows; `asked` is its address."""
    who = known_person(view.who)
    state = typed_of(asked)
    keep(
        view.services.store,
        view.services.search,
        owner=who.name,
        query=state.q,
        filters=state.filters(*state.kind),
        mode=state.mode,
        name=name,
        understood=understood(state),
        at=now(),
    )
    return RedirectResponse(view.href("/searches"), status_code=303)


@router.post("/searches/{id}/told")
def told(id: str, view: Asked, match: Annotated[list[str], Form()]) -> Response:  # noqa: A002
    """Acknowledge what the page showed of a search, and nothing that came since."""
    item = _own(view, id)
    view.services.store.searches.acknowledge(item.id, match, at=now())
    return RedirectResponse(view.href("/searches"), status_code=303)


@router.post("/searches/{id}/remove")
def remove(id: str, view: Asked) -> Response:  # noqa: A002
    """Forget a search."""
    view.services.store.searches.remove(_own(view, id).id)
    return RedirectResponse(view.href("/searches"), status_code=303)


def typed_of(state: str) -> Typed:
    """Read the search page's state from its address."""
    return typed(parse_qsl(state, max_num_fields=100))


def asked_of(item: SavedSearch) -> Typed:
    """Give a saved search as the search page would be asked for it."""
    days = {"date_from": "from", "date_to": "to"}
    known = {days.get(k, k): v[0] if k in days else list(v) for k, v in item.filters.items()}
    return Typed.model_validate({"q": item.query, "mode": item.mode, "as_written": True, **known})


def _own(view: View, id: str) -> SavedSearch:  # noqa: A002
    return view.services.store.searches.get(id, owner=known_person(view.who).name)


def _level(view: View, owner: str) -> bool:
    """Look again where records came since; tell whether the index answered."""
    store = view.services.store
    due = set(store.jobs.unfinished(STAGE))
    try:
        for item in store.searches.all(owner=owner):
            if item.id in due or store.searches.last_look(item.id) is None:
                look(store, view.services.search, item, at=now())
    except IndexUnavailable:
        return False
    return True


PAGE = Page("searches", router)
