"""The warnings, and one warning with its reasons and the words that raised it."""

from typing import Annotated, Literal

from fastapi import APIRouter, Form, Query, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from api.deciding import LONGEST_NOTE, decide
from api.linking import places
from api.privacy import drafts_waiting, sight_of, warning_for, warnings_for
from api.tokens import DESK, OFFICER, as_officer, known_person
from api.web.evidence import Proof, around, proof_of
from api.web.profile_names import profile_names
from api.web.view import Asked, Page, View
from tradewarn.model import EarlyWarning, Notice

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
    """List the warnings that the reader may see; those withdrawn only when asked for."""
    total, here = warnings_for(
        view.services,
        view.who,
        status=asked.status,
        without=None if asked.status else "withdrawn",
        level=asked.level,
        limit=ON_A_PAGE,
        offset=(asked.page - 1) * ON_A_PAGE,
    )
    return view.show(
        "warnings.html",
        asked=asked,
        warnings=here,
        notices={n.id: n for n in view.services.store.notices.many([w.record for w in here])},
        total=total,
        pages_count=max(1, -(-total // ON_A_PAGE)),
        profiles=profile_names(view),
        waiting=drafts_waiting(view.services, view.who),
        open_desk=view.who is DESK,
        sees_drafts=bool(sight_of(view.services, view.who).drafts_of),
        unknown=view.unknown(Listing),
    )


@router.get("/warnings/{id}")
def warning(id: str, view: Asked) -> Response:  # noqa: A002  (the contract's name)
    """Show one warning."""
    store = view.services.store
    found = warning_for(view.services, view.who, id)
    notice = next(iter(store.notices.many([found.record])), None)
    return view.show(
        "warning.html",
        warning=found,
        notice=notice,
        passages=_passages(view, found, notice),
        places=places(view.services, {r.source.id for r in found.reasons}),
        history=store.warnings.history(id),
        profiles=profile_names(view),
        open_desk=view.who is DESK,
        decides=view.who is not None and view.who.role == OFFICER,
    )


def _passages(
    view: View, warning: EarlyWarning, notice: Notice | None
) -> list[tuple[Proof | None, tuple[str, str] | None]]:
    """Find the piece of evidence of each reason, and the words around it."""
    proofs = [proof_of(notice, reason.quote) for reason in warning.reasons]
    pages = view.services.store.documents.pages(notice.document) if notice else ()
    return [(p, around(p.found, pages) if p else None) for p in proofs]


@router.post("/warnings/{id}/{step}")
def decided(
    id: str,  # noqa: A002  (the contract's name)
    step: Literal["accept", "withdraw"],
    view: Asked,
    note: Annotated[str, Form(max_length=LONGEST_NOTE)] = "",
) -> Response:
    """Publish or withdraw a warning in the name of the officer who is signed in, then show it."""
    who = as_officer(known_person(view.who))
    decide(view.services, who, id, "published" if step == "accept" else "withdrawn", note=note)
    return RedirectResponse(view.href(f"/warnings/{id}"), status_code=303)


PAGE = Page("warnings", router)
