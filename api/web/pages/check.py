"""The question "am I in it?": the form, and the verdict with every fact it rests on."""

from datetime import date as Date
from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from api.services import Services
from api.web.view import Asked, Page
from kb.authorities import authorities
from tradewarn.errors import NotFound
from tradewarn.model import Deadline, Question, Verdict

router = APIRouter()
HOME = "VN"


def _empty_is_none(value: Any) -> Any:
    return None if isinstance(value, str) and not value.strip() else value


Words = Annotated[Annotated[str, Field(max_length=1_000)] | None, BeforeValidator(_empty_is_none)]
Day = Annotated[Date | None, BeforeValidator(_empty_is_none)]


class Form(BaseModel):
    """What the form sends, its empty fields too."""

    model_config = ConfigDict(extra="ignore")

    q: Words = None
    product: Words = None
    hs: Words = None
    market: Words = None
    company: Words = None
    as_of: Day = None

    @property
    def asks(self) -> bool:
        """Whether anything was asked; a day alone asks nothing."""
        return any((self.q, self.product, self.hs, self.market, self.company))


@router.get("/check")
def check(form: Annotated[Form, Query()], view: Asked) -> Response:
    """Show the form, and the verdict where something was asked."""
    services = view.services
    values: dict[str, Any] = {
        "form": form,
        "loaded": loaded_markets(services),
        "markets": markets(),
        "verdict": None,
    }
    if form.asks:
        question = Question(
            question=form.q or "",
            product=form.product,
            hs=form.hs,
            market=form.market,
            company=form.company,
            as_of=form.as_of,
            lang=view.language,
        )
        verdict = services.check(question)
        values |= {
            "verdict": verdict,
            "places": places(services, verdict),
            "deadlines": deadlines(services, verdict),
        }
    return view.show("check.html", **values)


def loaded_markets(services: Services) -> set[str]:
    """Return the importing countries of which anything is loaded."""
    return {*services.store.notices.markets(), *services.store.cited.markets()}


def markets() -> set[str]:
    """Return the countries whose authorities we know: one may ask of any of them."""
    return {a.country for a in authorities().values() if a.country and a.country != HOME}


def places(services: Services, verdict: Verdict) -> dict[str, str]:
    """Map the ids of a verdict's sources to the pages that show them."""
    ids = {f.source.id for f in verdict.facts} | {r.source.id for r in verdict.rates}
    found = {n.id: f"/notices/{n.id}" for n in services.store.notices.many(sorted(ids))}
    for name in sorted(ids - found.keys()):
        try:
            found[name] = f"/cases/{services.store.cases.get(name).id}"
        except NotFound:
            continue
    return found


def deadlines(services: Services, verdict: Verdict) -> list[tuple[Deadline, str]]:
    """Return what is still due in the notices the verdict rests on, the nearest first."""
    ids = sorted({f.source.id for f in verdict.facts})
    due = [
        (d, n.id)
        for n in services.store.notices.many(ids)
        for d in n.deadlines
        if d.date is not None and d.date >= verdict.as_of
    ]
    return sorted(due, key=lambda item: (item[0].date or Date.max, item[0].what))


PAGE = Page("check", router)
