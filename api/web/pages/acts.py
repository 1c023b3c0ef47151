"""Acts that trade-remedy lawyers cite: whether each is in force, what took its place, who cites it."""

from datetime import date

from fastapi import APIRouter, Response

from api.web.pages.law import cited_by
from api.web.view import Asked, Page
from kb.acts import Act, acts
from kb.vn_acts_printed import named_kind
from tradewarn.errors import NotFound

router = APIRouter()


@router.get("/acts")
def listed(view: Asked) -> Response:
    """List the acts whose life is known, those of Viet Nam first, the latest first."""
    known = sorted(acts().values(), key=lambda act: (not _own(act), -_day(act).toordinal(), act.number))
    return view.show("acts.html", acts=known, states={act.number: act.state(view.today) for act in known})


@router.get("/acts/{number:path}")
def act(number: str, view: Asked) -> Response:
    """Show the life of one act."""
    found = acts().get(number)
    if found is None:
        raise NotFound(f"no act {number[:80]!r} is known", fix="see the list of acts at /acts")
    return view.show(
        "act.html",
        act=found,
        state=found.state(view.today),
        known=acts(),
        cited_by=cited_by((found.number,), view.services.store),
    )


def _own(act: Act) -> bool:
    return bool(named_kind(act.number))


def _day(act: Act) -> date:
    return act.dated or act.since or date.min


PAGE = Page("acts", router)
