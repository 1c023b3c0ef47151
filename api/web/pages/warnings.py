"""The warnings, and one warning with its reasons and the words that raised it."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from api.privacy import profiles_for, warning_for, warnings_for
from api.services import Services
from api.web.view import Asked, Page

router = APIRouter()
ON_A_PAGE = 30


def _empty_is_none(value: object) -> object:
    return None if value == "" else value


class Listing(BaseModel):
    """What the list takes."""

    model_config = ConfigDict(extra="ignore")

    status: Annotated[Literal["draft", "published", "withdrawn"] | None, BeforeValidator(_empty_is_none)] = (
        None
    )
    level: Annotated[Annotated[int, Field(ge=1, le=4)] | None, BeforeValidator(_empty_is_none)] = None
    page: int = Field(default=1, ge=1, le=1_000)


@router.get("/warnings")
def warnings(asked: Annotated[Listing, Query()], view: Asked) -> Response:
    """List the warnings; those withdrawn only when asked for."""
    every = warnings_for(view.services, None)
    found = [
        w
        for w in every
        if (w.status == asked.status if asked.status else w.status != "withdrawn")
        and (asked.level is None or w.level == asked.level)
    ]
    start = (asked.page - 1) * ON_A_PAGE
    here = found[start : start + ON_A_PAGE]
    return view.show(
        "warnings.html",
        asked=asked,
        warnings=here,
        notices={n.id: n for n in view.services.store.notices.many([w.record for w in here])},
        total=len(found),
        pages_count=max(1, -(-len(found) // ON_A_PAGE)),
        profiles=_profile_names(view.services),
    )


@router.get("/warnings/{id}")
def warning(id: str, view: Asked) -> Response:  # noqa: A002  (the contract's name)
    """Show one warning."""
    store = view.services.store
    found = warning_for(view.services, None, id)
    notice = next(iter(store.notices.many([found.record])), None)
    return view.show(
        "warning.html",
        warning=found,
        notice=notice,
        history=store.warnings.history(id),
        profiles=_profile_names(view.services),
    )


def _profile_names(services: Services) -> dict[str, str]:
    return {p.id: p.name for p in profiles_for(services, None)}


PAGE = Page("warnings", router)
