"""The search page: facets with counts, filters as chips that stay until taken off."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from pydantic import ConfigDict, Field, model_validator

from api.parameters import LARGEST_OFFSET, Searching
from api.tokens import DESK
from api.understanding import understood
from api.web.facets import chips, groups
from api.web.understood import meanings
from api.web.view import Asked, Page
from tradewarn.model import SearchAnswer

router = APIRouter()
ON_A_PAGE = 20


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
    answer = view.services.search(
        asked.q,
        filters=asked.filters(*asked.kind),
        limit=ON_A_PAGE,
        offset=(asked.page - 1) * ON_A_PAGE,
        mode=asked.mode,
        understood=understood(asked),
    )
    pages = max(1, -(-min(answer.total, LARGEST_OFFSET) // ON_A_PAGE))
    state = parameters(asked)
    return view.show(
        "search.html",
        asked=asked,
        answer=answer,
        pages_count=pages,
        state=state,
        chips=chips(state),
        meanings=meanings(view.language).of(answer.understood, state),
        understood_again=[s for s in state if s[0] not in ("not", "as_written")],
        groups=groups(answer.facets, state),
        unknown=view.unknown(Typed),
        by_meaning_only=_by_meaning_only(asked, answer),
        saves=view.who is not None and view.who is not DESK,
    )


def parameters(asked: Typed) -> list[tuple[str, str]]:
    """Return what makes this answer, for permalinks; the page number apart."""
    state = [("q", asked.q)] if asked.q else []
    if asked.mode != "hybrid":
        state.append(("mode", asked.mode))
    for name in ("kind", "market", "country", "authority", "instrument", "stage", "issue", "hs", "language"):
        state += [(name, str(v)) for v in getattr(asked, name)]
    state += [("from", str(asked.date_from))] if asked.date_from else []
    state += [("to", str(asked.date_to))] if asked.date_to else []
    state += [("as_written", "true")] if asked.as_written else []
    state += [("not", one) for one in asked.removed]
    return state


def _by_meaning_only(asked: Typed, answer: SearchAnswer) -> bool:
    """Tell whether the words asked for stand nowhere, and the hits are only near in meaning."""
    said = bool(asked.q.strip()) and asked.mode == "hybrid" and asked.page == 1
    return said and bool(answer.hits) and all(h.why.lexical_rank is None for h in answer.hits)


PAGE = Page("search", router)
