"""The search page: facets with counts, filters as chips that stay until taken off."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from pydantic import ConfigDict, Field, model_validator

from api.grouping import together, ungrouped
from api.parameters import LARGEST_OFFSET, Searching
from api.tokens import DESK
from api.understanding import understood
from api.web.emptied import ways_out
from api.web.facets import State, chips, groups
from api.web.known import known_of
from api.web.understood import meanings
from api.web.view import Asked, Page, View
from index.dated import SORTS
from kb.acts_named import acts_named
from tradewarn.errors import NothingToSearch, NotLoaded, OnlyNear, UndatedFound
from tradewarn.model import SearchAnswer

router = APIRouter()
ON_A_PAGE = 20
FILTERS = (
    "kind",
    "market",
    "country",
    "authority",
    "instrument",
    "stage",
    "issue",
    "hs",
    "language",
    "without",
)
SAID = {
    NotLoaded.code: "",
    OnlyNear.code: "search.by_meaning_only",
    NothingToSearch.code: "search.no_letter",
    UndatedFound.code: "search.undated",
}
SEVERAL = frozenset({*FILTERS, "not"})  # what an address may have more than once


class Typed(Searching):
    """What the page takes: a form sends its empty fields too, and visitors' links carry more."""

    model_config = ConfigDict(extra="ignore")

    page: int = Field(default=1, ge=1, le=LARGEST_OFFSET // ON_A_PAGE)

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, sent: dict[str, Any]) -> dict[str, Any]:
        kept = {k: [v for v in value if v] if isinstance(value, list) else value for k, value in sent.items()}
        return {k: v for k, v in kept.items() if v not in ("", [], None)}


@router.get("/search")
def search(asked: Annotated[Typed, Query()], view: Asked) -> Response:
    """Show what was found."""
    answer = _answer(view, asked, limit=ON_A_PAGE, offset=(asked.page - 1) * ON_A_PAGE)
    pages = max(1, -(-min(answer.total, LARGEST_OFFSET) // ON_A_PAGE))
    state = parameters(asked)
    applied, meant = chips(state), meanings(view.language).of(answer.understood, state)
    nothing = not answer.total
    return view.show(
        "search.html",
        asked=asked,
        answer=answer,
        together=(ungrouped if asked.kind == ["notice"] else together)(answer.hits, view.services.store),
        acts=acts_named(asked.q) if asked.page == 1 else (),
        known=known_of(answer.hits, view.services.store, view.language, on=view.today),
        pages_count=pages,
        state=state,
        chips=applied,
        meanings=meant,
        ways_out=ways_out(lambda other: _total(view, other), applied, meant) if nothing else (),
        understood_again=[s for s in state if s[0] not in ("not", "as_written")],
        groups=groups(answer.facets, state),
        unknown=view.unknown(Typed),
        told={issue.code: SAID[issue.code] for issue in answer.issues if issue.code in SAID},
        saves=view.who is not None and view.who is not DESK,
        sorts=[
            (s, [p for p in state if p[0] != "sort"] + ([("sort", s)] if s != "best" else [])) for s in SORTS
        ],
    )


def _answer(view: View, asked: Typed, *, limit: int, offset: int = 0) -> SearchAnswer:
    return view.services.search(
        asked.q,
        filters=asked.filters(*asked.kind),
        limit=limit,
        offset=offset,
        mode=asked.mode,
        understood=understood(asked),
        sort=asked.sort,
    )


def _total(view: View, state: State) -> int:
    """Tell how much another state of the page finds; nothing where it asks nothing."""
    other = typed(state)
    return _answer(view, other, limit=1).total if other.q or other.narrows or other.kind else 0


def typed(state: State) -> Typed:
    """Read the page's state as its address has it."""
    values: dict[str, str | list[str]] = {}
    for name, value in state:
        values[name] = [*values.get(name, ()), value] if name in SEVERAL else value
    return Typed.model_validate(values)


def parameters(asked: Typed) -> list[tuple[str, str]]:
    """Return what makes this answer, for permalinks; the page number apart."""
    state = [("q", asked.q)] if asked.q else []
    if asked.mode != "hybrid":
        state.append(("mode", asked.mode))
    if asked.sort != "best":
        state.append(("sort", asked.sort))
    for name in FILTERS:
        state += [(name, str(v)) for v in getattr(asked, name)]
    state += [("from", str(asked.date_from))] if asked.date_from else []
    state += [("to", str(asked.date_to))] if asked.date_to else []
    state += [("as_written", "true")] if asked.as_written else []
    state += [("not", one) for one in asked.removed]
    return state


PAGE = Page("search", router)
